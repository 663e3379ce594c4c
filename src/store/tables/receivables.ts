// Row shapes: parties, accounts and open items.
import type { Generated } from 'kysely';
import type { Cents } from '../../domain/money.ts';

export type PartyTable = {
  id: Generated<number>;
  name: string;
  language: string;
  cash_only_until: string | null;
  alert: string | null;
};

export type PartyWordTable = {
  word: string;
  party_id: number;
};

export type AccountTable = {
  id: Generated<number>;
  line: string;
  number: string;
  party_id: number | null;
  place: string;
  opened_on: string;
};

export type OpenItemTable = {
  id: Generated<number>;
  account_id: number | null;
  side: 'D' | 'C';
  document_number: string;
  description: string;
  department: string;
  document_date: string;
  due_on: string;
};

export type OpenItemComponentTable = {
  id: Generated<number>;
  item_id: number;
  name: string;
  rank: number;
  recognition: 'accrual' | 'cash';
  control_account: string;
  deferred_account: string | null;
  original_cents: Cents;
};

export type ComponentShareTable = {
  component_id: number;
  position: number;
  account: string;
  share_cents: Cents;
};

export type OpenItemMovementTable = {
  id: Generated<number>;
  component_id: number;
  entry_id: number;
  side: 'D' | 'C';
  amount_cents: Cents;
};

export type ReceivablesTables = {
  party: PartyTable;
  party_word: PartyWordTable;
  account: AccountTable;
  open_item: OpenItemTable;
  open_item_component: OpenItemComponentTable;
  component_share: ComponentShareTable;
  open_item_movement: OpenItemMovementTable;
};
