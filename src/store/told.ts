// What a file told of an account beside what it owes, as the account's line of business names it.
import { canonical, type PlainRecord } from '../domain/canonical.ts';
import type { Book } from './open-store.ts';

/** It came with the account, and is covered by the link of the account. */
export async function insertTold(book: Book, accountId: number, facts: PlainRecord): Promise<void> {
  const row = { account_id: accountId, facts: canonical(facts) };
  await book.insertInto('account_told').values(row).execute();
}

/** Empty where nothing was told. */
export async function toldOf(book: Book, accountId: number): Promise<PlainRecord> {
  const row = await book
    .selectFrom('account_told')
    .select('facts')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row === undefined ? {} : (JSON.parse(row.facts) as PlainRecord);
}
