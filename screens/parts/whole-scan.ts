// What a scanner sent among keys that nobody will read: a stub, or the code on a receipt. Pure.
import { isReceiptCode } from '../../src/domain/receipt-code.ts';
import { type Key, plainChar } from '../key.ts';

/** Digits in a row, before an Enter, that are taken for a whole scan. */
const SCAN_LEAST = 20;

/** The last run of letters and digits with its Enter that is a scan: a stub, a receipt's code. */
export function wholeScan(keys: readonly Key[]): readonly Key[] | undefined {
  let run: Key[] = [];
  let scan: readonly Key[] | undefined;
  for (const key of keys) {
    if (/^[0-9A-Za-z]$/.test(plainChar(key) ?? '')) {
      run.push(key);
      continue;
    }
    if (key.name === 'enter' && isScan(run)) scan = [...run, key];
    run = [];
  }
  return scan;
}

function isScan(run: readonly Key[]): boolean {
  const text = run.map(plainChar).join('');
  return (text.length >= SCAN_LEAST && /^\d+$/.test(text)) || isReceiptCode(text);
}
