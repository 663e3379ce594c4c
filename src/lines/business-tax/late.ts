// Years of which something is still open though it is late, by records or by an item that came
// with the book or by file; and what of each is open, with the penalty that it comes to. Pure.
import type { LinePlace } from '../../desk/line-duties.ts';
import { addDays } from '../../domain/calendar.ts';
import type { DateText } from '../../domain/clock.ts';
import { type Cents, cents, sumCents, ZERO } from '../../domain/money.ts';
import { type OpenItem, openCents } from '../../domain/open-item.ts';
import { broughtTax, cameWith, yearOfItem } from './brought-items.ts';
import type { TaxYear } from './business.ts';
import { isMadeOf, PENALTY, TAX } from './charges.ts';
import { documentsOf, penaltyNumber } from './documents.ts';
import { businessOf } from './history.ts';
import { isAfterClosing, toldYear } from './holds.ts';
import { addedPenalty, type PenaltyRule, penaltyPercent, penaltyRuleOf } from './tax.ts';

export type LateYear = {
  readonly year: number;
  /** Percent of the tax by today. */
  readonly percent: number;
  /** Percent that were added so far. */
  readonly added: number;
  /** No further month adds anything. */
  readonly isMost: boolean;
  /** What was billed of it. */
  readonly items: readonly OpenItem[];
  /** Where nothing but an item tells of it. */
  readonly brought?: Brought;
};

/** What is known of tax that was assessed elsewhere. */
export type Brought = {
  readonly itemId: number;
  readonly document: string;
  readonly dueOn: DateText;
  /** Penalty that came with it, which counts. */
  readonly cameCents: Cents;
  /** By its number; else the year is that of its due date. */
  readonly isYearTold: boolean;
};

/** By year. */
export function lateYears(place: LinePlace): readonly LateYear[] {
  return [...recordedLate(place), ...broughtLate(place)]
    .filter(({ items }) => items.some((item) => openCents(item) > 0))
    .sort((a, b) => a.year - b.year);
}

function recordedLate(place: LinePlace): readonly LateYear[] {
  return businessOf(place.records).years.flatMap((of) => {
    const { year, latePercent: added } = of;
    const rule = lateRuleOf(place, of);
    const percent = penaltyPercent(rule, place.date);
    if (percent === 0) return [];
    const isMost = percent >= rule.mostPercent;
    return [{ year, percent, added, isMost, items: itemsOf(place, of) }];
  });
}

function itemsOf({ items, account }: LinePlace, of: TaxYear): readonly OpenItem[] {
  const { begins, brought } = documentsOf(account.number, of);
  return items.filter(
    ({ side, documentNumber: shown }) =>
      side === 'D' && (shown.startsWith(begins) || brought.includes(shown)),
  );
}

/** Of a year that came from elsewhere it is late from the day after it was due there. */
export function lateRuleOf(
  { rules, date }: Pick<LinePlace, 'rules' | 'date'>,
  { year, beganOn, brought }: Pick<TaxYear, 'year' | 'beganOn' | 'brought'>,
): PenaltyRule {
  const rule = penaltyRuleOf(rules, year, date, beganOn);
  return brought === undefined ? rule : { ...rule, from: addDays(brought.dueOn, 1) };
}

/** Late from the day after it is due on, whatever its year. */
function broughtLate(place: LinePlace): readonly LateYear[] {
  const business = businessOf(place.records);
  return broughtTax(place, business).flatMap((item) => {
    const told = toldYear(place, item);
    const year = yearOfItem(place, item);
    const rule = broughtRule(place, item, year);
    const percent = penaltyPercent(rule, place.date);
    if (percent === 0 || isAfterClosing(business, year)) return [];
    const { id: itemId, documentNumber: document, dueOn } = item;
    const before = business.added.find((one) => one.itemId === itemId)?.percent ?? 0;
    const brought = { itemId, document, dueOn, cameCents: cameWith(place, item) };
    return [
      {
        ...{ year, percent, added: before, isMost: percent >= rule.mostPercent },
        items: [item, ...place.items.filter((one) => one.documentNumber === penaltyNumber(item))],
        brought: { ...brought, isYearTold: told !== undefined },
      },
    ];
  });
}

export function broughtRule({ rules, date }: LinePlace, { dueOn }: OpenItem, year: number) {
  return { ...penaltyRuleOf(rules, year, date), from: addDays(dueOn, 1) };
}

function partsOf(place: LinePlace, code: string, items: readonly OpenItem[]) {
  return items
    .filter(({ side }) => side === 'D')
    .flatMap((item) => item.components.map((component) => ({ item, component })))
    .filter(({ component }) => isMadeOf(place.kinds, code, component));
}

/** What of the tax is open: penalties are reckoned on it. */
export function openTaxOf(place: LinePlace, { items }: Pick<LateYear, 'items'>): Cents {
  return sumCents(partsOf(place, TAX, items), ({ component }) => component.openCents);
}

/** The months that were not added yet, less what came with the tax. */
export function penaltyDue(place: LinePlace, late: LateYear): Cents {
  const { percent, added: before, brought } = late;
  const came = brought?.cameCents ?? ZERO;
  return addedPenalty(openTaxOf(place, late), { percent, before, came });
}

/** The same of all years, in cents. */
export const penaltyNow = (place: LinePlace): Cents =>
  sumCents(lateYears(place), (late) => penaltyDue(place, late));

/** Whether penalty of a declared year is due and was not added yet; of one of them, or of any. */
export function isBehind(place: LinePlace, year?: number): boolean {
  return lateYears(place).some(
    (late) =>
      late.brought === undefined &&
      (year === undefined || late.year === year) &&
      penaltyDue(place, late) > 0,
  );
}

/** Percent by which tax of the year is late today, whatever was added so far. */
export function percentNow(
  asked: Pick<LinePlace, 'rules' | 'date'>,
  of: Pick<TaxYear, 'year' | 'beganOn' | 'brought'>,
): number {
  return penaltyPercent(lateRuleOf(asked, of), asked.date);
}

/** Penalties that are open, of any year, the newest first. */
export function openPenalties(place: LinePlace, items = place.items) {
  return partsOf(place, PENALTY, items)
    .filter(({ component }) => component.openCents > 0)
    .reverse();
}

/** What of it is open: tax and fees, and the penalty apart. */
export function openOf(
  place: LinePlace,
  { items }: Pick<LateYear, 'items'>,
): { readonly tax: Cents; readonly penalty: Cents } {
  const penalty = sumCents(openPenalties(place, items), ({ component }) => component.openCents);
  return { tax: cents(sumCents(items, openCents) - penalty), penalty };
}
