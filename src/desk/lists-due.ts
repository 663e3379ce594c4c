// The lists that wait for accounting to acknowledge them, each with the business day by which
// policy wants it: closed dates with payments, and weeks that are over with refunds. In a city
// without the policy none waits; from the date of its first row on all do.
import { type ListName, spanOfList } from '../domain/acknowledged-list.ts';
import { weekOf } from '../domain/calendar.ts';
import { may, type Person } from '../domain/person.ts';
import type { PolicyName } from '../domain/policy.ts';
import type { Span } from '../domain/reports/report.ts';
import { unacknowledgedDates, unacknowledgedWeeks } from '../store/acknowledged-lists.ts';
import { businessDaysAfter } from '../store/calendar.ts';
import type { Book } from '../store/open-store.ts';
import { policy, policySince } from '../store/policies.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';

export type WaitingList = Span & { readonly list: ListName; readonly dueOn: string };

const POLICY: Readonly<Record<ListName, PolicyName>> = {
  'posted-payments': 'list.daily-business-days',
  'refund-events': 'list.weekly-business-days',
};

/** The oldest first; nobody who may not acknowledge them sees any. */
export async function readListsDue(desk: Desk, person: Person): Promise<readonly WaitingList[]> {
  if (!may(person, 'acknowledge-lists')) return [];
  return desk.store.read(async (book) => {
    const lists = [
      ...(await waiting(desk, book, 'posted-payments')),
      ...(await waiting(desk, book, 'refund-events')),
    ];
    return lists.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  });
}

async function waiting(desk: Desk, book: Book, list: ListName): Promise<readonly WaitingList[]> {
  const since = await policySince(book, POLICY[list]);
  if (since === undefined) return [];
  const today = await businessDate(desk, book);
  const dates =
    list === 'posted-payments'
      ? await unacknowledgedDates(book, since)
      : await unacknowledgedWeeks(book, { since: weekOf(since).from, today });
  const due: WaitingList[] = [];
  for (const date of dates) {
    const span = spanOfList(list, date);
    // The week of the first row may have begun before it.
    const on = span.to < since ? since : span.to;
    const days = await policy(book, POLICY[list], on);
    due.push({ list, ...span, dueOn: await businessDaysAfter(book, span.to, days) });
  }
  return due;
}
