// A deposit that an account waits for: what is paid on it next goes there before anything else. The
// line of business raised an item for it on which nothing is open yet.
import { type Cents, cents, subtractCents, sumCents } from '../domain/money.ts';
import { isCredit, type OpenItem, openCents } from '../domain/open-item.ts';
import { accountById } from '../store/accounts.ts';
import { loadItems } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';
import type { Desk } from './desk.ts';
import type { LineDutiesOf } from './line-duties.ts';
import { linePlace } from './line-place.ts';

export type Awaited = { readonly item: OpenItem; readonly awaitedCents: Cents };

export type Paid = {
  readonly accountId: number;
  /** The account's items, open or not. */
  readonly items: readonly OpenItem[];
  readonly date: string;
};

/** Items that a line raised for money that is to come, and on which it is not there yet. */
export function waitingItems(items: readonly OpenItem[]): readonly OpenItem[] {
  return items.filter((item) => item.side === 'C' && !isCredit(item) && missing(item) > 0);
}

/** The same for whoever looks before it is paid. */
export async function readAwaited(
  desk: Desk,
  accountId: number,
  date: string,
): Promise<Awaited | undefined> {
  const { book } = desk.store;
  const items = await loadItems(book, { accountId });
  return awaitedDeposit(book, desk.lineDuties, { accountId, items, date });
}

/** The line is asked only where an item is there that nothing, or not enough, was paid on. */
export async function awaitedDeposit(
  book: Book,
  dutiesOf: LineDutiesOf,
  { accountId, items, date }: Paid,
): Promise<Awaited | undefined> {
  const held = waitingItems(items);
  if (held.length === 0) return undefined;
  const { line } = await accountById(book, accountId);
  const duties = await dutiesOf(line);
  const awaited = duties?.awaits?.(await linePlace(book, accountId, date));
  const item = held.find(({ id }) => id === awaited);
  return item === undefined ? undefined : { item, awaitedCents: missing(item) };
}

function missing(item: OpenItem): Cents {
  const whole = sumCents(item.components, ({ originalCents }) => originalCents);
  return cents(Math.max(0, subtractCents(whole, openCents(item))));
}
