// What may be written off on a date: whatever is owed long enough and not paid by plan, contested
// or left alone for another reason. Of one account its age does not matter, nor that it went into
// bankruptcy: that may be why.
import { addDays } from '../domain/calendar.ts';
import type { HoldKind } from '../domain/city-data.ts';
import type { DateText } from '../domain/clock.ts';
import { type Cents, cents, sumCents } from '../domain/money.ts';
import { done } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import { policyOr } from '../store/policies.ts';
import { listableRows, type WriteOffRow } from '../store/write-offs.ts';
import type { Desk } from './desk.ts';
import { locksOf } from './dunning-lock.ts';
import type { LinePlace } from './line-duties.ts';
import { linePlaces, withRules } from './line-place.ts';

/** What a list is asked for. */
export type WriteOffAsked = {
  /** One account alone, whatever its age. */
  readonly accountId?: number;
  /** One line of business; all of them where none is named. */
  readonly line?: string;
  /** No item of more than this; any where it is not told. */
  readonly mostCents?: Cents;
};

/** An open item that would stand on the list, with its components. */
export type WriteOffCandidate = {
  readonly itemId: number;
  readonly openCents: Cents;
  readonly rows: readonly WriteOffRow[];
};

export type WriteOffChoice = {
  readonly dueUntil: DateText | undefined;
  readonly candidates: readonly WriteOffCandidate[];
  /** A list has room for so many; others wait for the next. */
  readonly hasMore: boolean;
};

/** Where the city never set them. */
const LEAST_DAYS = 365;
const MOST_ITEMS = 500;

export async function writeOffChoice(
  desk: Desk,
  book: Book,
  { accountId, line, mostCents }: WriteOffAsked,
  date: DateText,
): Promise<WriteOffChoice> {
  const days = await policyOr(book, 'write-off.least-days', date, LEAST_DAYS);
  const room = await policyOr(book, 'write-off.most-items', date, MOST_ITEMS);
  const dueUntil = accountId === undefined ? addDays(date, -Math.max(days, 1)) : undefined;
  const rows = await listableRows(book, { accountId, line, dueUntil });
  const resting = restingOf(desk, book, { alone: accountId !== undefined, date });
  const candidates: WriteOffCandidate[] = [];
  for (const one of itemsOf(rows)) {
    if (mostCents !== undefined && one.openCents > mostCents) continue;
    if ((await resting(one.rows[0]?.accountId ?? 0)) !== undefined) continue;
    if (candidates.length === room) return { dueUntil, candidates, hasMore: true };
    candidates.push(one);
  }
  return { dueUntil, candidates, hasMore: false };
}

/** In their order: an item is written off whole or left out whole. */
function itemsOf(rows: readonly WriteOffRow[]): readonly WriteOffCandidate[] {
  const byItem = new Map<number, WriteOffRow[]>();
  for (const row of rows) byItem.set(row.itemId, [...(byItem.get(row.itemId) ?? []), row]);
  return [...byItem].map(([itemId, own]) => {
    return { itemId, rows: own, openCents: sumCents(own, ({ openCents }) => openCents) };
  });
}

export function totalOf(candidates: readonly WriteOffCandidate[]): Cents {
  return sumCents(candidates, ({ openCents }) => openCents);
}

type Asking = {
  /** It is asked of one account by name: only what is contested or paid by plan stops it. */
  readonly alone: boolean;
  readonly date: DateText;
};

const STOPS_ALWAYS: readonly HoldKind[] = ['plan', 'dispute', 'appeal'];

/**
 * Why collection of an account rests; each account is looked at once. A list of hundreds is made in
 * a transaction, and registers wait for it.
 */
export function restingOf(
  desk: Desk,
  book: Book,
  { alone, date }: Asking,
): (accountId: number) => Promise<string | undefined> {
  const known = new Map<number, string | undefined>();
  const placeOf = linePlaces(book, date);
  return async (accountId) => {
    if (known.has(accountId)) return known.get(accountId);
    const place = await placeOf(accountId);
    const locks = locksOf(place, date);
    const lock = alone ? locks.find(({ kind }) => STOPS_ALWAYS.includes(kind)) : locks[0];
    const why = lock?.words ?? (await restsOf(desk, place));
    known.set(accountId, why);
    return why;
  };
}

/** What its line of business knows of; a rule that is missing stops nothing here. */
async function restsOf(desk: Desk, place: LinePlace): Promise<string | undefined> {
  const rests = (await desk.lineDuties(place.account.line))?.rests;
  if (rests === undefined) return undefined;
  const told = await withRules(async () => done(rests(place)));
  return told.ok ? told.value : undefined;
}

/** Above it the city manager signs; a city that never said it has every list signed by them. */
export async function financeDirectorLimit(book: Book, date: DateText): Promise<Cents> {
  return cents(await policyOr(book, 'write-off.finance-director-cents', date, 0));
}
