// What typed digits mean as money, pieces or a quantity. Pure; nothing passes through a float.
import {
  type Cents,
  cents,
  formatCents,
  multiplyCents,
  parseAmount,
} from '../../src/domain/money.ts';
import { percentOf } from '../../src/domain/percent.ts';

/** A tenth digit makes an amount an identifier: an account, a scan. */
export function isIdentifier(text: string): boolean {
  return /^\d{10,}$/.test(text);
}

/**
 * The cents of an accepted entry: `14360`, `143.6`, `20.`, `3*5300`, `15900/3` (half a cent rounds
 * up). Undefined for anything that is not an amount, an unfinished one, or a division by zero.
 */
export function readAmount(text: string): Cents | undefined {
  const product = /^(\d{1,6})\*([\d.]+)$/.exec(text);
  if (product) return times(readMoney(product[2] ?? ''), Number(product[1]));
  const quotient = /^([\d.]+)\/(\d{1,6})$/.exec(text);
  if (quotient) return dividedBy(readMoney(quotient[1] ?? ''), Number(quotient[2]));
  const percent = readPercent(text);
  return percent ? percentOf(percent.amountCents, percent.rate) : readMoney(text);
}

/** `16600*8.5/` is 8.5 percent of 166.00: the amount first, the rate, and `/` for the percent. */
export function readPercent(text: string): { amountCents: Cents; rate: string } | undefined {
  const [, amount = '', rate = ''] = /^([\d.]+)\*([\d.]+)\/$/.exec(text) ?? [];
  const amountCents = readMoney(amount);
  return amountCents === undefined ? undefined : { amountCents, rate };
}

/**
 * No amount typed at a counter lies beyond ten digits, and hundreds of such still add up exactly.
 */
const TYPED_MOST = 9_999_999_999;

function readMoney(text: string): Cents | undefined {
  const amount = isIdentifier(text) ? undefined : parseAmount(text);
  return amount === undefined || amount > TYPED_MOST ? undefined : amount;
}

function times(amount: Cents | undefined, factor: number): Cents | undefined {
  if (amount === undefined || amount * factor > TYPED_MOST) return undefined;
  return multiplyCents(amount, factor);
}

function dividedBy(amount: Cents | undefined, divisor: number): Cents | undefined {
  if (amount === undefined || divisor === 0) return undefined;
  return cents(Math.floor((2 * amount + divisor) / (2 * divisor)));
}

/** Pieces counted: `12`, or `12+8`. Undefined for money, for nothing and for an unfinished sum. */
export function readPieces(text: string): number | undefined {
  if (!/^\d{1,7}(\+\d{1,7})*$/.test(text)) return undefined;
  return text.split('+').reduce((total, part) => total + Number(part), 0);
}

/** `2*31` is two of number 31; `31` is one. Undefined for anything else. */
export function readQuantity(text: string): { quantity: number; number: string } | undefined {
  const match = /^(?:(\d{1,4})\*)?(\d+)$/.exec(text);
  if (!match) return undefined;
  return { quantity: Number(match[1] ?? 1), number: match[2] ?? '' };
}

/** True when digits without a point are exactly the due amount in whole money: `53` for 53.00. */
export function meantWhole(text: string, dueCents: Cents): boolean {
  return /^\d{1,7}$/.test(text) && Number(text) * 100 === dueCents && dueCents > 0;
}

/**
 * Digits as the money they grow into: `14360` shows 143.60, `3*53` 3*0.53, `16600*8/` 166.00*8%.
 */
export function shownAmount(text: string): string {
  const percent = readPercent(text);
  if (percent) return `${formatCents(percent.amountCents)}*${percent.rate}%`;
  return text.replace(/^(\d+\*)?(\d{1,9})(?=\/|$)/, (_, factor: string | undefined, digits) => {
    return `${factor ?? ''}${formatCents(cents(Number(digits)))}`;
  });
}
