// A day of the business calendar as a rule of the city: what it is now, what it becomes, and the
// row that says so.
import { dayWords, specialDays } from '../domain/business-calendar.ts';
import { calendarFault, type DatedRule } from '../domain/dated-rule.ts';
import { dateWords } from '../domain/papers/moment.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { calendarFrom } from '../store/calendar.ts';
import type { BroughtRows } from '../store/dated-rules.ts';
import type { Book } from '../store/open-store.ts';
import type { RuleFacts } from './dated-rules.ts';

type DayChange = Extract<DatedRule, { readonly rule: 'calendar' }>;

/** A day may change as often as it has not begun: what comes last counts. */
export async function judgeDay(book: Book, change: DayChange): Promise<Result<RuleFacts>> {
  const why = calendarFault(change);
  if (why !== undefined) return refuse('rule-impossible', { why });
  const { key, kind, words, authority } = change;
  const what = dateWords(key);
  const calendar = await calendarFrom(book, key);
  const then = { day: key, kind, words, authority };
  const days = specialDays([...calendar.days.values(), then]);
  const now = dayWords(calendar, key);
  const becomes = dayWords({ ...calendar, days }, key);
  return now === becomes ? refuse('rule-same', { what, value: now }) : done({ what, now, becomes });
}

export async function writeDay(
  book: Book,
  { key: day, kind, words, authority }: DayChange,
  request_id: number,
): Promise<BroughtRows> {
  const row = { request_id, day, kind, words, authority };
  const { id } = await book
    .insertInto('calendar_change')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow();
  return { calendar_change: [{ id, ...row }] };
}
