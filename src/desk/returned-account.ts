// On which account a returned check is owed: the one it paid; where it paid on none, one of its
// own, so that it is found, asked for and paid like anything else.
import { type Cents, cents } from '../domain/money.ts';
import { receiptNumber } from '../domain/receipt.ts';
import { done, type Result } from '../domain/result.ts';
import { linkAdded } from '../store/added-items.ts';
import { insertAlias } from '../store/aliases.ts';
import { OFFICE } from '../store/chain.ts';
import type { Book } from '../store/open-store.ts';
import { openAccount } from './open-account.ts';
import type { CheckedReturn, ReturnMoment } from './post-returned-item.ts';

/** A return of which it is known on which account it is owed. */
export type OwedReturn = CheckedReturn & { readonly owingId: number };

const LINE = 'returned';

/** `shown` is the number of the return: the account is found by it as well. */
export async function owingAccount(
  book: Book,
  checked: CheckedReturn,
  shown: string,
  { at, by }: ReturnMoment,
): Promise<Result<OwedReturn>> {
  const { drawer, check, date, address } = checked;
  const known = drawer.accountId;
  const receipt = receiptNumber(check.register, check.number);
  const named = check.payer.trim();
  const party =
    named === '' ? undefined : { name: named, language: 'en', address: address?.join(', ') };
  const account = { line: LINE, party, place: `Receipt ${receipt}` };
  const opened = known === null ? await openAccount(book, account, { date, at, by }) : done(known);
  if (!opened.ok) return opened;
  const alias = await insertAlias(book, opened.value, { kind: 'number', text: shown });
  if (alias !== undefined) await linkAdded(book, OFFICE, { aliases: [alias] }, at);
  return done({ ...checked, owingId: opened.value });
}

/** What the payer owes because of the return. */
export function owedTotal({ check }: CheckedReturn, feeCents: Cents): Cents {
  return cents(check.amountCents + feeCents);
}
