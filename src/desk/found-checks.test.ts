// A check in the drawer that no receipt lists (its payment was keyed as cash): over in checks,
// short in cash. It is counted, signed for and banked, and the day can be closed.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import {
  accepted,
  approve,
  cash,
  check,
  counterOf,
  lineFor,
  openFloat,
  outcomeOf,
  pay,
  piecesFor,
} from '../../test/support/counter.ts';
import { DATE, signBoth, tapeOf } from '../../test/support/short-day.ts';
import { cents } from '../domain/money.ts';
import { closeDay } from './close-day.ts';
import { requestClose } from './close-drawer.ts';
import { countDrawer } from './count-drawer.ts';
import { keyTape } from './key-tape.ts';
import { readReport } from './read-report.ts';
import { sealDeposit } from './seal-deposit.ts';
import { verifyBook } from './verify-book.ts';
import { verifyDeposit } from './verify-deposit.ts';

const found = (amount: number, number = '') => ({ number, amountCents: cents(amount) });

async function countedDay() {
  const { desk, store, close } = await demoDesk();
  const counter = await counterOf(desk);
  await openFloat(desk, counter);
  accepted(await pay(desk, counter, [await lineFor(desk, '7000412')], [cash(5300)]));
  accepted(await pay(desk, counter, [await lineFor(desk, '41005521')], [check(7500)]));
  const paper = { items: 2, amountCents: cents(12_800) };
  const nothing = { items: 0, amountCents: cents(0) };
  const count = { lines: piecesFor(20_000), checks: paper, card: nothing };
  accepted(await countDrawer(desk, counter, count));
  accepted(await countDrawer(desk, counter, count));
  const request = accepted(await requestClose(desk, counter, { number: 3 }));
  accepted(await approve(desk, request.id, 801));
  return { desk, store, close, counter };
}

test('a check that no receipt lists goes to the bank with the others', async () => {
  const { desk, store, close, counter } = await countedDay();
  const sealing = { date: DATE, bag: '7001', cash: [], missing: [] };
  expect(outcomeOf(await sealDeposit(desk, counter, { ...sealing, found: [] }))).toBe(
    'deposit-checks-differ',
  );
  const short = { ...sealing, found: [found(5200)] };
  expect(outcomeOf(await sealDeposit(desk, counter, short))).toBe('deposit-checks-differ');
  const whole = { ...sealing, found: [found(5300, '918')] };
  const sealed = accepted(await sealDeposit(desk, counter, whole));
  expect(sealed.totalCents).toBe(12_800);
  const verifying = { depositId: sealed.depositId, cashCents: cents(0) };
  const second = await counterOf(desk, 902);
  const one = accepted(await verifyDeposit(desk, second, { ...verifying, checks: [cents(7500)] }));
  expect(one).toMatchObject({ agrees: false, what: '1 not keyed' });
  const both = { ...verifying, checks: [cents(5300), cents(7500)] };
  expect(accepted(await verifyDeposit(desk, second, both)).agrees).toBe(true);
  const slip = accepted(await readReport(desk, { report: 'deposits', date: DATE }));
  expect(JSON.stringify(slip)).toContain('918');
  for (const [department, amount] of [
    ['parking', 5300],
    ['water-sewer', 7500],
  ] as const) {
    const keying = { date: DATE, department, lines: tapeOf(amount) };
    await signBoth(desk, counter, accepted(await keyTape(desk, counter, keying)).id);
  }
  accepted(await closeDay(desk, second, DATE));
  const { checks } = await verifyBook(store);
  expect(checks.filter((one) => one.broken !== null)).toEqual([]);
  await close();
});

test('a found check of nothing is refused', async () => {
  const { desk, close, counter } = await countedDay();
  const sealing = { date: DATE, bag: '7001', cash: [], missing: [], found: [found(0)] };
  expect(outcomeOf(await sealDeposit(desk, counter, sealing))).toBe('amount-zero');
  await close();
});

test('where the only check is lost, there is no bag to seal, and the day closes', async () => {
  const { desk, store, close } = await demoDesk();
  const counter = await counterOf(desk);
  await openFloat(desk, counter);
  accepted(await pay(desk, counter, [await lineFor(desk, '41005521')], [check(7500)]));
  const nothing = { items: 0, amountCents: cents(0) };
  const count = { lines: piecesFor(20_000), checks: nothing, card: nothing };
  accepted(await countDrawer(desk, counter, count));
  accepted(await countDrawer(desk, counter, count));
  const request = accepted(await requestClose(desk, counter, { number: 3 }));
  accepted(await approve(desk, request.id, 801));
  const lost = await store.book.selectFrom('receipt_tender').select('id').execute();
  const sealing = { date: DATE, bag: '7001', cash: [], missing: lost.map(({ id }) => id) };
  expect(outcomeOf(await sealDeposit(desk, counter, sealing))).toBe('deposit-nothing');
  const keying = { date: DATE, department: 'water-sewer', lines: tapeOf(7500) };
  await signBoth(desk, counter, accepted(await keyTape(desk, counter, keying)).id);
  accepted(await closeDay(desk, await counterOf(desk, 902), DATE));
  const { checks } = await verifyBook(store);
  expect(checks.filter((one) => one.broken !== null)).toEqual([]);
  await close();
});
