// Other numbers, names and places an account goes by, as it is looked for under them.
import { nameWords } from '../domain/name-words.ts';
import { compileOnce } from './compile-once.ts';
import { insertWords } from './new-accounts.ts';
import type { Book } from './open-store.ts';
import type { AccountAliasTable } from './tables/imports.ts';

export type Alias = Pick<AccountAliasTable, 'kind' | 'text'>;

/** A number by its letters and digits alone, in capitals: hyphens are never keyed. */
export function soughtNumber(text: string): string {
  return text.toUpperCase().replace(/[^0-9A-Z]/g, '');
}

function sought({ kind, text }: Alias): string {
  return kind === 'number' ? soughtNumber(text) : nameWords(text).join(' ');
}

const insert = compileOnce((book, row: Omit<AccountAliasTable, 'id'>) =>
  book.insertInto('account_alias').values(row).returning('id'),
);

const same = compileOnce((book, row: { account_id: number; kind: Alias['kind']; text: string }) =>
  book
    .selectFrom('account_alias')
    .select('id')
    .where('account_id', '=', row.account_id)
    .where('kind', '=', row.kind)
    .where('text', '=', row.text),
);

/** Returns the id of a new alias; undefined when the account goes by it already. */
export async function insertAlias(
  book: Book,
  accountId: number,
  { kind, text }: Alias,
): Promise<number | undefined> {
  const key = { account_id: accountId, kind, text };
  const [known] = await same(book, key);
  if (known) return undefined;
  const [row] = await insert(book, { ...key, sought: sought({ kind, text }) });
  if (kind !== 'number') await insertWords(book, accountId, text);
  return row?.id;
}

/** What else the account goes by, oldest first. */
export async function aliasesOf(book: Book, accountId: number): Promise<readonly Alias[]> {
  return book
    .selectFrom('account_alias')
    .select(['kind', 'text'])
    .where('account_id', '=', accountId)
    .orderBy('id')
    .execute();
}
