// What the auditor believes of an arrangement: what was paid and taken off day by day, and how it
// stands by that: kept, late or broken, what of it is due, and until when. Each day is looked at
// when it is over; nothing of it comes from the rules of the book.
import { addDays } from '../../src/domain/calendar.ts';
import { type Component, type Item, itemsOf, type Model, openOf } from './model.ts';

const GRACE = 3;

export type Kind = 'extension' | 'instalment' | 'amortization' | 'deferral' | 'court';

/** Cents that one day brought. */
type Day = { readonly on: string; readonly cents: number };

type Seen = { paid: number; off: number };

type Bill = { readonly dueOn: string; readonly seen: Map<Component, number>; readonly days: Day[] };

/** An arrangement as it was made; the first of the list has number 1. */
export type MadeArrangement = {
  readonly id: number;
  readonly accountId: number;
  readonly kind: Kind;
  readonly items: readonly number[];
  readonly instalments: readonly { readonly dueOn: string; readonly cents: number }[];
  /** Every item that there was: others are newer. */
  readonly known: ReadonlySet<number>;
  readonly seen: Map<Component, Seen>;
  readonly paid: Day[];
  readonly off: Day[];
  readonly bills: Map<number, Bill>;
  /** Instalments whose reminder is written, the first being 0. */
  readonly reminded: Set<number>;
  moreTime: { readonly on: string; readonly until: string } | undefined;
  ended: { readonly on: string; readonly as: 'cancelled' | 'broken' } | undefined;
};

export const principalOf = ({ instalments }: Pick<MadeArrangement, 'instalments'>) =>
  instalments.reduce((sum, { cents }) => sum + cents, 0);

function itemsIn(model: Model, { items }: MadeArrangement): readonly Item[] {
  return items.flatMap((id) => model.items.get(id) ?? []);
}

export function accountsIn(model: Model, one: MadeArrangement): ReadonlySet<number> {
  return new Set(itemsIn(model, one).map(({ accountId }) => accountId));
}

const lookedAt = ({ original, open, credited }: Component): Seen => {
  const off = credited?.total ?? 0;
  return { paid: original - open - off, off };
};

export type NewArrangement = Pick<MadeArrangement, 'accountId' | 'kind' | 'items' | 'instalments'>;

export function madeArrangement(model: Model, made: NewArrangement): MadeArrangement {
  const components = made.items.flatMap((id) => model.items.get(id)?.components ?? []);
  return {
    ...made,
    id: model.arrangements.length + 1,
    known: new Set(model.items.keys()),
    seen: new Map(components.map((one) => [one, lookedAt(one)])),
    ...{ paid: [], off: [], bills: new Map(), reminded: new Set() },
    ...{ moreTime: undefined, ended: undefined },
  };
}

/** Takes down what moved since it was last looked at; asked after every verb. */
export function noteArrangements(model: Model): void {
  for (const one of model.arrangements) {
    for (const [component, before] of one.seen) {
      const now = lookedAt(component);
      const on = component.movedOn ?? '';
      if (now.paid !== before.paid) one.paid.push({ on, cents: now.paid - before.paid });
      if (now.off !== before.off) one.off.push({ on, cents: now.off - before.off });
      one.seen.set(component, now);
    }
    if (one.kind === 'amortization') noteBills(model, one);
  }
}

function noteBills(model: Model, one: MadeArrangement): void {
  for (const accountId of accountsIn(model, one)) {
    for (const { id, side, dueOn, components } of itemsOf(model, accountId)) {
      if (side !== 'D' || one.known.has(id)) continue;
      const bill: Bill = one.bills.get(id) ?? { dueOn, seen: new Map(), days: [] };
      one.bills.set(id, bill);
      for (const component of components) {
        const more = component.open - (bill.seen.get(component) ?? 0);
        if (more !== 0) bill.days.push({ on: component.movedOn ?? '', cents: more });
        bill.seen.set(component, component.open);
      }
    }
  }
}

const until = (days: readonly Day[], date: string) =>
  days.reduce((sum, { on, cents }) => (on <= date ? sum + cents : sum), 0);

/** What is missing of all that is to be paid with an instalment, on the evening of a day. */
function missing(one: MadeArrangement, position: number, day: string): number {
  const upTo = principalOf({ instalments: one.instalments.slice(0, position + 1) });
  const lowered = Math.max(0, until(one.off, day));
  return Math.min(upTo, principalOf(one) - lowered) - until(one.paid, day);
}

