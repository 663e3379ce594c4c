// What the records of a business allow: an exemption that holds, tax of a year by what was
// declared, and by the rules of which date. Pure.
import { addDays } from '../../domain/calendar.ts';
import type { DateText } from '../../domain/clock.ts';
import type { Cents } from '../../domain/money.ts';
import type { Business, TaxYear } from './business.ts';
import { firstYearTax, type TaxClass, taxedOn, yearTax } from './tax.ts';

export function isExempt({ exemption }: Business, date: DateText): boolean {
  if (exemption === undefined) return false;
  const { from, until } = exemption;
  return from <= date && (until === undefined || until >= date);
}

/**
 * Whether nothing is owed of a year: an exemption is of the whole of each year in which it held on
 * any day. So the day on which the year is filed changes nothing, and one that ends leaves the
 * year in which it ends: taxed are those that begin after.
 */
export function isExemptIn({ exemption }: Pick<Business, 'exemption'>, year: number): boolean {
  if (exemption === undefined) return false;
  const { from, until } = exemption;
  return from <= `${year}-12-31` && (until === undefined || until >= `${year}-01-01`);
}

/** The last day on which an exemption holds that ends on a day. */
export const untilBefore = (ends: DateText): DateText => addDays(ends, -1);

/** What a year comes to with another class or basis than was declared. */
export function taxOfYear(
  of: TaxClass,
  counted: number,
  { beganOn, share }: Pick<TaxYear, 'beganOn' | 'share'>,
): Cents {
  const taxed = taxedOn(of, counted, share);
  return beganOn === undefined ? yearTax(of, taxed) : firstYearTax(of, taxed, beganOn);
}

/** A year is taxed by its own rules, however late it is filed. */
export function ruleDate(year: number, date: DateText): DateText {
  const last = `${year}-12-31`;
  return last < date ? last : date;
}
