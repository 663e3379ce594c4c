// What follows a returned check, on a real book: its letters, the demand with every posting, the
// waiver of the fee, documents that may not be used, and a check that paid on no account.
import { expect, test } from 'vitest';
import type { TestDesk } from '../../test/support/book.ts';
import { morningOf } from '../../test/support/chance.ts';
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
} from '../../test/support/counter.ts';
import { realDesk } from '../../test/support/real-book.ts';
import { bankIt, type Paid, takeAndCount, tenderOf } from '../../test/support/returned.ts';
import type { BasketLine } from '../domain/basket.ts';
import { cents } from '../domain/money.ts';
import { accountsByNumber } from '../store/accounts.ts';
import { loadEntry } from '../store/entries.ts';
import { type AskedDemand, demandPayment } from './demand-payment.ts';
import { findAnything } from './find-anything.ts';
import { linePlace } from './line-place.ts';
import { postReturnedItem, type ReturnedItem } from './post-returned-item.ts';
import { readDue } from './read-due.ts';
import { readReturned } from './read-returned.ts';
import { verifyBook } from './verify-book.ts';
import { waiveReturnedFee } from './waive-returned-fee.ts';

const BACK = '2026-09-21';
const WATER = '41002387';
const LABEL = '7022 0410 0001 2345 6789';
const ADDRESS = ['7 Quarry Road', 'Robles Canyon CA'];
const fee = (feeCode: string, amount: number): BasketLine => ({
  ...{ kind: 'fee', feeCode, label: feeCode, quantity: 1 },
  ...{ dueCents: cents(amount), amountCents: cents(amount) },
});

/** Checks that clerk 102 took and banked on the 15th; it is the morning of the 21st. */
async function banked(receiptsOf: (desk: TestDesk['desk']) => Promise<readonly Paid[]>) {
  const made = await realDesk();
  const counter = await counterOf(made.desk, 102, 2);
  const receipts = await receiptsOf(made.desk);
  await takeAndCount(made.desk, counter, receipts);
  await bankIt(made.desk, counter, { date: '2026-09-15', bag: '7001', receipts });
  made.clock.set(morningOf(6));
  return made;
}

const ofWater = async (desk: TestDesk['desk']) => [
  { lines: [await lineFor(desk, WATER)], tenders: [check(16_600, '311')] },
];

async function giveBack({ desk }: TestDesk, amount: number, more: Partial<ReturnedItem> = {}) {
  const posted = await postReturnedItem(desk, await counterOf(desk, 101), {
    ...{ tenderId: await tenderOf(desk, amount), bankDate: BACK, code: 'A' },
    ...{ bankChargeCents: cents(800), costCents: cents(3600), ...more },
  });
  const value = accepted(posted);
  if (!value.done) throw new Error('101 was not alone');
  return value;
}

const demandOf = (returnedId: number, more: Partial<AskedDemand> = {}): AskedDemand => ({
  ...{ returnedId, mailedOn: BACK, certifiedNumber: LABEL, mailingCents: cents(964), ...more },
});

async function linesOf({ store }: TestDesk, source: string): Promise<readonly string[]> {
  const newest = await store.book
    .selectFrom('entry')
    .select('id')
    .where('source', '=', source)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  const { postings } = await loadEntry(store.book, newest.id);
  return postings.map(({ side, account, amountCents }) => `${side} ${account} ${amountCents}`);
}

test('the notice and the word about cash are written with the return', async () => {
  const made = await banked(ofWater);
  await giveBack(made, 16_600);
  const letters = await made.store.book.selectFrom('letter').selectAll().execute();
  expect(letters.map(({ kind }) => kind)).toEqual(['returned-item', 'cash-only']);
  expect(JSON.parse(letters[0]?.fields ?? '')).toMatchObject({
    ...{ item: 'check 311', amount: 16_600, fee: 2500, total: 19_100 },
    ...{ returned_on: BACK, pay_by: '2026-10-01', bank_reason: 'not sufficient funds' },
  });
  expect(JSON.parse(letters[1]?.fields ?? '')).toMatchObject({ returned: 1, until: '2027-09-21' });
  expect((await verifyBook(made.store)).sound).toBe(true);
  await made.close();
});

test('the demand is sent once, with its cost, and starts the day when nobody answers', async () => {
  const made = await banked(ofWater);
  const { desk, store, clock } = made;
  await giveBack(made, 16_600);
  const clerk = await counterOf(desk, 101);
  expect(accepted(await demandPayment(desk, clerk, demandOf(1)))).toEqual({
    ...{ letter: 'LTR-000003', answerBy: '2026-10-21', demandedCents: 20_064 },
    claimCents: 49_800,
  });
  expect(await linesOf(made, 'NSF')).toEqual(['D 510-1215 964', 'C 510-4519 964']);
  const [sent] = await store.book.selectFrom('letter_sending').selectAll().execute();
  expect(sent).toMatchObject({ certified_number: '70220410000123456789', sent_on: BACK });
  expect(outcomeOf(await demandPayment(desk, clerk, demandOf(1)))).toBe('demand-already');
  expect(await readDue(desk)).toEqual([]);
  clock.set(morningOf(36));
  expect(await readDue(desk)).toEqual([]);
  clock.set(morningOf(37));
  expect(await readDue(desk)).toMatchObject([
    { account: WATER, last: 'demand NSF-000001 over: 200.64, in court also 498.00' },
  ]);
  expect((await verifyBook(store)).sound).toBe(true);
  await made.close();
});

