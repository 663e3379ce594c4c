// Row shapes: lists of what is written off, and what became of them.
import type { Generated } from 'kysely';
import type { Cents } from '../../domain/money.ts';

export type WriteOffListTable = {
  id: Generated<number>;
  number: number;
  line: string | null;
  account_id: number | null;
  due_until: string | null;
  most_cents: Cents | null;
  business_date: string;
  prepared_at: string;
  prepared_by: number;
  reason_number: number;
  reason_text: string;
};

export type WriteOffItemTable = {
  list_id: number;
  component_id: number;
  listed_cents: Cents;
};

export type WriteOffPartTable = {
  list_id: number;
  component_id: number;
  written_cents: Cents;
};

export type WriteOffTable = {
  list_id: number;
  authority: string;
  total_cents: Cents;
  business_date: string;
  posted_at: string;
  asked_by: number;
  approved_by: number;
  request_id: number;
  entry_id: number;
};

export type WriteOffWithdrawalTable = {
  list_id: number;
  business_date: string;
  withdrawn_at: string;
  withdrawn_by: number;
  reason_text: string;
};

export type WriteOffReversalTable = {
  list_id: number;
  business_date: string;
  reversed_at: string;
  asked_by: number;
  approved_by: number;
  request_id: number;
  reason_text: string;
  entry_id: number;
};

export type WriteOffRecoveryTable = {
  receipt_id: number;
  place: number;
  line: number;
  list_id: number;
  component_id: number;
  amount_cents: Cents;
};

export type ImportedRecoveryTable = {
  payment_id: number;
  place: number;
  list_id: number;
  component_id: number;
  amount_cents: Cents;
};

/** A view: what receipts that are not void recovered, and payments that were imported. */
export type StandingRecoveryView = Pick<
  WriteOffRecoveryTable,
  'list_id' | 'component_id' | 'amount_cents'
> & { receipt_id: number | null; line: number | null };

export type WriteOffCancellationTable = {
  line_record_id: number;
  list_id: number;
  component_id: number;
  amount_cents: Cents;
};

/** A view: parts that stand written off, what came in of each and what is not owed any more. */
export type StandingWriteOffView = WriteOffPartTable & {
  recovered_cents: Cents;
  cancelled_cents: Cents;
};

export type WriteOffsTables = {
  write_off_list: WriteOffListTable;
  write_off_item: WriteOffItemTable;
  write_off_part: WriteOffPartTable;
  write_off: WriteOffTable;
  write_off_withdrawal: WriteOffWithdrawalTable;
  write_off_reversal: WriteOffReversalTable;
  write_off_recovery: WriteOffRecoveryTable;
  imported_recovery: ImportedRecoveryTable;
  standing_recovery: StandingRecoveryView;
  write_off_cancellation: WriteOffCancellationTable;
  standing_write_off: StandingWriteOffView;
};
