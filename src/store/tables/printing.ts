// Row shapes: print jobs, their queue and their fate, and who holds which printer.
import type { Generated } from 'kysely';
import type { DrawerPin, PrinterCondition } from '../../domain/printer.ts';

export type PrintJobTable = {
  id: Generated<number>;
  register: number;
  kind: 'paper' | 'kick';
  subject: string;
  content: string;
  created_at: string;
};

export type PrintJobEventTable = {
  id: Generated<number>;
  job_id: number;
  state: 'sending' | 'printed' | 'sent' | 'not-printed' | 'unknown' | 'dropped';
  detail: string;
  at: string;
  /** The lease it is sent under; null for what nobody sends. */
  fence: number | null;
};

export type PrintQueueTable = {
  job_id: number;
  register: number;
  state: 'queued' | 'sending' | 'not-printed' | 'unknown';
  /** Null: the printer of its register. */
  printer: string | null;
  queued_at: string;
  /** A kick that waits until its clerk was told why the drawer opens. */
  held: 0 | 1;
  fence: number | null;
};

export type RegisterPrinterTable = {
  register: number;
  printer: string;
  drawer_pin: DrawerPin;
  shared: 0 | 1;
};

export type PrinterLeaseTable = {
  printer: string;
  fence: number;
  held: 0 | 1;
  register: number;
  host: string;
  process_id: number;
  process_started: string;
  beat_at: string;
};

export type PrinterStateTable = {
  printer: string;
  condition: PrinterCondition;
  since: string;
  drawer_high: 0 | 1 | null;
  drawer_since: string | null;
};

export type PaperCopyTable = {
  id: Generated<number>;
  register: number;
  of_job_id: number;
  copy_number: number;
  printed_at: string;
  printed_by: number;
};

export type PrintingTables = {
  print_job: PrintJobTable;
  print_job_event: PrintJobEventTable;
  print_queue: PrintQueueTable;
  paper_copy: PaperCopyTable;
  register_printer: RegisterPrinterTable;
  printer_lease: PrinterLeaseTable;
  printer_state: PrinterStateTable;
};
