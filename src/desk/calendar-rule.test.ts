// Days of the business calendar: asked by one, granted by another, never of a day that is past; the
// money of the day before is due by what the calendar says then.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TestDesk } from '../../test/support/book.ts';
import {
  accepted,
  approve,
  counterOf,
  FLOAT,
  openFloat,
  outcomeOf,
} from '../../test/support/counter.ts';
import { realDesk } from '../../test/support/real-book.ts';
import type { CalendarRowKind } from '../domain/business-calendar.ts';
import { depositDueOn, nextBusinessDate } from '../store/calendar.ts';
import { requestRule } from './change-rule.ts';
import { openDrawer } from './open-drawer.ts';
import { overdueDeposits } from './overdue-deposits.ts';
import { trainingFiles } from './training-files.ts';
import { verifyBook } from './verify-book.ts';

let made: TestDesk;

beforeEach(async () => {
  made = await realDesk();
});
afterEach(() => made.close());

const TODAY = '2026-09-15';
const at = (date: string) => made.clock.set(`${date}T16:00:00.000Z`);

async function ask(day: string, kind: CalendarRowKind, words = 'Harvest Day', by = 501) {
  const change = { rule: 'calendar', key: day, from: day, kind, words } as const;
  const counter = await counterOf(made.desk, by);
  return requestRule(made.desk, counter, { ...change, authority: 'Resolution 2026-50' });
}

async function becomes(day: string, kind: CalendarRowKind, words?: string): Promise<void> {
  accepted(await approve(made.desk, accepted(await ask(day, kind, words)).id, 801));
}

async function broken(): Promise<readonly string[]> {
  const { checks } = await verifyBook(made.store);
  return checks.flatMap((check) => (check.broken === null ? [] : [check.broken]));
}

test('a new holiday is closed, and what was taken before it is due a day later', async () => {
  const { book } = made.store;
  const request = accepted(await ask('2026-09-16', 'holiday'));
  expect(request.record).toMatchObject({
    changes: 'Wed 16 Sep 2026',
    now: 'Wednesday, open',
    becomes: 'holiday, Harvest Day',
  });
  expect(await depositDueOn(book, TODAY)).toBe('2026-09-16');
  accepted(await approve(made.desk, request.id, 801));
  expect(await depositDueOn(book, TODAY)).toBe('2026-09-17');
  expect(await nextBusinessDate(book, TODAY)).toBe('2026-09-17');
  await openFloat(made.desk, await counterOf(made.desk));
  at('2026-09-17');
  expect(await overdueDeposits(made.desk, book)).toEqual([]);
  at('2026-09-18');
  expect(await overdueDeposits(made.desk, book)).toEqual([{ date: TODAY, dueOn: '2026-09-17' }]);
  at('2026-09-16');
  const opening = await openDrawer(made.desk, await counterOf(made.desk, 102, 2), FLOAT);
  expect(outcomeOf(opening)).toBe('no-business-day');
  expect(await broken()).toEqual([]);
});

test('a furlough day is called off, a Saturday is worked, and either goes back', async () => {
  const { book } = made.store;
  await becomes('2026-09-25', 'usual', 'Furlough called off');
  expect(await nextBusinessDate(book, '2026-09-24')).toBe('2026-09-25');
  await becomes('2026-09-25', 'furlough', 'Furlough Friday');
  expect(await nextBusinessDate(book, '2026-09-24')).toBe('2026-09-28');
  await becomes('2026-09-26', 'open', 'Harvest service');
  expect(await nextBusinessDate(book, '2026-09-24')).toBe('2026-09-26');
  const { calendar } = await trainingFiles(book, {}, TODAY, `${TODAY}T15:00:00.000Z`);
  expect(calendar).toContainEqual(
    expect.objectContaining({ day: '2026-09-26', words: 'Harvest service' }),
  );
  await becomes('2026-09-26', 'usual', 'Service called off');
  expect(await nextBusinessDate(book, '2026-09-24')).toBe('2026-09-28');
  expect(await broken()).toEqual([]);
});

test.each<[string, string, CalendarRowKind, string, string]>([
  ['of yesterday', '2026-09-14', 'holiday', 'Harvest Day', 'rule-date-past'],
  ['without a name', '2026-09-16', 'holiday', '', 'rule-impossible'],
  ['of no day', '2026-09-31', 'holiday', 'Harvest Day', 'rule-impossible'],
  ['that it is already', '2026-11-26', 'holiday', 'Thanksgiving Day', 'rule-same'],
  ['to its weekday, as it is', '2026-09-16', 'usual', 'Nothing', 'rule-same'],
])('a change %s is refused', async (_what, day, kind, words, code) => {
  expect(outcomeOf(await ask(day, kind, words))).toBe(code);
});

test('only the administrator asks, and only the finance director grants', async () => {
  expect(outcomeOf(await ask('2026-09-16', 'holiday', 'Harvest Day', 902))).toBe('not-allowed');
  const { id } = accepted(await ask('2026-09-16', 'holiday'));
  expect(outcomeOf(await approve(made.desk, id, 902))).toBe('not-allowed');
  expect(outcomeOf(await approve(made.desk, id, 501))).toBe('own-work');
});

test('a day that is worked on stays what it was, also when it was asked for before', async () => {
  const { id } = accepted(await ask(TODAY, 'holiday'));
  await openFloat(made.desk, await counterOf(made.desk));
  expect(outcomeOf(await approve(made.desk, id, 801))).toBe('rule-date-worked');
  expect(outcomeOf(await ask(TODAY, 'holiday'))).toBe('rule-date-worked');
});

test('the file itself takes no day that nobody granted', async () => {
  const { book } = made.store;
  const day = { day: '2026-09-16', kind: 'holiday', words: 'x', authority: 'x' } as const;
  await expect(book.insertInto('calendar_day').values(day).execute()).rejects.toThrow(
    'the calendar changes by what was granted',
  );
  const { id: request_id } = accepted(await ask('2026-09-16', 'holiday'));
  await expect(
    book
      .insertInto('calendar_change')
      .values({ ...day, request_id })
      .execute(),
  ).rejects.toThrow('nobody granted this rule');
});
