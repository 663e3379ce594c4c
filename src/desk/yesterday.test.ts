// A drawer that was left open overnight: counted and closed on its own date, then the new day
// opens.
import { expect, test } from 'vitest';
import { demoFiles, emptyDesk } from '../../test/support/book.ts';
import {
  accepted,
  approve,
  cash,
  counterOf,
  lineFor,
  openFloat,
  outcomeOf,
  pay,
  piecesFor,
} from '../../test/support/counter.ts';
import { EMPTY_BASKET } from '../domain/basket.ts';
import { cents } from '../domain/money.ts';
import { allBaskets } from '../store/baskets.ts';
import { requestClose } from './close-drawer.ts';
import { countDrawer } from './count-drawer.ts';
import { abandonBasket, holdBasket, recallBasket, saveBasket } from './keep-basket.ts';
import { openCity } from './open-city.ts';
import { openDrawer } from './open-drawer.ts';

/** A real book of the same city follows the clock. */
function realFiles() {
  const files = demoFiles();
  const { demoDate: _none, ...city } = files['city'] as Record<string, unknown>;
  return { ...files, city: { ...city, book: 'real' } };
}

async function leftOvernight() {
  const made = emptyDesk();
  const { desk, clock } = made;
  accepted(await openCity(desk, realFiles()));
  clock.set('2026-09-15T16:00:00.000Z');
  const counter = await counterOf(desk);
  await openFloat(desk, counter);
  accepted(await pay(desk, counter, [await lineFor(desk, '7000412')], [cash(5300)]));
  return { ...made, counter };
}

const NEXT_MORNING = '2026-09-16T16:00:00.000Z';
const nothing = { items: 0, amountCents: cents(0) };

test("yesterday's baskets are given up in its own drawer, which can then be counted", async () => {
  const { desk, clock, close, counter } = await leftOvernight();
  const basket = { ...EMPTY_BASKET, lines: [await lineFor(desk, '7000419')], totalShown: true };
  accepted(await saveBasket(desk, counter, basket));
  accepted(await holdBasket(desk, counter));
  accepted(await saveBasket(desk, counter, basket));
  clock.set(NEXT_MORNING);
  const count = { lines: piecesFor(25_300), checks: nothing, card: nothing };
  expect(outcomeOf(await countDrawer(desk, counter, count))).toBe('drawer-basket');
  expect(outcomeOf(await abandonBasket(desk, counter, { number: 1 }))).toBe('done');
  const [held] = await allBaskets(desk.store.book);
  expect(outcomeOf(await recallBasket(desk, counter, held?.id ?? 0))).toBe('done');
  expect(outcomeOf(await abandonBasket(desk, counter, { number: 1 }))).toBe('done');
  expect(accepted(await countDrawer(desk, counter, count)).verdict).toBe('closed');
  await close();
});

test("yesterday's drawer, found different, is closed with today's signature", async () => {
  const { desk, store, clock, close, counter } = await leftOvernight();
  clock.set(NEXT_MORNING);
  const line = await lineFor(desk, '7000419');
  expect(outcomeOf(await pay(desk, counter, [line], [cash(7500)]))).toBe('drawer-other-date');
  expect(outcomeOf(await openDrawer(desk, counter, piecesFor(20_000)))).toBe('drawer-other-date');
  const count = { lines: piecesFor(24_800), checks: nothing, card: nothing };
  accepted(await countDrawer(desk, counter, count));
  accepted(await countDrawer(desk, counter, count));
  const request = accepted(await requestClose(desk, counter, { number: 5 }));
  expect(outcomeOf(await approve(desk, request.id))).toBe('done');
  const { businessDate } = await store.book
    .selectFrom('session_close as c')
    .innerJoin('entry as e', 'e.id', 'c.entry_id')
    .select('e.business_date as businessDate')
    .executeTakeFirstOrThrow();
  expect(businessDate).toBe('2026-09-15');
  await openFloat(desk, counter);
  expect(outcomeOf(await pay(desk, counter, [line], [cash(7500)]))).toBe('done');
  await close();
});