type Duty = {
  readonly dueOn: string;
  readonly of: 'instalment' | 'bill';
  readonly isMissed: (day: string) => boolean;
};

function dutiesOf(one: MadeArrangement): readonly Duty[] {
  const last = one.instalments.length - 1;
  const bills = [...one.bills.values()].map((bill) => ({
    ...{ dueOn: payOn(bill), of: 'bill' as const },
    isMissed: (day: string) => until(bill.days, day) > 0 && missing(one, last, day) > 0,
  }));
  const instalments = one.instalments.map(({ dueOn }, position) => ({
    ...{ dueOn, of: 'instalment' as const },
    isMissed: (day: string) => missing(one, position, day) > 0,
  }));
  return [...instalments, ...bills];
}

/** Nobody paid here before the first day that brought it. */
const payOn = ({ dueOn, days }: Bill) =>
  [dueOn, days.map(({ on }) => on).sort()[0] ?? ''].sort()[1] ?? dueOn;

function lastDayOf({ moreTime }: MadeArrangement, dueOn: string, date: string): string {
  const last = addDays(dueOn, GRACE);
  return moreTime && moreTime.on <= date && moreTime.until > last ? moreTime.until : last;
}

/** The first morning that found something missed whose last day was over. */
export function broke(one: MadeArrangement, date: string) {
  const end = one.ended && one.ended.on <= date ? one.ended.on : date;
  const found = dutiesOf(one).flatMap(({ dueOn, of, isMissed }) => {
    for (let day = lastDayOf(one, dueOn, end); day < end; day = addDays(day, 1)) {
      if (isMissed(day)) return [{ on: addDays(day, 1), of }];
    }
    return [];
  });
  return found.sort((a, b) => a.on.localeCompare(b.on))[0];
}

export type Standing = {
  readonly state: 'active' | 'kept' | 'late' | 'broken' | 'completed' | 'cancelled';
  readonly left: number;
  readonly due: number;
  readonly next: {
    readonly position: number;
    readonly dueOn: string;
    readonly left: number;
  } | null;
  readonly until: string | null;
  readonly brokenOn: string | null;
  readonly bill: { readonly dueOn: string; readonly left: number } | null;
};

export function standing(one: MadeArrangement, date: string): Standing {
  const each = leftOfEach(one, date, 0);
  const lowered = Math.max(0, until(one.off, date));
  const left = Math.max(0, principalOf(one) - lowered - until(one.paid, date));
  const due = each.filter(({ dueOn }) => dueOn <= date).reduce((sum, one) => sum + one.left, 0);
  const first = each.find((instalment) => instalment.left > 0);
  const next = first ? { position: first.position, dueOn: first.dueOn, left: first.left } : null;
  const bills = [...one.bills.values()]
    .map((bill) => ({ dueOn: payOn(bill), left: until(bill.days, date) }))
    .filter((bill) => bill.left > 0 && left > 0)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  const bill = bills[0] ?? null;
  const brokenOn = broke(one, date)?.on ?? null;
  const days = [next, bill].flatMap((duty) => (duty ? [duty.dueOn] : [])).sort();
  const told = { left, due, next, bill, brokenOn };
  const isLate = days[0] !== undefined && days[0] < date;
  const lasts = days.map((dueOn) => lastDayOf(one, dueOn, date)).sort();
  const goesOn = isLate ? 'late' : each[0]?.left === 0 ? 'kept' : 'active';
  const state =
    one.ended?.as ?? (brokenOn === null ? (left === 0 ? 'completed' : goesOn) : 'broken');
  return { ...told, state, until: lasts[0] ?? null };
}

/** What is missing of each, if so much more were paid. */
export function leftOfEach(one: MadeArrangement, date: string, more: number) {
  return one.instalments.map(({ dueOn, cents }, index) => {
    const left = missing(one, index, date) - more;
    return { position: index + 1, dueOn, cents, left: Math.min(cents, Math.max(0, left)) };
  });
}

export function stands(one: MadeArrangement, date: string): boolean {
  return ['active', 'kept', 'late'].includes(standing(one, date).state);
}

/** Collection of the account rests while one stands. */
export function isArranged(model: Model, accountId: number): boolean {
  return model.arrangements.some(
    (one) => accountsIn(model, one).has(accountId) && stands(one, model.date),
  );
}

/** All of it is owed no more, whoever paid it. */
export function openIn(model: Model, one: MadeArrangement): number {
  return itemsIn(model, one).reduce((sum, item) => sum + openOf(item), 0);
}
