// Row shapes: drawer sessions, counts, drops and closes.
import type { Generated } from 'kysely';
import type { Cents } from '../../domain/money.ts';

export type DrawerSessionTable = {
  id: Generated<number>;
  number: string;
  register: number;
  business_date: string;
  clerk_id: number;
  float_cents: Cents;
  opened_at: string;
  agreed_by: number | null;
  corrects_session_id: number | null;
  float_entry_id: number;
};

export type SessionEventTable = {
  id: Generated<number>;
  session_id: number;
  kind: 'suspended' | 'resumed';
  at: string;
  by_id: number;
};

export type DrawerCountTable = {
  id: Generated<number>;
  register: number;
  business_date: string;
  session_id: number | null;
  purpose: 'open' | 'close';
  attempt: number;
  cash_cents: Cents;
  agrees: 0 | 1;
  counted_by: number;
  counted_at: string;
};

export type CountLineTable = {
  count_id: number;
  form: 'piece' | 'roll' | 'strap' | 'money';
  denomination_cents: Cents;
  quantity: number;
  amount_cents: Cents;
};

export type CountTenderTable = {
  count_id: number;
  tender: string;
  items: number;
  amount_cents: Cents;
};

export type DrawerDropTable = {
  id: Generated<number>;
  session_id: number;
  bag_number: string;
  amount_cents: Cents;
  dropped_by: number;
  counted_by: number;
  dropped_at: string;
  entry_id: number;
};

export type DrawerOpeningTable = {
  id: Generated<number>;
  session_id: number;
  reason_number: number;
  reason_text: string;
  opened_by: number;
  approved_by: number;
  opened_at: string;
};

export type DrawerNoticeTable = {
  id: Generated<number>;
  register: number;
  session_id: number | null;
  kind: 'unasked' | 'left-open' | 'shut';
  opened_at: string;
  noted_at: string;
};

export type SessionDifferenceTable = {
  session_id: number;
  tender: string;
  expected_cents: Cents;
  counted_cents: Cents;
};

export type SessionCloseTable = {
  session_id: number;
  closed_at: string;
  closed_by: number;
  approved_by: number | null;
  reason_number: number | null;
  reason_text: string;
  cash_to_deposit_cents: Cents;
  float_returned_cents: Cents;
  entry_id: number;
};

/** Kept up by triggers as receipts are written; `checks/session-sums.ts` adds up again. */
export type SessionSumTable = {
  session_id: number;
  kind: string;
  items: number;
  cents: number;
};

export type SessionHandOverTable = {
  from_session_id: number;
  to_session_id: number;
  handed_at: string;
};

export type SessionEndTable = {
  session_id: number;
  ended_at: string;
  asked_by: number;
  ended_by: number;
  reason_number: number;
  reason_text: string;
  /** The last closing attempt of the session's own clerk; 0 without one. */
  after_attempt: number;
};

/** A view: the counts that others sealed after the end of a session. */
export type EndedCountView = {
  session_id: number;
  count_id: number;
  attempt: number;
  counted_by: number;
  cash_cents: Cents;
  tenders: string;
};

export type DrawerTables = {
  ended_count: EndedCountView;
  drawer_session: DrawerSessionTable;
  session_event: SessionEventTable;
  drawer_count: DrawerCountTable;
  count_line: CountLineTable;
  count_tender: CountTenderTable;
  drawer_drop: DrawerDropTable;
  drawer_opening: DrawerOpeningTable;
  drawer_notice: DrawerNoticeTable;
  session_difference: SessionDifferenceTable;
  session_close: SessionCloseTable;
  session_sum: SessionSumTable;
  session_hand_over: SessionHandOverTable;
  session_end: SessionEndTable;
};
