// What waits for a step of its line of business: the list that starts the day.
import { formatCents } from '../domain/money.ts';
import { returnedNumber } from '../domain/returned-item.ts';
import { accountById } from '../store/accounts.ts';
import { lineRecordsDue } from '../store/line-records.ts';
import type { Book } from '../store/open-store.ts';
import { demandsOver } from '../store/returned-standing.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';
import { claimOf } from './read-returned.ts';

export type DueStep = {
  readonly accountId: number;
  readonly account: string;
  readonly payer: string;
  /** What was done last, in the words of its line. */
  readonly last: string;
  /** The day by which something must follow. */
  readonly dueOn: string;
};

/** More than anybody does in a day; the oldest come first. */
const MOST = 200;

/** Demands of returned checks that nobody answered: what a court may be asked for. */
async function demandsDue(book: Book, date: string): Promise<readonly DueStep[]> {
  const due: DueStep[] = [];
  for (const back of await demandsOver(book, date, MOST)) {
    const { accountId, number, unpaidCents, amountCents, answerBy } = back;
    const { number: account, payer } = await accountById(book, accountId);
    const claim = formatCents(await claimOf(book, amountCents, date), true);
    const unpaid = formatCents(unpaidCents, true);
    const last = `demand ${returnedNumber(number)} over: ${unpaid}, in court also ${claim}`;
    due.push({ accountId, account, payer, last, dueOn: answerBy ?? date });
  }
  return due;
}

/** Accounts whose newest record says that something must follow by today, or should have. */
export async function readDue(desk: Desk): Promise<readonly DueStep[]> {
  return desk.store.read(async (book) => {
    const due: DueStep[] = [];
    for (const record of await lineRecordsDue(book, await businessDate(desk, book), MOST)) {
      const { accountId, line, act, nextOn = '' } = record;
      const { number, payer } = await accountById(book, accountId);
      const duties = await desk.lineDuties(line);
      const acts = [...(duties?.acts ?? []), ...(duties?.openings ?? [])];
      const last = acts.find(({ name }) => name === act)?.words ?? act;
      due.push({ accountId, account: number, payer, last, dueOn: nextOn });
    }
    return [...due, ...(await demandsDue(book, await businessDate(desk, book)))]
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
      .slice(0, MOST);
  });
}
