// Money on what was written off: what is open is paid first, the oldest list is recovered then, and
// only the rest is a credit; shares come out to the cent; voids, and the proof.
import { expect, test } from 'vitest';
import { idOf } from '../../test/support/arrangements.ts';
import { demoDesk, deskOn, type TestDesk } from '../../test/support/book.ts';
import {
  accepted,
  approve,
  cash,
  counterOf,
  lineFor,
  openFloat,
  outcomeOf,
  pay,
} from '../../test/support/counter.ts';
import { brokenOf } from '../../test/support/proof.ts';
import { tamper } from '../../test/support/tamper.ts';
import { listAccount, writeOffList } from '../../test/support/write-offs.ts';
import { cents } from '../domain/money.ts';
import { refusalWords } from '../domain/refusal.ts';
import { loadEntry } from '../store/entries.ts';
import { loadReceipt } from '../store/receipts.ts';
import { writtenOffOf } from '../store/recoveries.ts';
import { requestRule } from './change-rule.ts';
import type { Counter, Desk } from './desk.ts';
import { findById } from './find-account.ts';
import { makeMemo } from './make-memo.ts';
import { askWriteOffReversal } from './reverse-write-off.ts';
import { requestVoid } from './void-receipt.ts';

/** 62.80 of water, 79.30 of sewer: accrual. */
const WATER = '41015900';
/** A fine of 353.00, of which 12.50 are for county and state. */
const CITATION = '7000433';

async function writtenOff(made: TestDesk, ...numbers: readonly string[]): Promise<Counter> {
  const counter = await counterOf(made.desk, 101);
  await openFloat(made.desk, counter);
  for (const [index, number] of numbers.entries()) {
    await listAccount(made.desk, counter, number);
    await writeOffList(made.desk, counter, { number: index + 1 });
  }
  return counter;
}

async function recover(desk: Desk, counter: Counter, number: string, amount: number) {
  const line = await lineFor(desk, number, amount);
  return accepted(await pay(desk, counter, [line], [cash(amount)]));
}

/** Its lines, and its postings without tender and pooled cash. */
async function receiptOf({ store }: Pick<TestDesk, 'store'>, id: number) {
  const receipt = await loadReceipt(store.book, { id });
  const { postings, movements } = await loadEntry(store.book, receipt?.entryId ?? 0);
  return {
    lines: receipt?.lines.map(({ description, amountCents }) => `${description} ${amountCents}`),
    postings: postings
      .filter(({ account }) => !/^990|-1010$/.test(account))
      .map(({ side, account, amountCents }) => `${side} ${account} ${amountCents}`),
    moves: movements.length,
  };
}

async function leftOf(desk: Desk, number: string) {
  const { dueCents, writtenOffCents, creditCents } = await findById(desk, await idOf(desk, number));
  return { dueCents, writtenOffCents, creditCents };
}

async function voided(desk: Desk, counter: Counter, receiptId: number): Promise<void> {
  const voiding = { receiptId, reason: { number: 1 }, copyCode: '0' };
  const asked = accepted(await requestVoid(desk, counter, voiding));
  accepted(await approve(desk, asked.id, 902));
}

