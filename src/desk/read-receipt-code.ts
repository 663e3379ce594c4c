// The receipt that a scanned code means, where a text is one.
import { readReceiptCode } from '../domain/receipt-code.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { loadCity } from './business-date.ts';
import type { Desk } from './desk.ts';

export type MeantReceipt = { readonly register: number; readonly number: number };

/** Undefined for any other text; refused when it was misread, or is of another book. */
export async function meantReceipt(
  desk: Desk,
  text: string,
): Promise<Result<MeantReceipt | undefined>> {
  const read = readReceiptCode(text);
  if (read.kind === 'none') return done(undefined);
  if (read.kind === 'misread') return refuse('receipt-code-misread');
  const { register, number, training } = read.receipt;
  if (training === (await loadCity(desk.store.book)).training) return done({ register, number });
  return refuse('receipt-code-elsewhere', {
    book: training ? 'a training book' : "the city's own book",
  });
}
