// Prepares a list of credits that nobody claimed, records how it is published, and takes one back.
// Nothing is posted by any of it: the list is what the notice names.
import { nextBusinessDay, whyClosed } from '../domain/business-calendar.ts';
import type { DateText } from '../domain/clock.ts';
import { foreignText } from '../domain/foreign-text.ts';
import type { Cents } from '../domain/money.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { holdsCardNumber } from '../domain/scan-line.ts';
import {
  againWithin,
  claimWithin,
  isWithin,
  NEWSPAPER_MOST,
  type UnclaimedKind,
  type UnclaimedState,
  unclaimedNumber,
} from '../domain/unclaimed.ts';
import { calendarFrom } from '../store/calendar.ts';
import type { Book } from '../store/open-store.ts';
import { openRequests } from '../store/requests.ts';
import { takeNumber } from '../store/series.ts';
import {
  insertPublication,
  insertUnclaimedList,
  insertUnclaimedWithdrawal,
  noticeTerms,
  publicationOf,
  type UnclaimedList,
  unclaimedListBy,
} from '../store/unclaimed.ts';
import { openBusinessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';
import { type Reason, reasonWords } from './reason.ts';
import { openOf, unclaimedChoice } from './unclaimed-standing.ts';
import { workedDates } from './worked-dates.ts';

export type PreparedUnclaimed = {
  readonly kind: UnclaimedKind;
  /** What it came to when it was looked at: what is frozen is what was seen. */
  readonly totalCents: Cents;
};

/** Returns the number of the list. */
export async function prepareUnclaimed(
  desk: Desk,
  counter: Counter,
  { kind, totalCents }: PreparedUnclaimed,
): Promise<Result<string>> {
  return desk.store.transact<string>(async (book) => {
    const date = await mayPrepare(desk, book, counter);
    if (!date.ok) return date;
    const { since, terms, rows } = await unclaimedChoice(book, kind, date.value);
    if (rows.length === 0) return refuse('unclaimed-none');
    if (openOf(rows) !== totalCents) return refuse('unclaimed-changed');
    const number = await takeNumber(book, 'unclaimed');
    const list = {
      ...{ number, kind, unmoved_since: since, small_cents: terms.smallCents },
      ...{ business_date: date.value, prepared_at: desk.clock.now() },
      prepared_by: counter.person.id,
    };
    const items = rows.map(({ componentId: component_id, openCents: listed_cents, entryId }) => {
      return { component_id, listed_cents, entry_id: entryId };
    });
    await insertUnclaimedList(book, list, items);
    return done(unclaimedNumber(number));
  });
}

/** The date on which it is done. */
export async function mayPrepare(
  desk: Desk,
  book: Book,
  { person }: Counter,
): Promise<Result<DateText>> {
  const allowed = await permit(desk, book, person, 'prepare-unclaimed');
  return allowed.ok ? openBusinessDate(desk, book) : allowed;
}

/** What became of a list; undefined while it waits. */
export function settledUnclaimed({
  isWithdrawn,
  keptOn,
}: UnclaimedList): UnclaimedState | undefined {
  if (keptOn !== null) return 'kept';
  return isWithdrawn ? 'withdrawn' : undefined;
}

/** As a list stands now; one whose approval lapsed with its date waits again. */
export async function unclaimedState(
  desk: Desk,
  book: Book,
  list: UnclaimedList,
): Promise<UnclaimedState> {
  const settled = settledUnclaimed(list);
  if (settled !== undefined) return settled;
  const open = await openRequests(book, ...(await workedDates(desk, book)));
  const isAsked = open.some(
    ({ kind, record }) => kind === 'keep-unclaimed' && record['listId'] === list.id,
  );
  if (isAsked) return 'asked';
  return (await publicationOf(book, list.id)) === undefined ? 'prepared' : 'published';
}

/** A list that neither was decided nor waits for its approval. */
export async function waitingUnclaimed(
  desk: Desk,
  book: Book,
  number: number,
): Promise<Result<UnclaimedList>> {
  const list = await unclaimedListBy(book, { number });
  if (!list) return refuse('unclaimed-unknown');
  const state = await unclaimedState(desk, book, list);
  const facts = { number: unclaimedNumber(number), state };
  if (state === 'asked') return refuse('unclaimed-asked', facts);
  return state === 'prepared' || state === 'published'
    ? done(list)
    : refuse('unclaimed-done', facts);
}

export type PublishedUnclaimed = {
  readonly number: number;
  readonly newspaper: string;
  /** Once a week for two weeks: either date may lie ahead. */
  readonly firstOn: DateText;
  readonly secondOn: DateText;
  /** The day until which the notice says that it may be claimed. */
  readonly claimBy: DateText;
};

/** Recorded anew where a newspaper did not come out as it should: the newest counts. */
export async function publishUnclaimed(
  desk: Desk,
  counter: Counter,
  published: PublishedUnclaimed,
): Promise<Result<undefined>> {
  const { number, firstOn, secondOn, claimBy } = published;
  const newspaper = foreignText(published.newspaper);
  if (newspaper === '' || newspaper.length > NEWSPAPER_MOST) return refuse('unclaimed-newspaper');
  if (holdsCardNumber(newspaper)) return refuse('card-number');
  return desk.store.transact<undefined>(async (book) => {
    const date = await mayPrepare(desk, book, counter);
    if (!date.ok) return date;
    const list = await waitingUnclaimed(desk, book, number);
    if (!list.ok) return list;
    const { id, kind, business_date: preparedOn } = list.value;
    if (kind === 'small') return refuse('unclaimed-small', { number: unclaimedNumber(number) });
    if (firstOn < preparedOn) return refuse('date-too-early', { date: preparedOn });
    const inTime = await mayPublish(book, published, date.value);
    if (!inTime.ok) return inTime;
    await insertPublication(book, {
      ...{ list_id: id, newspaper, first_on: firstOn, second_on: secondOn, claim_by: claimBy },
      ...{ business_date: date.value, recorded_at: desk.clock.now() },
      recorded_by: counter.person.id,
    });
    return done(undefined);
  });
}

/** By the rules of the day on which it is recorded. */
async function mayPublish(
  book: Book,
  { firstOn, secondOn, claimBy }: PublishedUnclaimed,
  date: DateText,
): Promise<Result<unknown>> {
  const terms = await noticeTerms(book, date);
  const again = againWithin(firstOn, terms);
  if (!isWithin(secondOn, again)) return refuse('unclaimed-second-week', again);
  const claim = claimWithin(firstOn, terms);
  if (!isWithin(claimBy, claim)) return refuse('unclaimed-claim-date', claim);
  const calendar = await calendarFrom(book, claimBy);
  const why = whyClosed(calendar, claimBy);
  if (why === undefined) return done(undefined);
  const next = nextBusinessDay(calendar, claimBy);
  return refuse('unclaimed-claim-closed', { date: claimBy, why, next });
}

export async function withdrawUnclaimed(
  desk: Desk,
  counter: Counter,
  { number, reason }: { readonly number: number; readonly reason: Reason },
): Promise<Result<undefined>> {
  return desk.store.transact<undefined>(async (book) => {
    const date = await mayPrepare(desk, book, counter);
    if (!date.ok) return date;
    const list = await waitingUnclaimed(desk, book, number);
    if (!list.ok) return list;
    const words = await reasonWords(book, 'reverse-memo', reason);
    if (!words.ok) return words;
    await insertUnclaimedWithdrawal(book, {
      ...{ list_id: list.value.id, business_date: date.value, reason_text: words.value },
      ...{ withdrawn_at: desk.clock.now(), withdrawn_by: counter.person.id },
    });
    return done(undefined);
  });
}
