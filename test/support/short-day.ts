// The short day of the demo city by verbs: one register, four payments and a void, a drawer five
// dollars short, three sheets, one deposit. A test stops it where it wants to look.
import { closeDay } from '../../src/desk/close-day.ts';
import { requestClose } from '../../src/desk/close-drawer.ts';
import { countDrawer } from '../../src/desk/count-drawer.ts';
import type { Counter, Desk } from '../../src/desk/desk.ts';
import { keyTape } from '../../src/desk/key-tape.ts';
import { sealDeposit } from '../../src/desk/seal-deposit.ts';
import { signSheet } from '../../src/desk/sign-sheet.ts';
import { type Posted, takePayment } from '../../src/desk/take-payment.ts';
import { verifyDeposit } from '../../src/desk/verify-deposit.ts';
import { requestVoid } from '../../src/desk/void-receipt.ts';
import { EMPTY_BASKET } from '../../src/domain/basket.ts';
import { cents } from '../../src/domain/money.ts';
import type { Tender } from '../../src/domain/tender.ts';
import {
  accepted,
  approve,
  card,
  cash,
  check,
  counterOf,
  lineFor,
  openFloat,
  piecesFor,
} from './counter.ts';

export const DATE = '2026-09-15';

/** `payer` pays what the account owes, or `amount` of it. */
async function payAs(
  desk: Desk,
  counter: Counter,
  { payer, number, amount }: { payer: string; number: string; amount?: number },
  ...tenders: readonly Tender[]
): Promise<Posted> {
  const lines = [await lineFor(desk, number, amount)];
  return accepted(await takePayment(desk, counter, { ...EMPTY_BASKET, payer, lines, tenders }));
}

export async function voidReceipt(desk: Desk, counter: Counter, receiptId: number): Promise<void> {
  const voiding = { receiptId, reason: { number: 2 }, copyCode: '' };
  const request = accepted(await requestVoid(desk, counter, voiding));
  accepted(await approve(desk, request.id));
}

/** Drawer 1 opened; water, citation and business tax paid; one check voided and taken again. */
export async function takeTheMoney(desk: Desk): Promise<Counter> {
  const counter = await counterOf(desk);
  await openFloat(desk, counter);
  const bookkeeper = { payer: 'Canyon Bookkeeping Services', number: '501486' };
  const hillside = { payer: 'Hillside Homeowners Association', number: '41005513', amount: 7500 };
  const canyonView = { payer: 'Canyon View Homeowners Association', number: '41005521' };
  await payAs(desk, counter, { payer: 'Rosa Ortega', number: '41002379' }, cash(18000));
  await payAs(desk, counter, { payer: '', number: '7000412' }, card(5300));
  await payAs(desk, counter, bookkeeper, check(10000), cash(4680));
  const wrong = await payAs(desk, counter, hillside, check(7500, '2208'));
  await voidReceipt(desk, counter, wrong.receiptId);
  await payAs(desk, counter, canyonView, check(7500, '2208'));
  return counter;
}

/** Counted twice, both times five dollars short; the supervisor signs. */
export async function closeTheDrawer(desk: Desk, counter: Counter): Promise<void> {
  const count = {
    lines: piecesFor(40780),
    checks: { items: 2, amountCents: cents(17500) },
    card: { items: 1, amountCents: cents(5300) },
  };
  accepted(await countDrawer(desk, counter, count));
  accepted(await countDrawer(desk, counter, count));
  const request = accepted(await requestClose(desk, counter, { number: 5 }));
  accepted(await approve(desk, request.id));
}

export function tapeOf(...amounts: readonly number[]) {
  return amounts.map((amount) => ({ amountCents: cents(amount), struck: false }));
}

/** The clerk's signature, then the supervisor's. */
export async function signBoth(desk: Desk, counter: Counter, tapeId: number): Promise<void> {
  accepted(await signSheet(desk, counter.person, { tapeId, role: 'clerk' }));
  const { person } = await counterOf(desk, 902);
  accepted(await signSheet(desk, person, { tapeId, role: 'second' }));
}

export async function balanceSheet(
  desk: Desk,
  counter: Counter,
  department: string,
  ...amounts: readonly number[]
): Promise<void> {
  const keying = { date: DATE, department, lines: tapeOf(...amounts) };
  const { id } = accepted(await keyTape(desk, counter, keying));
  await signBoth(desk, counter, id);
}

/** Three sheets; business tax is first keyed as 164.80, then corrected. */
export async function signTheSheets(desk: Desk, counter: Counter): Promise<void> {
  const wrong = { date: DATE, department: 'business-tax', lines: tapeOf(16480) };
  accepted(await keyTape(desk, counter, wrong));
  await balanceSheet(desk, counter, 'water-sewer', 16600, 7500);
  await balanceSheet(desk, counter, 'parking', 5300);
  await balanceSheet(desk, counter, 'business-tax', 14680);
}

/** Sealed by the clerk in bag 7001, verified by the supervisor from the objects. */
export async function bankTheMoney(desk: Desk, counter: Counter): Promise<void> {
  const sealing = { date: DATE, bag: '7001', cash: piecesFor(20780), missing: [] };
  const { depositId } = accepted(await sealDeposit(desk, counter, sealing));
  const checks = [cents(7500), cents(10000)];
  const verifying = { depositId, cashCents: cents(20780), checks };
  const verified = accepted(await verifyDeposit(desk, await counterOf(desk, 902), verifying));
  if (!verified.agrees) throw new Error(`the deposit does not agree: ${verified.what}`);
}

/** Everything up to the point where the day can be closed. */
export async function workTheDay(desk: Desk): Promise<Counter> {
  const counter = await takeTheMoney(desk);
  await closeTheDrawer(desk, counter);
  await signTheSheets(desk, counter);
  await bankTheMoney(desk, counter);
  return counter;
}

export async function closeTheDay(desk: Desk): Promise<void> {
  await workTheDay(desk);
  accepted(await closeDay(desk, await counterOf(desk, 902), DATE));
}
