// Links of rows that came by themselves, by a payment, a memo or a line of business: the rows as
// they were written, so that neither an amount nor whose it is can be changed unseen. The link of
// what made them names the item but holds nothing of it.
import { appendLink } from './chain.ts';
import { type Added, addedRecord } from './city-record.ts';
import type { Book } from './open-store.ts';

/** Verify reads the link like every record of rows by table. */
export async function linkAdded(
  book: Book,
  chain: string,
  added: Partial<Added>,
  at: string,
): Promise<void> {
  const none = {
    parties: [],
    accounts: [],
    aliases: [],
    items: [],
    rows: [],
    addresses: [],
    identifiers: [],
    holds: [],
  };
  const record = await addedRecord(book, { ...none, ...added });
  await appendLink(book, { chain, kind: 'accounts-added', record, at });
}
