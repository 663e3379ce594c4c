// The line of digits on a billing stub: `TT AAAAAAAAAA YYMMDD NNNNNNNNN C`, 28 digits without
// spaces.
import { assert } from './assert.ts';
import { hasMod10Digit, mod10FromLeft, passesLuhn } from './check-digit.ts';
import { type Cents, cents } from './money.ts';

export const SCAN_LINE_DIGITS = 28;

export type Stub = {
  /** 10 utility, 20 business tax, 30 parking, 40 permit, 50 invoice, 60 arrangement coupon. */
  readonly documentType: string;
  /** Account or citation number without leading zeros. */
  readonly number: string;
  readonly dueOn: string;
  readonly amountCents: Cents;
};

/** Reads a scanned line; undefined when it is no stub or its check digit fails. */
export function parseScanLine(digits: string): Stub | undefined {
  if (digits.length !== SCAN_LINE_DIGITS || !hasMod10Digit(digits)) return undefined;
  const date = digits.slice(12, 18);
  return {
    documentType: digits.slice(0, 2),
    number: digits.slice(2, 12).replace(/^0+(?=\d)/, ''),
    dueOn: `20${date.slice(0, 2)}-${date.slice(2, 4)}-${date.slice(4, 6)}`,
    amountCents: cents(Number(digits.slice(18, 27))),
  };
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

/** The line of digits that `parseScanLine` reads back; what is printed on a stub. */
export function formatScanLine(stub: Stub): string {
  const { documentType, number, dueOn, amountCents } = stub;
  const digits = [
    documentType,
    number.padStart(10, '0'),
    dueOn.slice(2).replaceAll('-', ''),
    String(amountCents).padStart(9, '0'),
  ].join('');
  assert(/^\d{27}$/.test(digits), `${digits} does not fit on a stub`);
  return `${digits}${mod10FromLeft(digits)}`;
}
