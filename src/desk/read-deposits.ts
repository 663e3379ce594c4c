// The deposits of a date as whoever stands at the counter may see them: what may be sealed, what
// may be verified, and why not. An unverified deposit tells no amount: its verifier keys from the
// bag.
import { done, type Refused, type Result, refuse } from '../domain/result.ts';
import { depositDueOn } from '../store/calendar.ts';
import { type DepositRow, depositsOf } from '../store/deposits.ts';
import type { Book } from '../store/open-store.ts';
import { personById } from '../store/people.ts';
import type { Counter, Desk } from './desk.ts';
import { overdueDeposits } from './overdue-deposits.ts';
import { named } from './paper-facts.ts';
import { permit } from './permit.ts';
import { readyToSeal } from './seal-deposit.ts';
import { mayVerify } from './verify-deposit.ts';

export type DepositLine = Pick<DepositRow, 'id' | 'number' | 'bag' | 'verified'> & {
  readonly sealedBy: string;
  /** Whether this person may verify it now. */
  readonly verifiable: Result<unknown>;
};

export type DepositsOfDate = {
  readonly date: string;
  readonly deposits: readonly DepositLine[];
  /** The last date on which it is in time. */
  readonly dueOn: string;
  /** That date is over, and not everything is deposited. */
  readonly late: boolean;
  readonly seal: Result<unknown>;
  /** Refused when none of the deposits may be verified by this person. */
  readonly verify: Result<unknown>;
};

export async function readDeposits(
  desk: Desk,
  counter: Counter,
  date: string,
): Promise<DepositsOfDate> {
  return desk.store.read(async (book) => {
    const rows = await depositsOf(book, date);
    const deposits = await Promise.all(
      rows.map(async ({ id, number, bag, verified, sealedBy }): Promise<DepositLine> => {
        const by = named(await personById(book, sealedBy));
        const verifiable = await mayVerify(desk, book, counter, id);
        return { id, number, bag, verified, sealedBy: by, verifiable };
      }),
    );
    const allowed = await permit(desk, book, counter.person, 'take-money');
    const seal = allowed.ok ? await readyToSeal(book, date) : allowed;
    const overdue = await overdueDeposits(desk, book);
    const term = {
      dueOn: await depositDueOn(book, date),
      late: overdue.some((one) => one.date === date),
    };
    return {
      date,
      deposits,
      ...term,
      seal,
      verify: await whyNotVerify(desk, book, counter, deposits),
    };
  });
}

async function whyNotVerify(
  desk: Desk,
  book: Book,
  counter: Counter,
  deposits: readonly DepositLine[],
): Promise<Result<unknown>> {
  if (deposits.some(({ verifiable }) => verifiable.ok)) return done(undefined);
  const allowed = await permit(desk, book, counter.person, 'verify-deposit');
  if (!allowed.ok) return allowed;
  const waiting = deposits.filter(({ verified }) => !verified);
  const first = waiting.map(({ verifiable }) => verifiable).find(isRefused);
  return first ?? refuse('deposit-unknown');
}

function isRefused(result: Result<unknown>): result is Refused {
  return !result.ok;
}
