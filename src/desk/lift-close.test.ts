// A lifted close: the forgotten payment lands on its own date the next morning, the day is closed
// again, and both closes prove.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { morningOf } from '../../test/support/chance.ts';
import {
  accepted,
  approve,
  cash,
  counterOf,
  lineFor,
  openFloat,
  outcomeOf,
  pay,
  standIn,
} from '../../test/support/counter.ts';
import { workWhatWasForgotten } from '../../test/support/forgotten.ts';
import { wholeLedger } from '../../test/support/ledger-files.ts';
import { realDesk } from '../../test/support/real-book.ts';
import { closeTheDay, DATE } from '../../test/support/short-day.ts';
import { askDelegation } from './ask-delegation.ts';
import { closeDay } from './close-day.ts';
import type { Desk } from './desk.ts';
import { askLift } from './lift-close.ts';
import { requestNoSale } from './open-without-sale.ts';
import { verifyBook } from './verify-book.ts';

const broken = async (desk: Desk) =>
  (await verifyBook(desk.store)).checks.filter((check) => check.broken !== null);

async function lift(desk: Desk, by = 902): Promise<void> {
  const request = accepted(await askLift(desk, await counterOf(desk, by), DATE, { number: 1 }));
  expect(outcomeOf(await approve(desk, request.id, by === 902 ? 903 : 902))).toBe('not-allowed');
  accepted(await approve(desk, request.id, 801));
}

test('the next morning what was forgotten is posted, and the day is closed again', async () => {
  const { desk, store, clock, close } = await realDesk();
  await closeTheDay(desk);
  const first = await store.book.selectFrom('day_close').selectAll().executeTakeFirstOrThrow();
  clock.set(morningOf(1));
  await openFloat(desk, await counterOf(desk, 102, 2));
  await lift(desk);
  await workWhatWasForgotten(desk);
  const today = [await lineFor(desk, '7000447')];
  expect(outcomeOf(await pay(desk, await counterOf(desk, 102, 2), today, [cash(7500)]))).toBe(
    'done',
  );
  expect(outcomeOf(await wholeLedger(store.book, DATE, false))).toBe('day-not-closed');
  const again = accepted(await closeDay(desk, await counterOf(desk, 902), DATE));
  expect(again.proof.totalCents - JSON.parse(first.proof).totalCents).toBe(7500);
  expect(again.proof.failures).toEqual([]);
  const kept = await store.book.selectFrom('day_close').selectAll().executeTakeFirstOrThrow();
  expect(kept).toEqual(first);
  const file = accepted(await wholeLedger(store.book, DATE, true));
  const second = await store.book
    .selectFrom('day_second_close')
    .select('chain_heads')
    .executeTakeFirstOrThrow();
  expect(file.chainHeads).toEqual(JSON.parse(second.chain_heads));
  expect(await broken(desk)).toEqual([]);
  const counter = await counterOf(desk, 902);
  expect(outcomeOf(await askLift(desk, counter, DATE, { number: 1 }))).toBe('day-lifted');
  expect(outcomeOf(await closeDay(desk, counter, DATE))).toBe('day-closed');
  await close();
});

test('a clock that was set back after the lift breaks no proof', async () => {
  const { desk, clock, close } = await realDesk();
  await closeTheDay(desk);
  clock.set('2026-09-16T20:00:00.000Z');
  await lift(desk);
  clock.set(morningOf(1));
  await workWhatWasForgotten(desk);
  accepted(await closeDay(desk, await counterOf(desk, 902), DATE));
  expect(await broken(desk)).toEqual([]);
  await close();
});

test('whoever stands in for a supervisor asks for it and closes again', async () => {
  const { desk, close } = await demoDesk();
  await closeTheDay(desk);
  const clerk = await counterOf(desk, 103);
  expect(outcomeOf(await askLift(desk, clerk, DATE, { number: 1 }))).toBe('not-allowed');
  const days = { number: 102, firstDate: DATE, lastDate: DATE };
  expect(outcomeOf(await askDelegation(desk, clerk, days))).toBe('not-allowed');
  await standIn(desk, 103);
  expect(outcomeOf(await askDelegation(desk, clerk, days))).toBe('not-allowed');
  await lift(desk, 103);
  accepted(await closeDay(desk, clerk, DATE));
  expect(await broken(desk)).toEqual([]);
  await close();
});

test('a delegation ends with its last day', async () => {
  const { desk, clock, close } = await realDesk();
  await openFloat(desk, await counterOf(desk));
  await standIn(desk, 103);
  const ask = async () =>
    accepted(await requestNoSale(desk, await counterOf(desk), { number: 2 })).id;
  const early = await ask();
  clock.set('2026-09-16T06:59:00.000Z');
  expect(outcomeOf(await approve(desk, early, 103))).toBe('done');
  const late = await ask();
  clock.set('2026-09-16T07:00:00.000Z');
  expect(outcomeOf(await approve(desk, late, 103))).not.toBe('done');
  expect(await broken(desk)).toEqual([]);
  await close();
});
