// What is said of a register whose terminal died: its newest receipt, if it is of that time.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { accepted, cash, counterOf, lineFor, openFloat, pay } from '../../test/support/counter.ts';
import { lastPosted } from './last-posted.ts';
import { leaseRegister, releaseRegister } from './lease-register.ts';

const HOLDER = { host: 'counter-1', processId: 4711, processStarted: 'boot 1' };

test('a receipt posted since the lease is the last word of a dead terminal', async () => {
  const { desk, clock, close } = await demoDesk();
  const counter = await counterOf(desk);
  await openFloat(desk, counter);
  const first = accepted(await leaseRegister(desk, 1, HOLDER, () => true));
  expect(first.diedSince).toBeUndefined();
  clock.set('2026-09-15T17:00:00.000Z');
  accepted(await pay(desk, counter, [await lineFor(desk, '7000412')], [cash(5300)]));
  const second = accepted(await leaseRegister(desk, 1, HOLDER, () => false));
  expect(second.diedSince).toBe('2026-09-15T15:30:00.000Z');
  // It dies again before anybody has looked.
  clock.set('2026-09-15T18:00:00.000Z');
  const third = accepted(await leaseRegister(desk, 1, HOLDER, () => false));
  const last = await lastPosted(desk, 1, third.diedSince ?? '');
  expect(last?.receipt).toMatchObject({ number: 101, postedAt: '2026-09-15T17:00:00.000Z' });
  expect(last).toMatchObject({ basketInHand: false, timeZone: 'America/Los_Angeles' });
  expect(await lastPosted(desk, 2, third.diedSince ?? '')).toBeUndefined();
  accepted(await releaseRegister(desk, third));
  const fourth = accepted(await leaseRegister(desk, 1, HOLDER, () => false));
  expect(fourth.diedSince).toBeUndefined();
  expect(await lastPosted(desk, 1, '2026-09-15T18:00:00.000Z')).toBeUndefined();
  await close();
});
