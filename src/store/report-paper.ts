// Rows for the report of paper receipts: slips keyed on the dates, and the state of all books.

import { receiptNumber } from '../domain/receipt.ts';
import type { PaperSlipRows } from '../domain/reports/paper-slip-facts.ts';
import type { Span } from '../domain/reports/report.ts';
import { isWithin, type LocalTime } from './local-time.ts';
import type { Book } from './open-store.ts';
import { paperBooks, type Slip, skippedSlips, usedSlips } from './paper-slips.ts';

/** A slip counts on the business date of its receipt; a void one on the day it was keyed. */
export async function paperSlipRows(
  book: Book,
  span: Span,
  local: LocalTime,
): Promise<PaperSlipRows> {
  const slips = (await usedSlips(book)).filter(({ businessDate, keyedAt }) =>
    isWithin(span, businessDate ?? local(keyedAt).date),
  );
  const out = (await paperBooks(book)).flatMap(({ first, last, holder }) =>
    holder === undefined ? [] : [{ first, last, holder }],
  );
  return { slips: slips.map(toFact), skipped: await skippedSlips(book), out };
}

function toFact(slip: Slip): PaperSlipRows['slips'][number] {
  const { register, receiptNumber: number } = slip;
  return {
    number: slip.number,
    writtenOn: slip.writtenOn ?? '',
    writer: slip.writer === null ? '' : String(slip.writer),
    receiptId: slip.receiptId,
    receipt: register === null || number === null ? '' : receiptNumber(register, number),
    keyedBy: String(slip.keyedBy),
    checked: checkedWords(slip),
    what: slip.voidReason ?? slip.payer ?? '',
    amountCents: slip.totalCents,
  };
}

function checkedWords({ checkedBy, agrees, receiptId }: Slip): string {
  if (receiptId === null) return '';
  if (checkedBy === null) return 'NOT YET';
  return agrees === 1 ? `${checkedBy} agrees` : `${checkedBy} DIFFERS`;
}