test('what was an expense is earned back, fund by fund; the rest is a credit', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const counter = await writtenOff(made, WATER);
  expect(await leftOf(desk, WATER)).toMatchObject({ dueCents: 0, writtenOffCents: 14_210 });
  const { receiptId } = await recover(desk, counter, WATER, 10_000);
  // Sewer ranks before water (P12), here as in any payment.
  expect(await receiptOf(made, receiptId)).toEqual({
    lines: ['Recovery, W-000001 10000'],
    postings: ['C 520-5900 7930', 'C 510-5900 2070'],
    moves: 0,
  });
  const more = await recover(desk, counter, WATER, 5000);
  expect(await receiptOf(made, more.receiptId)).toEqual({
    lines: ['Recovery, W-000001 4210', 'Overpayment, kept as credit 790'],
    postings: ['C 510-5900 4210', expect.stringMatching(/^C 5[12]0-2110 790$/)],
    moves: 1,
  });
  expect(await leftOf(desk, WATER)).toEqual({
    ...{ dueCents: 0, writtenOffCents: 0, creditCents: 790 },
  });
  expect(await writtenOffOf(desk.store.book, [await idOf(desk, WATER)])).toEqual({
    ...{ writtenCents: 14_210, recoveredCents: 14_210, cancelledCents: 0 },
  });
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('a fine that comes in is shared as any fine that is paid, cent for cent', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const counter = await writtenOff(made, CITATION);
  const amounts = [1, 3333, 1, 17_000, 14_965];
  const given = { '110-4310': 0, '710-2220': 0 };
  for (const amount of amounts) {
    const { receiptId } = await recover(desk, counter, CITATION, amount);
    const { postings } = await receiptOf(made, receiptId);
    for (const posting of postings) {
      const [side, account = '', part] = posting.split(' ');
      expect(Object.keys(given)).toContain(account);
      given[account as keyof typeof given] += side === 'C' ? Number(part) : -Number(part);
    }
  }
  expect(given).toEqual({ '110-4310': 34_050, '710-2220': 1250 });
  expect(await leftOf(desk, CITATION)).toMatchObject({ writtenOffCents: 0, creditCents: 0 });
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('what is open is paid before anything is recovered', async () => {
  const made = await demoDesk();
  const { desk, store } = made;
  const counter = await counterOf(desk, 101);
  await openFloat(desk, counter);
  await listAccount(desk, counter, WATER);
  await writeOffList(desk, counter, { number: 1 });
  const water = await store.book
    .selectFrom('open_item_component as c')
    .innerJoin('open_item as i', 'i.id', 'c.item_id')
    .select('c.id')
    .where('i.account_id', '=', await idOf(desk, WATER))
    .where('c.name', '=', 'Water')
    .executeTakeFirstOrThrow();
  const reason = { number: 1, text: 'meter read again' };
  const about = { componentId: water.id, amountCents: cents(1200) };
  accepted(await makeMemo(desk, counter, { kind: 'debit', ...about, reason }));
  const { receiptId } = await recover(desk, counter, WATER, 2000);
  expect(await receiptOf(made, receiptId)).toMatchObject({
    lines: ['Water, debit memo M-000001 1200', 'Recovery, W-000001 800'],
    postings: ['C 510-1210 1200', 'C 520-5900 800'],
  });
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('a void takes it back, and a list of which something came in is not reversed', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const counter = await writtenOff(made, WATER, CITATION);
  const water = await recover(desk, counter, WATER, 10_000);
  const first = await recover(desk, counter, CITATION, 3333);
  const second = await recover(desk, counter, CITATION, 6667);
  const reversing = (number: number) =>
    askWriteOffReversal(desk, counter, { number, reason: { number: 1 } });
  expect(outcomeOf(await reversing(1))).toBe('write-off-recovered');
  await voided(desk, counter, water.receiptId);
  expect(await leftOf(desk, WATER)).toMatchObject({ writtenOffCents: 14_210 });
  const asked = accepted(await reversing(1));
  accepted(await approve(desk, asked.id, 801));
  expect(await leftOf(desk, WATER)).toMatchObject({ dueCents: 14_210, writtenOffCents: 0 });
  // Not the last: what comes in next brings the shares to their part again.
  await voided(desk, counter, first.receiptId);
  const last = await recover(desk, counter, CITATION, 28_633);
  const parts = new Map<string, number>();
  for (const { receiptId } of [second, last]) {
    for (const posting of (await receiptOf(made, receiptId)).postings) {
      const [side, account = '', part] = posting.split(' ');
      const signed = side === 'C' ? Number(part) : -Number(part);
      parts.set(account, (parts.get(account) ?? 0) + signed);
    }
  }
  expect(Object.fromEntries(parts)).toEqual({ '110-4310': 34_050, '710-2220': 1250 });
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('what is promised to be recovered is, or the payment is refused', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const counter = await writtenOff(made, WATER);
  const line = await lineFor(desk, WATER, 14_210);
  await recover(desk, counter, WATER, 10_000);
  const late = await pay(desk, counter, [{ ...line, recoverCents: cents(14_210) }], [cash(14_210)]);
  expect(outcomeOf(late)).toBe('item-changed');
  await made.close();
});

test('by policy what comes in is miscellaneous revenue of the fund', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const counter = await writtenOff(made, WATER);
  const rule = { rule: 'policy', key: 'recovery.to-miscellaneous', value: 1 } as const;
  const change = { ...rule, from: '2026-09-16', authority: 'Receivables policy 6.4' };
  const asked = accepted(await requestRule(desk, await counterOf(desk, 501), change));
  accepted(await approve(desk, asked.id, 801));
  const { receiptId } = await recover(desk, counter, WATER, 1000);
  expect((await receiptOf(made, receiptId)).postings).toEqual(['C 520-5900 1000']);
  const later: Desk = { ...desk, dated: '2026-09-16' };
  const other = await counterOf(later, 102, 2);
  await openFloat(later, other);
  const next = await recover(later, other, WATER, 1000);
  expect((await receiptOf(made, next.receiptId)).postings).toEqual(['C 520-4490 1000']);
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('a chart without those accounts takes no such policy', async () => {
  const { path, close } = await demoDesk();
  await close();
  tamper(path, "DELETE FROM ledger_account WHERE code = '520-4490'");
  const { desk, close: closeAgain } = deskOn(path);
  const rule = { rule: 'policy', key: 'recovery.to-miscellaneous', value: 1 } as const;
  const change = { ...rule, from: '2026-09-16', authority: 'Receivables policy 6.4' };
  const asked = await requestRule(desk, await counterOf(desk, 501), change);
  expect(asked.ok ? '' : refusalWords(asked.refusal)).toBe(
    'That cannot be a rule: the chart of accounts has no 520-4490.',
  );
  await closeAgain();
});
