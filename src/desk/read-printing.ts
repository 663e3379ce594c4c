// How a register's printer is, and what waits for it: what its holder publishes and all may read.

import { staleSince } from '../domain/print-queue.ts';
import type { PrinterCondition, PrinterSigns } from '../domain/printer.ts';
import { done } from '../domain/result.ts';
import { type QueueCounts, queueCounts } from '../store/print-queue.ts';
import { type PrinterState, printerState, writePrinterState } from '../store/printer-leases.ts';
import type { Desk } from './desk.ts';

export type Printing = QueueCounts & {
  /** Undefined where the printer cannot tell. */
  readonly condition: PrinterCondition | undefined;
};

export async function readPrinting(
  desk: Desk,
  register: number,
  printer: string,
): Promise<Printing> {
  const state = await printerState(desk.store.book, printer);
  const counts = await queueCounts(desk.store.book, register, staleSince(desk.clock.now()));
  return { ...counts, condition: state?.condition };
}

/** What the printer just told is written where it differs from what was known. */
export async function publishSigns(
  desk: Desk,
  printer: string,
  signs: PrinterSigns,
): Promise<void> {
  const known = await printerState(desk.store.book, printer);
  if (known && isSame(known, signs)) return;
  await desk.store.transact(async (book) => {
    await writePrinterState(book, printer, signs, desk.clock.now());
    return done(undefined);
  });
}

function isSame(known: PrinterState, signs: PrinterSigns): boolean {
  return known.condition === signs.condition && known.drawerHigh === signs.drawerHigh;
}
