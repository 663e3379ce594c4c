// The line of digits on a stub: read, written, and refused when a digit is wrong.
import { expect, test } from 'vitest';
import { cents } from './money.ts';
import { formatScanLine, holdsCardNumber, looksLikeCardNumber, readScan } from './scan-line.ts';
import { SCAN_PROFILES } from './scan-profile.ts';

const BILL = {
  documentType: '10',
  number: '41002379',
  dueOn: '2026-10-05',
  amountCents: cents(16600),
};

test('the demo bill reads as printed on its stub', () => {
  expect(readScan('1000410023792610050000166000', SCAN_PROFILES)).toEqual({
    kind: 'stub',
    stub: BILL,
  });
  expect(formatScanLine(BILL)).toBe('1000410023792610050000166000');
});

test('two amount digits swapped are no stub', () => {
  expect(readScan('1000410023792610050000160600', SCAN_PROFILES)).toEqual({ kind: 'misread' });
});

test.each(['', '1', '100041002379261005000016600', '100041002379261005000016600x'])(
  '%j is no stub',
  (digits) => {
    expect(readScan(digits, SCAN_PROFILES)).toEqual({ kind: 'none' });
  },
);

test.each([
  ['4111111111111111', true],
  ['378282246310005', true],
  ['4111111111111112', false],
  ['1234567890128', false],
  ['411111111111', false],
])('%s looks like a card: %s', (digits, expected) => {
  expect(looksLikeCardNumber(digits)).toBe(expected);
});

test('a card number is found in a text, also in groups; other numbers are not', () => {
  expect(holdsCardNumber('card 4111 1111 1111 1111 twice')).toBe(true);
  expect(holdsCardNumber('4111-1111-1111-1111')).toBe(true);
  expect(holdsCardNumber('receipt 1-000101, 166.00, check 4471')).toBe(false);
});
