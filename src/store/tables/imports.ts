// Row shapes: imports begun, their rows, what else an account is known by, payments from files.
import type { Generated } from 'kysely';
import type { Cents } from '../../domain/money.ts';

export type ImportRunTable = {
  id: Generated<number>;
  kind: string;
  profile: string;
  file_name: string;
  sha256: string;
  rows_read: number;
  rows_rejected: number;
  begun_by: string;
  begun_at: string;
};

export type ImportRowTable = {
  id: Generated<number>;
  run_id: number | null;
  line: number;
  profile: string;
  key: string;
  digest: string;
  account_id: number;
};

export type AccountAliasTable = {
  id: Generated<number>;
  account_id: number;
  kind: 'number' | 'name' | 'place';
  text: string;
  sought: string;
};

export type AccountToldTable = {
  id: Generated<number>;
  account_id: number;
  /** As JSON. */
  facts: string;
};

export type ImportedPaymentTable = {
  id: Generated<number>;
  run_id: number;
  line: number;
  account_id: number;
  paid_on: string;
  reference: string;
  payer: string;
  amount_cents: Cents;
  entry_id: number;
};

export type ImportsTables = {
  import_run: ImportRunTable;
  import_row: ImportRowTable;
  account_alias: AccountAliasTable;
  account_told: AccountToldTable;
  imported_payment: ImportedPaymentTable;
};
