// Settings become printers, or a refusal that says what to write; the folder printer keeps every
// paper.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { markDuplicate, type Paper } from '../../src/domain/papers/paper.ts';
import { notPrinted, unknownOutcome } from '../../src/domain/printer.ts';
import { SAMPLE_PAPERS } from '../paper/sample-papers.ts';
import { paperText } from '../paper/text.ts';
import { prepareJob } from './encode-job.ts';
import { filePrinter, fileStem } from './file.ts';
import { memoryPrinter } from './memory.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { openPrinter } from './open-printer.ts';
import { PROFILES } from './profile.ts';

const PROFILE = PROFILES['generic-80mm'];
const CLOCK = { now: () => '2026-09-15T17:42:00.000Z' };

function sample(name: string): Paper {
  const paper = SAMPLE_PAPERS[name];
  if (!paper) throw new Error(`no sample ${name}`);
  return paper;
}

describe('settings', () => {
  test.each([
    ['none', 'no printer'],
    ['file:/tmp/papers', 'folder /tmp/papers'],
    ['file:C:\\papers', 'folder C:\\papers'],
    ['tcp:10.0.0.5:9101', 'printer at 10.0.0.5 port 9101'],
    ['tcp:counter-1.city', 'printer at counter-1.city port 9100'],
    ['tcp:[fe80::1]:9100', 'printer at fe80::1 port 9100'],
    ['virtual:/tmp/papers', 'virtual printer, papers in /tmp/papers'],
    ['usb', 'USB printer'],
    ['usb:04b8:0202', 'USB printer 04b8:0202'],
    ['lp:/dev/usb/lp0', 'printer at /dev/usb/lp0'],
    ['serial:/dev/ttyS0:19200', 'printer at /dev/ttyS0'],
    ['serial:COM3', 'printer at COM3'],
    ['fifo:/run/papers', 'FIFO /run/papers'],
    ['screen', 'the screen'],
  ])('%s is %s', (setting, name) => {
    const opened = openPrinter(setting);
    expect(opened.ok && opened.value.name).toBe(name);
  });
  test.each(['', 'file:', 'tcp:', 'tcp:host:0', 'tcp:host:99999', 'tcp:a b:9100', 'usb:1', 'None'])(
    '%j is refused',
    (setting) => {
      expect(openPrinter(setting)).toMatchObject({
        ok: false,
        refusal: { code: 'printer-setting-unreadable', facts: { setting } },
      });
    },
  );
  test('an unknown model is refused, and the known ones are named', () => {
    expect(openPrinter('none', 'toString')).toMatchObject({
      ok: false,
      refusal: { code: 'printer-model-unknown', facts: { model: 'toString' } },
    });
  });
  test('no printer prints nothing and says so', async () => {
    const opened = openPrinter('none');
    if (!opened.ok) throw new Error('refused');
    expect(opened.value.kind).toBe('none');
    expect(await opened.value.print({ kind: 'kick', pin: 2 })).toEqual(
      notPrinted('This workstation has no printer.'),
    );
  });
});

describe('folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tenkey-papers-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('a paper is a text and the bytes a device would get', async () => {
    const paper = sample('receipt');
    const papers = join(folder, 'made', 'on', 'demand');
    const outcome = await filePrinter(papers, PROFILE).print({ kind: 'paper', paper });
    expect(outcome).toEqual({ outcome: 'printed' });
    expect(readdirSync(papers).sort()).toEqual(['receipt-1-000101.bin', 'receipt-1-000101.txt']);
    const text = readFileSync(join(papers, 'receipt-1-000101.txt'), 'utf8');
    expect(text).toBe(paperText(paper, 48));
    const bytes = Uint8Array.from(readFileSync(join(papers, 'receipt-1-000101.bin')));
    expect(bytes).toEqual(await prepareJob({ kind: 'paper', paper }, PROFILE));
  });
  test('no paper is ever written over another', async () => {
    const printer = filePrinter(folder, PROFILE);
    const paper = sample('tape');
    const copy = markDuplicate(paper, { copy: 2, at: CLOCK.now(), by: '102' });
    for (const one of [paper, paper, copy]) await printer.print({ kind: 'paper', paper: one });
    expect(
      readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .sort(),
    ).toEqual([
      'tape-2026-09-15-water-1-again-2.txt',
      'tape-2026-09-15-water-1-copy-2.txt',
      'tape-2026-09-15-water-1.txt',
    ]);
  });
  test('kicks are lines of a log, in order', async () => {
    const printer = filePrinter(folder, PROFILE, CLOCK);
    await Promise.all([2, 5].map((pin) => printer.print({ kind: 'kick', pin: pin === 2 ? 2 : 5 })));
    expect(readFileSync(join(folder, 'kicks.log'), 'utf8')).toBe(
      '2026-09-15T17:42:00.000Z kick pin 2 1b 70 00 19 fa\n' +
        '2026-09-15T17:42:00.000Z kick pin 5 1b 70 01 19 fa\n',
    );
  });
  test('a reference cannot lead out of the folder', () => {
    expect(fileStem({ ...sample('receipt'), reference: '../../etc/passwd' })).toBe(
      'receipt-etc-passwd',
    );
  });
  test('a folder that is a file: not printed, in plain words', async () => {
    const path = join(folder, 'taken');
    writeFileSync(path, '');
    expect(await filePrinter(path, PROFILE).print({ kind: 'kick', pin: 2 })).toEqual(
      notPrinted('The print folder is not a folder.'),
    );
  });
});

describe('one at a time', () => {
  const kick = { kind: 'kick', pin: 2 } as const;

  test('a job that never answers is unknown, and the next one runs', async () => {
    let calls = 0;
    const print = oneAtATime(() => {
      calls += 1;
      return calls === 1 ? new Promise(() => {}) : Promise.resolve(notPrinted('second'));
    }, 30);
    const outcomes = await Promise.all([print(kick), print(kick)]);
    expect(outcomes).toEqual([
      unknownOutcome('The printer did not answer within 1 s.'),
      notPrinted('second'),
    ]);
  });
  test('a job that throws is unknown, and nothing is rejected', async () => {
    const print = oneAtATime(() => {
      throw new Error('out of ink');
    }, 1_000);
    expect(await print(kick)).toEqual(unknownOutcome('Printing went wrong: out of ink'));
  });
});

test('the memory printer answers as told and keeps what came out', async () => {
  const printer = memoryPrinter([notPrinted('paper out')]);
  const job = { kind: 'paper', paper: sample('receipt') } as const;
  expect(await printer.print(job)).toEqual(notPrinted('paper out'));
  expect(await printer.print(job)).toEqual({ outcome: 'printed' });
  expect(printer.jobs).toHaveLength(2);
  expect(printer.papers).toEqual([paperText(sample('receipt'), 48)]);
});
