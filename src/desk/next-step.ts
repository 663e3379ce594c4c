// What comes next on the way from the last counted drawer to the ledger file: home proposes it to
// whoever may do it and says it to everybody else. No amount is told.
import type { DateText } from '../domain/clock.ts';
import { closeOf, isExported, newestClosedDate, oldestUnclosedDate } from '../store/day-close.ts';
import type { Book } from '../store/open-store.ts';
import { businessDate } from './business-date.ts';
import { type BoardItem, dayBoard } from './day-board.ts';
import type { Desk } from './desk.ts';

/** `closed`: nothing is left to do on the business date. */
export type NextStep =
  | 'drawers'
  | 'sheets'
  | 'deposit'
  | 'verification'
  | 'day-close'
  | 'ledger'
  | 'closed';

const STEP: Readonly<Record<BoardItem['code'], NextStep>> = {
  session: 'drawers',
  basket: 'drawers',
  sheet: 'sheets',
  deposit: 'deposit',
  verification: 'verification',
  proof: 'day-close',
  request: 'day-close',
  paper: 'day-close',
  overdue: 'deposit',
  'paper-slip': 'day-close',
  'change-fund': 'day-close',
};

/** Of the oldest date that is not closed; undefined before anything was done on it. */
export async function readNextStep(desk: Desk): Promise<NextStep | undefined> {
  return desk.store.read(async (book) => {
    const today = await businessDate(desk, book);
    const unclosed = await oldestUnclosedDate(book);
    if (unclosed !== undefined && unclosed <= today) return stepOf(book, unclosed);
    if ((await dateToExport(book)) !== undefined) return 'ledger';
    if (unclosed !== undefined) return stepOf(book, unclosed);
    return (await closeOf(book, today)) ? 'closed' : undefined;
  });
}

async function stepOf(book: Book, date: DateText): Promise<NextStep> {
  const first = (await dayBoard(book, date)).find(({ stops }) => stops);
  return first ? STEP[first.code] : 'day-close';
}

/** The date whose ledger files are proposed: the newest closed one until it was handed over. */
export async function readLedgerDate(desk: Desk): Promise<DateText> {
  return desk.store.read(async (book) => {
    return (await dateToExport(book)) ?? businessDate(desk, book);
  });
}

async function dateToExport(book: Book): Promise<DateText | undefined> {
  const date = await newestClosedDate(book);
  return date === undefined || (await isExported(book, date)) ? undefined : date;
}
