// Row shapes: tapes, sheets, deposits, day close and exports.
import type { Generated } from 'kysely';
import type { Cents } from '../../domain/money.ts';

export type TapeTable = {
  id: Generated<number>;
  business_date: string;
  department: string;
  version: number;
  total_cents: Cents;
  items: number;
  keyed_by: number;
  keyed_at: string;
};

export type TapeLineTable = {
  tape_id: number;
  line: number;
  amount_cents: Cents;
  struck: 0 | 1;
};

export type TapeSecondTable = { tape_id: number; first_tape_id: number };

export type TapeLookTable = {
  id: Generated<number>;
  tape_id: number;
  looked_by: number;
  looked_at: string;
};

export type TapeExceptionTable = {
  tape_id: number;
  own_stubs: number;
  own_cents: Cents;
  others: string;
};

export type KeptTapeTable = {
  id: Generated<number>;
  business_date: string;
  register: number;
  kept_by: number;
  kept_at: string;
  total_cents: Cents;
  items: number;
};

export type KeptTapeLineTable = {
  tape_id: number;
  line: number;
  kind: 'amount' | 'subtotal' | 'number';
  amount_cents: Cents;
  note: string;
  struck: 0 | 1;
};

export type SheetSignatureTable = {
  tape_id: number;
  role: 'clerk' | 'second';
  signed_by: number;
  signed_at: string;
};

export type DepositTable = {
  id: Generated<number>;
  number: number;
  business_date: string;
  bag_number: string;
  currency_cents: Cents;
  coin_cents: Cents;
  checks_cents: Cents;
  sealed_by: number;
  sealed_at: string;
};

export type DepositCashTable = {
  deposit_id: number;
  denomination_cents: Cents;
  amount_cents: Cents;
};

export type DepositCheckTable = {
  tender_id: number;
  deposit_id: number;
};

export type DepositFoundCheckTable = {
  deposit_id: number;
  line: number;
  check_number: string;
  amount_cents: Cents;
};

export type DepositSessionTable = {
  session_id: number;
  deposit_id: number;
};

export type DepositDropTable = {
  drop_id: number;
  deposit_id: number;
};

export type DepositVerificationTable = {
  id: Generated<number>;
  deposit_id: number;
  attempt: number;
  cash_cents: Cents;
  checks: string;
  agrees: 0 | 1;
  verified_by: number;
  verified_at: string;
  entry_id: number | null;
};

export type DayCloseTable = {
  business_date: string;
  proof: string;
  chain_heads: string;
  closed_by: number;
  closed_at: string;
};

export type DayLiftTable = {
  id: Generated<number>;
  business_date: string;
  asked_by: number;
  approved_by: number;
  reason_text: string;
  lifted_at: string;
  request_id: number;
  /** The last entry before the lift. */
  through_entry_id: number;
};

export type DaySecondCloseTable = DayCloseTable & { lift_id: number };

export type LedgerExportTable = {
  id: Generated<number>;
  business_date: string;
  format: string;
  detail: 0 | 1;
  sha256: string;
  exported_at: string;
};

export type BalancingTables = {
  tape: TapeTable;
  tape_line: TapeLineTable;
  tape_second: TapeSecondTable;
  tape_look: TapeLookTable;
  tape_exception: TapeExceptionTable;
  kept_tape: KeptTapeTable;
  kept_tape_line: KeptTapeLineTable;
  sheet_signature: SheetSignatureTable;
  deposit: DepositTable;
  deposit_cash: DepositCashTable;
  deposit_check: DepositCheckTable;
  deposit_found_check: DepositFoundCheckTable;
  deposit_session: DepositSessionTable;
  deposit_drop: DepositDropTable;
  deposit_verification: DepositVerificationTable;
  day_close: DayCloseTable;
  day_lift: DayLiftTable;
  day_second_close: DaySecondCloseTable;
  /** A view: the close that stands for a date. */
  standing_close: DayCloseTable;
  ledger_export: LedgerExportTable;
};
