// What a text is as a scanned line, by the profiles that the city has today.
import { readScan, type ScanRead } from '../domain/scan-line.ts';
import { SCAN_LEAST } from '../domain/scan-profile.ts';
import { scanProfiles } from '../store/scan-profiles.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';

/** Shorter texts are numbers, names or cards: the book is not asked for them. */
export async function readStub(desk: Desk, text: string): Promise<ScanRead> {
  if (text.length < SCAN_LEAST || !/^\d+$/.test(text)) return { kind: 'none' };
  const { book } = desk.store;
  return readScan(text, await scanProfiles(book, await businessDate(desk, book)));
}
