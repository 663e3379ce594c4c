// A drawer changes hands in mid-shift: two counts, two sessions, one day; held baskets stay.
import { expect, test } from 'vitest';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { atCounter, scan, second } from './support.ts';

const WATER = scan('41002379', 16600);
const PARKING = scan('7000412', 5300);
const FLOAT = '5⏎6⏎4⏎12⏎16⏎20⏎20⏎100⏎* ⏎';
/** The float and 53.00 more: 100 x0, 50 x1, 20 x5, 10 x6, 5 x4, 1 x15, then the coins. */
const COUNT = '0⏎1⏎5⏎6⏎4⏎15⏎16⏎20⏎20⏎100⏎* ⏎';

test('the clerk who goes counts, the one who comes signs in, counts and serves on', async () => {
  const counter = await atCounter();
  await counter.play(`
    keys ${WATER}⏎.4⏎ ${PARKING}*⏎
    expect Receipt 1-000101
    keys - 2⏎
    expect 8 hand over to another clerk
    expect 6 count and close (A basket is still open or held on this register)
    keys 8⏎ ${COUNT}
    expect HAND OVER drawer 1
    keys 101⏎ 4827⏎
    expect Nobody approves their own work.
    keys 102⏎ 6150⏎
    expect COUNT to open
    expect Clerk 102
    keys ${FLOAT}
    expect next receipt 1-000102
    keys .5⏎⏎*⏎
    expect Receipt 1-000102
  `);
  const { book } = counter.store;
  const sessions = await book.selectFrom('drawer_session').selectAll().orderBy('id').execute();
  expect(sessions).toMatchObject([
    { number: '1-0915', clerk_id: 1, business_date: '2026-09-15' },
    { number: '1-0915-2', clerk_id: 2, business_date: '2026-09-15', float_cents: 20_000 },
  ]);
  const handed = await book.selectFrom('session_hand_over').selectAll().execute();
  expect(handed).toMatchObject([{ from_session_id: 1, to_session_id: 2 }]);
  const closes = await book.selectFrom('session_close').selectAll().execute();
  expect(closes).toMatchObject([{ cash_to_deposit_cents: 5300, float_returned_cents: 20_000 }]);
  expect((await verifyBook(counter.store)).sound).toBe(true);
});

test('a difference is signed first, and a wrong float needs a supervisor', async () => {
  const counter = await atCounter();
  await counter.play(`
    keys ${PARKING}*⏎ - 2⏎ 8⏎ 5⏎* ⏎
    expect Count again.
    keys 5⏎* ⏎
    expect CLOSE drawer 1
    keys 5⏎ 801⏎ 5086⏎
    expect Drawer 1 is closed, session 1-0915.
    keys ⏎
    expect HAND OVER drawer 1
    keys 102⏎ 6150⏎ 5⏎* ⏎
    expect The count does not agree with the float that was issued.
    keys * 2⏎ ${second()}
    expect A supervisor agreed to the difference from the float.
  `);
  const handed = await counter.store.book.selectFrom('session_hand_over').selectAll().execute();
  expect(handed).toHaveLength(1);
  expect((await verifyBook(counter.store)).sound).toBe(true);
});
