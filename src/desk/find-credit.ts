// Finds a credit that can be used as a tender: of the basket's payers, or of a named account.
import type { Basket } from '../domain/basket.ts';
import type { Cents } from '../domain/money.ts';
import { isCredit, type OpenItem, openCents } from '../domain/open-item.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { type AccountRow, accountsByNumber, accountsOfParty } from '../store/accounts.ts';
import { loadItems } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';
import { payersOf } from './check-tender.ts';
import type { Desk } from './desk.ts';

export type UsableCredit = { readonly itemId: number; readonly openCents: Cents };

/** `number` names another account; empty means the payers' own. The oldest credit comes first. */
export async function findCredit(
  desk: Desk,
  basket: Basket,
  number: string,
): Promise<Result<UsableCredit>> {
  const { book } = desk.store;
  const accounts =
    number === '' ? await ownAccounts(book, basket) : await accountsByNumber(book, number);
  for (const account of accounts) {
    const credit = (await loadItems(book, { accountId: account.id })).find(isOpenCredit);
    if (credit) return done({ itemId: credit.id, openCents: openCents(credit) });
  }
  return refuse('credit-none');
}

async function ownAccounts(book: Book, basket: Basket): Promise<readonly AccountRow[]> {
  const payers = await payersOf(book, basket);
  const lists = await Promise.all(
    payers.map((payer) =>
      payer.partyId === null ? Promise.resolve([payer]) : accountsOfParty(book, payer.partyId),
    ),
  );
  return lists.flat();
}

function isOpenCredit(item: OpenItem): boolean {
  return isCredit(item) && openCents(item) > 0;
}
