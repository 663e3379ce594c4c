// The parking line's own queries: which citations the book knows, and the keys of imported ones.
import type { Book } from '../../store/open-store.ts';

export type KnownCitation = {
  readonly line: string;
  /** True when it came in with this profile. */
  readonly imported: boolean;
  readonly issuedOn: string | null;
  readonly fineCents: number | null;
};

/** Host parameters of one query; the store keeps few different queries. */
const NUMBERS_MOST = 500;

/** What the book knows under these numbers, in any line of business. */
export async function knownCitations(
  book: Book,
  profile: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, KnownCitation>> {
  const known = new Map<string, KnownCitation>();
  for (let first = 0; first < numbers.length; first += NUMBERS_MOST) {
    const rows = await book
      .selectFrom('account as a')
      .leftJoin('import_key as k', (join) =>
        join.onRef('k.account_id', '=', 'a.id').on('k.profile', '=', profile),
      )
      .leftJoin('open_item as i', 'i.account_id', 'a.id')
      .leftJoin('open_item_component as c', 'c.item_id', 'i.id')
      .select(['a.number', 'a.line', 'k.key', 'i.document_date as issuedOn'])
      .select('c.original_cents as fineCents')
      .where('a.number', 'in', numbers.slice(first, first + NUMBERS_MOST))
      .orderBy('i.id')
      .orderBy('c.id')
      .execute();
    for (const { number, line, key, issuedOn, fineCents } of rows) {
      if (known.get(number)?.line === 'parking') continue;
      known.set(number, { line, imported: key !== null, issuedOn, fineCents });
    }
  }
  return known;
}

export async function insertKeys(
  book: Book,
  profile: string,
  keys: readonly { readonly key: string; readonly accountId: number }[],
): Promise<void> {
  const rows = keys.map(({ key, accountId }) => ({ profile, key, account_id: accountId }));
  await book.insertInto('import_key').values(rows).execute();
}

/** The date of the opening entries, before the first day; undefined in a book without any. */
export async function openingDate(book: Book): Promise<string | undefined> {
  const row = await book
    .selectFrom('entry')
    .select('business_date')
    .where('source', '=', 'OPN')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.business_date;
}
