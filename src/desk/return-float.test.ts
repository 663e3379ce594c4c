// The float by denomination: out of the change fund and back, and a book from before it was kept.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import {
  accepted,
  cash,
  counterOf,
  lineFor,
  openFloat,
  pay,
  piecesOf,
} from '../../test/support/counter.ts';
import { tamper } from '../../test/support/tamper.ts';
import { countTotal } from '../domain/denomination.ts';
import { cents } from '../domain/money.ts';
import { changeFund, issuedPieces } from '../store/change-fund.ts';
import { countDrawer } from './count-drawer.ts';
import { verifyBook } from './verify-book.ts';

const NOTHING = { items: 0, amountCents: cents(0) };

test('the standing pieces leave the fund, and what the drawer has of them comes back', async () => {
  const { desk, store, close } = await demoDesk();
  const before = await changeFund(store.book);
  const counter = await counterOf(desk);
  await openFloat(desk, counter);
  expect((await changeFund(store.book)).get(cents(2000))).toBe(190_000);
  expect((await issuedPieces(store.book, 1)).get(cents(2000))).toBe(10_000);
  accepted(await pay(desk, counter, [await lineFor(desk, '7000412')], [cash(5300)]));
  const lines = piecesOf({ '100': 1, '50': 1, '20': 1, '10': 6, '5': 4, '1': 3 });
  accepted(await countDrawer(desk, counter, { lines, checks: NOTHING, card: NOTHING }));
  const after = await changeFund(store.book);
  expect(countTotal(lines)).toBe(25_300);
  const moved = [...after].map(([piece, amount]) => [piece, amount - (before.get(piece) ?? 0)]);
  expect(moved.filter(([, amount]) => amount !== 0)).toEqual([
    [10_000, 10_000],
    [2000, -8000],
    [100, -1200],
    [25, -400],
    [10, -200],
    [5, -100],
    [1, -100],
  ]);
  const { content } = await store.book
    .selectFrom('print_job')
    .select('content')
    .where('subject', 'like', 'z-report %')
    .executeTakeFirstOrThrow();
  expect(content).toContain('{"block":"amount","label":"1 x 100","amountCents":10000}');
  expect(content).toContain('"label":"PUT BACK AS THE FLOAT","amountCents":20000');
  expect(content).not.toContain('OUT OF THE CHANGE FUND');
  await close();
});

test('a book from before begins with money that nobody counted by piece', async () => {
  const { desk, store, path, close } = await demoDesk();
  tamper(path, 'DELETE FROM change_fund_line');
  tamper(path, 'DELETE FROM change_fund_movement');
  tamper(path, "DELETE FROM chain_link WHERE kind = 'change-fund'");
  await openFloat(desk, await counterOf(desk));
  const fund = await changeFund(store.book);
  expect(fund.get(cents(0))).toBe(500_000);
  expect(fund.get(cents(2000))).toBe(-10_000);
  const { checks } = await verifyBook(store);
  expect(checks.find(({ name }) => name === 'change-fund')?.broken).toBe(null);
  await close();
});
