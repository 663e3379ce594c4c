// The line of digits on a billing stub, read by the city's profiles and written as the
// city prints it; and card numbers, which must never be taken for one.
import { assert } from './assert.ts';
import { passesLuhn } from './check-digit.ts';
import { CITY_STUB, checkDigit, readBy, type ScanProfile, type Stub } from './scan-profile.ts';

export type { Stub } from './scan-profile.ts';

export type ScanRead =
  | { readonly kind: 'stub'; readonly stub: Stub }
  /** It is as long as a stub, and its check digit or date says that it was misread. */
  | { readonly kind: 'misread' }
  | { readonly kind: 'none' };

/** What a text is as a scanned line, by the first profile of its length that reads it. */
export function readScan(text: string, profiles: readonly ScanProfile[]): ScanRead {
  const fitting = profiles.filter(({ digits }) => digits === text.length);
  if (fitting.length === 0 || !/^\d+$/.test(text)) return { kind: 'none' };
  const stub = fitting.map((profile) => readBy(profile, text)).find((one) => one !== undefined);
  return stub ? { kind: 'stub', stub } : { kind: 'misread' };
}

/**
 * A payment card number typed by mistake: 13 to 19 digits, a known issuer's first digits, Luhn.
 * Such digits are refused and never stored (PCI DSS 3.4); the caller has ruled out accounts and
 * stubs.
 */
export function looksLikeCardNumber(digits: string): boolean {
  return (
    /^(?:3[47]|30|36|38|4|5[1-5]|2[2-7]|6)\d+$/.test(digits) &&
    digits.length >= 13 &&
    digits.length <= 19 &&
    passesLuhn(digits)
  );
}

/** True when a card number stands anywhere in a text, also in groups as it stands on the card. */
export function holdsCardNumber(text: string): boolean {
  const runs = text.match(/\d(?:[ -]?\d)+/g) ?? [];
  return runs.some((run) => looksLikeCardNumber(run.replace(/[ -]/g, '')));
}

/** The line of digits that `readScan` reads back; what is printed on a stub. */
export function formatScanLine(stub: Stub): string {
  const { documentType, number, dueOn, amountCents } = stub;
  const digits = [
    documentType,
    number.padStart(10, '0'),
    dueOn.slice(2).replaceAll('-', ''),
    String(amountCents).padStart(9, '0'),
  ].join('');
  assert(/^\d{27}$/.test(digits), `${digits} does not fit on a stub`);
  return `${digits}${checkDigit(CITY_STUB.check.algorithm, digits)}`;
}
