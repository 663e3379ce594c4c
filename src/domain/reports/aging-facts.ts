// Rows of the reports of aging, as the store hands them over.
import type { DateText } from '../clock.ts';
import type { Cents } from '../money.ts';
import type { ControlFact } from './facts.ts';

/** What one account has open under one control account by one due date, at the end of a date. */
export type AgingFact = {
  readonly control: string;
  /** Null where the city does not know yet whose it is. */
  readonly accountId: number | null;
  readonly account: string;
  readonly payer: string;
  readonly dueOn: DateText;
  readonly items: number;
  /** Debits less credits. */
  readonly openCents: Cents;
};

export type AgingRows = {
  readonly open: readonly AgingFact[];
  /** The ledger's word for the same date. */
  readonly control: readonly ControlFact[];
};
