// Whether a text is a code that a scanner of this city can be tried with: a stub that reads, or the
// code on a receipt.
import { readReceiptCode } from '../domain/receipt-code.ts';
import { readScan } from '../domain/scan-line.ts';
import { scanProfiles } from '../store/scan-profiles.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';

/** Reads the city's stubs once, for as many texts as are asked. */
export async function knownCodes(desk: Desk): Promise<(text: string) => boolean> {
  const { book } = desk.store;
  const profiles = await scanProfiles(book, await businessDate(desk, book));
  return (text) =>
    readReceiptCode(text).kind === 'receipt' || readScan(text, profiles).kind === 'stub';
}
