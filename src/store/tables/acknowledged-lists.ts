// Row shapes: lists that accounting acknowledged, and acknowledgements that a lifted close ended.
import type { Generated } from 'kysely';
import type { ListName } from '../../domain/acknowledged-list.ts';
import type { Cents } from '../../domain/money.ts';

export type ListAcknowledgementTable = {
  id: Generated<number>;
  list: ListName;
  from_date: string;
  to_date: string;
  sha256: string;
  items: number;
  amount_cents: Cents;
  register: number;
  business_date: string;
  acknowledged_at: string;
  acknowledged_by: number;
};

export type ListAcknowledgementEndTable = {
  acknowledgement_id: number;
  lift_id: number;
  ended_at: string;
};

export type AcknowledgedListTables = {
  list_acknowledgement: ListAcknowledgementTable;
  list_acknowledgement_end: ListAcknowledgementEndTable;
  /** A view: those that no lifted close ended. */
  standing_acknowledgement: ListAcknowledgementTable;
};
