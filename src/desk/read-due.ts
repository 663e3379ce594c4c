// What waits for a step of its line of business, for an instalment of an arrangement, for an answer
// to a demand, or for the bank that presents a check again: the list that starts the day.
import type { DateText } from '../domain/clock.ts';
import { formatCents } from '../domain/money.ts';
import { redepositNumber } from '../domain/redeposit.ts';
import { returnedNumber } from '../domain/returned-item.ts';
import { accountById } from '../store/accounts.ts';
import { unendedArrangements } from '../store/arrangements.ts';
import { actsAwaiting, lineRecordsDue } from '../store/line-records.ts';
import { linesWithRules } from '../store/line-rules.ts';
import type { Book } from '../store/open-store.ts';
import { pendingUntil } from '../store/redeposits.ts';
import { demandsOver } from '../store/returned-standing.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';
import { lineStart } from './line-place.ts';
import { sightOf } from './read-arrangements.ts';
import { claimOf } from './read-returned.ts';

export type DueStep = DueOf & {
  readonly account: string;
  readonly payer: string;
  /** What was done last, in the words of its line; or what of an arrangement is due. */
  readonly last: string;
  /** The day by which something must follow. */
  readonly dueOn: string;
};

/** Of an account, or of a receipt, whose account nobody may know. */
type DueOf =
  | { readonly accountId: number; readonly receiptId?: undefined }
  | { readonly accountId: number | null; readonly receiptId: number };

/** More than anybody does in a day; the oldest come first. */
const MOST = 200;

/** Demands of returned checks that nobody answered: what a court may be asked for. */
async function demandsDue(book: Book, date: string): Promise<readonly DueStep[]> {
  const due: DueStep[] = [];
  for (const back of await demandsOver(book, date, MOST)) {
    const { accountId, number, unpaidCents, answerBy } = back;
    const { number: account, payer } = await accountById(book, accountId);
    const claim = formatCents(await claimOf(book, back, date), true);
    const unpaid = formatCents(unpaidCents, true);
    const last = `demand ${returnedNumber(number)} over: ${unpaid}, in court also ${claim}`;
    due.push({ accountId, account, payer, last, dueOn: answerBy ?? date });
  }
  return due;
}

/** Checks that a bank presents again: somebody asks how that ended. */
async function redepositsDue(book: Book, date: string): Promise<readonly DueStep[]> {
  const due: DueStep[] = [];
  for (const one of await pendingUntil(book, date, MOST)) {
    const { accountId, receiptId, number, amountCents, dueOn } = one;
    const known = accountId === null ? undefined : await accountById(book, accountId);
    const { number: account = '', payer = '' } = known ?? {};
    const amount = formatCents(amountCents, true);
    const last = `check of ${amount} presented again, ${redepositNumber(number)}: did it clear?`;
    due.push({ accountId, receiptId, account, payer, last, dueOn });
  }
  return due;
}

/** Whatever was recorded since, a wait ends only by what its line says ends it. */
async function stepsDue(desk: Desk, book: Book, until: DateText): Promise<readonly DueStep[]> {
  const due: DueStep[] = [];
  for (const { line, act } of await actsAwaiting(book, until)) {
    const duties = await desk.lineDuties(line);
    const acts = [...(duties?.acts ?? []), ...(duties?.openings ?? [])];
    const last = acts.find(({ name }) => name === act)?.words ?? act;
    const awaiting = { line, act, until, most: MOST, follow: duties?.follows?.[act] };
    for (const { accountId, nextOn = '' } of await lineRecordsDue(book, awaiting)) {
      const { number: account, payer } = await accountById(book, accountId);
      due.push({ accountId, account, payer, last, dueOn: nextOn });
    }
  }
  return due;
}

/** What a line of business owes somebody by the calendar, whatever was recorded. */
async function waitsDue(desk: Desk, book: Book, date: DateText): Promise<readonly DueStep[]> {
  const due: DueStep[] = [];
  for (const line of await linesWithRules(book)) {
    const { waits } = (await desk.lineDuties(line)) ?? {};
    if (waits === undefined) continue;
    for (const { accountId, words: last, dueOn } of await waits(
      await lineStart(book, line, date),
    )) {
      const { number: account, payer } = await accountById(book, accountId);
      due.push({ accountId, account, payer, last, dueOn });
    }
  }
  return due;
}

/**
 * Accounts of which a record says that something must follow by today, or should have; and those
 * whose arrangement has an instalment to be paid, or broke and has no final notice yet.
 */
export async function readDue(desk: Desk): Promise<readonly DueStep[]> {
  return desk.store.read(async (book) => {
    const date = await businessDate(desk, book);
    const due = [
      ...(await stepsDue(desk, book, date)),
      ...(await waitsDue(desk, book, date)),
      ...(await demandsDue(book, date)),
      ...(await redepositsDue(book, date)),
      ...(await arrangementsDue(book, date)),
    ];
    return due.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)).slice(0, MOST);
  });
}

async function arrangementsDue(book: Book, date: DateText): Promise<readonly DueStep[]> {
  const due: DueStep[] = [];
  for (const one of await unendedArrangements(book, date)) {
    const { number, next, brokenOn, instalments, leftCents } = sightOf(one, date);
    const dueOn = brokenOn ?? next?.dueOn;
    if (leftCents === 0 || dueOn === undefined || dueOn > date) continue;
    const { number: account, payer } = await accountById(book, one.account_id);
    const last =
      brokenOn === undefined
        ? `${number}, instalment ${next?.position ?? 0} of ${instalments}`
        : `${number} broke; no notice yet`;
    due.push({ accountId: one.account_id, account, payer, last, dueOn });
  }
  return due;
}
