// Symbols for scanners stand where they can be read, and carry nothing but letters and digits.
import { expect, test } from 'vitest';
import { symbolRuns } from './symbols.ts';

test('a symbol stands in the middle, and the paper goes on at the left', () => {
  const runs = symbolRuns('TK010001013', 'qr').map(({ what }) => what);
  expect(runs.at(0)).toBe('centre');
  expect(runs.slice(-2)).toEqual(['white below it', 'left']);
});

test.each(['', 'TK 1', '{C12', 'é', '\x10\x04\x01', 'A'.repeat(201)])('%j is no code', (code) => {
  expect(() => symbolRuns(code, 'barcode')).toThrow('no code for a scanner');
});
