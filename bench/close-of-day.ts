// The close of a day of 1,000, 10,000 and 100,000 receipts, each in a process of its own: the
// totals of a drawer, the proof, the export in detail; beside hledger, which reads the very file
// that was exported and balances it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { folderWriter } from '../drivers/files/folder-writer.ts';
import { readProof } from '../src/desk/close-day.ts';
import type { Desk } from '../src/desk/desk.ts';
import { exportLedger } from '../src/desk/export-ledger.ts';
import { ledgerPorts } from '../src/ledger-ports.ts';
import { expectedTenders, sessionTotals } from '../src/store/expected.ts';
import type { Bench } from './bench-place.ts';
import { deskOn, must } from './book.ts';
import { dayAt, keptDay } from './days.ts';
import { type Goal, median, type Row, type Samples, type Side, timed } from './measure.ts';
import { mostMemoryMb } from './memory.ts';

const RECEIPTS = [1000, 10_000, 100_000] as const;
const TURNS = 3;
/** So many are closed before, of whatever size the day is: every size then runs compiled. */
const WARM_RECEIPTS = 10_000;
/** They take less than a millisecond, in which anything may happen. */
const TOTALS_READ = 50;

type Closed = {
  /** The totals that are kept up with each receipt. */
  readonly totalsMs: number;
  /** The same added up again from the receipts, which is what a count is held against. */
  readonly addedMs: number;
  readonly proofMs: number;
  readonly exportMs: number;
  readonly memoryMb: number;
};
type Day = { readonly receipts: number; readonly closed: Closed[]; readonly hledger: Samples };

export async function closeOfDay(bench: Bench): Promise<readonly Row[]> {
  const days: Day[] = [];
  const stores: string[] = [];
  for (const receipts of RECEIPTS) {
    stores.push(await keptDay(bench, receipts));
    days.push({ receipts, closed: [], hledger: [] });
  }
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const [index, { receipts, closed, hledger }] of days.entries()) {
      const folder = join(bench.folder, `close-${receipts}`);
      mkdirSync(folder, { recursive: true });
      closed.push(closeElsewhere(stores[index] ?? '', folder));
      const took = await balanceBy('hledger', folder);
      if (took !== undefined) hledger.push(took);
    }
  }
  return [totalsRow(days), proofRow(days), memoryRow(days)];
}

/** This program again, so that its memory is that of one close. */
function closeElsewhere(store: string, folder: string): Closed {
  const [, program = ''] = process.argv;
  const { stdout, status } = spawnSync(
    process.execPath,
    [program, 'work', 'close', store, folder],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  if (status !== 0) throw new Error(`the close of ${store} ended with ${status}`);
  return JSON.parse(stdout) as Closed;
}

/** Closes of the day before one is measured: they compile the program and read the disk. */
export async function closeWork(root: string, store: string, folder: string): Promise<void> {
  const desk = deskOn(root, store);
  const { date } = dayAt(store, 1);
  const [session] = await desk.store.book
    .selectFrom('drawer_session')
    .select('id')
    .where('business_date', '=', date)
    .execute();
  const { receipts } = await desk.store.book
    .selectFrom('receipt')
    .select((of) => of.fn.countAll<number>().as('receipts'))
    .where('business_date', '=', date)
    .executeTakeFirstOrThrow();
  const day = { date, folder, sessionId: session?.id ?? 0 };
  for (let closed = 0; closed < WARM_RECEIPTS; closed += receipts) await closeOnce(desk, day);
  const took = await closeOnce(desk, day);
  await desk.store.close();
  process.stdout.write(JSON.stringify({ ...took, memoryMb: mostMemoryMb(process.pid) }));
}

type ClosedDay = {
  readonly date: string;
  readonly folder: string;
  readonly sessionId: number;
};

async function closeOnce(desk: Desk, { date, folder, sessionId }: ClosedDay) {
  const { book } = desk.store;
  const totals: Samples = [];
  for (let read = 0; read < TOTALS_READ; read += 1) {
    totals.push(await timed(() => sessionTotals(book, sessionId)));
  }
  const addedMs = await timed(() => expectedTenders(book, sessionId));
  const proofMs = await timed(() => desk.store.read((read) => readProof(read, date)));
  const exportMs = await timed(async () => {
    const ports = { ...ledgerPorts, files: folderWriter };
    must(await exportLedger(desk, ports, { date, format: 'hledger', detail: true, folder }));
  });
  return { totalsMs: median(totals), addedMs, proofMs, exportMs };
}

async function balanceBy(command: string, folder: string): Promise<number | undefined> {
  const journal = readdirSync(folder).find((name) => name.endsWith('.journal')) ?? '';
  let status: number | null = null;
  const took = await timed(() => {
    const args = ['-f', join(folder, journal), 'balance'];
    status = spawnSync(command, args, { stdio: 'ignore' }).status;
  });
  return status === 0 ? took : undefined;
}

const worded = ({ receipts }: Day) => `${receipts.toLocaleString('en-US')} receipts`;

function sidesOf(days: readonly Day[], figure: (closed: Closed) => number): readonly Side[] {
  return days.map((day) => ({ name: worded(day), samples: day.closed.map(figure) }));
}

const medianOf = (day: Day | undefined, figure: (closed: Closed) => number) =>
  median(day?.closed.map(figure) ?? []);

function totalsRow(days: readonly Day[]): Row {
  const totals = ({ totalsMs }: Closed) => totalsMs;
  const figure = medianOf(days.at(-1), totals) / medianOf(days[0], totals);
  const goals = [{ what: 'x from 1,000 to 100,000 receipts', figure, most: 1.5 }];
  return { name: 'totals of a drawer', unit: 'ms', sides: sidesOf(days, totals), goals };
}

function proofRow(days: readonly Day[]): Row {
  const work = ({ addedMs, proofMs, exportMs }: Closed) => addedMs + proofMs + exportMs;
  const each = days.map((day) => medianOf(day, work) / day.receipts);
  const last = days.at(-1);
  const hledger = last?.hledger ?? [];
  const goals: Goal[] = [
    {
      what: 'x a receipt, the dearest to the cheapest size',
      figure: Math.max(...each) / Math.min(...each),
      most: 1.5,
    },
  ];
  if (hledger.length > 0) {
    const figure = medianOf(last, work) / median(hledger);
    goals.push({ what: 'x hledger balance of 100,000 receipts', figure, most: 1 });
  }
  const beside: Side =
    hledger.length > 0
      ? { name: 'hledger, the last', samples: hledger }
      : { name: 'hledger', missing: 'not installed' };
  const sides = [...sidesOf(days, work), beside];
  return { name: 'totals, proof and export', unit: 'ms', sides, goals };
}

function memoryRow(days: readonly Day[]): Row {
  const memory = ({ memoryMb }: Closed) => memoryMb;
  const goals = [
    { what: 'MB at most, 100,000 receipts', figure: medianOf(days.at(-1), memory), most: 250 },
  ];
  return { name: 'memory of a close', unit: 'MB', sides: sidesOf(days, memory), goals };
}
