// What changed of payers at the counter: the newest of a kind is what holds.
import { type RawBuilder, sql } from 'kysely';
import type { PayerFact } from '../domain/payer-change.ts';
import { registerChain } from './chain.ts';
import type { Book } from './open-store.ts';
import { personWords } from './person-words.ts';
import { linkRow } from './records.ts';
import type { PayerChangeTable } from './tables/receivables.ts';

/** Of a party `p`: what the newest change says, else what came with the party. */
export function payerFact<T>(kind: 'language' | 'alert', told: 'p.language' | 'p.alert') {
  const changed = sql`(SELECT c.value FROM payer_change c WHERE c.party_id = p.id
    AND c.kind = ${sql.lit(kind)} ORDER BY c.id DESC LIMIT 1)`;
  return sql`NULLIF(COALESCE(${changed}, ${sql.ref(told)}), '')` as RawBuilder<T>;
}

/** On the chain of the register where it happened. */
export async function insertPayerChange(
  book: Book,
  row: Omit<PayerChangeTable, 'id'>,
): Promise<number> {
  const { id } = await book
    .insertInto('payer_change')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, registerChain(row.register), 'payer-change', id, row.made_at);
  return id;
}

export type NewestChange = { readonly value: string; readonly date: string; readonly by: string };

export async function newestChange(
  book: Book,
  partyId: number,
  kind: PayerFact,
): Promise<NewestChange | undefined> {
  return book
    .selectFrom('payer_change as c')
    .innerJoin('person as p', 'p.id', 'c.made_by')
    .select(['c.value', 'c.business_date as date', personWords('p').as('by')])
    .where('c.party_id', '=', partyId)
    .where('c.kind', '=', kind)
    .orderBy('c.id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Telephones that were said to be theirs no longer, and were not told again since. */
export async function endedPhones(book: Book, partyId: number): Promise<ReadonlySet<string>> {
  const rows = await book
    .selectFrom('payer_change')
    .select(['kind', 'value'])
    .where('party_id', '=', partyId)
    .where('kind', 'in', ['phone', 'phone-ended'])
    .orderBy('id')
    .execute();
  const ended = new Set<string>();
  for (const { kind, value } of rows) {
    if (kind === 'phone') ended.delete(value);
    else ended.add(value);
  }
  return ended;
}
