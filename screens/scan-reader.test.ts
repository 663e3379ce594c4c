// Whole scans among keys: by their prefix, handed on as typed where they turn out to be none.
import { expect, test } from 'vitest';
import type { Scanner } from '../src/domain/scanner.ts';
import { keyOf } from './key-decoder.ts';
import { plainStroke } from './key-sequences.ts';
import { ScanReader, signOf } from './scan-reader.ts';

/** Scans in angle brackets, other keys as they are; `⏎` is Enter and `⇥` Tab. */
function read(text: string, scanner: Scanner): string {
  const reader = new ScanReader();
  return Array.from(text.replaceAll('⏎', '\r').replaceAll('⇥', '\t'), plainStroke)
    .map((stroke, index) => reader.read(keyOf(stroke, index, index), scanner))
    .map(({ kind, keys }) => {
      const words = keys.map((key) => signOf(key) ?? (key.name === 'enter' ? '⏎' : '⇥')).join('');
      return kind === 'scan' ? `<${words}>` : words;
    })
    .join('');
}

const AIM: Scanner = { prefix: ']C1', end: 'enter' };

test.each([
  [']C1123⏎', '<123⏎>'],
  ['53⏎]C1TK01⏎*', '53⏎<TK01⏎>*'],
  [']C1123⏎]C1456⏎', '<123⏎><456⏎>'],
  [']C2', ']C2'],
  [']]C1123⏎', ']<123⏎>'],
  [']C112+', ']C112+'],
  [']C112⇥', ']C112⇥'],
  [']C1⏎', ']C1⏎'],
  [']C112]C1456⏎', ']C112<456⏎>'],
  [`]C1${'1'.repeat(97)}⏎`, `]C1${'1'.repeat(97)}⏎`],
])('%s', (text, keys) => expect(read(text, AIM)).toBe(keys));

test('a scan that ends with Tab, or that a person ends, is given an Enter', () => {
  expect(read('\u0002123⇥', { prefix: '\u0002', end: 'tab' })).toBe('<123⏎>');
  expect(read('~123⏎', { prefix: '~', end: 'none' })).toBe('<123⏎>');
});

test('without a prefix a Tab behind a sign is an Enter where scans end so, else a Tab', () => {
  expect(read('123⇥⇥', { prefix: '', end: 'tab' })).toBe('123⏎⇥');
  expect(read('123⇥⏎', { prefix: '', end: 'enter' })).toBe('123⇥⏎');
});
