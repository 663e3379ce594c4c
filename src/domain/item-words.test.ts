// Words of items in another language: rows with places for what differs, which is said again.
import { expect, test } from 'vitest';
import { itemWords } from './item-words.ts';

const ROWS = [
  { words: 'Renewal {}, {}', spanish: 'Renovación {}, {}' },
  { words: 'Retail', spanish: 'Comercio' },
  { words: 'Fine', spanish: 'Multa' },
  { words: 'Fee (each)', spanish: 'Cargo (cada uno)' },
  { words: 'Water, {} to {}', spanish: 'Agua, {} a {}' },
  { words: 'Nothing said' },
  { words: '{}', spanish: 'everything' },
];

test.each([
  ['Fine', 'Multa'],
  ['Fined', 'Fined'],
  ['Renewal 2026, retail', 'Renovación 2026, Comercio'],
  ['Renewal 2026, plumbing', 'Renovación 2026, plumbing'],
  ['Fee (each)', 'Cargo (cada uno)'],
  ['Nothing said', 'Nothing said'],
  ['Fine, transfer TR-000001', 'Multa, traspaso TR-000001'],
  ['Overpayment, kept as credit', 'Pago en exceso, queda como crédito'],
  ['Water, 15 Jul to 14 Aug', 'Agua, 15 jul a 14 ago'],
  ['', ''],
])('%s is %s', (words, said) => {
  expect(itemWords(ROWS, 'es')(words)).toBe(said);
  expect(itemWords(ROWS, 'en')(words)).toBe(words);
});
