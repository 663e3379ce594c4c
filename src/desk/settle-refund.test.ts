// What becomes of a refund that accounts payable was given, on a real book: paid by a check, back
// in the mail, not cashed, not paid at all; and each of them once.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { linesOf } from '../../test/support/businesses.ts';
import { accepted, counterOf, outcomeOf } from '../../test/support/counter.ts';
import { brokenOf } from '../../test/support/proof.ts';
import { grantRefund, handedOver, handOver, openCredits } from '../../test/support/refunds.ts';
import { addDays } from '../domain/calendar.ts';
import type { Desk } from './desk.ts';
import { readReport } from './read-report.ts';
import { recordRefundCheck } from './record-refund-check.ts';
import { returnRefund } from './return-refund.ts';

const TODAY = '2026-09-15';
const CHECK = { number: 1, checkNumber: '10422', checkDate: TODAY };
const BACK = { number: 1, kind: 'mail', note: 'not at this address' } as const;

async function accounting(desk: Desk, number = 701) {
  return counterOf(desk, number);
}

const pays = async (desk: Desk, more: Partial<typeof CHECK> = {}, by = 701) =>
  recordRefundCheck(desk, await accounting(desk, by), { ...CHECK, ...more });
const returns = async (desk: Desk, more: Partial<Parameters<typeof returnRefund>[2]> = {}) =>
  returnRefund(desk, await accounting(desk), { ...BACK, ...more });

test('a refund is paid by one check, which pays no other', async () => {
  const made = await demoDesk();
  const { desk } = made;
  await handedOver(desk);
  expect(outcomeOf(await pays(desk, {}, 101))).toBe('not-allowed');
  expect(outcomeOf(await pays(desk, {}, 902))).toBe('not-allowed');
  expect(outcomeOf(await pays(desk, { number: 7 }))).toBe('refund-unknown');
  expect(outcomeOf(await pays(desk, { checkNumber: '10-4' }))).toBe('entry-unreadable');
  expect(outcomeOf(await pays(desk, { checkDate: addDays(TODAY, -1) }))).toBe('date-too-early');
  expect(outcomeOf(await pays(desk, { checkDate: addDays(TODAY, 1) }))).toBe('date-too-late');
  accepted(await pays(desk, { checkNumber: '0010422' }));
  expect(outcomeOf(await pays(desk, { checkNumber: '10423' }))).toBe('refund-paid');
  const back = accepted(await returns(desk));
  expect(back).toMatchObject({ refund: 'REF-000001', credit: '15.00' });
  expect(outcomeOf(await pays(desk, { checkNumber: '10424' }))).toBe('refund-back');
  await grantRefund(desk);
  await handOver(desk);
  expect(outcomeOf(await pays(desk, { number: 2 }))).toBe('refund-check-used');
  accepted(await pays(desk, { number: 2, checkNumber: '10423' }));
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('a check that comes back in the mail opens its credit again, once', async () => {
  const made = await demoDesk();
  const { desk, store } = made;
  await handedOver(desk);
  expect(await openCredits(desk)).toEqual([]);
  expect(outcomeOf(await returns(desk))).toBe('refund-unpaid');
  accepted(await pays(desk));
  expect(outcomeOf(await returns(desk, { note: ' ' }))).toBe('memo-note');
  expect(outcomeOf(await returns(desk, { kind: 'unpaid' }))).toBe('refund-paid');
  accepted(await returns(desk));
  const row = await store.book.selectFrom('refund_return').selectAll().executeTakeFirstOrThrow();
  expect(await linesOf(desk, row.entry_id)).toEqual(['C 110-2110 1500', 'D 110-2010 1500']);
  expect(row.reason_text).toBe('came back in the mail: not at this address');
  expect((await openCredits(desk)).map(({ openCents }) => openCents)).toEqual([1500]);
  expect(outcomeOf(await returns(desk))).toBe('refund-back');
  const report = accepted(await readReport(desk, { report: 'credits', date: TODAY }));
  expect(report.rows.some(({ cells }) => cells.includes(1500))).toBe(true);
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('a check is stale when so many days have passed, and not before', async () => {
  const made = await demoDesk();
  const { desk } = made;
  await handedOver(desk);
  accepted(await pays(desk));
  const on = (days: number): Desk => ({ ...desk, dated: addDays(TODAY, days) });
  expect(outcomeOf(await returns(on(179), { kind: 'stale' }))).toBe('refund-not-stale');
  accepted(await returns(on(180), { kind: 'stale' }));
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('what accounts payable does not pay is a credit again, and is not paid later', async () => {
  const made = await demoDesk();
  const { desk } = made;
  await handedOver(desk);
  accepted(await returns(desk, { kind: 'unpaid', note: 'vendor form missing' }));
  expect(outcomeOf(await pays(desk))).toBe('refund-back');
  expect((await openCredits(desk)).map(({ openCents }) => openCents)).toEqual([1500]);
  expect(await brokenOf(made)).toEqual([]);
  await made.close();
});

test('what waits for its file is neither paid nor back', async () => {
  const made = await demoDesk();
  const { desk } = made;
  await handedOver(desk);
  accepted(await returns(desk, { kind: 'unpaid' }));
  await grantRefund(desk);
  expect(outcomeOf(await pays(desk, { number: 2 }))).toBe('refund-not-sent');
  expect(outcomeOf(await returns(desk, { number: 2, kind: 'unpaid' }))).toBe('refund-not-sent');
  await made.close();
});

test('the report of refunds says how each stands, its check and its dates', async () => {
  const made = await demoDesk();
  const { desk } = made;
  await handedOver(desk);
  accepted(await pays(desk));
  accepted(await returns(desk));
  await grantRefund(desk);
  const report = accepted(await readReport(desk, { report: 'refunds', date: TODAY }));
  const at = (key: string) => report.columns.findIndex((column) => column.key === key);
  const cells = report.rows.flatMap((row) => (row.kind === 'line' ? [row.cells] : []));
  const told = ['state', 'check', 'checkDate', 'backOn', 'amountCents'].map(at);
  expect(cells.map((row) => told.map((index) => row[index]))).toEqual([
    [`came back ${TODAY}`, '10422', TODAY, TODAY, null],
    [`waits ${TODAY}`, '', '', '', 1500],
  ]);
  expect(report.control).toEqual({ items: 2, amountCents: 1500 });
  await made.close();
});
