// What the auditor knows of unclaimed money: what would stand on a list now, what of a list nobody
// claimed since, and whether a list waits. Nothing here comes from the rules it checks.
import { addDays } from '../../src/domain/calendar.ts';
import { isInCourt } from './holds.ts';
import type { Request } from './model.ts';
import { type Component, type Effect, type Item, type Model, nextOpenDay } from './model.ts';
import { isHeldBack } from './refunds.ts';

export const KINDS = ['publish', 'small'] as const;
export type Kind = (typeof KINDS)[number];

/** What credits of an item are claimed by: a refund that was asked. */
export type Claim = {
  readonly item: Item;
  readonly date: string;
  /** Undefined also where its day was closed before anybody answered. */
  answer: 'yes' | 'no' | undefined;
};

export type Listed = {
  readonly item: Item;
  readonly component: Component;
  readonly cents: number;
  /** When it had moved last. */
  readonly movedOn: string;
};

/** A list as it was made; the first has number 1. */
export type MadeUnclaimed = {
  readonly kind: Kind;
  readonly date: string;
  readonly by: number;
  readonly items: readonly Listed[];
  state: 'waiting' | 'kept' | 'withdrawn';
  /** The last day to claim it, of the newest notice. */
  claimBy: string | undefined;
  readonly asked: Request[];
};

export type KeptCredit = { readonly effect: Effect; isReversed: boolean };

/** Months until a credit is unclaimed, days to claim it, and days after a claim was refused. */
export type Terms = {
  readonly months: Readonly<Record<Kind, number>>;
  readonly smallCents: number;
  readonly claim: readonly [least: number, most: number];
  readonly refusedDays: number;
};

/** The demo city has those of the law. */
const LAW: Terms = {
  ...{ months: { publish: 36, small: 12 }, smallCents: 1500, claim: [45, 60], refusedDays: 30 },
};

export type Unclaimed = {
  terms: Terms;
  readonly lists: MadeUnclaimed[];
  /** By number, the first has 1. */
  readonly kept: Map<number, KeptCredit>;
  readonly claims: Claim[];
};

export function noUnclaimed(): Unclaimed {
  return { terms: LAW, lists: [], kept: new Map(), claims: [] };
}

const OPENED = '2026-09-14';
const HELD = '-2140';

const movedOn = (component: Component) => component.movedOn ?? OPENED;
export const sum = (listed: readonly Listed[]) => listed.reduce((all, one) => all + one.cents, 0);
export const closed = ({ closedDates, date }: Model) =>
  closedDates.has(date) ? 'day-closed' : undefined;

/** The same day of a later month, or the last that this has. */
function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const later = Date.UTC(year, month - 1 + months, Math.min(day, last));
  return new Date(later).toISOString().slice(0, 10);
}

/** Somebody asked for it since, a court has it or may be asked, or its money is not sure. */
function isClaimed(model: Model, item: Item, since: string): boolean {
  const { claims, terms } = model.unclaimed;
  const late = addDays(model.date, -terms.refusedDays);
  const isAsked = claims.some((one) => {
    if (one.item !== item || one.answer === 'yes') return false;
    return one.answer === 'no' ? one.date > late : one.date >= since;
  });
  return isAsked || isHeldBack(model, item) || isInCourt(model, item.accountId);
}

/** What would stand on a list. */
export function unclaimedNow(model: Model, kind: Kind): readonly Listed[] {
  const { lists, terms } = model.unclaimed;
  const waiting = lists.filter(({ state }) => state === 'waiting');
  const listed = new Set(waiting.flatMap(({ items }) => items.map(({ component }) => component)));
  const since = addDays(model.date, -terms.refusedDays);
  return [...model.items.values()]
    .filter(({ side, accountId }) => side === 'C' && model.accounts.has(accountId))
    .flatMap((item) =>
      item.components
        .filter((one) => one.open > 0 && !one.control.endsWith(HELD) && !listed.has(one))
        .filter((one) => one.open < terms.smallCents === (kind === 'small'))
        .filter((one) => monthsAfter(movedOn(one), terms.months[kind]) <= model.date)
        .map((component) => ({
          ...{ item, component, cents: component.open, movedOn: movedOn(component) },
        })),
    )
    .filter(({ item }) => !isClaimed(model, item, since));
}

/** What of a list nobody claimed since. */
export function leftOf(model: Model, { items, date }: MadeUnclaimed): readonly Listed[] {
  return items.filter(
    (one) => movedOn(one.component) === one.movedOn && !isClaimed(model, one.item, date),
  );
}

/** A request lapses with its date, and lives again where the close of that date is lifted. */
function isAsked({ asked }: MadeUnclaimed, { date, liftedDates, closedDates }: Model): boolean {
  return asked.some((one) => {
    if (!one.open) return false;
    return one.date === date || (liftedDates.has(one.date) && !closedDates.has(one.date));
  });
}

/** Why nothing is done with a list. */
export function whyNotWaiting(model: Model, made: MadeUnclaimed | undefined): string | undefined {
  if (made === undefined) return 'unclaimed-unknown';
  if (made.state !== 'waiting') return 'unclaimed-done';
  return isAsked(made, model) ? 'unclaimed-asked' : undefined;
}

export const isOpenDay = (model: Model, day: string) =>
  nextOpenDay({ ...model, date: addDays(day, -1) }) === day;

/** Why what is left of a list is not kept. */
export function whyNotKept(model: Model, made: MadeUnclaimed): string | undefined {
  const { kind, claimBy } = made;
  if (kind === 'publish') {
    if (claimBy === undefined) return 'unclaimed-unpublished';
    const last = isOpenDay(model, claimBy) ? claimBy : nextOpenDay({ ...model, date: claimBy });
    if (model.date <= last) return 'unclaimed-claimable';
  }
  return leftOf(model, made).length === 0 ? 'unclaimed-nothing-left' : undefined;
}
