// The papers of invoices: the invoice itself with its payment stub, and the notice that it is taken
// back.
import type { LineWork } from '../../desk/line-duties.ts';
import { writeLineLetter } from '../../desk/line-letter.ts';
import type { FieldRow } from '../../domain/letters/merge.ts';
import type { Cents } from '../../domain/money.ts';
import { formatScanLine } from '../../domain/scan-line.ts';
import { accountById } from '../../store/accounts.ts';
import { type InvoiceLine, lineWords } from './invoice-lines.ts';

/** As it stands on the stubs of this line. */
export const STUB_TYPE = '50';
const STUB_DIGITS = /^\d{1,10}$/;
const STUB_MOST = 999_999_999;

type Billed = {
  readonly lines: readonly InvoiceLine[];
  readonly totalCents: Cents;
  readonly termsDays: number;
  readonly dueOn: string;
};

/** In the language of whom it bills; it waits for `print-letters` then. */
export async function writeInvoice(
  work: LineWork,
  number: string,
  { lines, totalCents, termsDays, dueOn }: Billed,
) {
  const { number: account } = await accountById(work.book, work.accountId);
  const stub = {
    ...{ date: dueOn, words: number, amountCents: totalCents },
    ...couponOf(account, number, { dueOn, amountCents: totalCents }),
  };
  const rows: readonly FieldRow[] = lines.map((line) => {
    return { words: lineWords(line), amountCents: line.amountCents };
  });
  const terms = { due_on: dueOn, terms_days: termsDays };
  const fields = { invoice: number, lines: rows, total: totalCents, ...terms, stub: [stub] };
  return writeLineLetter(work, { kind: 'invoice', fields });
}

/** None where the number or the amount does not fit on a stub. */
function couponOf(
  account: string,
  words: string,
  due: { readonly dueOn: string; readonly amountCents: Cents },
): Pick<FieldRow, 'coupon'> {
  if (!STUB_DIGITS.test(account) || due.amountCents > STUB_MOST) return {};
  const line = formatScanLine({ documentType: STUB_TYPE, number: account, ...due });
  return { coupon: { words, line } };
}

export async function writeReversal(
  work: LineWork,
  { number, cents: amount, issuedOn }: { number: string; cents: Cents; issuedOn: string },
) {
  const fields = { invoice: number, issued_on: issuedOn, amount };
  return writeLineLetter(work, { kind: 'invoice-reversal', fields });
}
