// The decoder against every form in which terminals send keys, and against every way to cut the
// bytes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Key } from './key.ts';
import { KeyDecoder, spreadPaste } from './key-decoder.ts';

const ESC = '\u001b';

/** Short notation of a key: `5`, `<enter>`, `<ctrl+c>`, `kp:5`, `<paste:12>`. */
function noted(key: Key): string {
  const modifiers = [key.ctrl && 'ctrl', key.alt && 'alt', key.shift && 'shift'].filter(Boolean);
  const prefix = key.keypad ? 'kp:' : '';
  if (key.name === 'paste') return `<paste:${key.char}>`;
  if (key.name === 'char' && modifiers.length === 0) return `${prefix}${key.char}`;
  const name = key.name === 'char' ? key.char : key.name;
  return `${prefix}<${[...modifiers, name].join('+')}>`;
}

function decode(chunks: readonly string[]): string[] {
  const decoder = new KeyDecoder();
  const keys = chunks.flatMap((chunk) => decoder.push(chunk, 0));
  return [...keys, ...decoder.flush(0)].map(noted);
}

const FORMS: readonly [bytes: string, keys: string][] = [
  ['12.50\r', '1 2 . 5 0 <enter>'],
  ['1\n2\r\n3\r', '1 <enter> 2 <enter> 3 <enter>'],
  ['12\u007f\b3', '1 2 <backspace> <backspace> 3'],
  ['ab\u0003cd\u001ae', 'a b <ctrl+c> c d <ctrl+z> e'],
  [
    `${ESC}Op${ESC}Oy${ESC}On${ESC}Ok${ESC}Om${ESC}Oj${ESC}Oo${ESC}OM`,
    keypad('0 9 . + - * / <enter>'),
  ],
  [`${ESC}[57400u${ESC}[57408u${ESC}[57414u${ESC}[57409u`, 'kp:1 kp:9 kp:<enter> kp:.'],
  [`${ESC}[57413u${ESC}[57412u${ESC}[57411u${ESC}[57410u`, keypad('+ - * /')],
  [`${ESC}[97;5u${ESC}[97:65;2u${ESC}[97;2u`, '<ctrl+a> <shift+A> <shift+A>'],
  [`${ESC}[97;1:3u${ESC}[1;1:3A${ESC}[97u`, 'a'],
  [`${ESC}[27;5;97~${ESC}[27;1;13~`, '<ctrl+a> <enter>'],
  [`${ESC}OP${ESC}OS${ESC}[11~${ESC}[[A${ESC}[[E${ESC}[15~${ESC}[24~`, functions('1 4 1 1 5 5 12')],
  [`${ESC}[1;2Q${ESC}[1;5P${ESC}[24;5~`, '<shift+f2> <ctrl+f1> <ctrl+f12>'],
  [
    `${ESC}[A${ESC}OB${ESC}[H${ESC}[4~${ESC}[5~${ESC}[E`,
    '<up> <down> <home> <end> <page-up> <keypad-begin>',
  ],
  [`${ESC}[Z\t`, '<backtab> <tab>'],
  [ESC, '<escape>'],
  [`${ESC}5${ESC}${ESC}[A`, '<escape> 5 <escape> <up>'],
  [`${ESC}x`, '<escape> x'],
  // Answers, mouse and focus are reports and never text.
  [`${ESC}[?62;c${ESC}[<0;10;5M${ESC}[I${ESC}[O`, reports(4)],
  [`${ESC}[M !!5${ESC}[32;10;5M${ESC}[12;40R${ESC}[0n`, '<report> 5 <report> <report> <report>'],
  [`${ESC}]11;rgb:00/00/00${ESC}\\${ESC}P>|xterm\u00077`, '<report> <report> 7'],
  [`${ESC}[200~12\r${ESC}[A${ESC}[201~3`, `<paste:12\r${ESC}[A> 3`],
  // Broken or hostile bytes are unknown keys; what belongs to a sequence never becomes text.
  [`${ESC}[12`, '<unknown>'],
  [`${ESC}[12\r`, '<unknown> <enter>'],
  ['\u0090\u200b\u202e\ufffd\ud800x\udc00', `${'<unknown> '.repeat(5)}x <unknown>`],
  ['\u0000\u001c', '<ctrl+@> <ctrl+\\>'],
  ['Ñé漢😀', 'Ñ é 漢 😀'],
];

