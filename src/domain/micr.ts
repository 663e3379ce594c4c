// The magnetic line at the foot of a check, as a printer or a reader sends it: which bank, whose
// account, which check. Of the account only the last digits are ever kept or shown. Pure.
import { isRoutingNumber } from './check-digit.ts';

export type CheckLine = {
  readonly routingNumber: string;
  readonly checkNumber: string;
  /** `ending 6789`: the account itself goes no further than this file. */
  readonly account: string;
};

export type CheckLineRead =
  | { readonly kind: 'check'; readonly line: CheckLine }
  | { readonly kind: 'misread'; readonly why: 'routing' | 'parts' }
  | { readonly kind: 'none' };

/** How readers write the four signs of E-13B: transit, on-us, amount, dash. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[T⑆]/g, 'T'],
  [/[UOC⑈]/g, 'U'],
  [/[A$⑇]/g, 'A'],
  [/[D⑉]/g, '-'],
];
/** A longer group of digits is an account, never the number of a check. */
const CHECK_DIGITS_MOST = 10;

/** Letters that only a reader types: such a text is no number that somebody keyed. */
export function isCheckLine(text: string): boolean {
  return readCheckLine(text).kind !== 'none';
}

export function readCheckLine(text: string): CheckLineRead {
  const line = SIGNS.reduce(
    (words, [sign, letter]) => words.replace(sign, letter),
    text.trim().toUpperCase(),
  );
  if (!/^[\d TUA?-]*T[\d TUA?-]*$/.test(line)) return { kind: 'none' };
  // What the reader could not make out stands as a question mark: nothing is guessed from the rest.
  const [, left = '', routing = '', right = ''] = /^([^T]*)T([^T]*)T([^T]*)$/.exec(line) ?? [];
  if (!isRoutingNumber(routing.replace(/[ -]/g, ''))) return { kind: 'misread', why: 'routing' };
  const parts = line.includes('?') ? undefined : partsOf(left, withoutAmount(right));
  if (parts === undefined) return { kind: 'misread', why: 'parts' };
  const account = `ending ${parts.account.slice(-4)}`;
  const checkNumber = parts.check.replace(/^0+(?=\d)/, '');
  return {
    kind: 'check',
    line: { routingNumber: routing.replace(/[ -]/g, ''), checkNumber, account },
  };
}

/** Behind the amount sign stands what a bank encoded later. */
const withoutAmount = (right: string) => right.replace(/A[^A]*A?\s*$/, '');

type Parts = { readonly account: string; readonly check: string };

/**
 * A business check has its number on the far left between on-us signs; a personal one behind the
 * account, or before it with a blank between.
 */
function partsOf(left: string, right: string): Parts | undefined {
  const auxiliary = digitsOf(left);
  const [beforeSign = '', ...behindSigns] = right.split('U').map((part) => part.trim());
  const behind = digitsOf(behindSigns.join(''));
  if (auxiliary !== '') return checked(digitsOf(beforeSign), auxiliary);
  if (behind !== '') return checked(digitsOf(beforeSign), behind);
  const groups = beforeSign
    .split(/\s+/)
    .map(digitsOf)
    .filter((group) => group !== '');
  const [first, second, ...others] = groups;
  if (first === undefined || second === undefined || others.length > 0) return undefined;
  return first.length < second.length ? checked(second, first) : checked(first, second);
}

const digitsOf = (text: string) => text.replace(/\D/g, '');

function checked(account: string, check: string): Parts | undefined {
  const fits = account !== '' && check !== '' && check.length <= CHECK_DIGITS_MOST;
  return fits ? { account, check } : undefined;
}

/** The line while it is still being sent: no digit of it is shown. */
export function maskedCheckLine(text: string): string {
  return /[^\d]/.test(text) ? text.replace(/\d/g, '*') : text;
}
