// Money beyond what an account owes becomes a credit item: kept when it is small, to be refunded
// when it is large (core.md P13).
import type { DateText } from '../domain/clock.ts';
import { fundOf } from '../domain/entry.ts';
import { creditsOf } from '../domain/ledger-accounts.ts';
import type { Cents } from '../domain/money.ts';
import type { OpenItem } from '../domain/open-item.ts';
import { accountById } from '../store/accounts.ts';
import { anyItemOf } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';
import { policy } from '../store/policies.ts';
import { type RaisedCredit, raiseCredit } from './raise-credit.ts';

export type Over = {
  readonly accountId: number;
  readonly amountCents: Cents;
  /** The account's items, open or not. */
  readonly items: readonly OpenItem[];
  readonly date: DateText;
};

/** Undefined where neither the account nor its line of business ever had an item. */
export async function keepOverpayment(book: Book, over: Over): Promise<RaisedCredit | undefined> {
  const { accountId, amountCents, items, date } = over;
  const most = await policy(book, 'overpayment.credit-most-cents', date);
  const account = await accountById(book, accountId);
  // An account that never owed anything keeps its money where its line of business does.
  const home = items[0] ?? (await anyItemOf(book, account.line));
  // In the fund of what is paid last: money that goes on beyond it stays there.
  const component = home?.components.at(-1);
  if (!home || !component) return undefined;
  const { department } = home;
  const control = creditsOf(fundOf(component.controlAccount));
  return raiseCredit(book, {
    ...{ accountId, documentNumber: account.number, department, control, amountCents, date },
    description:
      amountCents <= most ? 'Overpayment, kept as credit' : 'Overpayment, to be refunded',
  });
}
