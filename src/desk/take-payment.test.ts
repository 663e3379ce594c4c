// Payments that do not fit: each is refused in words, and nothing of it reaches the book.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../test/support/book.ts';
import {
  accepted,
  accountNumbered,
  card,
  cash,
  check,
  counterOf,
  lineFor,
  openFloat,
  outcomeOf,
  pay,
} from '../../test/support/counter.ts';
import { EMPTY_BASKET, type FeeLine } from '../domain/basket.ts';
import { cents } from '../domain/money.ts';
import type { Tender } from '../domain/tender.ts';
import { insertAccount } from '../store/new-accounts.ts';
import { loadReceipt } from '../store/receipts.ts';
import { correctTender } from './correct-tender.ts';
import type { Counter, Desk } from './desk.ts';
import { saveBasket } from './keep-basket.ts';
import { takePayment } from './take-payment.ts';

let day: TestDesk;
let desk: Desk;
let counter: Counter;

beforeEach(async () => {
  day = await demoDesk();
  desk = day.desk;
  counter = await counterOf(desk);
  await openFloat(desk, counter);
});
afterEach(() => day.close());

const dayPass = (quantity: number): FeeLine => ({
  kind: 'fee',
  feeCode: 'day-pass',
  label: 'Local day pass',
  quantity,
  dueCents: cents(500 * quantity),
  amountCents: cents(500 * quantity),
});

/** Pays 100.00 on 7000412, which owes 53.00: 47.00 stays as a credit. Returns the credit's id. */
async function overpay(): Promise<number> {
  const line = await lineFor(desk, '7000412', 10_000);
  const posted = accepted(await pay(desk, counter, [line], [cash(10_000)]));
  const receipt = await loadReceipt(day.store.book, { id: posted.receiptId });
  return receipt?.lines.find((one) => one.kind === 'credit')?.openItemId ?? 0;
}

const credit = (amount: number, creditItemId: number): Tender => ({
  kind: 'credit',
  tenderedCents: cents(amount),
  creditItemId,
});

test('a credit is not used up twice in one basket', async () => {
  const creditItemId = await overpay();
  const line = await lineFor(desk, '7000412', 6000);
  const twice = [credit(3000, creditItemId), credit(3000, creditItemId)];
  expect(outcomeOf(await pay(desk, counter, [line], twice))).toBe('credit-too-small');
  const [one] = twice;
  const same = one ? [one, one] : [];
  expect(outcomeOf(await pay(desk, counter, [line], same))).toBe('credit-too-small');
  const fits = [credit(3000, creditItemId), credit(1700, creditItemId), cash(1300)];
  expect(outcomeOf(await pay(desk, counter, [line], fits))).toBe('done');
});

test("a cent paid for the owner of a credit does not open it to somebody else's bill", async () => {
  const creditItemId = await overpay();
  const cent = await lineFor(desk, '7000412', 1);
  const bill = await lineFor(desk, '41005521');
  const lines = [bill, cent];
  const mixed = [credit(4700, creditItemId), cash(bill.amountCents - 4699)];
  expect(outcomeOf(await pay(desk, counter, lines, mixed))).toBe('credit-of-another');
  const parts = [credit(1, creditItemId), credit(100, creditItemId)];
  const twice = [...parts, cash(bill.amountCents - 100)];
  expect(outcomeOf(await pay(desk, counter, lines, twice))).toBe('credit-of-another');
  const own = [credit(1, creditItemId), cash(bill.amountCents)];
  expect(outcomeOf(await pay(desk, counter, lines, own))).toBe('done');
});

test('an account stands in a basket once, whole or by one of its items', async () => {
  const line = await lineFor(desk, '41007337', 1000);
  const [first, second] = (await accountNumbered(desk, '41007337')).items;
  if (!first || !second) throw new Error('two bills are open');
  const twice = [line, line];
  expect(outcomeOf(await pay(desk, counter, twice, [cash(2000)]))).toBe('item-in-basket');
  const itemToo = [line, { ...line, itemIds: [first.id], dueCents: cents(1000) }];
  expect(outcomeOf(await pay(desk, counter, itemToo, [cash(2000)]))).toBe('item-in-basket');
  const items = [first, second].map((item) => ({
    ...line,
    itemIds: [item.id],
    dueCents: cents(1000),
  }));
  expect(outcomeOf(await pay(desk, counter, items, [cash(2000)]))).toBe('done');
});

