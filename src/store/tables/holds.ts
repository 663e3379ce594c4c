// Tables of holds on collection.
import type { Generated } from 'kysely';
import type { HoldKind } from '../../domain/city-data.ts';

export type HoldTable = {
  id: Generated<number>;
  kind: HoldKind;
  words: string;
  placed_on: string;
  until: string | null;
  party_id: number | null;
  account_id: number | null;
};

/** Of a hold that was placed at the counter; `approved_by` is null where one did it alone. */
export type HoldPlacingTable = {
  hold_id: number;
  register: number;
  business_date: string;
  placed_at: string;
  asked_by: number;
  approved_by: number | null;
  request_id: number | null;
};

export type HoldLiftTable = {
  hold_id: number;
  register: number;
  business_date: string;
  lifted_at: string;
  asked_by: number;
  approved_by: number;
  request_id: number;
  reason_text: string;
};

export type HoldTables = {
  hold: HoldTable;
  hold_placing: HoldPlacingTable;
  hold_lift: HoldLiftTable;
};