test('no demand where the law gives none, or its mailing is not proven', async () => {
  const made = await banked(ofWater);
  const { desk } = made;
  await giveBack(made, 16_600, { code: 'CD' });
  const clerk = await counterOf(desk, 101);
  const outcome = async (more: Partial<AskedDemand> = {}) =>
    outcomeOf(await demandPayment(desk, clerk, demandOf(1, more)));
  expect(await outcome()).toBe('demand-not-payer');
  await made.close();
  const other = await banked(ofWater);
  await giveBack(other, 16_600);
  const ask = async (more: Partial<AskedDemand>) =>
    outcomeOf(await demandPayment(other.desk, clerk, demandOf(1, more)));
  expect(await ask({ certifiedNumber: 'green' })).toBe('certified-number');
  expect(await ask({ mailedOn: '2026-09-20' })).toBe('demand-mailed');
  expect(await ask({ mailedOn: '2026-09-29' })).toBe('demand-mailed');
  expect(await ask({ returnedId: 9 })).toBe('returned-unknown');
  await openFloat(other.desk, clerk);
  const all = await lineFor(other.desk, WATER);
  accepted(await pay(other.desk, clerk, [all], [cash(19_100)]));
  expect(await ask({})).toBe('demand-paid');
  await other.close();
});

test('the fee is waived by two, however small it is', async () => {
  const made = await banked(ofWater);
  const { desk, store } = made;
  await giveBack(made, 16_600);
  const clerk = await counterOf(desk, 101);
  const asked = accepted(
    await waiveReturnedFee(desk, clerk, { returnedId: 1, note: 'bank erred' }),
  );
  if (asked.done) throw new Error('101 waived the fee alone');
  expect(asked.request.record).toMatchObject({ amount: '25.00', large: false });
  expect(outcomeOf(await approve(desk, asked.request.id, 102))).toBe('not-allowed');
  accepted(await approve(desk, asked.request.id, 902));
  expect(await linesOf(made, 'MEM')).toEqual(['D 510-4519 2500', 'C 510-1215 2500']);
  const again = await waiveReturnedFee(desk, clerk, { returnedId: 1, note: 'again' });
  expect(outcomeOf(again)).toBe('waiver-nothing');
  const [account] = await accountsByNumber(store.book, WATER);
  expect(await readReturned(desk, account?.id ?? 0)).toMatchObject([
    { feeCents: 2500, unpaidCents: 16_600 },
  ]);
  expect((await verifyBook(store)).sound).toBe(true);
  await made.close();
});

test('what came back of a citation is known to its line as of its own dates', async () => {
  const made = await banked(async (desk) => [
    { lines: [await lineFor(desk, '7000412')], tenders: [check(5300, '9')] },
  ]);
  const { desk, store } = made;
  await giveBack(made, 5300);
  const [citation] = await accountsByNumber(store.book, '7000412');
  const place = await desk.store.read((book) => linePlace(book, citation?.id ?? 0, BACK));
  expect(place.reopened).toMatchObject([
    { amountCents: 5300, paidOn: '2026-09-15', bankDate: BACK, date: BACK },
  ]);
  const fine = place.items.find(({ id }) => id === place.reopened[0]?.itemId);
  expect(fine).toMatchObject({ documentNumber: '7000412', components: [{ openCents: 5300 }] });
  await made.close();
});

test('a check that paid on no account is found, and what it bought rests until then', async () => {
  const made = await banked(async () => [
    { lines: [fee('dog-altered-2', 3600)], tenders: [check(3600, '4471')], payer: 'Ida Marlow' },
  ]);
  const { desk, store } = made;
  const posted = await giveBack(made, 3600, { address: ADDRESS });
  expect(posted).toMatchObject({
    letters: ['LTR-000001', 'LTR-000002'],
    suspended: ['Dog licence, receipt 2-000101'],
  });
  for (const text of ['NSF-000001', '4471', 'marlow']) {
    const found = accepted(await findAnything(desk, text));
    const hits = found.kind === 'hits' ? found.hits : [];
    const number = found.kind === 'account' ? found.account.number : hits[0]?.number;
    expect([text, number]).toEqual([text, '6000007']);
  }
  const clerk = await counterOf(desk, 101);
  await openFloat(desk, clerk);
  const owed = await lineFor(desk, '6000007');
  expect(owed.amountCents).toBe(6100);
  const [own] = await accountsByNumber(store.book, '6000007');
  const before = await readReturned(desk, own?.id ?? 0);
  expect(before).toMatchObject([{ unpaidCents: 6100, documents: posted.suspended }]);
  accepted(await pay(desk, clerk, [owed], [cash(6100)]));
  expect((await readReturned(desk, own?.id ?? 0))[0]?.unpaidCents).toBe(0);
  expect((await verifyBook(store)).sound).toBe(true);
  await made.close();
});

test('checks of two who are unknown are each a first return, and the book is sound', async () => {
  const dog = fee('dog-altered-2', 3600);
  const made = await banked(async () => [
    { lines: [dog], tenders: [check(3600, '51')] },
    { lines: [dog, dog], tenders: [check(7200, '52')] },
  ]);
  expect((await giveBack(made, 3600)).feeCents).toBe(2500);
  expect((await giveBack(made, 7200)).feeCents).toBe(2500);
  expect((await verifyBook(made.store)).sound).toBe(true);
  await made.close();
});
