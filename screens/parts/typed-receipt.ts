// The receipt of this register that a clerk keys by its number or scans by its code.
import { lookAtReceipt } from '../../src/desk/look-at-receipt.ts';
import { meantReceipt } from '../../src/desk/read-receipt-code.ts';
import { type PostedReceipt, receiptNumber } from '../../src/domain/receipt.ts';
import { done, type Result, refuse } from '../../src/domain/result.ts';
import { counterOf, type Station } from '../station.ts';
import type { EntryKind } from './entry.ts';
import { RECEIPT_DIGITS, typedNumber } from './typed-number.ts';

/** Digits; letters are those of a scanned code, and refused in anything else. */
export const RECEIPT: EntryKind = { letters: true, acts: '-', scans: 'receipts' };

export async function typedReceipt(text: string, station: Station): Promise<Result<PostedReceipt>> {
  const number = await numberOf(text, station);
  if (!number.ok) return number;
  return lookAtReceipt(station.desk, counterOf(station), number.value);
}

async function numberOf(text: string, station: Station): Promise<Result<number>> {
  const meant = await meantReceipt(station.desk, text);
  if (!meant.ok) return meant;
  if (meant.value === undefined) return typedNumber(text, RECEIPT_DIGITS);
  const { register, number } = meant.value;
  if (register === station.register) return done(number);
  return refuse('receipt-unknown', { number: receiptNumber(register, number) });
}
