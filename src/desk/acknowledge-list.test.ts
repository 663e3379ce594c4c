// Lists that accounting acknowledges, on a real book: once, of what is over, by nobody who took
// part; and anew after a close was lifted, with both on record.
import { expect, test } from 'vitest';
import {
  acknowledgeAsRead,
  acknowledgePayments,
  acknowledgeRefunds,
} from '../../test/support/acknowledged-lists.ts';
import { morningOf } from '../../test/support/chance.ts';
import { accepted, approve, counterOf, outcomeOf } from '../../test/support/counter.ts';
import { workWhatWasForgotten } from '../../test/support/forgotten.ts';
import { brokenOf } from '../../test/support/proof.ts';
import { realDesk } from '../../test/support/real-book.ts';
import { handedOverAndBanked, paidAndBack } from '../../test/support/refunds.ts';
import { closeTheDay } from '../../test/support/short-day.ts';
import type { ListName } from '../domain/acknowledged-list.ts';
import { addDays } from '../domain/calendar.ts';
import { closeDay } from './close-day.ts';
import type { Desk } from './desk.ts';
import { askLift } from './lift-close.ts';
import { readReport } from './read-report.ts';

const DATE = '2026-09-15';
const SUNDAY = '2026-09-20';

async function tries(desk: Desk, list: ListName, date = DATE, by = 701): Promise<string> {
  return outcomeOf(await acknowledgeAsRead(desk, await counterOf(desk, by), list, date));
}

async function lift(desk: Desk): Promise<void> {
  const asked = accepted(await askLift(desk, await counterOf(desk, 902), DATE, { number: 1 }));
  accepted(await approve(desk, asked.id, 801));
}

test('the payments of a date are acknowledged once, by accounting, when it is closed', async () => {
  const made = await realDesk();
  const { desk } = made;
  expect(await tries(desk, 'posted-payments')).toBe('list-day-open');
  await closeTheDay(desk);
  expect(await tries(desk, 'posted-payments', DATE, 902)).toBe('not-allowed');
  expect(await tries(desk, 'posted-payments', DATE, 801)).toBe('not-allowed');
  const counter = await counterOf(desk, 701);
  const told = accepted(await acknowledgeAsRead(desk, counter, 'posted-payments', DATE));
  expect(told).toEqual({ from: DATE, to: DATE, items: 6, amountCents: 44_080 });
  expect(await tries(desk, 'posted-payments')).toBe('list-acknowledged');
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('a lifted close ends the acknowledgement: the list is acknowledged anew', async () => {
  const made = await realDesk();
  const { desk, clock, store } = made;
  await closeTheDay(desk);
  await acknowledgePayments(desk, DATE);
  clock.set(morningOf(1));
  await lift(desk);
  expect(await tries(desk, 'posted-payments')).toBe('list-day-open');
  // Set back: what was told before the lift goes by entries, not by the clock.
  clock.set('2026-09-15T20:00:00.000Z');
  const supervisor = await counterOf(desk, 902);
  await workWhatWasForgotten(desk);
  accepted(await closeDay(desk, supervisor, DATE));
  await acknowledgePayments(desk, DATE);
  const kept = await store.book
    .selectFrom('list_acknowledgement as k')
    .leftJoin('list_acknowledgement_end as e', 'e.acknowledgement_id', 'k.id')
    .select(['k.items', 'k.amount_cents', 'e.lift_id'])
    .orderBy('k.id')
    .execute();
  const { notes } = accepted(await readReport(desk, { report: 'posted-payments', date: DATE }));
  expect(notes.slice(-2)).toEqual([
    'Acknowledged by 701 Jonas Petrakis on Tue 15 Sep 2026 09:00; ' +
      'this ended when the close was lifted on Wed 16 Sep 2026 09:00.',
    'Acknowledged by 701 Jonas Petrakis on Tue 15 Sep 2026 13:00.',
  ]);
  expect(kept).toEqual([
    { items: 6, amount_cents: 44_080, lift_id: 1 },
    { items: 7, amount_cents: 51_580, lift_id: null },
  ]);
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('the refund report is acknowledged when its week is over and its days closed', async () => {
  const made = await realDesk();
  const { desk, clock } = made;
  await handedOverAndBanked(desk);
  expect(await tries(desk, 'refund-events')).toBe('list-not-over');
  clock.set(morningOf(5));
  expect(await tries(desk, 'refund-events')).toBe('list-not-over');
  clock.set(morningOf(6));
  expect(await tries(desk, 'refund-events')).toBe('list-day-open');
  accepted(await closeDay(desk, await counterOf(desk, 902), DATE));
  expect(await tries(desk, 'refund-events', addDays(DATE, -7))).toBe('list-empty');
  await acknowledgeRefunds(desk, SUNDAY);
  expect(await tries(desk, 'refund-events', '2026-09-14')).toBe('list-acknowledged');
  await paidAndBack(desk, 1, '2026-09-21');
  await lift(desk);
  expect(await tries(desk, 'refund-events')).toBe('list-acknowledged');
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});
