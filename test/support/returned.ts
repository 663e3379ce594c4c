// Checks that reached the bank, in a test: paid at the counter, counted, sealed, verified.
import { countDrawer } from '../../src/desk/count-drawer.ts';
import type { Counter, Desk } from '../../src/desk/desk.ts';
import { findReturnedCheck } from '../../src/desk/returned-check.ts';
import { sealDeposit } from '../../src/desk/seal-deposit.ts';
import { verifyDeposit } from '../../src/desk/verify-deposit.ts';
import { present } from '../../src/domain/assert.ts';
import type { BasketLine } from '../../src/domain/basket.ts';
import { cents } from '../../src/domain/money.ts';
import type { Tender } from '../../src/domain/tender.ts';
import { accepted, counterOf, openFloat, pay, piecesFor } from './counter.ts';

export type Paid = {
  readonly lines: readonly BasketLine[];
  readonly tenders: readonly Tender[];
  readonly payer?: string;
};

const FLOAT_CENTS = 20_000;

/** Receipts of one drawer on a date, by somebody who took nothing back. */
export async function takeAndCount(
  desk: Desk,
  counter: Counter,
  receipts: readonly Paid[],
): Promise<readonly number[]> {
  await openFloat(desk, counter);
  const ids: number[] = [];
  for (const { lines, tenders, payer = '' } of receipts) {
    ids.push(accepted(await pay(desk, counter, lines, tenders, { payer })).receiptId);
  }
  const of = (kind: Tender['kind']) => {
    const rows = receipts.flatMap(({ tenders }) => tenders).filter((one) => one.kind === kind);
    const sum = rows.reduce((all, one) => all + one.tenderedCents, 0);
    return { items: rows.length, amountCents: cents(sum) };
  };
  const cash = of('cash').amountCents;
  const lines = piecesFor(FLOAT_CENTS + cash);
  const counted = { lines, checks: of('check'), card: of('card') };
  const { verdict } = accepted(await countDrawer(desk, counter, counted));
  if (verdict !== 'closed') throw new Error(`the drawer is ${verdict}`);
  return ids;
}

/** Everything of the date goes to the bank; 903 verifies it. */
export async function bankIt(
  desk: Desk,
  counter: Counter,
  { date, bag, receipts }: { date: string; bag: string; receipts: readonly Paid[] },
): Promise<void> {
  const tenders = receipts.flatMap((receipt) => receipt.tenders);
  const sumOf = (kind: Tender['kind']) =>
    tenders.filter((one) => one.kind === kind).map((one) => one.tenderedCents);
  const held = cents(sumOf('cash').reduce((all, amount) => all + amount, 0));
  const sealing = { date, bag, cash: piecesFor(held), missing: [] };
  const { depositId } = accepted(await sealDeposit(desk, counter, sealing));
  const verifying = { depositId, cashCents: held, checks: sumOf('check') };
  const verified = accepted(await verifyDeposit(desk, await counterOf(desk, 903), verifying));
  if (!verified.agrees) throw new Error(verified.what);
}

/** The tender of the one check of this amount. */
export async function tenderOf(desk: Desk, amount: number): Promise<number> {
  const named = { amountCents: cents(amount), checkNumber: undefined };
  const hits = accepted(await findReturnedCheck(desk, named));
  return present(hits[0], 'the check').tenderId;
}
