// Receipts for the next business date while today is still being counted and closed: never
// silently, and the date in sight all the while.
import { expect, test } from 'vitest';
import { closeDay } from '../../src/desk/close-day.ts';
import { demoDesk } from '../support/book.ts';
import { accepted, counterOf, outcomeOf } from '../support/counter.ts';
import { realDesk } from '../support/real-book.ts';
import {
  bankTheMoney,
  closeTheDrawer,
  DATE,
  signTheSheets,
  takeTheMoney,
} from '../support/short-day.ts';
import { kept, openWindow, scan, second, signIn } from './support.ts';

const FLOAT = '5⏎6⏎4⏎12⏎16⏎20⏎20⏎100⏎* ⏎';
const WATER = scan('41002387', 16600);
const PARKING = scan('7000412', 5300);

test('after the cut-off a drawer opens on the next date, which [2] proposes', async () => {
  const { desk, clock } = kept(await realDesk());
  clock.set('2026-09-15T23:31:00.000Z');
  const window = await openWindow(desk);
  await window.play(`
    keys ${signIn(101)}⏎⏎
    expect OPEN on which date?
    expect 1 Tue 15 Sep 2026, today
    expect DATE [2]
    expect 1 key typed ahead held back
    keys ⏎
    expect COUNT to open on Wed 16 Sep 2026
    keys ${FLOAT}
    expect WED 16 SEP 2026 NEXT DAY
    keys ${WATER}*⏎
    expect Receipt 1-000101
    keys - .3⏎ 2⏎ ${second()}
    expect The drawer was opened without a sale.
  `);
  const receipts = await desk.store.book.selectFrom('receipt').selectAll().execute();
  expect(receipts.map((row) => row.business_date)).toEqual(['2026-09-16']);
  const early = await closeDay(desk, await counterOf(desk, 902), '2026-09-16');
  expect(outcomeOf(early)).toBe('day-not-begun');
  clock.set('2026-09-16T16:00:00.000Z');
  await window.play(`
    keys ⏎ ${PARKING}
    expect WED 16 SEP 2026 Clerk 101
    refuse NEXT DAY
  `);
});

test('before it nothing is asked while another drawer is at work', async () => {
  const { desk, clock } = kept(await realDesk());
  clock.set('2026-09-15T23:29:00.000Z');
  const window = await openWindow(desk);
  await window.play(`
    keys ${signIn(101)}⏎
    expect COUNT to open
    refuse which date
  `);
});

test('a demo date ends when it is counted; its close goes on beside the next', async () => {
  const { desk } = kept(await demoDesk());
  const clerk = await takeTheMoney(desk);
  await closeTheDrawer(desk, clerk);
  const window = await openWindow(desk);
  await window.play(`
    keys ${signIn(101)}2⏎ 1⏎
    expect DATE [1]
    keys 2⏎ ${FLOAT}
    expect 16 SEP 2026 NEXT DAY
    keys 1*31⏎*⏎
    expect is posted
  `);
  await signTheSheets(desk, clerk);
  await bankTheMoney(desk, clerk);
  accepted(await closeDay(desk, await counterOf(desk, 902), DATE));
  await window.play(`
    keys --
    expect Receipts are dated Wed 16 Sep 2026, the next business date.
    expect CHOOSE [Pay]
    keys ⏎ 1*31⏎*⏎
    expect is posted
  `);
});
