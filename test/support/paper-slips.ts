// A paper book in a test, and slips keyed from it.
import type { Counter, Desk } from '../../src/desk/desk.ts';
import { issuePaperBook, receivePaperBook } from '../../src/desk/receive-paper-book.ts';
import { type Posted, takePayment } from '../../src/desk/take-payment.ts';
import { EMPTY_BASKET } from '../../src/domain/basket.ts';
import type { Result } from '../../src/domain/result.ts';
import { accepted, cash, counterOf, lineFor } from './counter.ts';

/** Numbers 101 to 110 are with clerk 101. */
export async function issuedBook(desk: Desk): Promise<void> {
  const supervisor = await counterOf(desk, 902);
  accepted(await receivePaperBook(desk, supervisor, 101, 110));
  accepted(await issuePaperBook(desk, supervisor, 101, 101));
}

type Slip = {
  readonly number: number;
  readonly amount: number;
  readonly writtenOn?: string;
  readonly writer?: number;
};

/** Part of what citation 7000440 owes, taken in cash and written on paper. */
export async function keySlip(
  desk: Desk,
  counter: Counter,
  { number, amount, writtenOn = '2026-09-14', writer = 102 }: Slip,
): Promise<Result<Posted>> {
  const lines = [await lineFor(desk, '7000426', amount)];
  const paper = { number, writtenOn, writer };
  const basket = { ...EMPTY_BASKET, payer: 'Slip payer', lines, tenders: [cash(amount)], paper };
  return takePayment(desk, counter, basket);
}
