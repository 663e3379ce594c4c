// Years of which something is still open though it is late: by records, or by an item that was
// imported; and what of each is open.
import type { LinePlace } from '../../desk/line-duties.ts';
import { type Cents, cents, sumCents } from '../../domain/money.ts';
import { type OpenItem, openCents } from '../../domain/open-item.ts';
import { componentKindOn } from '../../store/component-kinds.ts';
import { openTax } from './charges.ts';
import { businessOf } from './history.ts';
import { documentNumber, yearsOf } from './holds.ts';
import { penaltyPercent, penaltyRuleOf } from './tax.ts';

export type LateYear = {
  readonly year: number;
  /** Percent of the tax by today. */
  readonly percent: number;
  /** Percent that were not added yet; none of a year that only an imported item tells of. */
  readonly more: number;
  /** No further month adds anything. */
  readonly isMost: boolean;
};

/** Oldest first. A year in which a business began is never late as renewals are. */
export function lateYears(place: LinePlace): readonly LateYear[] {
  const { years } = businessOf(place.records);
  return yearsOf(place, { years })
    .filter((year) => itemsOf(place, year).some((item) => openCents(item) > 0))
    .flatMap((year) => {
      const recorded = years.find((one) => one.year === year);
      if (recorded?.beganOn !== undefined) return [];
      const rule = penaltyRuleOf(place.rules, year, place.date);
      const percent = penaltyPercent(rule, place.date);
      const isDue = itemsOf(place, year).some(({ dueOn }) => dueOn < place.date);
      if (percent === 0 || (recorded === undefined && !isDue)) return [];
      const more = recorded === undefined ? 0 : percent - recorded.latePercent;
      return [{ year, percent, more, isMost: percent >= rule.mostPercent }];
    });
}

function itemsOf({ items, account }: LinePlace, year: number): readonly OpenItem[] {
  const begins = documentNumber(account.number, year);
  return items.filter(
    ({ side, documentNumber: shown }) => side === 'D' && shown.startsWith(begins),
  );
}

/** What of the tax of a year is open: penalties are reckoned on it. */
export async function openTaxOf(place: LinePlace, year: number): Promise<Cents> {
  const kind = await componentKindOn(place.book, 'business-tax', place.date);
  return sumCents(openTax(itemsOf(place, year), kind?.name ?? ''), ({ component }) => {
    return component.openCents;
  });
}

/** Penalties that are open, of any year. */
export async function openPenalties({ book, items, date }: LinePlace) {
  const kind = await componentKindOn(book, 'business-tax-penalty', date);
  return openTax(items, kind?.name ?? '');
}

/** What of a year is open: tax and fees, and the penalty apart. */
export async function openOf(
  place: LinePlace,
  year: number,
): Promise<{ readonly tax: Cents; readonly penalty: Cents }> {
  const items = itemsOf(place, year);
  const penalties = await openPenalties({ ...place, items });
  const penalty = sumCents(penalties, ({ component }) => component.openCents);
  return { tax: cents(sumCents(items, openCents) - penalty), penalty };
}
