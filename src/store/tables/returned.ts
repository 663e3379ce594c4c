// Tables of checks the bank returned, what they cost, and who pays in cash because of them.
import type { Generated } from 'kysely';
import type { Cents } from '../../domain/money.ts';

export type ReturnedItemTable = {
  id: Generated<number>;
  number: number;
  receipt_id: number;
  tender_id: number;
  amount_cents: Cents;
  unaccounted_item_id: number | null;
  bank_date: string;
  code: string;
  reason: string;
  party_id: number | null;
  account_id: number | null;
  business_date: string;
  posted_at: string;
  posted_by: number;
  approved_by: number | null;
  request_id: number | null;
  entry_id: number;
};

export type ReturnedItemCostTable = {
  returned_id: number;
  earlier: number;
  bank_charge_cents: Cents;
  cost_cents: Cents;
  law_cents: Cents;
  city_cents: Cents;
  fee_cents: Cents;
  fee_item_id: number | null;
  entry_id: number | null;
};

export type CashOnlyTable = {
  returned_id: number;
  party_id: number | null;
  account_id: number | null;
  until_date: string;
};

export type CashOnlyLiftTable = {
  id: Generated<number>;
  party_id: number | null;
  account_id: number | null;
  through_id: number;
  business_date: string;
  lifted_at: string;
  asked_by: number;
  approved_by: number;
  request_id: number;
  reason_text: string;
};

export type ReturnedLetterTable = {
  letter_id: number;
  returned_id: number;
  purpose: 'notice' | 'cash-only' | 'suspension';
};

export type ReturnedDemandTable = {
  returned_id: number;
  letter_id: number;
  sending_id: number;
  mailing_cents: Cents;
  mailing_item_id: number | null;
  answer_by: string;
  business_date: string;
  made_at: string;
  made_by: number;
  entry_id: number | null;
};

export type SuspendedDocumentTable = {
  returned_id: number;
  receipt_line: number;
  document: string;
  account_id: number | null;
};

export type ReturnedRecoveryTable = {
  returned_id: number;
  receipt_id: number;
  place: number;
  amount_cents: Cents;
};

export type ReturnedTables = {
  returned_item: ReturnedItemTable;
  returned_item_cost: ReturnedItemCostTable;
  returned_recovery: ReturnedRecoveryTable;
  cash_only: CashOnlyTable;
  cash_only_lift: CashOnlyLiftTable;
  returned_letter: ReturnedLetterTable;
  returned_demand: ReturnedDemandTable;
  suspended_document: SuspendedDocumentTable;
};
