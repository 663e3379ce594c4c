// The virtual printer against the command tables: what comes out, what it answers, how it fails.
// No byte here is made by our encoder.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Fault, readFault } from './faults.ts';
import { thingText } from './paper-text.ts';
import { readPaper } from './read-paper.ts';
import type { Thing } from './things.ts';
import { VirtualPrinter } from './virtual-printer.ts';

const bytes = (...parts: readonly (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((one) => (typeof one === 'number' ? [one] : [...Buffer.from(one)])),
  );

const CODE128 = bytes(0x1d, 0x6b, 73, 12, '{BR-1{C', 1, 2, '{A!');
const QR = [
  bytes(0x1d, 0x28, 0x6b, 3, 0, 0x31, 0x43, 6),
  bytes(0x1d, 0x28, 0x6b, 3, 0, 0x31, 0x45, 0x31),
  bytes(0x1d, 0x28, 0x6b, 8, 0, 0x31, 0x50, 0x30, 'tenke'),
  bytes(0x1d, 0x28, 0x6b, 3, 0, 0x31, 0x51, 0x30),
];
const RECEIPT = Buffer.concat([
  bytes(0x1b, '@', 0x1b, 't', 19, 'Jos', 0x82, ' ', 0xd5, '5\n', 0x1d, '!', 0x11, 'BIG\n'),
  bytes(0x1d, '!', 0, 0x1b, 'E', 1, 'bold\n', 0x1b, 'E', 0, 0x1b, 'p', 0, 25, 250),
  CODE128,
  ...QR,
  bytes('left\n', 0x1d, 'V', 66, 3),
]);

const texts = (things: readonly Thing[]) =>
  things.flatMap((thing) => thingText(thing) ?? []).join('\n');

function started(...faults: readonly Fault[]) {
  const things: Thing[] = [];
  const replies: number[] = [];
  const printer = new VirtualPrinter();
  printer.onThing((thing) => things.push(thing));
  printer.connect((reply) => replies.push(...reply));
  printer.setFaults(...faults);
  return { printer, things, replies };
}

describe('paper', () => {
  test('text, sizes, codes, drawer and cut', () => {
    const things = readPaper(RECEIPT);
    expect(texts(things)).toBe(
      [
        'José €5',
        'BIG',
        'bold',
        '(the drawer on pin 2 springs open)',
        '[barcode R-10102!]',
        '[QR tenke]',
        'left',
        '- - - - - - - - - - - - - - - - - - - - - - - -',
      ].join('\n'),
    );
    expect(things[1]).toMatchObject({ runs: [{ look: { width: 2, height: 2 } }] });
    expect(things.at(-1)).toEqual({ thing: 'cut', atLineStart: true });
  });
  test('a stream may be cut anywhere', () => {
    const whole = readPaper(RECEIPT);
    const cut = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 });
    fc.assert(
      fc.property(cut, (sizes) => {
        const { printer, things } = started();
        let at = 0;
        for (let piece = 0; at < RECEIPT.length; piece += 1) {
          const size = sizes[piece % sizes.length] ?? 1;
          printer.receive(RECEIPT.subarray(at, at + size));
          at += size;
        }
        expect(things).toEqual(whole);
      }),
    );
  });
  test('any bytes at all do no harm to it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        readPaper(noise);
      }),
    );
  });
  test('a wide line is broken where the paper ends', () => {
    const lines = readPaper(bytes('x'.repeat(50), 0x0a));
    expect(lines.map((line) => thingText(line)?.length)).toEqual([48, 2]);
  });
  test('a drawer command without its times swallows what follows, as a real one does', () => {
    expect(texts(readPaper(bytes(0x1b, 'p', 0, 'ABC\n')))).toBe(
      '(the drawer on pin 2 springs open)\nC',
    );
  });
});

