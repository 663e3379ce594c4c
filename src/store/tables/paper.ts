// Row shapes: the numbered paper books of downtime, and what became of their slips.
import type { Generated } from 'kysely';

export type PaperBookTable = {
  id: Generated<number>;
  first_number: number;
  last_number: number;
  received_by: number;
  received_at: string;
};

export type PaperBookMoveTable = {
  id: Generated<number>;
  book_id: number;
  kind: 'issued' | 'returned';
  holder_id: number;
  moved_by: number;
  moved_at: string;
};

export type PaperSlipTable = {
  id: Generated<number>;
  number: number;
  receipt_id: number | null;
  written_on: string | null;
  writer_id: number | null;
  void_reason: string | null;
  keyed_by: number;
  keyed_at: string;
};

export type PaperSlipCheckTable = {
  slip_id: number;
  agrees: 0 | 1;
  checked_by: number;
  checked_at: string;
};

export type PaperTables = {
  paper_book: PaperBookTable;
  paper_book_move: PaperBookMoveTable;
  paper_slip: PaperSlipTable;
  paper_slip_check: PaperSlipCheckTable;
};
