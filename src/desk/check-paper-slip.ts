// Holds a keyed slip against its paper: done by somebody else than who keyed it, with number and
// PIN.
import { present } from '../domain/assert.ts';
import type { Cents } from '../domain/money.ts';
import { slipNumber } from '../domain/paper-slip.ts';
import { receiptNumber } from '../domain/receipt.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import { insertSlipCheck, type Slip, slipOf } from '../store/paper-slips.ts';
import { loadReceipt } from '../store/receipts.ts';
import { checkPin } from './check-pin.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';

export type SlipCheck = {
  readonly number: number;
  /** True when date, payer, amount and tender of receipt and paper are the same. */
  readonly agrees: boolean;
  readonly by: { readonly number: number; readonly pin: string };
};

/** The receipt to hold against the paper, while nobody did. */
export async function slipToCheck(
  desk: Desk,
  number: number,
): Promise<Result<{ readonly lines: SlipCheckLines }>> {
  return desk.store.read(async (book) => {
    const slip = await unchecked(book, number);
    return slip.ok ? done({ lines: await linesOf(book, slip.value) }) : slip;
  });
}

/** What stands on the paper too. */
export type SlipCheckLines = {
  readonly receipt: string;
  readonly payer: string;
  readonly writtenOn: string;
  readonly writer: number;
  readonly amountCents: Cents;
  readonly tenders: string;
  /** What was paid, a line each. */
  readonly items: readonly string[];
};

async function linesOf(book: Book, slip: Slip): Promise<SlipCheckLines> {
  const receipt = present(await loadReceipt(book, { id: slip.receiptId ?? 0 }), 'the receipt');
  const tenders = receipt.tenders.map(({ kind, checkNumber }) => {
    return checkNumber === null ? kind : `${kind} ${checkNumber}`;
  });
  return {
    receipt: receiptNumber(receipt.register, receipt.number),
    payer: receipt.payer,
    writtenOn: slip.writtenOn ?? '',
    writer: slip.writer ?? 0,
    amountCents: receipt.totalCents,
    tenders: tenders.join(', '),
    items: receipt.lines.map(({ description }) => description),
  };
}

async function unchecked(book: Book, number: number): Promise<Result<Slip>> {
  const slip = await slipOf(book, number);
  const shown = slipNumber(number);
  if (slip === undefined || slip.receiptId === null) {
    return refuse('paper-not-keyed', { number: shown });
  }
  if (slip.checkedBy === null) return done(slip);
  return refuse('paper-checked', { number: shown, by: slip.checkedBy });
}

export async function checkPaperSlip(
  desk: Desk,
  { register }: Counter,
  check: SlipCheck,
): Promise<Result<undefined>> {
  const proved = await checkPin(desk, { ...check.by, register, as: 'approved' });
  if (!proved.ok) return proved;
  if (proved.value.mustChangePin) return refuse('pin-temporary');
  const { person } = proved.value;
  const allowed = await permit(desk, desk.store.book, person, 'take-money');
  if (!allowed.ok) return allowed;
  return desk.store.transact<undefined>(async (book) => {
    const slip = await unchecked(book, check.number);
    if (!slip.ok) return slip;
    if (slip.value.keyedById === person.id) return refuse('own-work');
    await insertSlipCheck(book, {
      slip_id: slip.value.id,
      agrees: check.agrees ? 1 : 0,
      checked_by: person.id,
      checked_at: desk.clock.now(),
    });
    return done(undefined);
  });
}