test('amounts and quantities below one are refused, of lines and of tenders', async () => {
  const zero = await lineFor(desk, '7000412', 0);
  expect(outcomeOf(await pay(desk, counter, [zero], [cash(100)]))).toBe('amount-zero');
  const water = await lineFor(desk, '41002379');
  expect(outcomeOf(await pay(desk, counter, [water, zero], [cash(16_600)]))).toBe('amount-zero');
  const negative = { ...water, amountCents: cents(-100) };
  const lines = [await lineFor(desk, '7000412'), negative];
  expect(outcomeOf(await pay(desk, counter, lines, [cash(5200)]))).toBe('amount-zero');
  for (const quantity of [0, -1]) {
    const fee = dayPass(quantity);
    expect(outcomeOf(await pay(desk, counter, [water, fee], [cash(16_600)]))).toBe('amount-zero');
  }
  const back = [cash(26_600), card(-10_000)];
  expect(outcomeOf(await pay(desk, counter, [water], back))).toBe('amount-zero');
});

test('money ahead is taken on an account that never owed anything', async () => {
  const account = {
    line: 'utility',
    party_id: null,
    place: 'New street 1',
    opened_on: '2026-09-15',
  };
  await insertAccount(day.store.book, { ...account, number: '41999999' });
  const line = await lineFor(desk, '41999999', 5000);
  expect(outcomeOf(await pay(desk, counter, [line], [cash(5000)]))).toBe('done');
  expect((await accountNumbered(desk, '41999999')).creditCents).toBe(5000);
});

test('a basket whose total was shown is posted once, whatever the screen still shows', async () => {
  const basket = {
    ...EMPTY_BASKET,
    lines: [dayPass(2)],
    tenders: [cash(1000)],
    totalShown: true,
  };
  expect(outcomeOf(await takePayment(desk, counter, basket))).toBe('basket-gone');
  accepted(await saveBasket(desk, counter, { ...basket, tenders: [] }));
  const fewer = { ...basket, lines: [dayPass(1)] };
  expect(outcomeOf(await takePayment(desk, counter, fewer))).toBe('basket-gone');
  expect(outcomeOf(await takePayment(desk, counter, basket))).toBe('done');
  expect(outcomeOf(await takePayment(desk, counter, basket))).toBe('basket-gone');
});

async function payment(number: string, tender: Tender) {
  const line = await lineFor(desk, number);
  const { receiptId } = accepted(await pay(desk, counter, [line], [tender]));
  const receipt = await loadReceipt(day.store.book, { id: receiptId });
  return { receiptId, wrongTenderId: receipt?.tenders[0]?.id ?? 0 };
}

test('a correction does not turn the tender into one that the payer may not use', async () => {
  const order: Tender = { kind: 'money-order', tenderedCents: cents(13_050), checkNumber: '5' };
  const paid = await payment('41008186', order);
  const right = { kind: 'check', checkNumber: '6' } as const;
  expect(outcomeOf(await correctTender(desk, counter, { ...paid, right }))).toBe(
    'tender-cash-only',
  );
});

test('the digits of a card or the number of a check are corrected too', async () => {
  const byCard = await payment('7000412', card(5300, '1111'));
  const same = { kind: 'card', cardLast4: '1111', authorisation: '7' } as const;
  expect(outcomeOf(await correctTender(desk, counter, { ...byCard, right: same }))).toBe(
    'correction-same',
  );
  const other = { ...same, cardLast4: '2222' };
  expect(outcomeOf(await correctTender(desk, counter, { ...byCard, right: other }))).toBe('done');
  const byCheck = await payment('41005521', check(7500, '2208'));
  const right = { kind: 'check', checkNumber: '2209' } as const;
  expect(outcomeOf(await correctTender(desk, counter, { ...byCheck, right }))).toBe('done');
});
