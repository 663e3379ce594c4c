// Row shapes: the city, its people, chart of accounts and policies.
import type { Generated } from 'kysely';
import type { CalendarDay, CalendarRow } from '../../domain/business-calendar.ts';
import type { Cents } from '../../domain/money.ts';
import type { Role } from '../../domain/person.ts';

export type CityTable = {
  id: Generated<number>;
  name: string;
  book: 'demo' | 'real';
  demo_date: string | null;
  time_zone: string;
  receipt_head: string;
  made_at: string;
};

export type ReceiptFootTable = { line: number; words: string };

/** One row in a book that is for training, none in others. */
export type TrainingTable = { id: number; based_on: string };

export type PolicyTable = {
  name: string;
  effective_from: string;
  value: number;
  authority: string;
};

/** `words` are what stands on the slips: the bank's name, the number of the account. */
export type BankAccountTable = { effective_from: string; words: string; authority: string };

export type CalendarDayTable = CalendarDay & { id: Generated<number> };
export type CalendarChangeTable = CalendarRow & { id: Generated<number>; request_id: number };
export type CalendarRowView = CalendarRow & { id: number; turn: 0 | 1 };

export type ScanProfileTable = {
  id: Generated<number>;
  name: string;
  effective_from: string;
  /** As the file of a profile is. */
  content: string;
};

export type PersonTable = {
  id: Generated<number>;
  number: number;
  name: string;
  role: Role;
  since: string;
};

export type PersonPinTable = {
  id: Generated<number>;
  person_id: number;
  salt: string;
  hash: string;
  temporary: 0 | 1;
  expires_on: string | null;
  set_at: string;
};

export type SignInTable = {
  id: Generated<number>;
  person_number: number;
  register: number | null;
  outcome:
    | 'signed-in'
    | 'signed-out'
    | 'locked'
    | 'unlocked'
    | 'wrong-pin'
    | 'unknown-number'
    | 'too-early'
    | 'approved'
    | 'pin-expired';
  at: string;
};

export type FundTable = {
  code: string;
  name: string;
};

export type LedgerAccountTable = {
  code: string;
  fund: string;
  name: string;
  normal_side: 'D' | 'C';
  control: 0 | 1;
};

export type LedgerMappingTable = {
  account: string;
  effective_from: string;
  external: string;
};

export type DepartmentTable = {
  code: string;
  number: number;
  name: string;
};

export type ReasonTable = {
  kind: string;
  number: number;
  words: string;
};

export type TenderRuleTable = {
  kind: string;
  effective_from: string;
  number: number;
  name: string;
  ledger_account: string;
  gives_change: 0 | 1;
  deposited: 0 | 1;
  must_key: 0 | 1;
  approval_over_cents: Cents | null;
};

export type FeeTable = {
  code: string;
  effective_from: string;
  effective_to: string | null;
  number: number;
  name: string;
  department: string;
  ledger_account: string;
  amount_cents: Cents;
  authority: string;
};

/** From that date on nothing is charged by the code. */
export type FeeEndTable = { code: string; effective_from: string; authority: string };

export type RegisterTable = {
  number: number;
  name: string;
};

export type StandingFloatTable = {
  register: number;
  effective_from: string;
  denomination_cents: Cents;
  pieces: number;
};

export type CityTables = {
  city: CityTable;
  receipt_foot: ReceiptFootTable;
  training: TrainingTable;
  policy: PolicyTable;
  bank_account: BankAccountTable;
  calendar_day: CalendarDayTable;
  calendar_change: CalendarChangeTable;
  calendar_row: CalendarRowView;
  scan_profile: ScanProfileTable;
  person: PersonTable;
  person_pin: PersonPinTable;
  sign_in: SignInTable;
  fund: FundTable;
  ledger_account: LedgerAccountTable;
  ledger_mapping: LedgerMappingTable;
  department: DepartmentTable;
  reason: ReasonTable;
  tender_rule: TenderRuleTable;
  fee: FeeTable;
  fee_end: FeeEndTable;
  register: RegisterTable;
  standing_float: StandingFloatTable;
};
