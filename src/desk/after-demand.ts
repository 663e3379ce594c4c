// What every step after the demand of a returned check begins with: a supervisor, on an open date;
// and that the days of the demand are over without being paid.
import type { DateText } from '../domain/clock.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { returnedNumber } from '../domain/returned-item.ts';
import type { Book } from '../store/open-store.ts';
import type { ReturnStanding } from '../store/returned-standing.ts';
import { openBusinessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';

export type AfterDemand = { readonly date: DateText; readonly at: string; readonly by: number };

export async function beginAfterDemand(
  desk: Desk,
  book: Book,
  { person }: Counter,
): Promise<Result<AfterDemand>> {
  const allowed = await permit(desk, book, person, 'approve-returned');
  if (!allowed.ok) return allowed;
  const dated = await openBusinessDate(desk, book);
  if (!dated.ok) return dated;
  return done({ date: dated.value, at: desk.clock.now(), by: person.id });
}

/** The last day of its demand; refused while that runs, and where the check is paid. */
export function endOfDemand(
  { number, answerBy, unpaidCents }: Demanded,
  date: DateText,
): Result<DateText> {
  const shown = { number: returnedNumber(number) };
  if (answerBy === null || answerBy >= date) return refuse('demand-running', shown);
  return unpaidCents === 0 ? refuse('demand-paid', shown) : done(answerBy);
}

type Demanded = Pick<ReturnStanding, 'number' | 'answerBy' | 'unpaidCents'>;
