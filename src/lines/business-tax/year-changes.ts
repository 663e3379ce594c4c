// What a record changes in a year that is assessed: its tax, the penalty that goes or comes with
// it, and whether an exemption holds in it. Pure.
import type { PlainRecord } from '../../domain/canonical.ts';
import { centsIn, dateOf, recordsIn, textOf, wholeOf } from '../../domain/facts.ts';
import { type Cents, subtractCents } from '../../domain/money.ts';
import type { LineRecord } from '../../store/line-records.ts';
import type { Business, EmptiedYear, TaxYear } from './business.ts';
import { charged, type Penalty, uncharged } from './penalty.ts';
import { untilBefore } from './rules.ts';

export function changeYear(
  business: Business,
  facts: PlainRecord,
  change: (of: TaxYear) => TaxYear,
): Business {
  const year = wholeOf(facts, 'year');
  const years = business.years.map((one) => (one.year === year ? change(one) : one));
  return { ...business, years };
}

/** With the percent of the record, on so much tax. */
export function penaltyOf(facts: PlainRecord, before: Penalty, tax: Cents, from = 0): Penalty {
  const penalty = centsIn(facts, 'penalty');
  return charged(before, { tax, from, to: wholeOf(facts, 'percent'), penalty });
}

/** What an audit adds bears all percent of its day, an amendment those that were added so far. */
export function changedTax(of: TaxYear, taxCents: Cents, facts: PlainRecord): TaxYear {
  if (taxCents <= of.taxCents) {
    const off = subtractCents(of.taxCents, taxCents);
    return { ...of, ...uncharged(of, off, centsIn(facts, 'penaltyOff')), taxCents };
  }
  const percent = facts['percent'] ?? of.latePercent;
  const more = subtractCents(taxCents, of.taxCents);
  return { ...of, ...penaltyOf({ ...facts, percent }, of, more), taxCents };
}

/** Nothing is left of the year, and nothing to true up: what was declared of it stands. */
export function exempted(business: Business, { facts, businessDate }: LineRecord): Business {
  const emptied = changeYear(business, facts, (of) => ({
    ...changedTax(of, centsIn(facts, 'tax'), facts),
    ...{ isEstimate: false, isExempt: true },
    exemptSince: of.isExempt ? of.exemptSince : businessDate,
  }));
  const until = dateOf(facts, 'until');
  const exemption = { kind: textOf(facts, 'kind'), from: businessDate, until };
  return { ...emptied, exemption: { ...exemption, emptied: emptiedIn(facts) } };
}

function emptiedIn(facts: PlainRecord): EmptiedYear | undefined {
  if (facts['paidTax'] === undefined) return undefined;
  const [paid, penalty] = [centsIn(facts, 'paidTax'), centsIn(facts, 'penaltyOff')];
  return { year: wholeOf(facts, 'year'), paid, penalty };
}

/** What it had emptied is taxed again; one that was a mistake never was. */
export function unexempted(business: Business, { facts }: LineRecord): Business {
  const taxed = recordsIn(facts['again']).reduce<Business>(
    (before, again) =>
      changeYear(before, again, (of) => ({
        ...changedTax(of, centsIn(again, 'tax'), again),
        ...{ isEstimate: again['estimate'] === true, isExempt: false, exemptSince: undefined },
      })),
    business,
  );
  const ends = dateOf(facts, 'ends');
  const { exemption } = business;
  if (exemption === undefined || ends === undefined || ends <= exemption.from) {
    return { ...taxed, exemption: undefined };
  }
  return { ...taxed, exemption: { ...exemption, until: untilBefore(ends) } };
}
