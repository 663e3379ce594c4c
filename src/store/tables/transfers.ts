// Row shapes: transfers between accounts and their reversals.
import type { Generated } from 'kysely';
import type { Cents } from '../../domain/money.ts';

export type TransferTable = {
  id: Generated<number>;
  number: number;
  from_account_id: number;
  to_account_id: number;
  from_component_id: number;
  to_component_id: number;
  amount_cents: Cents;
  consent: string | null;
  business_date: string;
  made_at: string;
  made_by: number;
  approved_by: number | null;
  request_id: number | null;
  reason_text: string;
  entry_id: number;
};

export type TransferReversalTable = {
  transfer_id: number;
  business_date: string;
  reversed_at: string;
  asked_by: number;
  approved_by: number;
  request_id: number;
  reason_text: string;
  entry_id: number;
};

export type TransfersTables = {
  transfer: TransferTable;
  transfer_reversal: TransferReversalTable;
};
