// A receipt's code is read back, and nothing else is taken for one.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCharacter } from './check-digit.ts';
import { readReceiptCode, receiptCode } from './receipt-code.ts';

const receipts = fc.record({
  register: fc.integer({ min: 1, max: 99 }),
  number: fc.integer({ min: 1, max: 99_999_999 }),
  training: fc.boolean(),
});

test('the published example of the check character', () => {
  // A release identifier of the recording industry, which ends in M.
  expect(checkCharacter('A12425GABC1234002')).toBe('M');
});

test('register and number come back, small letters too', () => {
  const code = receiptCode({ register: 1, number: 101, training: false });
  expect(code).toMatch(/^TK01000101[0-9A-Z]$/);
  fc.assert(
    fc.property(receipts, (receipt) => {
      const read = { kind: 'receipt', receipt };
      expect(readReceiptCode(receiptCode(receipt))).toEqual(read);
      expect(readReceiptCode(` ${receiptCode(receipt).toLowerCase()}`)).toEqual(read);
    }),
  );
});

test('one wrong character is always noticed', () => {
  const characters = fc.constantFrom(...'0123456789');
  fc.assert(
    fc.property(receipts, fc.integer({ min: 2, max: 9 }), characters, (receipt, at, wrong) => {
      const code = receiptCode(receipt);
      fc.pre(code[at] !== wrong);
      const misread = code.slice(0, at) + wrong + code.slice(at + 1);
      expect(readReceiptCode(misread)).toEqual({ kind: 'misread' });
    }),
  );
});

test.each(['', 'TK', '1-000101', 'TK-1-000101', '7000412', 'TKACHENKO', 'TK01000101'])(
  '%j is none',
  (text) => {
    expect(readReceiptCode(text)).toEqual({ kind: 'none' });
  },
);
