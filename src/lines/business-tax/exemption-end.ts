// An exemption that ends before its day, or never was one: which years are taxed again, and what
// each comes to by today. Pure.
import type { LinePlace } from '../../desk/line-duties.ts';
import type { PlainRecord } from '../../domain/canonical.ts';
import type { DateText } from '../../domain/clock.ts';
import { type Cents, formatCents, sumCents } from '../../domain/money.ts';
import { percentOf } from '../../domain/rates.ts';
import { type Business, lastYear, type TaxYear } from './business.ts';
import { classOf } from './holds.ts';
import { percentNow } from './late.ts';
import { ruleDate, taxOfYear } from './rules.ts';

export type TaxedAgain = {
  readonly of: TaxYear;
  readonly tax: Cents;
  readonly percent: number;
  readonly penalty: Cents;
  /** A first year on receipts is trued up by the renewal after it. */
  readonly isEstimate: boolean;
};

/** Years of the exemption on record, oldest first; of one that ends those that begin after. */
export function taxedAgain(
  asked: Pick<LinePlace, 'rules' | 'date'>,
  business: Business,
  ends: DateText | undefined,
): readonly TaxedAgain[] {
  const { exemption, years } = business;
  const isMistake = ends === undefined || ends <= (exemption?.from ?? '');
  const own = years.filter(({ isExempt, exemptSince }) => {
    return isExempt && exemptSince === exemption?.from;
  });
  return own
    .filter(({ year }) => isMistake || `${year}-01-01` >= ends)
    .sort((a, b) => a.year - b.year)
    .map((of) => again(asked, business, of));
}

function again(
  asked: Pick<LinePlace, 'rules' | 'date'>,
  business: Business,
  year: TaxYear,
): TaxedAgain {
  const of = classOf({ ...asked, date: ruleDate(year.year, asked.date) }, year.classCode);
  const came = sumCents(year.brought?.items ?? [], ({ tax }) => tax);
  const tax = year.isDeclared && of !== undefined ? taxOfYear(of, year.counted, year) : came;
  const percent = percentNow(asked, year);
  const isFirst = year.beganOn !== undefined && of?.basis === 'gross';
  const isEstimate = isFirst && lastYear(business) === year;
  return { of: year, tax, percent, penalty: percentOf(tax, percent), isEstimate };
}

/** As facts keep them. */
export function againFacts(years: readonly TaxedAgain[]): readonly PlainRecord[] {
  return years.map(({ of, tax, percent, penalty, isEstimate }) => ({
    ...{ year: of.year, tax: formatCents(tax) },
    ...(percent === 0 ? {} : { percent }),
    ...(penalty === 0 ? {} : { penalty: formatCents(penalty) }),
    ...(isEstimate ? { estimate: true } : {}),
  }));
}
