// What a basket in hand pays of an arrangement: where its money lands, not on which account it
// lies, since something of an account may have been left out.
import { addCents, type Cents, sumCents, ZERO } from '../domain/money.ts';
import { allocate, openCents } from '../domain/open-item.ts';
import type { KnownArrangement } from '../store/arrangements.ts';
import { loadItems } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';

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
): Promise<Cents> {
  const within = new Set(items.map(({ itemId }) => itemId));
  let inHand = ZERO;
  for (const { accountId, amountCents, itemIds } of paying) {
    const all = await loadItems(book, { accountId });
    const owed = all.filter(
      (item) => item.side === 'D' && openCents(item) > 0 && (itemIds?.includes(item.id) ?? true),
    );
    const { payments } = allocate(owed, amountCents);
    const inside = payments.filter(({ item }) => within.has(item.id));
    inHand = addCents(
      inHand,
      sumCents(inside, ({ paidCents }) => paidCents),
    );
  }
  return inHand;
}
