// Row shapes: lists of unclaimed credits, their notices, and what of them is kept.
import type { Generated } from 'kysely';
import type { Cents } from '../../domain/money.ts';
import type { UnclaimedKind } from '../../domain/unclaimed.ts';

export type UnclaimedListTable = {
  id: Generated<number>;
  number: number;
  kind: UnclaimedKind;
  unmoved_since: string;
  small_cents: Cents;
  business_date: string;
  prepared_at: string;
  prepared_by: number;
};

export type UnclaimedItemTable = {
  list_id: number;
  component_id: number;
  listed_cents: Cents;
  entry_id: number;
};

export type UnclaimedPublicationTable = {
  id: Generated<number>;
  list_id: number;
  newspaper: string;
  first_on: string;
  second_on: string;
  claim_by: string;
  business_date: string;
  recorded_at: string;
  recorded_by: number;
};

export type UnclaimedWithdrawalTable = {
  list_id: number;
  business_date: string;
  withdrawn_at: string;
  withdrawn_by: number;
  reason_text: string;
};

export type KeptCreditTable = {
  id: Generated<number>;
  number: number;
  list_id: number;
  component_id: number;
  entry_id: number;
};

export type UnclaimedKeepingTable = {
  list_id: number;
  authority: string;
  total_cents: Cents;
  business_date: string;
  kept_at: string;
  asked_by: number;
  approved_by: number;
  request_id: number;
};

export type KeptCreditReversalTable = {
  kept_id: number;
  business_date: string;
  reversed_at: string;
  asked_by: number;
  approved_by: number;
  request_id: number;
  reason_text: string;
  entry_id: number;
};

export type UnclaimedTables = {
  unclaimed_list: UnclaimedListTable;
  unclaimed_item: UnclaimedItemTable;
  unclaimed_publication: UnclaimedPublicationTable;
  unclaimed_withdrawal: UnclaimedWithdrawalTable;
  kept_credit: KeptCreditTable;
  unclaimed_keeping: UnclaimedKeepingTable;
  kept_credit_reversal: KeptCreditReversalTable;
};
