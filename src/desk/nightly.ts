// The night's work on a business date: the proof once more, the ledger file, and the whole book
// verified. Quiet when all is well, so that a scheduler speaks up only when it is not.
import { canonical } from '../domain/canonical.ts';
import { proveDay } from '../domain/day-proof.ts';
import type { LedgerFormatName } from '../domain/ledger-file.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { closeOf, hasBusiness } from '../store/day-close.ts';
import { loadDayFacts } from '../store/day-facts.ts';
import { newestWorkedDate } from '../store/day-sessions.ts';
import { BookBroken, BROKEN_NEXT } from './book-broken.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';
import { type Exported, type ExportPorts, exportLedger } from './export-ledger.ts';
import { type Verification, verifyBook } from './verify-book.ts';

export type NightWork = {
  readonly date: string;
  readonly format: LedgerFormatName;
  readonly folder: string;
};

/**
 * The date a scheduler means without saying so: after midnight the clock has moved on, so it is the
 * newest date on which a drawer was opened.
 */
export async function nightDate(desk: Desk): Promise<string> {
  const { book } = desk.store;
  const today = await businessDate(desk, book);
  return (await newestWorkedDate(book, today)) ?? today;
}

export type Night = {
  readonly date: string;
  /** Absent on a date without business: there is nothing to hand over. */
  readonly exported?: Exported;
  readonly verification: Verification;
};

/** Refuses a date with business that is not closed; throws BookBroken when anything is broken. */
export async function workTheNight(
  desk: Desk,
  ports: ExportPorts,
  { date, format, folder }: NightWork,
): Promise<Result<Night>> {
  const proved = await prove(desk, date);
  if (!proved.ok) return proved;
  const exporting = { date, format, folder, detail: false };
  const exported = proved.value ? await exportLedger(desk, ports, exporting) : undefined;
  if (exported && !exported.ok) return exported;
  const verification = await verifyBook(desk.store);
  const first = verification.checks.find((check) => check.broken !== null);
  if (first) throw new BookBroken(`${first.name}: ${first.broken}.`, BROKEN_NEXT);
  return done({ date, ...(exported ? { exported: exported.value } : {}), verification });
}

/** True when the date has business and still proves as it was closed; false without business. */
async function prove(desk: Desk, date: string): Promise<Result<boolean>> {
  return desk.store.read(async (book) => {
    if (!(await hasBusiness(book, date))) return done(false);
    const close = await closeOf(book, date);
    if (!close) return refuse('day-not-closed', { date });
    const proof = proveDay(await loadDayFacts(book, date));
    if (canonical(proof) === close.proof) return done(true);
    throw new BookBroken(`The proof of ${date} no longer comes out as it was closed.`, BROKEN_NEXT);
  });
}
