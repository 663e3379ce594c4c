// Proves the book: every check runs over one snapshot, in little memory, and names the first broken
// thing it finds. Nothing is mended here: a broken book is evidence.

import { accountsOwed } from '../store/checks/accounts-owed.ts';
import { acknowledgedLists } from '../store/checks/acknowledged-lists.ts';
import { arrangements } from '../store/checks/arrangements.ts';
import { chains } from '../store/checks/chains.ts';
import { changeFundAgrees } from '../store/checks/change-fund.ts';
import type { Check } from '../store/checks/check.ts';
import { closedDays } from '../store/checks/closed-days.ts';
import { collection } from '../store/checks/collection.ts';
import { componentsOpen } from '../store/checks/components-open.ts';
import { contacts } from '../store/checks/contacts.ts';
import { controlSums } from '../store/checks/control-sums.ts';
import { coveredRows } from '../store/checks/covered-rows.ts';
import { deposits } from '../store/checks/deposits.ts';
import { entries } from '../store/checks/entries.ts';
import { fileIsSound } from '../store/checks/file-is-sound.ts';
import { findIndex } from '../store/checks/find-index.ts';
import { holds } from '../store/checks/holds.ts';
import { letters } from '../store/checks/letters.ts';
import { lineRecords } from '../store/checks/line-records.ts';
import { memos } from '../store/checks/memos.ts';
import { openItems } from '../store/checks/open-items.ts';
import { paperSlips } from '../store/checks/paper-slips.ts';
import { payerChanges } from '../store/checks/payer-changes.ts';
import { people } from '../store/checks/people.ts';
import { printJobs } from '../store/checks/print-jobs.ts';
import { receipts } from '../store/checks/receipts.ts';
import { records } from '../store/checks/records.ts';
import { recoveries } from '../store/checks/recoveries.ts';
import { redeposits } from '../store/checks/redeposits.ts';
import { refundLife } from '../store/checks/refund-life.ts';
import { refunds } from '../store/checks/refunds.ts';
import { returnedItems } from '../store/checks/returned-items.ts';
import { returnedLetters } from '../store/checks/returned-letters.ts';
import { datedRules } from '../store/checks/rules.ts';
import { seals } from '../store/checks/seals.ts';
import { secondPersons } from '../store/checks/second-persons.ts';
import { series } from '../store/checks/series.ts';
import { sessionSums } from '../store/checks/session-sums.ts';
import { sessions } from '../store/checks/sessions.ts';
import { tasks } from '../store/checks/tasks.ts';
import { transfers } from '../store/checks/transfers.ts';
import { unclaimed } from '../store/checks/unclaimed.ts';
import { unlinked } from '../store/checks/unlinked.ts';
import { writeOffs } from '../store/checks/write-offs.ts';
import type { Book, Store } from '../store/open-store.ts';
import { BookBroken, BROKEN_NEXT } from './book-broken.ts';
import type { LineDutiesOf } from './line-duties.ts';
import { replayOf } from './replay-lines.ts';
import { ruledMemosOf } from './ruled-memos.ts';

/** In this order: what the later ones rest on comes first. */
export const CHECKS: readonly Check[] = [
  fileIsSound,
  seals,
  chains,
  records,
  unlinked,
  coveredRows,
  findIndex,
  entries,
  series,
  openItems,
  controlSums,
  accountsOwed,
  componentsOpen,
  lineRecords,
  arrangements,
  tasks,
  contacts,
  transfers,
  payerChanges,
  holds,
  memos,
  writeOffs,
  unclaimed,
  recoveries,
  refunds,
  refundLife,
  returnedItems,
  redeposits,
  collection,
  returnedLetters,
  letters,
  receipts,
  sessions,
  sessionSums,
  printJobs,
  changeFundAgrees,
  deposits,
  paperSlips,
  secondPersons,
  datedRules,
  people,
  closedDays,
  acknowledgedLists,
];

export type CheckResult = {
  readonly name: string;
  readonly title: string;
  readonly looked: number;
  /** The first broken thing, in plain words; null when all is well. */
  readonly broken: string | null;
};

export type Verification = { readonly sound: boolean; readonly checks: readonly CheckResult[] };

/** Without `lines` what lines of business recorded is not held against their rules. */
export async function verifyBook(store: Store, lines?: LineDutiesOf): Promise<Verification> {
  return store.read(async (book) => {
    const checks: CheckResult[] = [];
    for (const check of lines ? [...CHECKS, replayOf(lines), ruledMemosOf(lines)] : CHECKS)
      checks.push(await runCheck(book, check));
    return { sound: checks.every((check) => check.broken === null), checks };
  });
}

/** Throws BookBroken with the first thing that is broken. */
export async function soundOrBroken(store: Store): Promise<Verification> {
  const verification = await verifyBook(store);
  const first = verification.checks.find((check) => check.broken !== null);
  if (first) throw new BookBroken(`${first.name}: ${first.broken}.`, BROKEN_NEXT);
  return verification;
}

/** A book can be so broken that a check stumbles over it: that is a finding as well. */
async function runCheck(book: Book, { name, title, run }: Check): Promise<CheckResult> {
  try {
    const { looked, broken = null } = await run(book);
    return { name, title, looked, broken };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return { name, title, looked: 0, broken: `it cannot be read: ${words}` };
  }
}
