// What stops a business date from being closed, as a numbered list that goes there; and what does
// not stop it but should be known.
import { lacking } from '../domain/change-fund.ts';
import { proveDay } from '../domain/day-proof.ts';
import { labelOf } from '../domain/denomination.ts';
import { changeFund } from '../store/change-fund.ts';
import { fundCounted } from '../store/change-fund-counts.ts';
import { waitingBaskets, waitingPapers } from '../store/day-board.ts';
import { notDeposited, unverifiedDeposits } from '../store/day-deposits.ts';
import { loadDayFacts } from '../store/day-facts.ts';
import { uncountedSessions } from '../store/day-sessions.ts';
import type { Book } from '../store/open-store.ts';
import { personById } from '../store/people.ts';
import { policyOr } from '../store/policies.ts';
import { departmentSheets } from '../store/posted-stubs.ts';
import { openRequests } from '../store/requests.ts';
import type { Desk } from './desk.ts';
import { overdueDeposits, overdueWords } from './overdue-deposits.ts';
import { paperSlipWords } from './read-paper-slips.ts';
import { type SheetState, stateOf } from './read-sheet.ts';

/** Where a screen goes to deal with it. */
export type GoTo =
  | { readonly place: 'drawer' | 'baskets' | 'papers'; readonly register: number }
  | { readonly place: 'sheet'; readonly department: string }
  | { readonly place: 'verify-deposit'; readonly deposit: number }
  | { readonly place: 'late-deposit'; readonly date: string }
  | { readonly place: 'deposit' | 'requests' | 'proof' | 'paper-slips' | 'change-fund' };

export type BoardItem = {
  readonly code:
    | 'session'
    | 'basket'
    | 'sheet'
    | 'deposit'
    | 'verification'
    | 'proof'
    | 'request'
    | 'paper'
    | 'overdue'
    | 'paper-slip'
    | 'change-fund';
  readonly words: string;
  /** False where it lapses or can be done later. */
  readonly stops: boolean;
  readonly goTo: GoTo;
};

/** Drawers first, since nothing else can be finished before them; what does not stop comes last. */
export async function dayBoard(book: Book, date: string): Promise<readonly BoardItem[]> {
  const work = await stopItems(book, date);
  const stopping = work.filter((item) => item.stops);
  const proof = stopping.length === 0 ? await proofItems(book, date) : [];
  return [
    ...stopping,
    ...proof,
    ...work.filter((item) => !item.stops),
    ...(await requestItems(book, date)),
    ...(await paperItems(book)),
  ];
}

/** What is still to be done on the date: without the proof, which adds the whole day up. */
export async function stopItems(book: Book, date: string): Promise<readonly BoardItem[]> {
  const sessions = await sessionItems(book, date);
  return [
    ...sessions,
    ...(await basketItems(book, date)),
    ...(await sheetItems(book, date, sessions.length === 0)),
    ...(await depositItems(book, date)),
    ...(await changeFundItems(book, date)),
  ];
}

/**
 * Two count the change fund every day; whether a day may be closed without it is a policy. Where
 * more pieces of a kind left it than it had, its record is behind and only a count puts it right.
 */
async function changeFundItems(book: Book, date: string): Promise<readonly BoardItem[]> {
  const item = (words: string, stops: boolean): BoardItem => {
    return { code: 'change-fund', words, stops, goTo: { place: 'change-fund' } };
  };
  const pieces = lacking(await changeFund(book)).filter((piece) => piece > 0);
  const kinds = pieces.map((piece) => labelOf('piece', piece)).join(', ');
  const behind =
    kinds === '' ? [] : [item(`change fund lacks pieces of ${kinds}: count it`, false)];
  if (await fundCounted(book, date)) return behind;
  const stops = (await policyOr(book, 'change-fund.count-stops-day', date, 0)) === 1;
  return [item('change fund not counted by two', stops), ...behind];
}

