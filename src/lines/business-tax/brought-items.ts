// Tax that came with the book or by file: the items that tell of it, and the years that a step may
// take over from them. Pure.
import type { LinePlace } from '../../desk/line-duties.ts';
import { canonical, type PlainRecord } from '../../domain/canonical.ts';
import { recordsIn, wholeOf } from '../../domain/facts.ts';
import { type Cents, sumCents, ZERO } from '../../domain/money.ts';
import type { OpenItem } from '../../domain/open-item.ts';
import { broughtFact, takenOver } from './brought-year.ts';
import type { Business, TaxYear } from './business.ts';
import { isMadeOf, PENALTY, TAX } from './charges.ts';
import { businessOf } from './history.ts';
import { toldYear } from './holds.ts';
import { BUSINESS_WORDS } from './words.ts';

const WORDS = BUSINESS_WORDS.said;

type At = Pick<LinePlace, 'items' | 'broughtIds' | 'kinds' | 'account'>;

/** Items that no step has taken over. */
export function broughtTax(place: At, business: Business): readonly OpenItem[] {
  const years = [...business.years, ...business.takenOff];
  const own = years.flatMap(({ brought }) => brought?.items ?? []);
  return place.items.filter(
    (item) => isBroughtTax(place, item) && !own.some(({ id }) => id === item.id),
  );
}

function isBroughtTax(place: At, { id, side, components }: OpenItem): boolean {
  const isBrought = side === 'D' && place.broughtIds.has(id);
  return isBrought && components.some((one) => isMadeOf(place.kinds, TAX, one));
}

/** By its number; else that of its due date. */
export function yearOfItem(place: Pick<LinePlace, 'account'>, item: OpenItem): number {
  return toldYear(place, item) ?? Number(item.dueOn.slice(0, 4));
}

/** Penalty of the same document counts where it came as an item of its own, too. */
export function cameWith(place: At, { documentNumber: shown }: OpenItem): Cents {
  const own = place.items.filter(
    (one) => place.broughtIds.has(one.id) && one.side === 'D' && one.documentNumber === shown,
  );
  return sumCents(own, (item) => madeOf(place, PENALTY, item));
}

function madeOf({ kinds }: At, code: string, { components }: OpenItem): Cents {
  const parts = components.filter((one) => isMadeOf(kinds, code, one));
  return sumCents(parts, ({ originalCents }) => originalCents);
}

/** The business with years that came and that no step has changed yet. */
export function businessWith(place: LinePlace): Business {
  const business = businessOf(place.records);
  const known = [...business.years, ...business.takenOff].map(({ year }) => year);
  const items = broughtTax(place, business).map((item) => [yearOfItem(place, item), item] as const);
  const years = [...new Set(items.map(([year]) => year))]
    .filter((year) => !known.includes(year))
    .map((year) => {
      const own = items.filter(([of]) => of === year).map(([, item]) => item);
      return yearFrom(place, business, { year, items: own });
    });
  return { ...business, years: [...business.years, ...years] };
}

type Found = { readonly year: number; readonly items: readonly OpenItem[] };

function yearFrom(place: At, business: Business, { year, items }: Found): TaxYear {
  const dueOn = items.map((item) => item.dueOn).sort()[0] ?? '';
  const told = items.map((item, index) => {
    const { id, documentNumber: document } = item;
    const isFirst = items.findIndex((one) => one.documentNumber === document) === index;
    const came = isFirst ? cameWith(place, item) : ZERO;
    return { id, document, tax: madeOf(place, TAX, item), came };
  });
  return takenOver(business, { year, classCode: business.classCode ?? '', dueOn, items: told });
}

/**
 * Whether the tax of a year that no step has taken over came with several due days: as one year it
 * would be late by the earliest, also where an instalment is not due yet.
 */
export function isByInstalments(place: LinePlace, { year, brought }: TaxYear): boolean {
  const isKnown = businessOf(place.records).years.some((one) => one.year === year);
  const ids = (brought?.items ?? []).map(({ id }) => id);
  const own = place.items.filter(({ id }) => ids.includes(id));
  return !isKnown && new Set(own.map(({ dueOn }) => dueOn)).size > 1;
}

/**
 * What an exemption or a closing takes off at once. Years that came as instalments are not among
 * it: each of these is owed by its own day, and taken off by a memo of its own.
 */
export function emptiable(place: LinePlace): Business {
  const business = businessWith(place);
  return { ...business, years: business.years.filter((year) => !isByInstalments(place, year)) };
}

/** Said where such a step leaves what came as instalments: bills of the years that it is about. */
export function leftOwed(place: LinePlace, isAbout: (year: TaxYear) => boolean): string {
  const left = businessWith(place).years.filter(
    (year) => isAbout(year) && isByInstalments(place, year),
  );
  const bills = left.flatMap(({ brought }) => brought?.items ?? []);
  return bills.length === 0 ? '' : WORDS.leftOwed(bills.map(({ document }) => document).join(', '));
}

/** What the record of a step that changes these years keeps of those that it takes over. */
export function takeOverFacts({ records }: LinePlace, years: readonly TaxYear[]): PlainRecord {
  const known = businessOf(records).years.map(({ year }) => year);
  const fresh = years.filter(({ year }) => !known.includes(year));
  return fresh.length === 0 ? {} : { brought: fresh.map(broughtFact) };
}

/** Whether what a record took over is what came with the items that it names. */
export function isTakenRightly(place: At, business: Business, facts: PlainRecord): boolean {
  return recordsIn(facts['brought']).every((told) => {
    const ids = recordsIn(told['items']).map((item) => wholeOf(item, 'id'));
    const items = broughtTax(place, business).filter(({ id }) => ids.includes(id));
    const year = wholeOf(told, 'year');
    const isFree = !business.years.some((one) => one.year === year);
    const isOfYear = items.every((item) => yearOfItem(place, item) === year);
    const is = yearFrom(place, business, { year, items });
    const isSame = canonical(broughtFact(is)) === canonical(told);
    return isFree && isOfYear && items.length > 0 && isSame;
  });
}
