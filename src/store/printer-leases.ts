// Who prints on which printer, for which registers, and how each printer is: working state that
// every process of the host reads.
import { sql } from 'kysely';
import type { Instant } from '../domain/clock.ts';
import type { DrawerPin, PrinterCondition, PrinterSigns } from '../domain/printer.ts';
import { compileOnce } from './compile-once.ts';
import type { Book } from './open-store.ts';
import { noteJob } from './print-jobs.ts';
import type { PrinterLeaseTable, PrinterStateTable } from './tables/printing.ts';

export type PrinterLease = PrinterLeaseTable;

const leases = compileOnce((book, of: { readonly printer: string }) =>
  book.selectFrom('printer_lease').selectAll().where('printer', '=', of.printer),
);

export async function printerLease(book: Book, printer: string): Promise<PrinterLease | undefined> {
  return (await leases(book, { printer }))[0];
}

/** Leases that nobody gave back. */
export async function heldLeases(book: Book): Promise<readonly PrinterLease[]> {
  return book.selectFrom('printer_lease').selectAll().where('held', '=', 1).execute();
}

/** Returns the new lease's fence: none was ever as high. */
export async function writeLease(
  book: Book,
  lease: Omit<PrinterLease, 'fence' | 'held'>,
): Promise<number> {
  const last = await book
    .selectFrom('printer_lease')
    .select((of) => of.fn.max('fence').as('fence'))
    .executeTakeFirst();
  const fence = (last?.fence ?? 0) + 1;
  await book
    .insertInto('printer_lease')
    .values({ ...lease, fence, held: 1 })
    .onConflict((on) => on.column('printer').doUpdateSet({ ...lease, fence, held: 1 }))
    .execute();
  return fence;
}

/** False when the lease was lost. */
export async function beatLease(book: Book, fence: number, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await book
    .updateTable('printer_lease')
    .set({ beat_at: at })
    .where('fence', '=', fence)
    .where('held', '=', 1)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export async function leaseStands(book: Book, fence: number): Promise<boolean> {
  const row = await book
    .selectFrom('printer_lease')
    .select('held')
    .where('fence', '=', fence)
    .executeTakeFirst();
  return row?.held === 1;
}

export async function endLease(book: Book, fence: number): Promise<void> {
  await book.updateTable('printer_lease').set({ held: 0 }).where('fence', '=', fence).execute();
}

/**
 * What was being sent under a lease that no longer stands: whether a paper came out, nobody knows;
 * a kick is not tried again.
 */
export async function settleLostJobs(book: Book, at: Instant): Promise<void> {
  const lost = await book
    .selectFrom('print_queue as q')
    .innerJoin('print_job as j', 'j.id', 'q.job_id')
    .select(['j.id', 'j.kind'])
    .where('q.state', '=', 'sending')
    .where('q.fence', 'not in', (sub) =>
      sub.selectFrom('printer_lease').select('fence').where('held', '=', 1),
    )
    .execute();
  for (const { id, kind } of lost) {
    const state = kind === 'kick' ? 'dropped' : 'unknown';
    const detail = 'the program ended while it was printing';
    await noteJob(book, { jobId: id, state, detail, at });
  }
}

export type UsedPrinter = {
  readonly printer: string;
  readonly drawerPin: DrawerPin;
  /** Papers of other registers may be sent there too. */
  readonly shared: boolean;
};

/** The register prints there from now on, and its drawer hangs on that pin. */
export async function setRegisterPrinter(
  book: Book,
  register: number,
  { printer, drawerPin, shared }: UsedPrinter,
): Promise<void> {
  const values = {
    register,
    printer,
    drawer_pin: drawerPin,
    shared: shared ? 1 : 0,
  } as const;
  await book
    .insertInto('register_printer')
    .values(values)
    .onConflict((on) =>
      on
        .column('register')
        .doUpdateSet(values)
        // What is known already is not written: each start would wait for the disk.
        .where((old) =>
          old.or([
            old('register_printer.printer', '!=', values.printer),
            old('register_printer.drawer_pin', '!=', values.drawer_pin),
            old('register_printer.shared', '!=', values.shared),
          ]),
        ),
    )
    .execute();
}

export type KnownPrinter = {
  readonly printer: string;
  readonly registers: string;
  readonly held: boolean;
};

/** Every printer that papers may be sent to, with whether somebody holds it. */
export async function knownPrinters(book: Book): Promise<readonly KnownPrinter[]> {
  const { rows } = await sql<Omit<KnownPrinter, 'held'> & { readonly held: 0 | 1 }>`
    SELECT r.printer, GROUP_CONCAT(r.register, ', ') AS registers, COALESCE(l.held, 0) AS held
    FROM register_printer r LEFT JOIN printer_lease l ON l.printer = r.printer
    WHERE r.shared = 1 GROUP BY r.printer ORDER BY MIN(r.register)`.execute(book);
  return rows.map((row) => ({ ...row, held: row.held === 1 }));
}

const states = compileOnce((book, of: { readonly printer: string }) =>
  book.selectFrom('printer_state').selectAll().where('printer', '=', of.printer),
);

export type PrinterState = {
  readonly condition: PrinterCondition;
  readonly since: Instant;
  readonly drawerHigh?: boolean;
  /** Since when the drawer's sensor tells the same. */
  readonly drawerSince?: Instant;
};

export async function printerState(book: Book, printer: string): Promise<PrinterState | undefined> {
  const [row] = await states(book, { printer });
  return row && stateOf(row);
}

function stateOf(row: PrinterStateTable): PrinterState {
  const { condition, since, drawer_high: high, drawer_since: drawerSince } = row;
  if (high === null || drawerSince === null) return { condition, since };
  return { condition, since, drawerHigh: high === 1, drawerSince };
}

/** Written over what was known; what did not change keeps its moment. */
export async function writePrinterState(
  book: Book,
  printer: string,
  signs: PrinterSigns,
  at: Instant,
): Promise<void> {
  const before = await printerState(book, printer);
  const same = before?.condition === signs.condition;
  const told = signs.drawerHigh !== undefined;
  const sameDrawer = told && before?.drawerHigh === signs.drawerHigh;
  const values = {
    printer,
    condition: signs.condition,
    since: same ? before.since : at,
    drawer_high: told ? (signs.drawerHigh ? 1 : 0) : null,
    drawer_since: sameDrawer ? (before?.drawerSince ?? at) : told ? at : null,
  } as const;
  await book
    .insertInto('printer_state')
    .values(values)
    .onConflict((on) => on.column('printer').doUpdateSet(values))
    .execute();
}
