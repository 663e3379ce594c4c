// A receipt as it was posted: immutable, with every fact the chain covers.
import type { Posting } from './entry.ts';
import type { Cents } from './money.ts';
import type { Movement } from './open-item.ts';
import type { SettledTender, TenderKind } from './tender.ts';

export type EntryRecord = {
  readonly source: string;
  readonly number: number;
  readonly businessDate: string;
  readonly memo: string;
  readonly postings: readonly Posting[];
  readonly movements: readonly Movement[];
};

export type ReceiptLine = {
  readonly kind: 'open-item' | 'fee' | 'credit';
  readonly department: string;
  readonly accountId: number | null;
  readonly openItemId: number | null;
  readonly feeCode: string | null;
  readonly description: string;
  readonly quantity: number;
  readonly dueCents: Cents;
  readonly amountCents: Cents;
};

export type NewReceipt = {
  readonly register: number;
  readonly number: number;
  readonly sessionId: number;
  readonly businessDate: string;
  readonly postedAt: string;
  readonly clerkId: number;
  readonly payer: string;
  readonly totalCents: Cents;
  readonly changeCents: Cents;
  readonly voidCode: string;
  readonly lines: readonly ReceiptLine[];
  readonly tenders: readonly SettledTender[];
};

/** A tender that stands: not taken back by a correction. */
export type StandingTender = {
  readonly id: number;
  /** Its place among the tenders as they were keyed, from 1; a correction takes over the place. */
  readonly place: number;
  /** What was keyed first, where a correction took its place. */
  readonly keyed?: Pick<StandingTender, 'kind' | 'checkNumber' | 'cardLast4'>;
  readonly kind: TenderKind;
  readonly amountCents: Cents;
  readonly checkNumber: string | null;
  readonly cardLast4: string | null;
  readonly authorisation: string | null;
};

export type PostedReceipt = Omit<NewReceipt, 'tenders'> & {
  readonly id: number;
  readonly entryId: number;
  readonly tenders: readonly StandingTender[];
  readonly isVoid: boolean;
};

/** `1-000101`: register and number. */
export function receiptNumber(register: number, number: number): string {
  return `${register}-${String(number).padStart(6, '0')}`;
}
