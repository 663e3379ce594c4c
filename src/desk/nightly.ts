// The night's work on a business date: the proof once more, the ledger file, and a copy of the
// whole book, verified. Quiet when all is well, so that a scheduler speaks up only when it is not.
import { canonical } from '../domain/canonical.ts';
import { proveDay } from '../domain/day-proof.ts';
import type { LedgerFormatName } from '../domain/ledger-file.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { closeOf, hasBusiness } from '../store/day-close.ts';
import { loadDayFacts } from '../store/day-facts.ts';
import { firstDate, newestWorkedDate } from '../store/day-sessions.ts';
import type { Copy, CopyPorts } from './back-up.ts';
import { BookBroken, BROKEN_NEXT } from './book-broken.ts';
import { businessDate } from './business-date.ts';
import { copyTheNight } from './copy-the-night.ts';
import type { Desk } from './desk.ts';
import { type Exported, type ExportPorts, exportLedger } from './export-ledger.ts';
import { type OverdueDeposit, overdueDeposits } from './overdue-deposits.ts';
import type { Verification } from './verify-book.ts';

export type NightWork = {
  readonly date: string;
  readonly format: LedgerFormatName;
  /** For the ledger file. */
  readonly folder: string;
  /** The folder for the night's copy. */
  readonly copies: string;
};

/**
 * The date a scheduler means without saying so: after midnight the clock has moved on, so it is the
 * newest date on which a drawer was opened. One that is given must be a date the book can have: a
 * mistyped one has no business either, and must not look like a night that went well.
 */
export async function nightDate(desk: Desk, given?: string): Promise<Result<string>> {
  const { book } = desk.store;
  const today = await businessDate(desk, book);
  if (given === undefined) return done((await newestWorkedDate(book, today)) ?? today);
  const first = (await firstDate(book)) ?? today;
  const inside = given >= first && given <= today;
  if (inside || (await hasBusiness(book, given))) return done(given);
  return refuse('date-outside-book', { date: given, first, today });
}

export type Night = {
  readonly date: string;
  /** Absent on a date without business: there is nothing to hand over. */
  readonly exported?: Exported;
  readonly copy: Omit<Copy, 'verification'>;
  /** Names of older copies that no rule keeps any longer. */
  readonly removed: readonly string[];
  readonly verification: Verification;
  /** Dates whose money should be at the bank by now. */
  readonly overdue: readonly OverdueDeposit[];
};

export type NightPorts = ExportPorts & { readonly copies: CopyPorts };

/**
 * Refuses a date with business that is not closed, after its copy is made: a night without a copy
 * would be the worse for it. Throws BookBroken when anything is broken.
 */
export async function workTheNight(
  desk: Desk,
  ports: NightPorts,
  work: NightWork,
): Promise<Result<Night>> {
  const { date } = work;
  const exported = await handOver(desk, ports, work);
  // Every check runs on the copy, which is the book of this moment page by page.
  const copied = await copyTheNight(desk, ports.copies, work.copies);
  if (!copied.ok) return copied;
  if (!exported.ok) return exported;
  const { copy, removed } = copied.value;
  const { verification, ...made } = copy;
  const file = exported.value;
  const overdue = await desk.store.read((book) => overdueDeposits(desk, book));
  const handed = file ? { exported: file } : {};
  return done({ date, ...handed, copy: made, removed, verification, overdue });
}

/** The ledger file of a date with business; undefined of one without. */
async function handOver(
  desk: Desk,
  ports: ExportPorts,
  { date, format, folder }: NightWork,
): Promise<Result<Exported | undefined>> {
  const proved = await prove(desk, date);
  if (!proved.ok) return proved;
  if (!proved.value) return done(undefined);
  return exportLedger(desk, ports, { date, format, folder, detail: false });
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
