// Prints the statement of an account on the printer of the register: the last twelve months line by
// line, what was before as one amount.
import { addMonths } from '../domain/calendar.ts';
import { sumCents } from '../domain/money.ts';
import { statementPaper } from '../domain/papers/statement.ts';
import { done, type Result } from '../domain/result.ts';
import { accountById } from '../store/accounts.ts';
import { queueJob } from '../store/print-jobs.ts';
import { writtenOffOf } from '../store/recoveries.ts';
import { statementLines } from '../store/statement.ts';
import { businessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { named, paperCity } from './paper-facts.ts';
import { permit } from './permit.ts';

const MONTHS = 12;

export async function printStatement(
  desk: Desk,
  { person, register }: Counter,
  accountId: number,
): Promise<Result<undefined>> {
  return desk.store.transact(async (book) => {
    const allowed = await permit(desk, book, person, 'read-reports');
    if (!allowed.ok) return allowed;
    const account = await accountById(book, accountId);
    const at = desk.clock.now();
    const to = await businessDate(desk, book);
    const from = addMonths(to, -MONTHS);
    const all = await statementLines(book, accountId);
    const paper = statementPaper({
      city: await paperCity(book),
      at,
      account: account.number,
      ...(account.payer === '' ? {} : { payer: account.payer }),
      place: account.place,
      from,
      to,
      forwardCents: sumCents(
        all.filter(({ date }) => date < from),
        (line) => line.changeCents,
      ),
      lines: all.filter(({ date }) => date >= from),
      writtenOff: await writtenOffOf(book, [accountId]),
      clerk: named(person),
    });
    const subject = `statement ${account.number}`;
    await queueJob(book, { register, subject, createdAt: at, content: { kind: 'paper', paper } });
    return done(undefined);
  });
}
