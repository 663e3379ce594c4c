// Rows of the reports of memos and of refunds, as the store hands them over.
import type { DateText } from '../clock.ts';
import type { Cents } from '../money.ts';
import type { RefundLife } from '../refund-life.ts';

/**
 * A memo, the reversal of one, or what a line of business waived, with what it did to the account.
 */
export type MemoFact = {
  readonly date: DateText;
  readonly at: string;
  /** Its number; a waiver of a line of business has none. */
  readonly memo: string;
  readonly accountId: number;
  readonly account: string;
  readonly what: 'taken off' | 'added' | 'reversed' | 'waived';
  readonly reason: string;
  readonly by: string;
  readonly approvedBy: string;
  /** Memos of this person on this account in the 30 days up to then. */
  readonly inThirtyDays: number;
  /** What the account owes more; less is negative. */
  readonly changeCents: Cents;
};

export type RefundFact = RefundLife & {
  readonly date: DateText;
  readonly refund: string;
  readonly accountId: number;
  readonly account: string;
  readonly payee: string;
  readonly reason: string;
  readonly by: string;
  readonly grantedBy: string;
  readonly notBefore: DateText;
  /** When the file was handed over that has it. */
  readonly sentOn: DateText | null;
  readonly checkDate: DateText | null;
  /** When its credit stood again. */
  readonly backOn: DateText | null;
  readonly amountCents: Cents;
};
