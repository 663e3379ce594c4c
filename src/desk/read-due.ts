// What waits for a step of its line of business: the list that starts the day.
import { accountById } from '../store/accounts.ts';
import { lineRecordsDue } from '../store/line-records.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';

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
    return due;
  });
}