async function sessionItems(book: Book, date: string): Promise<readonly BoardItem[]> {
  const sessions = await uncountedSessions(book, date);
  return sessions.map(({ register, clerkNumber }) => ({
    code: 'session',
    words: `drawer ${register} not closed, clerk ${clerkNumber}`,
    stops: true,
    goTo: { place: 'drawer', register },
  }));
}

async function basketItems(book: Book, date: string): Promise<readonly BoardItem[]> {
  const baskets = await waitingBaskets(book, date);
  return baskets.map(({ register, state }) => ({
    code: 'basket',
    words: `${state} basket on register ${register}`,
    stops: true,
    goTo: { place: 'baskets', register },
  }));
}

const SHEET_WORDS: Readonly<Record<Exclude<SheetState, 'signed'>, string>> = {
  'no-tape': 'no tape keyed',
  differs: 'tape and registers differ',
  unsigned: 'not signed',
  'half-signed': 'waits for the second signature',
  stale: 'signed, but more was posted since',
};

/** Before every drawer is counted only that a sheet is unsigned may be told. */
async function sheetItems(
  book: Book,
  date: string,
  counted: boolean,
): Promise<readonly BoardItem[]> {
  const sheets = await departmentSheets(book, date);
  return sheets.flatMap((sheet): readonly BoardItem[] => {
    const state = stateOf(sheet);
    if (state === 'signed') return [];
    const words = counted ? SHEET_WORDS[state] : SHEET_WORDS.unsigned;
    const goTo = { place: 'sheet', department: sheet.code } as const;
    return [{ code: 'sheet', words: `sheet ${sheet.name}: ${words}`, stops: true, goTo }];
  });
}

async function depositItems(book: Book, date: string): Promise<readonly BoardItem[]> {
  const waiting = await notDeposited(book, date);
  const sealed = await unverifiedDeposits(book, date);
  return [
    ...waiting.map(
      ({ kind, name }): BoardItem => ({
        code: 'deposit',
        words: `${kind === 'session' ? 'session' : 'bag'} ${name} is in no deposit`,
        stops: true,
        goTo: { place: 'deposit' },
      }),
    ),
    ...sealed.map(
      ({ number, bag }): BoardItem => ({
        code: 'verification',
        words: `deposit ${number}, bag ${bag}, is not verified`,
        stops: true,
        goTo: { place: 'verify-deposit', deposit: number },
      }),
    ),
  ];
}

async function proofItems(book: Book, date: string): Promise<readonly BoardItem[]> {
  const { failures } = proveDay(await loadDayFacts(book, date));
  return failures.map((words) => ({
    code: 'proof',
    words: `proof: ${words}`,
    stops: true,
    goTo: { place: 'proof' },
  }));
}

async function requestItems(book: Book, date: string): Promise<readonly BoardItem[]> {
  const items: BoardItem[] = [];
  for (const { kind, requestedBy } of await openRequests(book, date)) {
    const { number } = await personById(book, requestedBy);
    const words = `request ${kind} of ${number} lapses undecided`;
    items.push({ code: 'request', words, stops: false, goTo: { place: 'requests' } });
  }
  return items;
}

async function paperItems(book: Book): Promise<readonly BoardItem[]> {
  const papers = await waitingPapers(book);
  return papers.map(({ register, jobs }) => ({
    code: 'paper',
    words: `${jobs} not printed on register ${register}`,
    stops: false,
    goTo: { place: 'papers', register },
  }));
}

/** Slips of the downtime books may be money that nobody keyed; they are not bound to a date. */
export async function paperSlipItems(book: Book): Promise<readonly BoardItem[]> {
  const goTo = { place: 'paper-slips' } as const;
  const sentences = await paperSlipWords(book);
  return sentences.map((words) => ({ code: 'paper-slip', words, stops: false, goTo }));
}

/** Money that should be at the bank by now, whatever date the board is of. */
export async function overdueItems(desk: Desk, book: Book): Promise<readonly BoardItem[]> {
  const overdue = await overdueDeposits(desk, book);
  return overdue.map((one) => ({
    code: 'overdue',
    words: overdueWords(one),
    stops: false,
    goTo: { place: 'late-deposit', date: one.date },
  }));
}
