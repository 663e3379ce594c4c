// Closed days: nobody opens a drawer by mistake, a supervisor begins a service; and money that
// should be at the bank by the next business day is asked for.
import { expect, test } from 'vitest';
import {
  accepted,
  cash,
  counterOf,
  FLOAT,
  lineFor,
  openFloat,
  outcomeOf,
  pay,
} from '../../test/support/counter.ts';
import { realDesk } from '../../test/support/real-book.ts';
import { closeTheDrawer, takeTheMoney } from '../../test/support/short-day.ts';
import { refusalNext, refusalWords } from '../domain/refusal.ts';
import { depositDueOn, nextBusinessDate } from '../store/calendar.ts';
import { openDrawer } from './open-drawer.ts';
import { overdueDeposits, overdueWords } from './overdue-deposits.ts';
import { readDay } from './read-day.ts';
import { readDeposits } from './read-deposits.ts';

const at = (date: string) => `${date}T16:00:00.000Z`;

test.each([
  ['2026-09-19', 'Sat 19 Sep 2026 is no business day: Saturday.', 'Mon 21 Sep 2026'],
  ['2026-09-25', 'Fri 25 Sep 2026 is no business day: Furlough Friday.', 'Mon 28 Sep 2026'],
  ['2026-11-26', 'Thu 26 Nov 2026 is no business day: Thanksgiving Day.', 'Mon 30 Nov 2026'],
])('a clerk opens no drawer on %s', async (date, words, next) => {
  const { desk, clock, close } = await realDesk();
  clock.set(at(date));
  const opening = await openDrawer(desk, await counterOf(desk), FLOAT);
  if (opening.ok) throw new Error('it opened');
  expect(refusalWords(opening.refusal)).toBe(words);
  expect(refusalNext(opening.refusal)).toContain(next);
  await close();
});

test('where a supervisor begins a closed day, the clerks may follow', async () => {
  const { desk, clock, close } = await realDesk();
  clock.set(at('2026-09-19'));
  const clerk = await counterOf(desk);
  expect(outcomeOf(await openDrawer(desk, clerk, FLOAT))).toBe('no-business-day');
  await openFloat(desk, await counterOf(desk, 902, 2));
  await openFloat(desk, clerk);
  accepted(await pay(desk, clerk, [await lineFor(desk, '7000412')], [cash(5300)]));
  await close();
});

test('money is due at the bank on the next business day, and late after it', async () => {
  const { desk, clock, store, close } = await realDesk();
  expect(await nextBusinessDate(store.book, '2026-09-18')).toBe('2026-09-21');
  expect(await depositDueOn(store.book, '2026-09-24')).toBe('2026-09-28');
  const counter = await takeTheMoney(desk);
  await closeTheDrawer(desk, counter);
  const overdue = async (date: string) => {
    clock.set(at(date));
    return (await overdueDeposits(desk, store.book)).map(overdueWords);
  };
  expect(await overdue('2026-09-16')).toEqual([]);
  const words = 'deposit of Tue 15 Sep 2026 is late: it was due on Wed 16 Sep 2026';
  expect(await overdue('2026-09-17')).toEqual([words]);
  const { items } = await readDay(desk, '2026-09-17');
  expect(items.filter(({ code }) => code === 'overdue')).toEqual([
    {
      code: 'overdue',
      words,
      stops: false,
      goTo: { place: 'late-deposit', date: '2026-09-15' },
    },
  ]);
  const read = await readDeposits(desk, counter, '2026-09-15');
  expect([read.dueOn, read.late]).toEqual(['2026-09-16', true]);
  await close();
});
