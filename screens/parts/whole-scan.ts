// What a scanner sent: a whole scan among keys that nobody will read, and where it is at home.
// Pure.
import { isReceiptCode } from '../../src/domain/receipt-code.ts';
import { type Key, plainChar } from '../key.ts';
import type { PageEntry } from '../screen.ts';

/** The characters of a scan, without its Enter. */
export function scanText(keys: readonly Key[]): string {
  return keys.map((key) => plainChar(key) ?? '').join('');
}

/** Whether the field takes this scan, and nothing is typed there that it would run into. */
export function takesScan(entry: PageEntry | undefined, scan: string): boolean {
  if (entry === undefined || entry.text !== '' || entry.spoiled) return false;
  switch (entry.scans) {
    case 'any':
      return true;
    case 'stubs':
      return /^\d+$/.test(scan);
    case 'receipts':
      return isReceiptCode(scan);
    default:
      return false;
  }
}

/** Whether the key is one of those that codes are made of. */
export function isCodeSign(key: Key): boolean {
  return /^[0-9A-Za-z]$/.test(plainChar(key) ?? '');
}

/** Digits in a row, before an Enter, that are taken for a whole scan. */
const SCAN_LEAST = 20;

/** The last run of letters and digits with its Enter that is a scan: a stub, a receipt's code. */
export function wholeScan(keys: readonly Key[]): readonly Key[] | undefined {
  let run: Key[] = [];
  let scan: readonly Key[] | undefined;
  for (const key of keys) {
    if (isCodeSign(key)) {
      run.push(key);
      continue;
    }
    if (key.name === 'enter' && isScan(run)) scan = [...run, key];
    run = [];
  }
  return scan;
}

function isScan(run: readonly Key[]): boolean {
  const text = scanText(run);
  return (text.length >= SCAN_LEAST && /^\d+$/.test(text)) || isReceiptCode(text);
}
