// What money that came or went brings with it at once, recorded by the line of business of each
// account in the same transaction: a registration is held no more for what was paid just now.
import type { Language } from '../domain/language.ts';
import { done, type Result } from '../domain/result.ts';
import { lineOfAccount } from '../store/accounts.ts';
import type { Book } from '../store/open-store.ts';
import { writeFurther } from './act-on-line.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';
import type { FurtherDecision, LinePlace, LineWork } from './line-duties.ts';
import { linePlace } from './line-place.ts';

export type MoneyMoved = Omit<LineWork, 'accountId' | 'second' | 'date'>;

/** Said on the paper of the payment, in the payer's language. */
export type Followed = Readonly<Record<Language, string>>;

/** Recorded with the payment itself, and said on its receipt. */
export type AfterMoney = Pick<FurtherDecision, 'act' | 'facts'> & { readonly said: Followed };

/**
 * Asked once the money moved; `accountIds` are those it was paid on, or is unpaid on again. It is
 * dated as every step on an account is: a drawer may stand on a day that has not come, or is over.
 */
export async function followMoney(
  desk: Desk,
  moved: MoneyMoved,
  accountIds: readonly (number | null | undefined)[],
): Promise<Result<readonly Followed[]>> {
  const { book } = moved;
  const followed: Followed[] = [];
  for (const accountId of new Set(accountIds)) {
    if (typeof accountId !== 'number') continue;
    const line = await lineOfAccount(book, accountId);
    const afterMoney = (await desk.lineDuties(line))?.afterMoney;
    if (afterMoney === undefined) continue;
    const place = await placeNow(desk, book, accountId);
    const further = afterMoney(place);
    if (further === undefined) continue;
    const { said, ...decision } = further;
    const work = { ...moved, date: place.date, accountId, second: undefined };
    const written = await writeFurther(line, work, { ...decision, accountId });
    if (!written.ok) return written;
    followed.push(said);
  }
  return done(followed);
}

/** Records go on in order, also where what was recorded last is of a day that has not come. */
async function placeNow(desk: Desk, book: Book, accountId: number): Promise<LinePlace> {
  const date = await businessDate(desk, book);
  const place = await linePlace(book, accountId, date);
  const last = place.records.at(-1)?.businessDate ?? date;
  return last > date ? linePlace(book, accountId, last) : place;
}
