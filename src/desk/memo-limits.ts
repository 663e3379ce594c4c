// The amounts up to which a memo is made alone, and signed by a supervisor, on a date.
import type { DateText } from '../domain/clock.ts';
import type { MemoLimits } from '../domain/memo.ts';
import { cents } from '../domain/money.ts';
import type { Book } from '../store/open-store.ts';
import { policyOr } from '../store/policies.ts';

/** A city that never set the limits has every memo signed by the finance director. */
export async function memoLimits(book: Book, date: DateText): Promise<MemoLimits> {
  return {
    clerkCents: cents(await policyOr(book, 'memo.clerk-cents', date, 0)),
    supervisorCents: cents(await policyOr(book, 'memo.supervisor-cents', date, 0)),
  };
}
