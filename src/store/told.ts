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

/** What is known of an account from its beginning: of a file, or of the record that opened it. */
export type Beginning = {
  readonly accountId: number;
  readonly line: string;
  readonly told: PlainRecord;
  readonly opened: { readonly act: string; readonly facts: PlainRecord } | undefined;
};

/** Of many at once, in no order. */
export async function beginningsOf(
  book: Book,
  accountIds: readonly number[],
): Promise<readonly Beginning[]> {
  const rows = await book
    .selectFrom('account as a')
    .leftJoin('account_told as t', 't.account_id', 'a.id')
    .leftJoin('line_record as r', (join) =>
      join.onRef('r.account_id', '=', 'a.id').on('r.sequence', '=', 1),
    )
    .select(['a.id', 'a.line', 't.facts as told', 'r.act', 'r.facts'])
    .where('a.id', 'in', accountIds)
    .execute();
  return rows.map(({ id, line, told, act, facts }) => ({
    ...{ accountId: id, line, told: factsIn(told) },
    opened: act === null ? undefined : { act, facts: factsIn(facts) },
  }));
}

const factsIn = (text: string | null): PlainRecord =>
  text === null ? {} : (JSON.parse(text) as PlainRecord);
