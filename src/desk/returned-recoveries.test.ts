// A check that recovered something and came back: what it recovered may come in again, it is taken
// back where it was credited, to each share what it had, and reports tell both.
import { expect, test } from 'vitest';
import { idOf } from '../../test/support/arrangements.ts';
import { demoDesk, type TestDesk } from '../../test/support/book.ts';
import {
  accepted,
  approve,
  cash,
  check,
  counterOf,
  lineFor,
  openFloat,
  pay,
} from '../../test/support/counter.ts';
import { brokenOf } from '../../test/support/proof.ts';
import { bankIt, takeAndCount, tenderOf } from '../../test/support/returned.ts';
import { listAccount, writeOffList } from '../../test/support/write-offs.ts';
import { cents } from '../domain/money.ts';
import { loadEntry } from '../store/entries.ts';
import type { Desk } from './desk.ts';
import { findById } from './find-account.ts';
import { postReturnedItem } from './post-returned-item.ts';
import { readReport } from './read-report.ts';
import { readReturned } from './read-returned.ts';
import { askWriteOffReversal } from './reverse-write-off.ts';

const DATE = '2026-09-15';
/** 62.80 of water, 79.30 of sewer: accrual. */
const WATER = '41015900';
/** A fine of 353.00, of which 12.50 are for county and state. */
const CITATION = '7000433';

/** All of the account is written off, and a check of so much of it came back. */
async function cameBack(made: TestDesk, number: string, amount: number, costCents = 0) {
  const { desk } = made;
  const clerk = await counterOf(desk, 101);
  await listAccount(desk, clerk, number);
  await writeOffList(desk, clerk, { number: 1 });
  const counter = await counterOf(desk, 102, 2);
  const receipts = [{ lines: [await lineFor(desk, number, amount)], tenders: [check(amount)] }];
  await takeAndCount(desk, counter, receipts);
  await bankIt(desk, counter, { date: DATE, bag: '7001', receipts });
  const back = { bankDate: DATE, code: 'A', bankChargeCents: cents(0) };
  const tenderId = await tenderOf(desk, amount);
  const returned = { ...back, tenderId, costCents: cents(costCents) };
  return accepted(await postReturnedItem(desk, clerk, returned));
}

async function takenBack({ store }: TestDesk) {
  const { entry_id: entryId } = await store.book
    .selectFrom('returned_item')
    .select('entry_id')
    .executeTakeFirstOrThrow();
  return (await loadEntry(store.book, entryId)).postings
    .filter(({ account }) => !/-1010$|-2990$/.test(account))
    .map(({ side, account, amountCents }) => `${side} ${account} ${amountCents}`);
}

async function leftOf(desk: Desk, number: string) {
  const { dueCents, writtenOffCents, creditCents } = await findById(desk, await idOf(desk, number));
  return { dueCents, writtenOffCents, creditCents };
}

test('what it recovered is written off as before, and may come in again', async () => {
  const made = await demoDesk();
  const { desk } = made;
  await cameBack(made, WATER, 10_000, 3000);
  expect(await takenBack(made)).toEqual(['D 520-5900 7930', 'D 510-5900 2070', 'C 990-1101 10000']);
  // The fee alone is owed.
  expect(await leftOf(desk, WATER)).toEqual({
    ...{ dueCents: 2500, writtenOffCents: 14_210, creditCents: 0 },
  });
  const id = await idOf(desk, WATER);
  expect(await readReturned(desk, id)).toMatchObject([
    { checkUnpaidCents: 10_000, unpaidCents: 12_500 },
  ]);
  const report = accepted(await readReport(desk, { report: 'returned-items', date: DATE }));
  expect(report.notes).toContain('Unpaid 0-30 days: 125.00.');
  expect(await brokenOf(made)).toEqual([]);
  const counter = await counterOf(desk, 102, 2);
  await openFloat(desk, counter);
  const line = await lineFor(desk, WATER, 16_710);
  accepted(await pay(desk, counter, [line], [cash(16_710)]));
  expect(await leftOf(desk, WATER)).toMatchObject({ dueCents: 0, writtenOffCents: 0 });
  expect(await readReturned(desk, id)).toMatchObject([{ checkUnpaidCents: 0, unpaidCents: 0 }]);
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('shares give back what they had, and have their part when it comes in again', async () => {
  const made = await demoDesk();
  const { desk } = made;
  await cameBack(made, CITATION, 10_001);
  const taken = await takenBack(made);
  expect(taken).toEqual(['D 110-4310 9647', 'D 710-2220 354', 'C 990-1101 10001']);
  const counter = await counterOf(desk, 102, 2);
  await openFloat(desk, counter);
  const line = await lineFor(desk, CITATION, 35_300);
  const { receiptId } = accepted(await pay(desk, counter, [line], [cash(35_300)]));
  const { entry_id: entryId } = await made.store.book
    .selectFrom('receipt')
    .select('entry_id')
    .where('id', '=', receiptId)
    .executeTakeFirstOrThrow();
  const { postings } = await loadEntry(made.store.book, entryId);
  const shares = postings.filter(({ account }) => /4310|2220/.test(account));
  expect(shares.map(({ account, amountCents }) => `${account} ${amountCents}`)).toEqual([
    '110-4310 34050',
    '710-2220 1250',
  ]);
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('the report tells it on the day it came back, and the list may be reversed', async () => {
  const made = await demoDesk();
  const { desk } = made;
  await cameBack(made, WATER, 10_000);
  const report = accepted(await readReport(desk, { report: 'recoveries', date: DATE }));
  expect(report.control).toEqual({ items: 4, amountCents: 0 });
  const counter = await counterOf(desk, 101);
  const asked = accepted(
    await askWriteOffReversal(desk, counter, { number: 1, reason: { number: 1 } }),
  );
  accepted(await approve(desk, asked.id, 801));
  expect(await leftOf(desk, WATER)).toMatchObject({ dueCents: 14_210, writtenOffCents: 0 });
  expect(await readReturned(desk, await idOf(desk, WATER))).toMatchObject([
    { checkUnpaidCents: 10_000 },
  ]);
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});