function keypad(keys: string): string {
  return keys.replace(/\S+/g, 'kp:$&');
}
function functions(numbers: string): string {
  return numbers.replace(/\d+/g, '<f$&>');
}
function reports(count: number): string {
  return Array(count).fill('<report>').join(' ');
}

describe('every form of a key', () => {
  test.each(FORMS)('%j is %s', (bytes, keys) => {
    expect(decode([bytes]).join(' ')).toBe(keys);
  });

  test.each(FORMS)('%j gives the same keys one unit at a time', (bytes) => {
    expect(decode(bytes.split(''))).toEqual(decode([bytes]));
  });
});

describe('chunk cuts', () => {
  const piece = fc.oneof(
    fc.constantFrom(...FORMS.map(([bytes]) => bytes)),
    fc.string(),
    fc.string({ unit: 'binary' }),
  );
  const stream = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  test('any cut of any bytes gives the same keys', () => {
    fc.assert(
      fc.property(stream, fc.array(fc.nat(), { maxLength: 8 }), (bytes, places) => {
        const cuts = [0, ...places.map((place) => place % (bytes.length + 1)), bytes.length];
        cuts.sort((a, b) => a - b);
        const chunks = cuts.slice(1).map((end, index) => bytes.slice(cuts[index], end));
        expect(decode(chunks)).toEqual(decode([bytes]));
      }),
      { numRuns: 2000 },
    );
  });

  test('no byte ever becomes a control character in a key', () => {
    fc.assert(
      fc.property(stream, (bytes) => {
        const decoder = new KeyDecoder();
        const keys = [...decoder.push(bytes, 0), ...decoder.flush(0)];
        for (const key of keys.flatMap((each) =>
          each.name === 'paste' ? spreadPaste(each) : [each],
        )) {
          if (key.name === 'char') expect(key.char).toMatch(/^[^\p{C}]$/u);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('time', () => {
  test('an LF long after a CR is an Enter of its own', () => {
    const decoder = new KeyDecoder();
    expect(decoder.push('\r', 0).map(noted)).toEqual(['<enter>']);
    expect(decoder.push('\n', 31).map(noted)).toEqual(['<enter>']);
    expect(decoder.push('\r', 100).map(noted)).toEqual(['<enter>']);
    expect(decoder.push('\n5', 110).map(noted)).toEqual(['5']);
  });

  test('patience is asked for only while bytes are held', () => {
    const decoder = new KeyDecoder({ escapeMs: 30, pasteMs: 900 });
    expect(decoder.patienceMs).toBeUndefined();
    decoder.push(ESC, 0);
    expect(decoder.patienceMs).toBe(30);
    expect(decoder.push('[200~4', 5)).toEqual([]);
    expect(decoder.patienceMs).toBe(900);
    expect(decoder.flush(1000).map(noted)).toEqual(['<paste:4>']);
    expect(decoder.patienceMs).toBeUndefined();
  });

  test('keys are numbered in order and carry the time of their read', () => {
    const decoder = new KeyDecoder();
    const keys = [...decoder.push('1', 10), ...decoder.push('2\r', 20)];
    expect(keys.map((key) => [key.sequence, key.at])).toEqual([
      [1, 10],
      [2, 20],
      [3, 20],
    ]);
  });
});

test('a paste is spread into the keys of a scan', () => {
  const decoder = new KeyDecoder();
  const [paste] = decoder.push(`${ESC}[200~41\u0007\r\n${ESC}[201~`, 0);
  expect(paste && spreadPaste(paste).map(noted)).toEqual(['4', '1', '<ctrl+g>', '<enter>']);
});
