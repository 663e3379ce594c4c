// Which credits are unclaimed on a date, and which of a list still are: what moved, what waits for
// its refund and money whose check a bank presents again is claimed, or not the city's to keep.
import type { DateText } from '../domain/clock.ts';
import { type Cents, sumCents } from '../domain/money.ts';
import { type ClaimTerms, type UnclaimedKind, unmovedSinceOf } from '../domain/unclaimed.ts';
import type { Book } from '../store/open-store.ts';
import { policyOr } from '../store/policies.ts';
import { openRequests, type Request, unansweredSince } from '../store/requests.ts';
import {
  claimTerms,
  type UnclaimedList,
  type UnclaimedListed,
  type UnclaimedRow,
  unclaimedListed,
  unclaimedRows,
} from '../store/unclaimed.ts';
import type { Desk } from './desk.ts';
import { unlessPending } from './hold-refunds.ts';
import { workedDates } from './worked-dates.ts';

export type UnclaimedChoice = {
  readonly since: DateText;
  readonly terms: ClaimTerms;
  readonly rows: readonly UnclaimedRow[];
  /** A list has room for so many; others wait for the next. */
  readonly hasMore: boolean;
};

/** Where the city never set it. */
const MOST_ITEMS = 500;

export async function unclaimedChoice(
  desk: Desk,
  book: Book,
  kind: UnclaimedKind,
  date: DateText,
): Promise<UnclaimedChoice> {
  const room = await policyOr(book, 'unclaimed.most-items', date, MOST_ITEMS);
  const terms = await claimTerms(book, date);
  const since = unmovedSinceOf(kind, terms, date);
  const found = await unclaimedRows(book, { kind, since, smallCents: terms.smallCents });
  const isClaimed = await claims(desk, book);
  const rows: UnclaimedRow[] = [];
  for (const row of found) {
    if (await isClaimed(row.itemId)) continue;
    if (rows.length === room) return { since, terms, rows, hasMore: true };
    rows.push(row);
  }
  return { since, terms, rows, hasMore: false };
}

/** Somebody asks for it right now, or its money is not sure. */
async function claims(desk: Desk, book: Book): Promise<IsClaimed> {
  return claimedBy(book, await openRequests(book, ...(await workedDates(desk, book))));
}

type IsClaimed = (itemId: number) => Promise<boolean>;

function claimedBy(book: Book, requests: readonly Request[]): IsClaimed {
  const refunds = requests.filter(({ kind }) => kind === 'refund');
  const asked = new Set(refunds.map(({ record }) => Number(record['itemId'])));
  return async (itemId) => asked.has(itemId) || !(await unlessPending(book, itemId)).ok;
}

/**
 * What of a list nobody claimed since. A claim that nobody answered in its day is one still: it was
 * made in time, and the city owes an answer (Gov. Code 50052).
 */
export async function stillUnclaimed(
  book: Book,
  { id, business_date: since }: Pick<UnclaimedList, 'id' | 'business_date'>,
): Promise<readonly UnclaimedListed[]> {
  const isClaimed = claimedBy(book, await unansweredSince(book, 'refund', since));
  const left: UnclaimedListed[] = [];
  for (const row of await unclaimedListed(book, id)) {
    if (row.isUnmoved === 1 && !(await isClaimed(row.itemId))) left.push(row);
  }
  return left;
}

export const openOf = (rows: readonly UnclaimedRow[]): Cents =>
  sumCents(rows, ({ openCents }) => openCents);
