// The credits of an account that are not used up, the oldest first.
import type { Cents } from '../domain/money.ts';
import { isCredit, openCents } from '../domain/open-item.ts';
import { loadItems } from '../store/open-items.ts';
import type { Desk } from './desk.ts';

export type OpenCredit = {
  readonly itemId: number;
  readonly description: string;
  readonly openCents: Cents;
};

export function listCredits(desk: Desk, accountId: number): Promise<readonly OpenCredit[]> {
  return desk.store.read(async (book) => {
    const items = await loadItems(book, { accountId });
    return items
      .filter((item) => isCredit(item) && openCents(item) > 0)
      .map((item) => ({
        itemId: item.id,
        description: item.description,
        openCents: openCents(item),
      }));
  });
}