describe('answers', () => {
  test('all is well', () => {
    const { printer, replies } = started();
    for (const n of [1, 2, 3, 4]) printer.receive(bytes(0x10, 0x04, n));
    expect(replies).toEqual([0x12, 0x12, 0x12, 0x12]);
  });
  test('it tells by itself what changes, once asked to, until it is reset', () => {
    const { printer, replies } = started();
    printer.receive(bytes(0x1d, 'a', 0xff));
    expect(replies.splice(0)).toEqual([0x10, 0, 0x60, 0x03]);
    printer.receive(bytes(0x1b, 'p', 0, 25, 250));
    expect(replies.splice(0)).toEqual([0x14, 0, 0x60, 0x03]);
    printer.setFaults({ fault: 'cover' });
    expect(replies.splice(0)).toEqual([0x3c, 0, 0x60, 0x03]);
    printer.setFaults();
    printer.receive(bytes(0x1b, '@'));
    replies.splice(0);
    printer.shutDrawer();
    expect(replies).toEqual([]);
  });
  test('a marker at the end is answered when what stands before it is printed', () => {
    const { printer, replies, things } = started({ fault: 'paper-out', afterLines: 2 });
    printer.receive(bytes('one\ntwo\nthree\n', 0x1d, 'r', 1));
    expect(texts(things)).toBe('one\ntwo');
    expect(replies).toEqual([]);
    printer.receive(bytes(0x10, 0x04, 4));
    expect(replies).toEqual([0x7e]);
  });
  test('new paper: it goes on where it stopped', async () => {
    const { printer, replies, things } = started({ fault: 'paper-out', afterLines: 1 });
    printer.receive(bytes('one\ntwo\n', 0x1d, 'r', 1));
    printer.setFaults();
    await expect.poll(() => texts(things)).toBe('one\ntwo');
    expect(replies).toEqual([0]);
  });
  test('the number of a process comes back', () => {
    const { printer, replies } = started();
    printer.receive(bytes(0x1d, 0x28, 'H', 6, 0, 0x30, 0x30, 'ABCD'));
    expect(replies).toEqual([0x37, 0x22, 0x41, 0x42, 0x43, 0x44, 0]);
  });
  test('a mute one says nothing, a mad one says anything', () => {
    const mute = started({ fault: 'mute' });
    mute.printer.receive(bytes(0x10, 0x04, 1));
    expect(mute.replies).toEqual([]);
    const mad = started({ fault: 'garbage' });
    mad.printer.receive(bytes(0x10, 0x04, 1, 0x1d, 'a', 0xff));
    expect(mad.replies).toHaveLength(5);
  });
});

describe('slips and checks', () => {
  const slip = bytes(0x1b, 'c', 0x30, 4, 0x1b, 'f', 1, 0, 'one\ntwo\n', 0x0c, 0x1b, 'c', 0x30, 1);

  test('it waits for the form, prints on it and not on the roll', async () => {
    const { printer, things } = started();
    printer.receive(slip);
    expect([printer.waitingForForm, things]).toEqual([true, []]);
    printer.insertForm();
    await expect.poll(() => texts(things)).toBe('slip| one\nslip| two\n(the form comes out)');
    printer.receive(bytes('roll\n'));
    expect(things.at(-1)).toMatchObject({ station: 'roll' });
  });
  test('the wait is cancelled, and nothing of the slip comes out later', () => {
    const { printer, things } = started();
    printer.receive(slip);
    printer.receive(bytes(0x10, 0x05, 3));
    printer.insertForm();
    printer.receive(bytes('roll\n'));
    expect(texts(things)).toBe('roll');
  });
  test('a check is read; one is waited for, and what cannot be read is said', () => {
    const replies: number[] = [];
    const reader = new VirtualPrinter({ check: 'T123456780T 42' });
    reader.connect((reply) => replies.push(...reply));
    reader.receive(bytes(0x1c, 'a', 0x30, 0));
    expect(Buffer.from(replies).toString('latin1')).toBe('\x5f\x50T123456780T 42\0');
    const { printer, replies: none } = started();
    printer.receive(bytes(0x1c, 'a', 0x30, 0));
    expect(none).toEqual([]);
    printer.insertCheck('');
    expect(none).toEqual([0x5f, 0x70, 0]);
  });
});

test.each([
  ['cover', { fault: 'cover' }],
  ['paper-out', { fault: 'paper-out', afterLines: 0 }],
  ['paper-out:12', { fault: 'paper-out', afterLines: 12 }],
  ['reset:400', { fault: 'reset', afterBytes: 400 }],
  ['slow:1000', { fault: 'slow', bytesPerSecond: 1000 }],
  ['cover:1', undefined],
  ['lightning', undefined],
])('the fault %j', (words, fault) => {
  expect(readFault(words)).toEqual(fault);
});
