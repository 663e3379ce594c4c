// Names are found however they are written.
import { expect, test } from 'vitest';
import { nameWords, soughtWords } from './name-words.ts';

test.each([
  ['Rosa Ortega', 'ROSA ORTEGA'],
  ['José Núñez', 'JOSE NUNEZ'],
  ["O'Neill-Strauß & Sons, 24/7", 'O NEILL STRAUSS SONS 24 7'],
  ['  Kim Kim  ', 'KIM'],
  ['Ludwig ﬁeld', 'LUDWIG FIELD'],
  ['山田 太郎', '山田 太郎'],
  ['--', ''],
])('%s', (name, words) => {
  expect(nameWords(name).join(' ')).toBe(words);
});

test('a word is found by its beginning and by every end of it, of two letters or more', () => {
  expect(soughtWords('Rosa Núñez, 9')).toBe('_ROSA ROSA OSA SA _NUNEZ NUNEZ UNEZ NEZ EZ _9');
  expect(soughtWords('')).toBe('');
});
