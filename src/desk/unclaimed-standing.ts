// Which credits are unclaimed on a date, and which of a list still are: what moved, what waits for
// its refund and money whose check a bank presents again is claimed, or not the city's to keep.
import { addDays } from '../domain/calendar.ts';
import type { HoldKind } from '../domain/city-data.ts';
import type { DateText } from '../domain/clock.ts';
import { type Cents, sumCents } from '../domain/money.ts';
import { type ClaimTerms, type UnclaimedKind, unmovedSinceOf } from '../domain/unclaimed.ts';
import { holdsOf } from '../store/holds.ts';
import type { Book } from '../store/open-store.ts';
import { policyOr } from '../store/policies.ts';
import {
  claimTerms,
  itemsClaimed,
  type UnclaimedList,
  type UnclaimedListed,
  type UnclaimedRow,
  unclaimedListed,
  unclaimedRows,
} from '../store/unclaimed.ts';
import { unlessPending } from './hold-refunds.ts';

export type UnclaimedChoice = {
  readonly since: DateText;
  readonly terms: ClaimTerms;
  readonly rows: readonly UnclaimedRow[];
  /** A list has room for so many; others wait for the next. */
  readonly hasMore: boolean;
};

/** Where the city never set it. */
const MOST_ITEMS = 500;
const REFUSED_DAYS = 30;

const IN_COURT: readonly HoldKind[] = ['dispute', 'legal', 'bankruptcy'];

export async function unclaimedChoice(
  book: Book,
  kind: UnclaimedKind,
  date: DateText,
): Promise<UnclaimedChoice> {
  const room = await policyOr(book, 'unclaimed.most-items', date, MOST_ITEMS);
  const terms = await claimTerms(book, date);
  const since = unmovedSinceOf(kind, terms, date);
  const found = await unclaimedRows(book, { kind, since, smallCents: terms.smallCents });
  const isClaimed = await claims(book, date);
  const rows: UnclaimedRow[] = [];
  for (const row of found) {
    if (await isClaimed(row)) continue;
    if (rows.length === room) return { since, terms, rows, hasMore: true };
    rows.push(row);
  }
  return { since, terms, rows, hasMore: false };
}

type IsClaimed = (row: UnclaimedRow) => Promise<boolean>;

/**
 * Somebody asked for it since it was listed, and was not answered, or was refused so lately that a
 * court may still be asked (Gov. Code 50052); a court has it; or its money is not sure. What is on
 * no list yet waits as long for an answer as for a court.
 */
async function claims(book: Book, date: DateText, listedOn?: DateText): Promise<IsClaimed> {
  const days = await policyOr(book, 'unclaimed.refused-days', date, REFUSED_DAYS);
  const refusedAfter = addDays(date, -days);
  const since = listedOn ?? refusedAfter;
  const asked = await itemsClaimed(book, { since, refusedAfter });
  return async ({ itemId, accountId, partyId }) => {
    if (asked.has(itemId) || !(await unlessPending(book, itemId)).ok) return true;
    const holds = await holdsOf(book, { accountId, partyId }, date);
    return holds.some(({ kind }) => IN_COURT.includes(kind));
  };
}

/** What of a list nobody claimed since it was made. */
export async function stillUnclaimed(
  book: Book,
  { id, business_date: listedOn }: Pick<UnclaimedList, 'id' | 'business_date'>,
  date: DateText,
): Promise<readonly UnclaimedListed[]> {
  const isClaimed = await claims(book, date, listedOn);
  const left: UnclaimedListed[] = [];
  for (const row of await unclaimedListed(book, id)) {
    if (row.isUnmoved === 1 && !(await isClaimed(row))) left.push(row);
  }
  return left;
}

export const openOf = (rows: readonly UnclaimedRow[]): Cents =>
  sumCents(rows, ({ openCents }) => openCents);
