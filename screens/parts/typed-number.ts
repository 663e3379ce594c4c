// Short numbers that a clerk types: of a person, of a receipt. What is longer is a scan or a card
// that went to the wrong place; it must neither be looked up nor be recorded. Pure.
import { done, type Result, refuse } from '../../src/domain/result.ts';
import { looksLikeCardNumber } from '../../src/domain/scan-line.ts';

export const PERSON_DIGITS = 6;
export const RECEIPT_DIGITS = 9;
export const BAG_DIGITS = 12;

/** The number of a non-empty entry, refused where it is anything but digits. */
export function typedNumber(text: string, longest: number): Result<number> {
  if (looksLikeCardNumber(text)) return refuse('card-number');
  const fits = /^\d+$/.test(text) && text.length <= longest;
  return fits ? done(Number(text)) : refuse('entry-unreadable');
}

/** The same for what is only a name made of digits, such as a bag's: leading zeros stay. */
export function typedDigits(text: string, longest: number): Result<string> {
  const number = typedNumber(text, longest);
  return number.ok ? done(text) : number;
}
