// Row shapes: parties, accounts, what is known of them, and open items.
import type { Generated } from 'kysely';
import type { NoteKind } from '../../domain/city-data.ts';
import type { Channel, Outcome, Topic } from '../../domain/contact.ts';
import type { IdentifierKind } from '../../domain/find-shape.ts';
import type { Cents } from '../../domain/money.ts';
import type { PayerFact } from '../../domain/payer-change.ts';
import type { ReturnKind } from '../../domain/refund-life.ts';

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

/** A phone, plate, parcel or permit of a party or of an account. */
export type IdentifierTable = {
  id: Generated<number>;
  kind: IdentifierKind;
  shown: string;
  key: string;
  short_key: string | null;
  party_id: number | null;
  account_id: number | null;
};

export type NoteTable = {
  id: Generated<number>;
  kind: NoteKind;
  words: string;
  written_at: string;
  written_by: number | null;
  party_id: number | null;
  account_id: number | null;
};

/** Names and places as find looks for them. */
export type AccountWordsTable = {
  id: Generated<number>;
  account_id: number;
  words: string;
};

export type PayerTable = {
  id: Generated<number>;
  name: string;
  words: string;
};

export type LookUpTable = {
  id: Generated<number>;
  subject: 'account' | 'party' | 'receipt';
  subject_id: number;
  register: number;
  business_date: string;
  looked_at: string;
  looked_by: number;
};

export type MemoTable = {
  id: Generated<number>;
  number: number;
  kind: 'credit' | 'debit';
  account_id: number;
  component_id: number;
  amount_cents: Cents;
  business_date: string;
  made_at: string;
  made_by: number;
  approved_by: number | null;
  request_id: number | null;
  reason_number: number;
  reason_text: string;
  entry_id: number;
};

export type MemoReversalTable = {
  memo_id: number;
  business_date: string;
  reversed_at: string;
  asked_by: number;
  approved_by: number;
  request_id: number;
  reason_text: string;
  entry_id: number;
};

export type RefundTable = {
  id: Generated<number>;
  number: number;
  account_id: number;
  component_id: number;
  amount_cents: Cents;
  payee: string;
  address: string;
  not_before: string;
  business_date: string;
  granted_at: string;
  asked_by: number;
  granted_by: number;
  request_id: number;
  reason_text: string;
  entry_id: number;
};

export type RefundFileTable = {
  id: number;
  business_date: string;
  made_at: string;
  sha256: string;
};

export type RefundFileRowTable = {
  refund_id: number;
  file_id: number;
};

/** The check that paid it, and who in accounting recorded it. */
export type RefundPaymentTable = {
  refund_id: number;
  check_number: string;
  check_date: string;
  register: number;
  business_date: string;
  recorded_at: string;
  recorded_by: number;
};

/** Its credit stands again. */
export type RefundReturnTable = {
  refund_id: number;
  kind: ReturnKind;
  register: number;
  business_date: string;
  recorded_at: string;
  recorded_by: number;
  reason_text: string;
  entry_id: number;
};

/** Derived: what the movements of an account's debts add up to. */
export type AccountOwedTable = {
  account_id: number;
  owed_cents: Cents;
};

/** Derived: what the movements of a component add up to, where that is not nothing. */
export type ComponentOpenTable = {
  component_id: number;
  cents: Cents;
};

export type ContactTable = {
  id: Generated<number>;
  account_id: number;
  channel: Channel;
  direction: 'in' | 'out';
  caller: string;
  known_by: string;
  topic: Topic;
  outcome: Outcome;
  words: string;
  register: number;
  business_date: string;
  recorded_at: string;
  recorded_by: number;
};

/** What somebody has to do after a contact. */
export type ContactTaskTable = { contact_id: number; task_id: number };

/** `value` is what holds from then on, `before` what held; see src/domain/payer-change.ts. */
export type PayerChangeTable = {
  id: Generated<number>;
  party_id: number;
  kind: PayerFact;
  value: string;
  before: string;
  words: string;
  register: number;
  business_date: string;
  made_at: string;
  made_by: number;
};

export type ReceivablesTables = {
  component_open: ComponentOpenTable;
  account_owed: AccountOwedTable;
  party: PartyTable;
  party_word: PartyWordTable;
  account: AccountTable;
  open_item: OpenItemTable;
  open_item_component: OpenItemComponentTable;
  component_share: ComponentShareTable;
  open_item_movement: OpenItemMovementTable;
  identifier: IdentifierTable;
  note: NoteTable;
  account_words: AccountWordsTable;
  payer: PayerTable;
  look_up: LookUpTable;
  contact: ContactTable;
  contact_task: ContactTaskTable;
  payer_change: PayerChangeTable;
  memo: MemoTable;
  memo_reversal: MemoReversalTable;
  refund: RefundTable;
  refund_file: RefundFileTable;
  refund_file_row: RefundFileRowTable;
  refund_payment: RefundPaymentTable;
  refund_return: RefundReturnTable;
};
