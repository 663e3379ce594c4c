// What stands on the day board only at need, and how a long one is read.
import { test } from 'vitest';
import { demoDesk } from '../support/book.ts';
import { accepted, counterOf, openFloat } from '../support/counter.ts';
import { issuedBook, keySlip } from '../support/paper-slips.ts';
import { realDesk } from '../support/real-book.ts';
import { tell } from '../support/story.ts';

const BOARD = { person: 902, register: 2 };

test('a late deposit and slips that are left have a number each, only at need', async () => {
  const { desk, clock, close } = await realDesk();
  const counter = await counterOf(desk);
  await openFloat(desk, counter);
  await issuedBook(desk);
  await tell(desk, `keys 12⏎\nexpect DAY BOARD\nrefuse Late deposit\nrefuse Paper slips`, BOARD);
  accepted(await keySlip(desk, counter, { number: 103, amount: 1000 }));
  clock.set('2026-09-17T17:00:00.000Z');
  await tell(
    desk,
    `
    keys 12⏎
    expect 8 Late deposit of Tue 15 Sep 2026, due on Wed 16 Sep 2026
    expect 9 Paper slips 2 skipped, 1 not checked
    keys 8⏎
    expect DEPOSIT
    expect Tue 15 Sep 2026
    keys - 9⏎
    expect PAPER RECEIPTS
    keys -
    expect DAY BOARD
    `,
    BOARD,
  );
  await close();
});

test('a board of more registers than rows is leafed through, or found by words', async () => {
  const { desk, store, close } = await demoDesk();
  const numbers = Array.from({ length: 20 }, (_, index) => index + 3);
  const added = numbers.map((number) => ({ number, name: `Counter, window ${number}` }));
  await store.book.insertInto('register').values(added).execute();
  await tell(
    desk,
    `
    keys 12⏎
    expect # reg drawer terminal
    expect 11 1 no session
    refuse 32 22 no session
    expect more below
    expect 7 Acting supervisor
    keys + + +
    expect # reg drawer terminal
    expect 32 22 no session
    refuse 11 1 no session
    expect 7 Acting supervisor
    keys +
    expect 11 1 no session
    keys / 22⏎
    refuse 11 1 no session
    refuse 7 Acting supervisor
    `,
    BOARD,
  );
  await close();
});
