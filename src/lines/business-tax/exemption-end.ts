// An exemption that ends before its day, or never was one: which years are taxed again, and what
// each comes to by today. Pure.
import type { LinePlace } from '../../desk/line-duties.ts';
import type { PlainRecord } from '../../domain/canonical.ts';
import type { DateText } from '../../domain/clock.ts';
import {
  addCents,
  type Cents,
  cents,
  formatCents,
  subtractCents,
  sumCents,
} from '../../domain/money.ts';
import { percentOf } from '../../domain/rates.ts';
import type { Business, TaxYear } from './business.ts';
import { classOf, emptiedNumber } from './holds.ts';
import { percentNow } from './late.ts';
import { ruleDate, taxOfYear } from './rules.ts';

export type TaxedAgain = {
  readonly of: TaxYear;
  readonly tax: Cents;
  /** What of it was paid when the exemption emptied the year: that was never late. */
  readonly paid: Cents;
  readonly percent: number;
  readonly penalty: Cents;
  /** A first year on receipts is trued up by the next renewal, whichever was filed meanwhile. */
  readonly isEstimate: boolean;
};

/** What the exemption of a day kept as a credit of a year, since it was paid, whole or in part. */
export function keptOf(
  { items, account }: Pick<LinePlace, 'items' | 'account'>,
  year: number,
  on?: DateText,
): Cents {
  const own = items.filter(
    ({ side, documentNumber: shown, documentDate }) =>
      side === 'C' &&
      shown === emptiedNumber(account.number, year) &&
      (on === undefined || documentDate === on),
  );
  return sumCents(
    own.flatMap(({ components }) => components),
    ({ originalCents }) => originalCents,
  );
}

/** A closing took off a year that it emptied: that year could not be taxed again from here. */
export function isTakenOffWith({ closedOn, exemption, takenOff }: Business): boolean {
  const own = takenOff.filter(({ isExempt, exemptSince }) => {
    return isExempt && exemptSince === exemption?.from;
  });
  return closedOn !== undefined && own.length > 0;
}

/**
 * Years of the exemption on record, oldest first; of one that ends those that begin after. `paidOf`
 * tells what of a year was given back, where the exemption itself does not tell what was tax of it.
 */
export function taxedAgain(
  asked: Pick<LinePlace, 'rules' | 'date'>,
  business: Business,
  ends: DateText | undefined,
  paidOf: (year: number) => Cents,
): readonly TaxedAgain[] {
  const { exemption, years } = business;
  const isMistake = ends === undefined || ends <= (exemption?.from ?? '');
  const own = years.filter(({ isExempt, exemptSince }) => {
    return isExempt && exemptSince === exemption?.from;
  });
  return own
    .filter(({ year }) => isMistake || `${year}-01-01` >= ends)
    .sort((a, b) => a.year - b.year)
    .map((of) => {
      const emptied = exemption?.emptied;
      const before = emptied?.year === of.year ? emptied : { paid: paidOf(of.year) };
      return again(asked, of, before);
    });
}

type Before = { readonly paid: Cents; readonly penalty?: Cents };

function again(
  asked: Pick<LinePlace, 'rules' | 'date'>,
  year: TaxYear,
  before: Before,
): TaxedAgain {
  const of = classOf({ ...asked, date: ruleDate(year.year, asked.date) }, year.classCode);
  const came = sumCents(year.brought?.items ?? [], ({ tax }) => tax);
  const tax = year.isDeclared && of !== undefined ? taxOfYear(of, year.counted, year) : came;
  const percent = percentNow(asked, year);
  const isFirst = year.beganOn !== undefined && of?.basis === 'gross';
  const isEstimate = isFirst && year.truedWith === undefined;
  const paid = cents(Math.min(before.paid, tax));
  const unpaid = subtractCents(tax, paid);
  const penalty =
    before.penalty === undefined
      ? percentOf(unpaid, percent)
      : addCents(before.penalty, percentOf(unpaid, Math.max(0, percent - year.latePercent)));
  return { of: year, tax, paid, percent, penalty, isEstimate };
}

/** As facts keep them. */
export function againFacts(years: readonly TaxedAgain[]): readonly PlainRecord[] {
  return years.map(({ of, tax, paid, percent, penalty, isEstimate }) => ({
    ...{ year: of.year, tax: formatCents(tax) },
    ...(paid === 0 ? {} : { paid: formatCents(paid) }),
    ...(percent === 0 ? {} : { percent }),
    ...(penalty === 0 ? {} : { penalty: formatCents(penalty) }),
    ...(isEstimate ? { estimate: true } : {}),
  }));
}
