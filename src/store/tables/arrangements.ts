// Tables of payment arrangements and of what happened to them.
import type { Generated } from 'kysely';
import type { ArrangementEventKind, ArrangementKind, Frequency } from '../../domain/arrangement.ts';
import type { Cents } from '../../domain/money.ts';

export type ArrangementTable = {
  id: Generated<number>;
  number: number;
  kind: ArrangementKind;
  account_id: number;
  principal_cents: Cents;
  waived_cents: Cents;
  fee_cents: Cents;
  frequency: Frequency;
  grace_days: number;
  ends_on: string;
  movement_id: number;
  letter_id: number;
  business_date: string;
  made_at: string;
  made_by: number;
  approved_by: number | null;
  request_id: number | null;
};

export type ArrangementItemTable = {
  arrangement_id: number;
  item_id: number;
  open_cents: Cents;
};

export type ArrangementInstalmentTable = {
  arrangement_id: number;
  position: number;
  due_on: string;
  amount_cents: Cents;
};

export type ArrangementEventTable = {
  id: Generated<number>;
  arrangement_id: number;
  kind: ArrangementEventKind;
  position: number | null;
  until_date: string | null;
  letter_id: number | null;
  business_date: string;
  made_at: string;
  made_by: number;
  approved_by: number | null;
  request_id: number | null;
  reason_text: string | null;
};

export type ArrangementTables = {
  arrangement: ArrangementTable;
  arrangement_item: ArrangementItemTable;
  arrangement_instalment: ArrangementInstalmentTable;
  arrangement_event: ArrangementEventTable;
};
