// What an arrangement may be over: what an account owes, what is overdue of it, or all its payer
// owes, without what is left out by name.
import type { DateText } from '../domain/clock.ts';
import { type Cents, formatCents } from '../domain/money.ts';
import { type OpenItem, openCents } from '../domain/open-item.ts';
import { type AccountRow, accountsOfParty } from '../store/accounts.ts';
import { loadItems } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';
import type { Leavable } from './leave-out.ts';

export type ArrangementScope = 'account' | 'overdue' | 'payer';

export type ScopedItem = {
  readonly itemId: number;
  readonly accountId: number;
  readonly words: string;
  readonly dueOn: DateText;
  readonly openCents: Cents;
};

/** All that the payer of an account owes, on every account, the oldest due first on each. */
export async function owedByPayer(
  book: Book,
  account: AccountRow,
): Promise<readonly (OpenItem & { readonly accountId: number })[]> {
  const accounts =
    account.partyId === null ? [account] : await accountsOfParty(book, account.partyId);
  const found: (OpenItem & { readonly accountId: number })[] = [];
  for (const { id } of accounts) {
    const items = await loadItems(book, { accountId: id });
    const owed = items.filter((item) => item.side === 'D' && openCents(item) > 0);
    found.push(...owed.map((item) => ({ ...item, accountId: id })));
  }
  return found;
}

export type Scope = {
  readonly accountId: number;
  readonly scope: ArrangementScope;
  readonly date: DateText;
};

export function isInScope(
  { accountId, dueOn }: Pick<ScopedItem, 'accountId' | 'dueOn'>,
  asked: Scope,
): boolean {
  if (asked.scope === 'payer') return true;
  return accountId === asked.accountId && (asked.scope === 'account' || dueOn < asked.date);
}

export function scopedItem(item: OpenItem & { readonly accountId: number }): ScopedItem {
  const { id: itemId, accountId, dueOn } = item;
  const words = `${item.documentNumber} ${item.description}`.trim();
  return { itemId, accountId, dueOn, words, openCents: openCents(item) };
}

/** As they are listed to be left out. */
export function leavable({ itemId, words, openCents: amountCents }: ScopedItem): Leavable {
  const told = `${words}, ${formatCents(amountCents, true)}`;
  return { value: String(itemId), words: told, amountCents };
}
