// Names are found however they are written.
import { expect, test } from 'vitest';
import { nameWords } from './name-words.ts';

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
