// What a register posted last before its terminal died: the clerk may not have seen it any more,
// and a customer stands there who has paid, or has not.
import type { Instant } from '../domain/clock.ts';
import type { PostedReceipt } from '../domain/receipt.ts';
import { openBasket } from '../store/baskets.ts';
import { loadReceipt } from '../store/receipts.ts';
import { loadCity } from './business-date.ts';
import type { Desk } from './desk.ts';

export type LastPosted = {
  readonly receipt: PostedReceipt;
  /** Another payment was in hand already. */
  readonly basketInHand: boolean;
  readonly timeZone: string;
};

/** The newest receipt of the register, if it was posted at `since` or later. */
export async function lastPosted(
  desk: Desk,
  register: number,
  since: Instant,
): Promise<LastPosted | undefined> {
  return desk.store.read(async (book) => {
    const receipt = await loadReceipt(book, { lastOfRegister: register });
    if (!receipt || receipt.postedAt < since) return undefined;
    const basketInHand = (await openBasket(book, register)) !== undefined;
    return { receipt, basketInHand, timeZone: (await loadCity(book)).timeZone };
  });
}
