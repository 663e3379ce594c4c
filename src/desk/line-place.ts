// An account of a line of business as it stands, with the rules that hold on a date: what a line
// decides on, for one account or for many one after another.
import { type Result, refuse } from '../domain/result.ts';
import { RuleMissing } from '../domain/rule-book.ts';
import { type AccountRow, accountById } from '../store/accounts.ts';
import { arrangementsOf } from '../store/arrangements.ts';
import { calendarFrom } from '../store/calendar.ts';
import { componentKindsOn } from '../store/component-kinds.ts';
import { holdsOf } from '../store/holds.ts';
import { lineRecordsOf } from '../store/line-records.ts';
import { ruleBookOf } from '../store/line-rules.ts';
import { broughtIds, loadItems } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';
import { reopenedOn } from '../store/returned-standing.ts';
import { toldOf } from '../store/told.ts';
import type { LinePlace, LineStart } from './line-duties.ts';

/**
 * What the law says cannot be guessed: a rule that is missing refuses the step and names itself.
 */
export async function withRules<T>(ask: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof RuleMissing)) throw error;
    const { line, rule, date } = error;
    return refuse('line-rule-missing', { line, rule, date });
  }
}

export async function lineStart(book: Book, line: string, date: string): Promise<LineStart> {
  return {
    book,
    rules: await ruleBookOf(book, line),
    date,
    calendar: await calendarFrom(book, date),
    kinds: await componentKindsOn(book, date),
  };
}

export function linePlace(book: Book, accountId: number, date: string): Promise<LinePlace> {
  return linePlaces(book, date)(accountId);
}

/** Where many accounts of any lines are looked at, what holds for all of a line is read once. */
export function linePlaces(book: Book, date: string): (accountId: number) => Promise<LinePlace> {
  const starts = new Map<string, LineStart>();
  return async (accountId) => {
    const account = await accountById(book, accountId);
    const start = starts.get(account.line) ?? (await lineStart(book, account.line, date));
    starts.set(account.line, start);
    return placeOf(start, account);
  };
}

/** The same of a line that is known. */
export async function placeOn(start: LineStart, accountId: number): Promise<LinePlace> {
  return placeOf(start, await accountById(start.book, accountId));
}

async function placeOf(start: LineStart, account: AccountRow): Promise<LinePlace> {
  const { book, date } = start;
  const accountId = account.id;
  return {
    ...start,
    account,
    arrangements: await arrangementsOf(book, accountId),
    items: await loadItems(book, { accountId }),
    broughtIds: await broughtIds(book, accountId),
    told: await toldOf(book, accountId),
    records: await lineRecordsOf(book, accountId),
    holds: await holdsOf(book, { accountId, partyId: account.partyId }, date),
    reopened: await reopenedOn(book, accountId),
  };
}
