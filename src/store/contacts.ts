// Who was talked with about an account, the newest first.
import { registerChain } from './chain.ts';
import type { Book } from './open-store.ts';
import { personWords } from './person-words.ts';
import { linkRow } from './records.ts';
import type { ContactTable } from './tables/receivables.ts';

/** On the chain of the register where it happened, with the task that follows from it. */
export async function insertContact(
  book: Book,
  row: Omit<ContactTable, 'id'>,
  taskId: number | undefined,
): Promise<number> {
  const { id } = await book
    .insertInto('contact')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow();
  if (taskId !== undefined) {
    await book.insertInto('contact_task').values({ contact_id: id, task_id: taskId }).execute();
  }
  await linkRow(book, registerChain(row.register), 'contact', id, row.recorded_at);
  return id;
}

export type Contact = Pick<
  ContactTable,
  'channel' | 'direction' | 'caller' | 'topic' | 'outcome' | 'words'
> & {
  readonly id: number;
  readonly date: string;
  readonly by: string;
  readonly accountId: number;
  /** The number of that account. */
  readonly account: string;
};

/** About any account of a payer; about the one account where nobody is known to pay it. */
export async function contactsOf(
  book: Book,
  { accountId, partyId }: { readonly accountId: number | null; readonly partyId: number | null },
  most: number,
): Promise<readonly Contact[]> {
  return book
    .selectFrom('contact as c')
    .innerJoin('person as p', 'p.id', 'c.recorded_by')
    .innerJoin('account as a', 'a.id', 'c.account_id')
    .select(['a.id as accountId', 'a.number as account'])
    .select(['c.id', 'c.channel', 'c.direction', 'c.caller', 'c.topic', 'c.outcome', 'c.words'])
    .select(['c.business_date as date', personWords('p').as('by')])
    .where((of) => (partyId === null ? of('a.id', '=', accountId) : of('a.party_id', '=', partyId)))
    .orderBy('c.id', 'desc')
    .limit(most)
    .execute();
}
