// Tables of checks that a bank presents again.
import type { Generated } from 'kysely';
import type { Cents } from '../../domain/money.ts';

export type RedepositTable = {
  id: Generated<number>;
  number: number;
  receipt_id: number;
  tender_id: number;
  presented: number;
  amount_cents: Cents;
  bank_date: string;
  code: string;
  reason: string;
  account_id: number | null;
  due_on: string;
  bank_charge_cents: Cents;
  business_date: string;
  posted_at: string;
  posted_by: number;
  entry_id: number | null;
};

export type RedepositEndTable = {
  redeposit_id: number;
  outcome: 'cleared' | 'returned';
  returned_id: number | null;
  business_date: string;
  ended_at: string;
  ended_by: number;
};

export type RedepositTables = {
  redeposit: RedepositTable;
  redeposit_end: RedepositEndTable;
  /** A view: those that nobody ended and that were not presented once more. */
  pending_redeposit: RedepositTable;
};
