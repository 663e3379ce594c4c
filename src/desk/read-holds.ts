// What may be done about holds on collection at an account: those that stand, of it and of its
// payer, and whether a payer is known.
import { accountById } from '../store/accounts.ts';
import { type Hold, holdsOf } from '../store/holds.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';

export type HoldChoices = {
  readonly date: string;
  /** Empty where nobody is known. */
  readonly payer: string;
  readonly standing: readonly Hold[];
};

export function readHolds(desk: Desk, accountId: number): Promise<HoldChoices> {
  return desk.store.read(async (book) => {
    const { partyId, payer } = await accountById(book, accountId);
    const date = await businessDate(desk, book);
    return {
      date,
      payer: partyId === null ? '' : payer,
      standing: await holdsOf(book, { accountId, partyId }, date),
    };
  });
}
