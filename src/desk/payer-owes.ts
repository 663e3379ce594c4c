// What the payer of a credit owes on other accounts: it is offered to that first, by consent.
import { formatCents } from '../domain/money.ts';
import { type AccountRow, accountById, othersThatOwe, owedOf } from '../store/accounts.ts';
import type { Book } from '../store/open-store.ts';
import type { Desk } from './desk.ts';

/** More than a second person reads at once. */
const MOST = 5;

/** `7000405 75.00`, what is owed most of first; nothing where nobody knows the payer. */
export async function payerOwes(
  book: Book,
  { id, partyId }: Pick<AccountRow, 'id' | 'partyId'>,
): Promise<readonly string[]> {
  if (partyId === null) return [];
  const others = await othersThatOwe(book, { id, partyId }, MOST);
  const owed: string[] = [];
  for (const { id: other, number } of others) {
    const cents = await owedOf(book, other);
    if (cents > 0) owed.push(`${number} ${formatCents(cents, true)}`);
  }
  return owed;
}

/** The same with what the account itself owes, which comes first: as a screen offers it. */
export function owedBeforeRefund(desk: Desk, accountId: number): Promise<readonly string[]> {
  return desk.store.read(async (book) => {
    const account = await accountById(book, accountId);
    const own = await owedOf(book, accountId);
    const others = await payerOwes(book, account);
    return own > 0 ? [`${account.number} ${formatCents(own, true)}`, ...others] : others;
  });
}
