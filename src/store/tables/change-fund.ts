// Row shapes: the change fund, what moved in and out of it, and its counts.
import type { Generated } from 'kysely';
import type { Cents } from '../../domain/money.ts';

export type ChangeFundMovementTable = {
  id: Generated<number>;
  kind: 'opening' | 'issue' | 'return' | 'exchange' | 'count';
  business_date: string;
  session_id: number | null;
  entry_id: number | null;
  through_entry_id: number | null;
  moved_by: number | null;
  second_id: number | null;
  moved_at: string;
};

export type ChangeFundLineTable = {
  movement_id: number;
  side: 'in' | 'out';
  denomination_cents: Cents;
  amount_cents: Cents;
};

export type ChangeFundCountTable = {
  id: Generated<number>;
  business_date: string;
  attempt: number;
  after_movement_id: number | null;
  cash_cents: Cents;
  agrees: 0 | 1;
  counted_by: number;
  second_id: number;
  counted_at: string;
};

export type ChangeFundCountLineTable = {
  count_id: number;
  form: 'piece' | 'roll' | 'strap' | 'money';
  denomination_cents: Cents;
  quantity: number;
  amount_cents: Cents;
};

export type ChangeFundSettlementTable = {
  count_id: number;
  movement_id: number;
  difference_cents: Cents;
  against: 'over-short' | 'opening';
  entry_id: number | null;
  approved_by: number | null;
  reason_number: number | null;
  reason_text: string;
  settled_at: string;
};

export type SurpriseCountTable = {
  id: Generated<number>;
  business_date: string;
  session_id: number | null;
  after_movement_id: number | null;
  cash_cents: Cents;
  expected_cents: Cents;
  beyond: 0 | 1;
  counted_by: number;
  present_id: number;
  counted_at: string;
};

export type CounterfeitNoteTable = {
  id: Generated<number>;
  business_date: string;
  register: number;
  place: 'refused' | 'drawer';
  session_id: number | null;
  denomination_cents: Cents;
  serial: string;
  bearer: string;
  taken_by: number;
  approved_by: number | null;
  taken_at: string;
  entry_id: number | null;
};

export type CounterfeitPoliceTable = {
  note_id: number;
  report_number: string;
  noted_by: number;
  noted_at: string;
};

export type ChangeFundTables = {
  change_fund_movement: ChangeFundMovementTable;
  change_fund_line: ChangeFundLineTable;
  change_fund_count: ChangeFundCountTable;
  change_fund_count_line: ChangeFundCountLineTable;
  change_fund_settlement: ChangeFundSettlementTable;
  surprise_count: SurpriseCountTable;
  surprise_count_line: ChangeFundCountLineTable;
  counterfeit_note: CounterfeitNoteTable;
  counterfeit_police: CounterfeitPoliceTable;
};
