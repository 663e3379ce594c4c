// Row shapes: what lines of business stand on, and what they record of an account.
import type { Generated } from 'kysely';
import type { Cents } from '../../domain/money.ts';

export type ComponentKindTable = {
  code: string;
  effective_from: string;
  name: string;
  rank: number;
  recognition: 'accrual' | 'cash';
  control_account: string;
  deferred_account: string | null;
  authority: string;
};

export type ComponentKindPartTable = {
  code: string;
  effective_from: string;
  position: number;
  account: string;
  amount_cents: Cents | null;
};

export type LineRuleTable = {
  line: string;
  name: string;
  effective_from: string;
  value: string;
  authority: string;
};

export type PartyAddressTable = {
  id: Generated<number>;
  party_id: number;
  address: string;
  since: string;
};

export type OpenedAccountTable = {
  account_id: number;
  business_date: string;
  opened_at: string;
  opened_by: number;
};

export type LineRecordTable = {
  id: Generated<number>;
  account_id: number;
  sequence: number;
  line: string;
  act: string;
  facts: string;
  next_on: string | null;
  business_date: string;
  made_at: string;
  made_by: number;
  approved_by: number | null;
  request_id: number | null;
  entry_id: number | null;
};

export type LinesTables = {
  component_kind: ComponentKindTable;
  component_kind_part: ComponentKindPartTable;
  line_rule: LineRuleTable;
  party_address: PartyAddressTable;
  opened_account: OpenedAccountTable;
  line_record: LineRecordTable;
};
