// Prints what waits for a register, as its own workstation would; and what can become of a paper.
import type { Counter, Desk } from '../../src/desk/desk.ts';
import type { Drained } from '../../src/desk/print-next.ts';
import { readDrawer } from '../../src/desk/read-drawer.ts';
import { settleUnknown } from '../../src/desk/settle-paper.ts';
import { DrawerWatch } from '../../src/desk/watch-drawer.ts';
import { PrinterWorker } from '../../src/desk/work-printer.ts';
import { present } from '../../src/domain/assert.ts';
import { PRINTED, type Printer, unknownOutcome } from '../../src/domain/printer.ts';
import { queuedJobs } from '../../src/store/print-queue.ts';
import { accepted } from './counter.ts';

type Running = { readonly processId: number; readonly isAlive: () => boolean };

/** A worker that has taken the printer. `processId` tells two of them apart. */
export async function workerOf(
  desk: Desk,
  register: number,
  printer: Printer,
  { processId = 1, isAlive = () => true }: Partial<Running> = {},
): Promise<PrinterWorker> {
  const holder = { host: 'counter', processId, processStarted: '' };
  const worker = new PrinterWorker(desk, { register, printer, holder, isAlive });
  await worker.start();
  return worker;
}

/** Takes the printer, prints, and gives it back. */
export async function printAll(desk: Desk, register: number, printer: Printer): Promise<Drained> {
  const worker = await workerOf(desk, register, printer);
  const drained = present(await worker.print(), 'the printer');
  await worker.leave();
  return drained;
}

/** An X reading came out in part, and is printed again. */
export async function workPapers(desk: Desk, counter: Counter): Promise<void> {
  accepted(await readDrawer(desk, counter));
  const tear = async () => unknownOutcome('it fell silent');
  const look = async () => ({ condition: 'paper-near-end', drawerHigh: false }) as const;
  const torn: Printer = { kind: 'memory', name: 'memory', status: 'full', print: tear, look };
  const worker = await workerOf(desk, counter.register, torn);
  const watch = new DrawerWatch(desk, {
    register: counter.register,
    printer: worker.key,
    open: 'low',
  });
  await worker.look();
  await watch.observe();
  await worker.print();
  await worker.leave();
  const jobs = await queuedJobs(desk.store.book, counter.register);
  const { id } = present(
    jobs.find(({ state }) => state === 'unknown'),
    'the torn paper',
  );
  accepted(await settleUnknown(desk, counter, id, 'part'));
  const print = async () => PRINTED;
  await printAll(desk, counter.register, { ...torn, print });
}
