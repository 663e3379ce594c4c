// What a basket in hand pays of an arrangement: where its money lands, not on which account it
// lies, since something of an account may have been left out.
import { type Cents, sumCents } from '../domain/money.ts';
import { openCents } from '../domain/open-item.ts';
import { allocatePlanned, plannedBeside } from '../domain/planned-payment.ts';
import type { KnownArrangement } from '../store/arrangements.ts';
import { loadItems } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';
import { plannedOf } from './planned-items.ts';

/** Lines of a basket on accounts. */
export type Paying = readonly {
  readonly accountId: number;
  readonly amountCents: Cents;
  readonly itemIds?: readonly number[];
}[];

export async function inHandCents(
  book: Book,
  { items }: Pick<KnownArrangement, 'items'>,
  paying: Paying,
  date: string,
): Promise<Cents> {
  const within = new Set(items.map(({ itemId }) => itemId));
  const paid: { itemId: number; amountCents: Cents }[] = [];
  for (const { accountId, amountCents, itemIds } of paying) {
    const all = await loadItems(book, { accountId });
    const owed = all.filter(
      (item) => item.side === 'D' && openCents(item) > 0 && (itemIds?.includes(item.id) ?? true),
    );
    const plans = plannedBeside(await plannedOf(book, accountId, date), paid);
    const { payments } = allocatePlanned(owed, amountCents, plans);
    paid.push(
      ...payments.map(({ item, paidCents }) => ({ itemId: item.id, amountCents: paidCents })),
    );
  }
  const inside = paid.filter(({ itemId }) => within.has(itemId));
  return sumCents(inside, (one) => one.amountCents);
}
