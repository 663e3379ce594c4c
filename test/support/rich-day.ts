// A day on which nearly everything happens, by verbs: two drawers, split tenders, an overpayment
// and its credit used, tenders corrected, a corrected receipt voided, drops, no-sale, reprint, a
// count that is over and one that is short beyond a supervisor.
import { closeDay } from '../../src/desk/close-day.ts';
import { requestClose } from '../../src/desk/close-drawer.ts';
import { correctTender, type RightTender } from '../../src/desk/correct-tender.ts';
import { countDrawer } from '../../src/desk/count-drawer.ts';
import type { Counter, Desk } from '../../src/desk/desk.ts';
import { dropToSafe } from '../../src/desk/drop-to-safe.ts';
import { findCredit } from '../../src/desk/find-credit.ts';
import { requestNoSale } from '../../src/desk/open-without-sale.ts';
import { readSheets } from '../../src/desk/read-sheet.ts';
import { reprintReceipt } from '../../src/desk/reprint-receipt.ts';
import { readyToSeal, sealDeposit } from '../../src/desk/seal-deposit.ts';
import { resumeDrawer, suspendDrawer } from '../../src/desk/suspend-drawer.ts';
import { verifyDeposit } from '../../src/desk/verify-deposit.ts';
import { type BasketLine, EMPTY_BASKET } from '../../src/domain/basket.ts';
import { type Cents, cents } from '../../src/domain/money.ts';
import type { Tender } from '../../src/domain/tender.ts';
import { expectedTenders } from '../../src/store/expected.ts';
import { loadReceipt } from '../../src/store/receipts.ts';
import {
  accepted,
  approve,
  card,
  cash,
  check,
  counterOf,
  giveUpShown,
  lineFor,
  openFloat,
  PINS,
  pay,
  piecesFor,
} from './counter.ts';
import { balanceSheet, DATE, voidReceipt } from './short-day.ts';

const moneyOrder = (amount: number): Tender => ({
  kind: 'money-order',
  tenderedCents: cents(amount),
  checkNumber: '889',
});

const fee = (feeCode: string, quantity: number, price: number): BasketLine => ({
  kind: 'fee',
  feeCode,
  label: feeCode,
  quantity,
  dueCents: cents(price * quantity),
  amountCents: cents(price * quantity),
});

async function take(
  desk: Desk,
  counter: Counter,
  lines: readonly BasketLine[],
  ...tenders: readonly Tender[]
): Promise<number> {
  return accepted(await pay(desk, counter, lines, tenders)).receiptId;
}

async function correct(desk: Desk, counter: Counter, receiptId: number, right: RightTender) {
  const receipt = await loadReceipt(desk.store.book, { id: receiptId });
  const wrongTenderId = receipt?.tenders[0]?.id ?? 0;
  const done = accepted(await correctTender(desk, counter, { receiptId, wrongTenderId, right }));
  if (!done.done) accepted(await approve(desk, done.request.id));
}

async function drop(desk: Desk, counter: Counter, bag: string, amount: number): Promise<void> {
  const second = { number: 902, pin: PINS[902] ?? '', countedCents: cents(amount) };
  accepted(await dropToSafe(desk, counter, { bag, lines: piecesFor(amount), second }));
}

/** Counts what is expected and `over` beside it, as often as it takes; 801 signs what is large. */
async function closeWith(desk: Desk, counter: Counter, sessionId: number, over: number) {
  const expected = await expectedTenders(desk.store.book, sessionId);
  const of = (...kinds: readonly ('check' | 'money-order' | 'card')[]) => {
    const rows = kinds.flatMap((kind) => expected.get(kind) ?? []);
    const items = rows.reduce((sum, row) => sum + row.items, 0);
    return { items, amountCents: cents(rows.reduce((sum, row) => sum + row.amountCents, 0)) };
  };
  const held = (expected.get('cash')?.amountCents ?? 0) + over;
  const count = { lines: piecesFor(held), checks: of('check', 'money-order'), card: of('card') };
  for (;;) {
    const { verdict } = accepted(await countDrawer(desk, counter, count));
    if (verdict === 'closed') return;
    if (verdict === 'needs-approval') break;
  }
  const request = accepted(await requestClose(desk, counter, { number: 4, text: 'a 50' }));
  accepted(await approve(desk, request.id, 801));
}

