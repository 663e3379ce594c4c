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

export type ChangeFundTables = {
  change_fund_movement: ChangeFundMovementTable;
  change_fund_line: ChangeFundLineTable;
};
