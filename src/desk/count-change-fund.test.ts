// The change fund counted by two and exchanged: blind attempts, who signs, and what the ledger
// gets.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import {
  accepted,
  approve,
  counterOf,
  openFloat,
  outcomeOf,
  piecesFor,
  piecesOf,
  signatures,
} from '../../test/support/counter.ts';
import { tamper } from '../../test/support/tamper.ts';
import { totalOf } from '../domain/change-fund.ts';
import { cents } from '../domain/money.ts';
import { changeFund } from '../store/change-fund.ts';
import { fundCounted } from '../store/change-fund-counts.ts';
import { countChangeFund, requestFundDifference } from './count-change-fund.ts';
import { dayBoard } from './day-board.ts';
import { exchangeChange } from './exchange-change.ts';
import { verifyBook } from './verify-book.ts';

const DATE = '2026-09-15';

async function fund() {
  const book = await demoDesk();
  const counter = await counterOf(book.desk);
  const count = (amount: number, second = 902) =>
    countChangeFund(book.desk, counter, piecesFor(amount), signatures(counter, second));
  const net = async (account: string) => {
    const rows = await book.store.book
      .selectFrom('posting')
      .selectAll()
      .where('account', '=', account)
      .execute();
    return rows.reduce((sum, row) => sum + (row.side === 'D' ? 1 : -1) * row.amount_cents, 0);
  };
  const sound = async () => {
    const { checks } = await verifyBook(book.store);
    expect(checks.filter(({ broken }) => broken !== null)).toEqual([]);
  };
  return { ...book, counter, count, net, sound };
}

test('a count that agrees makes the fund what was counted, piece by piece', async () => {
  const { store, count, net, sound, close } = await fund();
  expect(accepted(await count(500_000)).verdict).toBe('settled');
  expect([...(await changeFund(store.book))]).toEqual([[cents(10_000), cents(500_000)]]);
  expect(await net('110-4980')).toBe(0);
  expect(await fundCounted(store.book, DATE)).toBe(true);
  const board = await store.read((book) => dayBoard(book, DATE));
  expect(board.filter(({ code }) => code === 'change-fund')).toEqual([]);
  await sound();
  await close();
});

test('within the tolerance it posts itself as over or short', async () => {
  const { count, net, sound, close } = await fund();
  expect(accepted(await count(499_800)).verdict).toBe('settled');
  expect(await net('110-4980')).toBe(200);
  expect(await net('990-1105')).toBe(499_800);
  await sound();
  await close();
});

test('beyond it the second attempt waits for a third person who did not count', async () => {
  const { desk, counter, store, count, net, sound, close } = await fund();
  const ask = () => requestFundDifference(desk, counter, { number: 5 });
  expect(outcomeOf(await ask())).toBe('fund-not-counted');
  expect(accepted(await count(498_500)).verdict).toBe('count-again');
  expect(outcomeOf(await ask())).toBe('count-again');
  expect(accepted(await count(498_500)).verdict).toBe('needs-approval');
  expect(outcomeOf(await count(498_500))).toBe('fund-needs-approval');
  const { id } = accepted(await ask());
  expect(outcomeOf(await approve(desk, id, 902))).toBe('own-work');
  // A float that leaves while the signature is waited for changes nothing of the difference.
  await openFloat(desk, counter);
  accepted(await approve(desk, id, 903));
  expect(await net('110-4980')).toBe(1500);
  expect(totalOf(await changeFund(store.book))).toBe(478_500);
  await sound();
  await close();
});

test('more than a supervisor may sign waits for the finance director', async () => {
  const { desk, counter, count, sound, close } = await fund();
  accepted(await count(490_000));
  accepted(await count(490_000));
  const { id } = accepted(await requestFundDifference(desk, counter, { number: 5 }));
  expect(outcomeOf(await approve(desk, id, 903))).toBe('not-allowed');
  accepted(await approve(desk, id, 801));
  await sound();
  await close();
});

test('a policy says whether a day is closed without a count', async () => {
  const { store, path, close } = await fund();
  const stops = async () => {
    const board = await store.read((book) => dayBoard(book, DATE));
    return board.filter(({ code }) => code === 'change-fund').map((item) => item.stops);
  };
  expect(await stops()).toEqual([false]);
  tamper(path, "UPDATE policy SET value = 1 WHERE name = 'change-fund.count-stops-day'");
  expect(await stops()).toEqual([true]);
  await close();
});

test('two different people with the right to it sign, each with a PIN', async () => {
  const { count, close } = await fund();
  expect(outcomeOf(await count(500_000, 101))).toBe('own-work');
  expect(outcomeOf(await count(500_000, 102))).toBe('not-allowed');
  await close();
});

test('a fund that no file and no count ever named is opened by its first count', async () => {
  const { desk, path, counter, count, net, close } = await fund();
  tamper(
    path,
    `DELETE FROM posting WHERE entry_id =
      (SELECT entry_id FROM posting WHERE account = '990-1105')`,
    'DELETE FROM entry_seal WHERE entry_id NOT IN (SELECT entry_id FROM posting)',
    'DELETE FROM entry WHERE id NOT IN (SELECT entry_id FROM posting)',
    'DELETE FROM change_fund_line',
    'DELETE FROM change_fund_movement',
  );
  expect(accepted(await count(300_000)).verdict).toBe('needs-approval');
  const { id } = accepted(await requestFundDifference(desk, counter, { number: 5 }));
  accepted(await approve(desk, id, 801));
  expect(await net('990-1105')).toBe(300_000);
  expect(await net('990-3000')).toBe(-300_000);
  expect(await net('110-4980')).toBe(0);
  await close();
});

test('an exchange changes the pieces, neither the value nor the ledger', async () => {
  const { desk, store, counter, sound, close } = await fund();
  await openFloat(desk, counter);
  const entries = async () => (await store.book.selectFrom('entry').select('id').execute()).length;
  const before = await entries();
  const exchange = (put: Record<string, number>, taken: Record<string, number>) =>
    exchangeChange(desk, counter, {
      with: 'drawer',
      put: piecesOf(put),
      taken: piecesOf(taken),
      signatures: signatures(counter),
    });
  expect(outcomeOf(await exchange({ '20': 1 }, { '5': 3 }))).toBe('exchange-unequal');
  expect(outcomeOf(await exchange({}, {}))).toBe('drawer-untouched');
  const done = accepted(await exchange({ '20': 1 }, { '5': 4 }));
  expect(done).toEqual({ amountCents: 2000, lacking: [] });
  expect(accepted(await exchange({ '1': 50 }, { '50': 1 })).lacking).toEqual([5000]);
  const board = await store.read((book) => dayBoard(book, DATE));
  expect(board.map(({ words }) => words)).toContain('change fund lacks pieces of 50: count it');
  const held = await changeFund(store.book);
  expect(held.get(cents(500))).toBe(150 * 500 - 4 * 500 - 2000);
  expect(totalOf(held)).toBe(480_000);
  expect(await entries()).toBe(before);
  await sound();
  await close();
});
