// What the report of paper receipts is made of.
import type { Cents } from '../money.ts';
import type { BookNumbers } from '../paper-slip.ts';

/** What became of a number of a paper book. */
export type PaperSlipFact = {
  readonly number: number;
  /** Empty where the number is void. */
  readonly writtenOn: string;
  readonly writer: string;
  readonly receiptId: number | null;
  readonly receipt: string;
  readonly keyedBy: string;
  readonly checked: string;
  /** The payer, or why it is void. */
  readonly what: string;
  readonly amountCents: Cents | null;
};

export type PaperSlipRows = {
  readonly slips: readonly PaperSlipFact[];
  readonly skipped: readonly number[];
  /** Books that somebody has. */
  readonly out: readonly (BookNumbers & { readonly holder: number })[];
};
