// One process at a time prints on a printer, for every register that shares it. A lease passes on
// when its holder is proven dead, or has given no sign of life for long.
import { done } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import {
  beatLease,
  endLease,
  heldLeases,
  type PrinterLease,
  printerLease,
  settleLostJobs,
  writeLease,
} from '../store/printer-leases.ts';
import type { Desk } from './desk.ts';
import { type Holder, holderOf, type IsAlive } from './lease-register.ts';

/** Where a printer is used: the process, and the register it runs. */
export type PrinterPlace = {
  readonly register: number;
  readonly printer: string;
  readonly holder: Holder;
  readonly isAlive: IsAlive;
};

/** A sign of life costs a commit, so it is given no oftener than this. */
const BEAT_MS = 5_000;
/** Not heard of for so long: it hangs, or stands still. */
const SILENT_MS = 20_000;

/**
 * The fence of the lease this process holds; undefined while another one has the printer. `mine` is
 * what it held before. Whoever takes a lease over settles what its old holder was sending.
 */
export async function holdPrinter(
  desk: Desk,
  place: PrinterPlace,
  mine?: number,
): Promise<number | undefined> {
  const standing = await printerLease(desk.store.book, place.printer);
  const now = desk.clock.now();
  if (standing?.held === 1 && standing.fence === mine) {
    if (ageOf(standing, now) < BEAT_MS) return mine;
    const beaten = await desk.store.transact(async (book) =>
      done(await beatLease(book, standing.fence, now)),
    );
    // A busy store is no reason to give the printer up.
    return beaten.ok && !beaten.value ? undefined : mine;
  }
  if (standing && !isFree(standing, place, now)) return undefined;
  const taken = await desk.store.transact(async (book) => done(await take(book, place, now)));
  return taken.ok ? taken.value : undefined;
}

async function take(book: Book, place: PrinterPlace, now: string): Promise<number | undefined> {
  const standing = await printerLease(book, place.printer);
  if (standing && !isFree(standing, place, now)) return undefined;
  const { register, printer, holder } = place;
  const fence = await writeLease(book, {
    register,
    printer,
    host: holder.host,
    process_id: holder.processId,
    process_started: holder.processStarted,
    beat_at: now,
  });
  await settleLostJobs(book, now);
  return fence;
}

/** Also where it is this very process's, from before: a terminal runs one worker. */
function isFree(standing: PrinterLease, place: PrinterPlace, now: string): boolean {
  if (standing.held === 0) return true;
  const holder = holderOf(standing);
  const own =
    standing.register === place.register &&
    holder.host === place.holder.host &&
    holder.processId === place.holder.processId &&
    holder.processStarted === place.holder.processStarted;
  return own || !place.isAlive(holder) || ageOf(standing, now) > SILENT_MS;
}

function ageOf(lease: PrinterLease, now: string): number {
  return Date.parse(now) - Date.parse(lease.beat_at);
}

/** Gives the printer back; what was being sent is for a person to look at. */
export async function releasePrinter(desk: Desk, fence: number): Promise<void> {
  await desk.store.transact(async (book) => {
    await endLease(book, fence);
    await settleLostJobs(book, desk.clock.now());
    return done(undefined);
  });
}

/** Ends the leases of processes that died, on whatever printer, and settles what they sent. */
export async function endDeadLeases(desk: Desk, isAlive: IsAlive): Promise<void> {
  const isDead = (lease: PrinterLease) => !isAlive(holderOf(lease));
  if (!(await heldLeases(desk.store.book)).some(isDead)) return;
  await desk.store.transact(async (book) => {
    for (const lease of (await heldLeases(book)).filter(isDead)) await endLease(book, lease.fence);
    await settleLostJobs(book, desk.clock.now());
    return done(undefined);
  });
}