/** The first drawer: everything that one clerk can do. Ends 1.50 over, which posts itself. */
async function firstDrawer(desk: Desk): Promise<void> {
  const counter = await counterOf(desk, 101);
  await openFloat(desk, counter);
  accepted(await suspendDrawer(desk, counter));
  accepted(await resumeDrawer(desk, counter));
  const water = await lineFor(desk, '41002387');
  await take(desk, counter, [water, fee('day-pass', 2, 500)], check(10000), cash(10000));
  const over = await lineFor(desk, '41004128', 13880 + 800);
  await take(desk, counter, [over], moneyOrder(14680));
  const corrected = await take(desk, counter, [await lineFor(desk, '7000419')], cash(7500));
  await correct(desk, counter, corrected, { kind: 'check', checkNumber: '31' });
  await correct(desk, counter, corrected, {
    kind: 'card',
    cardLast4: '2222',
    authorisation: '8',
  });
  const voided = await take(desk, counter, [await lineFor(desk, '7000426')], check(5300));
  await correct(desk, counter, voided, { kind: 'cash' });
  await voidReceipt(desk, counter, voided);
  accepted(await reprintReceipt(desk, counter, corrected));
  const noSale = accepted(await requestNoSale(desk, counter, { number: 3 }));
  accepted(await approve(desk, noSale.id));
  await drop(desk, counter, 'D-1', 2500);
  await giveUpShown(desk, counter, '7000433');
  await closeWith(desk, counter, 1, 150);
}

/** The second drawer: a credit used, part payments of a cash-recognised fine, 25.00 short. */
async function secondDrawer(desk: Desk): Promise<void> {
  const counter = await counterOf(desk, 102, 2);
  await openFloat(desk, counter);
  const line = await lineFor(desk, '41011313', 10000);
  const credit = accepted(await findCredit(desk, { ...EMPTY_BASKET, lines: [line] }, ''));
  const used: Tender = {
    kind: 'credit',
    tenderedCents: cents(4000),
    creditItemId: credit.itemId,
  };
  await take(desk, counter, [line], used, cash(6000));
  await take(desk, counter, [await lineFor(desk, '7000405', 3333)], cash(3333));
  await take(desk, counter, [await lineFor(desk, '7000405')], card(5467));
  await take(desk, counter, [fee('metrolink-ten-trip', 1, 8750)], check(8750, '77'));
  await closeWith(desk, counter, 2, -2500);
}

async function balanceAll(desk: Desk, counter: Counter): Promise<void> {
  for (const sheet of accepted(await readSheets(desk.store.book, DATE))) {
    await balanceSheet(desk, counter, sheet.code, sheet.postedCents);
  }
}

async function bankAll(desk: Desk, counter: Counter): Promise<void> {
  const ready = accepted(await readyToSeal(desk.store.book, DATE));
  const drops = ready.drops.reduce((sum, row) => sum + row.amountCents, 0);
  const held: Cents = cents(ready.drawerCashCents + drops);
  const sealing = { date: DATE, bag: '7001', cash: piecesFor(held), missing: [] };
  const { depositId } = accepted(await sealDeposit(desk, counter, sealing));
  const checks = ready.checks.map((row) => row.amountCents);
  const verifying = { depositId, cashCents: held, checks };
  const wrong = { ...verifying, cashCents: cents(held - 100) };
  const verifier = await counterOf(desk, 903);
  accepted(await verifyDeposit(desk, verifier, wrong));
  const verified = accepted(await verifyDeposit(desk, verifier, verifying));
  if (!verified.agrees) throw new Error(verified.what);
}

/** The whole day, closed. */
export async function closeRichDay(desk: Desk) {
  await firstDrawer(desk);
  await secondDrawer(desk);
  const counter = await counterOf(desk, 101);
  await balanceAll(desk, counter);
  await bankAll(desk, counter);
  return accepted(await closeDay(desk, await counterOf(desk, 902), DATE));
}
