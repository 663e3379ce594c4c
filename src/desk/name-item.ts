// Which item of an account a payment is for: the oldest due first, unless the payer says another
// before it is posted (P12). What is beyond that item is then not taken.
import type { AccountLine } from '../domain/basket.ts';
import { type Cents, cents } from '../domain/money.ts';
import { type OpenItem, openCents } from '../domain/open-item.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { Stub } from '../domain/scan-line.ts';
import type { Desk } from './desk.ts';
import { type FoundAccount, findById } from './find-account.ts';

/** An item of a line's account that money can be named for. */
export type PayableItem = Pick<OpenItem, 'id' | 'documentNumber' | 'description' | 'dueOn'> & {
  readonly openCents: Cents;
};

/** The oldest due first. */
export async function payableItems(
  desk: Desk,
  { accountId }: AccountLine,
): Promise<readonly PayableItem[]> {
  const { items } = await findById(desk, accountId);
  return items.map((item) => ({ ...item, openCents: openCents(item) }));
}

/**
 * The line, paying one item alone, as much of it as it has money; or again the oldest first, where
 * none is named. It is not on record until it is kept.
 */
export async function nameItem(
  desk: Desk,
  line: AccountLine,
  { itemId, label }: { readonly itemId: number | undefined; readonly label: string },
): Promise<Result<AccountLine>> {
  const account = await findById(desk, line.accountId);
  const { itemIds: _named, recoverCents: _told, ...plain } = line;
  const whole = { ...plain, label };
  if (itemId === undefined) return done({ ...whole, dueCents: account.dueCents });
  const item = account.items.find(({ id }) => id === itemId);
  if (item === undefined) return refuse('find-paid', { label });
  return done({
    ...{ ...whole, label: namedLabel(item, label), itemIds: [itemId] },
    ...{ dueCents: openCents(item), amountCents: least(line.amountCents, openCents(item)) },
  });
}

/** The item that a stub is of, where it is still open as the stub says. */
export function itemOfStub({ items }: FoundAccount, stub: Stub): OpenItem | undefined {
  return items.find((item) => item.dueOn === stub.dueOn && openCents(item) === stub.amountCents);
}

/** An item first, since the end of a long line is cut. */
export function namedLabel({ documentNumber }: Pick<OpenItem, 'documentNumber'>, label: string) {
  return `${documentNumber}, ${label}`;
}

const least = (a: Cents, b: Cents): Cents => cents(Math.min(a, b));
