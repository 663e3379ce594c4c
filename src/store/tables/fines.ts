// Row shapes: schedules of parking fines, and from when each holds.
import type { Generated } from 'kysely';

export type FineScheduleTable = {
  id: Generated<number>;
  title: string;
  file_name: string;
  sha256: string;
  fines: number;
  taken_by: string;
  taken_at: string;
};

export type FineTable = {
  schedule_id: number;
  code: string;
  area: string;
  name: string;
  amount_cents: number;
};

export type FineScheduleTermTable = {
  effective_from: string;
  schedule_id: number;
  authority: string;
};

export type FinesTables = {
  fine_schedule: FineScheduleTable;
  fine: FineTable;
  fine_schedule_term: FineScheduleTermTable;
};
