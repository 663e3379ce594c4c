// Prepares a list of what is to be written off, and takes one back that nobody has approved.
// Nothing is posted by either: a list is what the council reads.
import type { Cents } from '../domain/money.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { type WriteOffState, writeOffNumber } from '../domain/write-off.ts';
import type { Book } from '../store/open-store.ts';
import { openRequests } from '../store/requests.ts';
import { takeNumber } from '../store/series.ts';
import {
  insertWithdrawal,
  insertWriteOffList,
  type WriteOffList,
  writeOffListBy,
} from '../store/write-offs.ts';
import { openBusinessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';
import { type Reason, reasonWords } from './reason.ts';
import { workedDates } from './worked-dates.ts';
import { restingOf, totalOf, type WriteOffAsked, writeOffChoice } from './write-off-standing.ts';

export type PreparedWriteOff = WriteOffAsked & {
  /** Items that are left out of it. */
  readonly without?: readonly number[];
  /** What the list came to when it was looked at: what is frozen is what was seen. */
  readonly totalCents: Cents;
  /** Of one account alone a note is wanted: nobody sees it from the age. */
  readonly reason: Reason;
};

/** Returns the number of the list. */
export async function prepareWriteOff(
  desk: Desk,
  counter: Counter,
  asked: PreparedWriteOff,
): Promise<Result<string>> {
  return desk.store.transact<string>(async (book) => {
    const allowed = await permit(desk, book, counter.person, 'prepare-write-off');
    if (!allowed.ok) return allowed;
    const date = await openBusinessDate(desk, book);
    if (!date.ok) return date;
    const { accountId, line, mostCents, reason, without = [], totalCents } = asked;
    if (accountId !== undefined && !reason.text?.trim()) return refuse('memo-note');
    const words = await reasonWords(book, 'write-off', reason);
    if (!words.ok) return words;
    const rests = await stopsAlone(desk, book, accountId, date.value);
    if (rests !== undefined) return refuse('write-off-rests', { why: rests });
    const { candidates, dueUntil } = await writeOffChoice(desk, book, asked, date.value);
    const kept = candidates.filter(({ itemId }) => !without.includes(itemId));
    if (kept.length === 0) return refuse('write-off-none');
    if (totalOf(kept) !== totalCents) return refuse('write-off-changed');
    const number = await takeNumber(book, 'write-off');
    await insertWriteOffList(book, {
      number,
      ...{ line: line ?? null, account_id: accountId ?? null, most_cents: mostCents ?? null },
      ...{ due_until: dueUntil ?? null, business_date: date.value },
      ...{ prepared_at: desk.clock.now(), prepared_by: counter.person.id },
      ...{ reason_number: reason.number, reason_text: words.value },
      items: kept.flatMap(({ rows }) =>
        rows.map(({ componentId, openCents }) => ({ componentId, listedCents: openCents })),
      ),
    });
    return done(writeOffNumber(number));
  });
}

/** Of many accounts those that rest are left out; of one it is said why. */
async function stopsAlone(
  desk: Desk,
  book: Book,
  accountId: number | undefined,
  date: string,
): Promise<string | undefined> {
  return accountId === undefined
    ? undefined
    : restingOf(desk, book, { alone: true, date })(accountId);
}

/** What became of a list; undefined while it waits. */
export function settledState({
  isReversed,
  isWithdrawn,
  postedOn,
}: WriteOffList): WriteOffState | undefined {
  if (isReversed) return 'reversed';
  if (postedOn !== null) return 'posted';
  return isWithdrawn ? 'withdrawn' : undefined;
}

/** As a list stands now; one whose approval lapsed with its date waits again. */
export async function stateOf(desk: Desk, book: Book, list: WriteOffList): Promise<WriteOffState> {
  const settled = settledState(list);
  if (settled !== undefined) return settled;
  const open = await openRequests(book, ...(await workedDates(desk, book)));
  const isAsked = open.some(
    ({ kind, record }) => kind === 'write-off' && record['listId'] === list.id,
  );
  return isAsked ? 'asked' : 'prepared';
}

/** A list that neither was decided nor waits for its approval. */
export async function waitingList(
  desk: Desk,
  book: Book,
  number: number,
): Promise<Result<WriteOffList>> {
  const list = await writeOffListBy(book, { number });
  if (!list) return refuse('write-off-unknown');
  const state = await stateOf(desk, book, list);
  const facts = { number: writeOffNumber(number), state };
  if (state === 'asked') return refuse('write-off-asked', facts);
  return state === 'prepared' ? done(list) : refuse('write-off-done', facts);
}

export async function withdrawWriteOff(
  desk: Desk,
  counter: Counter,
  { number, reason }: { readonly number: number; readonly reason: Reason },
): Promise<Result<undefined>> {
  return desk.store.transact<undefined>(async (book) => {
    const allowed = await permit(desk, book, counter.person, 'prepare-write-off');
    if (!allowed.ok) return allowed;
    const date = await openBusinessDate(desk, book);
    if (!date.ok) return date;
    const list = await waitingList(desk, book, number);
    if (!list.ok) return list;
    const words = await reasonWords(book, 'reverse-memo', reason);
    if (!words.ok) return words;
    await insertWithdrawal(book, {
      ...{ list_id: list.value.id, business_date: date.value, reason_text: words.value },
      ...{ withdrawn_at: desk.clock.now(), withdrawn_by: counter.person.id },
    });
    return done(undefined);
  });
}
