// A refund on a real book as tests begin with it: an overpayment in cash, granted by two, in a file
// that accounts payable was given.
import { askRefund } from '../../src/desk/ask-refund.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { exportRefunds } from '../../src/desk/export-refunds.ts';
import { listCredits } from '../../src/desk/list-credits.ts';
import { recordRefundCheck } from '../../src/desk/record-refund-check.ts';
import { returnRefund } from '../../src/desk/return-refund.ts';
import { accountsByNumber } from '../../src/store/accounts.ts';
import { accepted, approve, cash, counterOf, lineFor, openFloat, pay } from './counter.ts';
import { memoryLedger } from './ledger-files.ts';
import { bankIt, takeAndCount } from './returned.ts';
import { balanceSheet, DATE } from './short-day.ts';

export const CITATION = '7000419';
export const TO = { payee: 'Ana Ruiz', address: '12 Mill Street, Robles Canyon CA' };

/** The credits of the citation that are open now. */
export async function openCredits(desk: Desk, number = CITATION) {
  const [account] = await accountsByNumber(desk.store.book, number);
  return listCredits(desk, account?.id ?? 0);
}

/** All that is open of its credit is asked for by a clerk and granted by a supervisor. */
export async function grantRefund(desk: Desk, number = CITATION): Promise<void> {
  const [credit] = await openCredits(desk, number);
  const asked = { itemId: credit?.itemId ?? 0, ...TO, reason: { number: 1, text: 'receipt seen' } };
  const request = accepted(await askRefund(desk, await counterOf(desk, 101), asked));
  accepted(await approve(desk, request.id));
}

export async function handOver(desk: Desk): Promise<void> {
  accepted(await exportRefunds(desk, memoryLedger().ports, { folder: 'out' }));
}

/**
 * The same on a day that is ready to be closed: 90.00 at the counter of 102, banked, and tabulated.
 */
export async function handedOverAndBanked(desk: Desk): Promise<void> {
  const counter = await counterOf(desk, 102, 2);
  const receipts = [{ lines: [await lineFor(desk, CITATION, 9000)], tenders: [cash(9000)] }];
  await takeAndCount(desk, counter, receipts);
  await grantRefund(desk);
  await handOver(desk);
  await bankIt(desk, counter, { date: DATE, bag: '7001', receipts });
  await balanceSheet(desk, counter, 'parking', 9000);
}

/** Its check is recorded, and comes back. */
export async function paidAndBack(desk: Desk, number: number, checkDate: string): Promise<void> {
  const accounting = await counterOf(desk, 701);
  const check = { number, checkNumber: '10422', checkDate };
  accepted(await recordRefundCheck(desk, accounting, check));
  const back = { number, kind: 'mail', note: 'not at this address' } as const;
  accepted(await returnRefund(desk, accounting, back));
}

/** 75.00 owed and 90.00 paid in cash: REF-000001 of 15.00 is granted and handed over. */
export async function handedOver(desk: Desk, number = CITATION, amount = 9000): Promise<void> {
  const counter = await counterOf(desk, 101);
  await openFloat(desk, counter);
  accepted(await pay(desk, counter, [await lineFor(desk, number, amount)], [cash(amount)]));
  await grantRefund(desk, number);
  await handOver(desk);
}
