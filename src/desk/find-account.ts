// An account that was found, with its open items: what a payer may pay, and what comes next.
import { type Cents, cents, sumCents } from '../domain/money.ts';
import { isCredit, type OpenItem, openCents } from '../domain/open-item.ts';
import type { Named } from '../domain/person.ts';
import type { Stub } from '../domain/scan-line.ts';
import {
  type AccountRow,
  accountById,
  accountsOfParty,
  accountsOfPlate,
} from '../store/accounts.ts';
import { allBaskets, type KeptBasket } from '../store/baskets.ts';
import { loadItems } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';
import { personById } from '../store/people.ts';
import { recoverableOf } from '../store/recoveries.ts';
import { waitingItems } from './awaited-deposit.ts';
import type { Desk } from './desk.ts';

export type FoundAccount = AccountRow & {
  /** What is owed, oldest due first. */
  readonly items: readonly OpenItem[];
  readonly dueCents: Cents;
  /** Credits the city holds for the account. */
  readonly creditCents: Cents;
  /** What was written off of it and nobody brought in since. */
  readonly writtenOffCents: Cents;
  /** A line may wait for money here that is no debt: a deposit. */
  readonly mayAwait: boolean;
};

export async function withItems(book: Book, account: AccountRow): Promise<FoundAccount> {
  const all = await loadItems(book, { accountId: account.id });
  const open = all.filter((item) => openCents(item) > 0);
  const owed = open.filter((item) => item.side === 'D');
  const credits = open.filter(isCredit);
  return {
    ...account,
    items: owed,
    dueCents: sumCents(owed, openCents),
    creditCents: sumCents(credits, openCents),
    writtenOffCents: sumCents(await recoverableOf(book, account.id), ({ leftCents }) => leftCents),
    mayAwait: waitingItems(all).length > 0,
  };
}

export async function findById(desk: Desk, accountId: number): Promise<FoundAccount> {
  const { book } = desk.store;
  return withItems(book, await accountById(book, accountId));
}

/**
 * The next account of the payer, else of the same vehicle, that owes something and is not in
 * `taken`; undefined when none.
 */
export async function nextOfPayer(
  desk: Desk,
  accountId: number,
  taken: readonly number[],
): Promise<FoundAccount | undefined> {
  const { book } = desk.store;
  const { partyId } = await accountById(book, accountId);
  const ofParty = partyId === null ? [] : await accountsOfParty(book, partyId);
  for (const account of [...ofParty, ...(await accountsOfPlate(book, accountId))]) {
    if (taken.includes(account.id)) continue;
    const found = await withItems(book, account);
    if (found.dueCents > 0) return found;
  }
  return undefined;
}

export type Elsewhere = Pick<KeptBasket, 'register' | 'state'> & { readonly clerk: Named };

/** The other register's basket the account lies in now; undefined when nobody is paying it. */
export async function paidElsewhere(
  desk: Desk,
  accountId: number,
  register: number,
): Promise<Elsewhere | undefined> {
  const { book } = desk.store;
  const kept = (await allBaskets(book)).find(
    (one) =>
      one.register !== register &&
      one.basket.lines.some((line) => line.kind === 'account' && line.accountId === accountId),
  );
  if (!kept) return undefined;
  const { register: other, state, clerkId } = kept;
  return { register: other, state, clerk: await personById(book, clerkId) };
}

/** What a stub proposes to pay: its amount, but never more than is open, or was written off. */
export function stubProposal(stub: Stub, { dueCents, writtenOffCents }: FoundAccount): Cents {
  return cents(Math.min(stub.amountCents, dueCents || writtenOffCents));
}

/** What of an amount would recover what was written off. */
export function recoveredOf(
  { dueCents, writtenOffCents }: Pick<FoundAccount, 'dueCents' | 'writtenOffCents'>,
  amountCents: Cents,
): Cents {
  return cents(Math.min(Math.max(0, amountCents - dueCents), writtenOffCents));
}
