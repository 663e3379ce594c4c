// The link of an item that was added by itself, by a payment or a memo: its rows as they were
// written, so that neither its amount nor whose it is can be changed unseen. The link of what made
// it names the item but holds nothing of it.
import { appendLink } from './chain.ts';
import { addedRecord } from './city-record.ts';
import type { Book } from './open-store.ts';

/** Verify reads the link like every record of rows by table. */
export async function linkAddedItem(
  book: Book,
  chain: string,
  itemId: number,
  at: string,
): Promise<void> {
  const none = { parties: [], accounts: [], aliases: [], rows: [] };
  const record = await addedRecord(book, { ...none, items: [itemId] });
  await appendLink(book, { chain, kind: 'accounts-added', record, at });
}
