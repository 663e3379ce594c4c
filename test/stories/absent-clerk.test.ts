// A clerk went home with a drawer open: a supervisor ends the session, two others count it blind.
import { expect, test } from 'vitest';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { atCounter, openWindow, scan, second, signIn } from './support.ts';

const WATER = scan('41002379', 16600);
const PARKING = scan('7000412', 5300);
const RIGHT = '0⏎1⏎5⏎6⏎4⏎15⏎16⏎20⏎20⏎100⏎* ⏎';
/** A note of 20 less. */
const SHORT = '0⏎1⏎4⏎6⏎4⏎15⏎16⏎20⏎20⏎100⏎* ⏎';

/** Clerk 101 took 53.00 and left with a basket in hand; 102 stands there now. */
async function left() {
  const counter = await atCounter();
  await counter.play(`keys ${PARKING}*⏎ ${WATER}⏎`);
  const window = await openWindow(counter.desk);
  await window.play(`
    keys ${signIn(102)}2⏎
    expect 9 the clerk is away: end the session, others count
    keys 9⏎
    expect THE CLERK IS AWAY
    keys 1⏎
    expect absent clerk: 101 Mira Halvorsen
    expect reason: went home without closing
    keys ${second()}
    expect The session is ended. Two others count it: 9 again.
  `);
  return { ...counter, ...window };
}

test('counts that agree close it; the basket is held, all of it on record', async () => {
  const counter = await left();
  await counter.play(`
    keys 9⏎
    expect COUNT drawer 1 of clerk 101
    keys ${RIGHT} ${second()}
    expect Not 101, not who ended the session, not the same person twice.
    keys 102⏎ 6150⏎
    expect another person, alone
    refuse 253.00
    keys ${SHORT} 102⏎ 6150⏎
    expect Somebody else must make this count.
    keys 103⏎ 9364⏎
    expect The two counts differ.
    keys ${RIGHT} 102⏎ 6150⏎
    expect The two counts differ.
    keys ${RIGHT} 103⏎ 9364⏎
    expect Drawer 1 is closed, session 1-0915.
  `);
  const { book } = counter.store;
  const [kept] = await book.selectFrom('basket').select(['state', 'clerk_id']).execute();
  expect(kept).toEqual({ state: 'held', clerk_id: 1 });
  const ends = await book.selectFrom('session_end').selectAll().execute();
  expect(ends).toMatchObject([{ asked_by: 2, reason_number: 1, after_attempt: 0 }]);
  const counts = await book
    .selectFrom('drawer_count')
    .select(['counted_by', 'cash_cents'])
    .where('purpose', '=', 'close')
    .orderBy('attempt')
    .execute();
  expect(counts.map((row) => row.cash_cents)).toEqual([25_300, 23_300, 25_300, 25_300]);
  const chain = await book.selectFrom('chain_link').select('kind').orderBy('sequence').execute();
  expect(chain.map((link) => link.kind)).toContain('session-end');
  expect((await verifyBook(counter.store)).sound).toBe(true);
});

test('a difference stands against the absent clerk; none of the counters signs it', async () => {
  const counter = await left();
  await counter.play(`
    keys 9⏎ ${SHORT} 103⏎ 9364⏎ ${SHORT} 903⏎ 2948⏎
    expect CLOSE drawer 1
    expect 20.00 SHORT
    keys 5⏎ ${second(903)}
    expect Nobody approves their own work.
    keys ${second()}
    expect Drawer 1 is closed, session 1-0915.
  `);
  const { book } = counter.store;
  const [row] = await book.selectFrom('session_close').selectAll().execute();
  expect(row).toMatchObject({ closed_by: 2, reason_number: 5 });
  expect((await verifyBook(counter.store)).sound).toBe(true);
});

test('the clerk who comes back does not go on with it', async () => {
  const counter = await left();
  await counter.play('keys - -9⏎');
  const back = await openWindow(counter.desk);
  await back.play(`
    keys ${signIn(101)}2⏎ 6⏎
    expect A supervisor ended this session: 101 was away.
    keys 9⏎
    expect This is your own session: you count and close it yourself.
  `);
});
