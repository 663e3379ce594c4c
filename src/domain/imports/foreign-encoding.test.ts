// Letters of foreign files: marks, UTF-16 without one, Latin-1, and what is no text.
import { expect, test } from 'vitest';
import { decodeForeign } from './foreign-encoding.ts';

const TEXT = 'name\nBergström, Núñez\n';

function utf16(text: string, order: 'le' | 'be', mark = false): Uint8Array {
  const units = [...(mark ? [0xfeff] : []), ...Array.from(text, (letter) => letter.charCodeAt(0))];
  const bytes = units.flatMap((unit) =>
    order === 'le' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff],
  );
  return Uint8Array.from(bytes);
}

const utf8 = new TextEncoder().encode(TEXT);
const latin1 = Uint8Array.from(TEXT, (letter) => letter.charCodeAt(0));

test.each([
  ['UTF-8', utf8, 'utf-8'],
  ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8), 'utf-8'],
  ['UTF-16, little end first, with a mark', utf16(TEXT, 'le', true), 'utf-16le'],
  ['UTF-16, big end first, with a mark', utf16(TEXT, 'be', true), 'utf-16be'],
  ['UTF-16 without a mark', utf16(TEXT, 'le'), 'utf-16le'],
  ['UTF-16, big end first, without a mark', utf16(TEXT, 'be'), 'utf-16be'],
  ['Latin-1', latin1, 'latin-1'],
] as const)('%s is read as it is, and said', (_what, bytes, encoding) => {
  expect(decodeForeign(bytes)).toEqual({ ok: true, value: { text: TEXT, encoding } });
});

test('what the profile says holds, and a mark in the file wins over it', () => {
  expect(decodeForeign(utf8, 'latin-1')).toMatchObject({
    value: { text: 'name\nBergstrÃ¶m, NÃºÃ±ez\n' },
  });
  const marked = utf16(TEXT, 'le', true);
  expect(decodeForeign(marked, 'utf-8')).toMatchObject({ value: { encoding: 'utf-16le' } });
  expect(decodeForeign(latin1, 'utf-8')).toMatchObject({ refusal: { code: 'import-not-text' } });
});

test('zeros in it are no text', () => {
  expect(decodeForeign(new Uint8Array(40))).toMatchObject({
    refusal: { code: 'import-not-text' },
  });
});
