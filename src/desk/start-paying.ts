// What the payment screen needs to begin or go on: the session, the basket in hand, the rules.
import type { Basket } from '../domain/basket.ts';
import type { Cents } from '../domain/money.ts';
import { cents } from '../domain/money.ts';
import { receiptNumber } from '../domain/receipt.ts';
import { done, type Result } from '../domain/result.ts';
import type { TenderRule } from '../domain/tender.ts';
import { openBasket } from '../store/baskets.ts';
import { feeInForce, policy, tenderRules } from '../store/policies.ts';
import { peekNumber } from '../store/series.ts';
import type { FeeTable } from '../store/tables/city.ts';
import type { Counter, Desk } from './desk.ts';
import { openSession } from './working-session.ts';

export type Paying = {
  readonly businessDate: string;
  readonly nextNumber: string;
  readonly rules: readonly TenderRule[];
  /** From this change on, posting wants a fresh yes. */
  readonly changeGuardCents: Cents;
  /** Up to this an overpayment stays as a credit; above it waits to be refunded. */
  readonly creditMostCents: Cents;
  /** A basket that was in hand when the program ended, or that was recalled. */
  readonly basket?: Basket;
};

export async function startPaying(desk: Desk, counter: Counter): Promise<Result<Paying>> {
  return desk.store.read(async (book) => {
    const session = await openSession(desk, book, counter);
    if (!session.ok) return session;
    const { businessDate } = session.value;
    const first = await policy(book, 'receipt.first-number', businessDate);
    const number = await peekNumber(book, `receipt-${counter.register}`, first);
    const kept = await openBasket(book, counter.register);
    return done({
      businessDate,
      nextNumber: receiptNumber(counter.register, number),
      rules: await tenderRules(book, businessDate),
      changeGuardCents: cents(await policy(book, 'change.guard-cents', businessDate)),
      creditMostCents: cents(await policy(book, 'overpayment.credit-most-cents', businessDate)),
      ...(kept === undefined ? {} : { basket: kept.basket }),
    });
  });
}

/** The counter item a clerk keys by number, at the price of the date. */
export function counterItem(
  desk: Desk,
  number: number,
  date: string,
): Promise<FeeTable | undefined> {
  return feeInForce(desk.store.book, { number }, date);
}
