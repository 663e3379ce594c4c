// The link of a credit that a payment made: its item and component as they were written, so that
// neither its amount nor whose it is can be changed unseen. The receipt's own link names the item
// but holds nothing of it.
import { sql } from 'kysely';
import type { PlainRecord } from '../domain/canonical.ts';
import { appendLink } from './chain.ts';
import type { Book } from './open-store.ts';

/** Appends the link; verify reads it as any other record of rows by table. */
export async function linkCreditItem(
  book: Book,
  chain: string,
  itemId: number,
  at: string,
): Promise<void> {
  const items = await sql<PlainRecord>`
    SELECT * FROM open_item WHERE id = ${itemId}`.execute(book);
  const components = await sql<PlainRecord>`
    SELECT * FROM open_item_component WHERE item_id = ${itemId} ORDER BY id`.execute(book);
  const record = { open_item: items.rows, open_item_component: components.rows };
  await appendLink(book, { chain, kind: 'accounts-added', record, at });
}
