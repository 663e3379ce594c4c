// Tables of cases in small claims, and of what a collection agency is given.
import type { Generated } from 'kysely';
import type { Cents } from '../../domain/money.ts';

export type ReturnedCaseTable = {
  returned_id: number;
  case_number: string;
  filed_on: string;
  unpaid_cents: Cents;
  damages_cents: Cents;
  business_date: string;
  made_at: string;
  made_by: number;
};

export type CaseClaimTable = { returned_id: number; check_cents: Cents };

export type ReturnedJudgmentTable = {
  returned_id: number;
  result: 'won' | 'lost';
  decided_on: string;
  awarded_cents: Cents;
  business_date: string;
  made_at: string;
  made_by: number;
};

export type CourtJudgmentTable = {
  id: Generated<number>;
  returned_id: number;
  decided_on: string;
  owed_cents: Cents;
  damages_cents: Cents;
  cost_cents: Cents;
  item_id: number | null;
  entry_id: number | null;
  business_date: string;
  made_at: string;
  made_by: number;
};

export type CourtReliefTable = {
  judgment_id: number;
  amount_cents: Cents;
  entry_id: number;
  business_date: string;
  made_at: string;
  made_by: number;
};

export type ReliefEndTable = Omit<CourtReliefTable, 'amount_cents'>;

export type JudgmentSetAsideTable = {
  judgment_id: number;
  decided_on: string;
  reason_text: string;
  credit_item_id: number | null;
  entry_id: number | null;
  business_date: string;
  made_at: string;
  made_by: number;
};

export type PlacementTable = {
  id: Generated<number>;
  number: number;
  account_id: number;
  list_id: number | null;
  returned_id: number | null;
  debtor: string;
  address: string;
  amount_cents: Cents;
  business_date: string;
  placed_at: string;
  placed_by: number;
};

export type PlacementRecallTable = {
  placement_id: number;
  why: 'paid' | 'recalled';
  reason_text: string;
  business_date: string;
  recalled_at: string;
  recalled_by: number | null;
};

export type PlacementFileTable = {
  id: number;
  business_date: string;
  made_at: string;
  sha256: string;
};

export type PlacementFileRowTable = {
  placement_id: number;
  action: 'place' | 'recall';
  file_id: number;
};

export type CollectionTables = {
  returned_case: ReturnedCaseTable;
  case_claim: CaseClaimTable;
  /** Of before awards were charged. */
  returned_judgment: ReturnedJudgmentTable;
  court_judgment: CourtJudgmentTable;
  court_relief: CourtReliefTable;
  relief_end: ReliefEndTable;
  /** A view: those that no court set aside. */
  standing_judgment: CourtJudgmentTable;
  judgment_set_aside: JudgmentSetAsideTable;
  placement: PlacementTable;
  placement_recall: PlacementRecallTable;
  /** A view: those that nobody recalled. */
  standing_placement: PlacementTable;
  placement_file: PlacementFileTable;
  placement_file_row: PlacementFileRowTable;
};
