// Memos and their reversals, and what they took off the shares of a component.
import { sql } from 'kysely';
import { type Cents, cents } from '../domain/money.ts';
import { OFFICE } from './chain.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';
import type { MemoReversalTable, MemoTable } from './tables/receivables.ts';

export type NewMemo = Omit<MemoTable, 'id'>;
export type Memo = NewMemo & { readonly id: number; readonly isReversed: boolean };

export async function insertMemo(book: Book, memo: NewMemo): Promise<void> {
  const { id } = await book
    .insertInto('memo')
    .values(memo)
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, OFFICE, 'memo', id, memo.made_at);
}

/** By its id, or by its number. */
export async function loadMemo(
  book: Book,
  which: { readonly id: number } | { readonly number: number },
): Promise<Memo | undefined> {
  const [column, value] =
    'id' in which ? (['o.id', which.id] as const) : (['o.number', which.number] as const);
  const row = await book
    .selectFrom('memo as o')
    .leftJoin('memo_reversal as r', 'r.memo_id', 'o.id')
    .selectAll('o')
    .select('r.entry_id as reversal')
    .where(column, '=', value)
    .executeTakeFirst();
  if (!row) return undefined;
  const { reversal, ...memo } = row;
  return { ...memo, isReversed: reversal !== null };
}

export async function insertReversal(book: Book, reversal: MemoReversalTable): Promise<void> {
  await book.insertInto('memo_reversal').values(reversal).execute();
  await linkRow(book, OFFICE, 'memo-reversal', reversal.memo_id, reversal.reversed_at);
}

/** By ledger account: what credit memos that stand took off the component's shares. */
export async function creditedByShare(
  book: Book,
  componentId: number,
): Promise<ReadonlyMap<string, Cents>> {
  const { rows } = await sql<{ account: string; credited: number }>`
    SELECT p.account, SUM(CASE p.side WHEN 'D' THEN p.amount_cents ELSE -p.amount_cents END)
      AS credited
    FROM memo o LEFT JOIN memo_reversal r ON r.memo_id = o.id
    JOIN posting p ON p.entry_id IN (o.entry_id, r.entry_id)
    JOIN component_share s ON s.component_id = o.component_id AND s.account = p.account
    WHERE o.component_id = ${componentId} AND o.kind = 'credit'
    GROUP BY p.account`.execute(book);
  return new Map(rows.map(({ account, credited }) => [account, cents(credited)]));
}

/** What credit memos that stand, and that nobody signed, took off an account after a date. */
export async function takenOffAlone(book: Book, accountId: number, after: string): Promise<Cents> {
  const row = await book
    .selectFrom('memo as o')
    .select((of) => of.fn.sum<number | null>('o.amount_cents').as('amount'))
    .where('o.account_id', '=', accountId)
    .where('o.kind', '=', 'credit')
    .where('o.approved_by', 'is', null)
    .where('o.business_date', '>', after)
    .where('o.id', 'not in', (of) => of.selectFrom('memo_reversal').select('memo_id'))
    .executeTakeFirst();
  return cents(row?.amount ?? 0);
}

/** The business date of the newest memo of the account that stands and was made for this reason. */
export async function newestOfReason(
  book: Book,
  accountId: number,
  reasonNumber: number,
  /** The other lines of its item: all of one late charge is one courtesy. */
  about: { readonly itemId: number; readonly componentId: number },
): Promise<string | undefined> {
  const row = await book
    .selectFrom('memo as o')
    .select('o.business_date as date')
    .where('o.account_id', '=', accountId)
    .where('o.kind', '=', 'credit')
    .where('o.reason_number', '=', reasonNumber)
    .innerJoin('open_item_component as c', 'c.id', 'o.component_id')
    .where((of) => of.or([of('c.item_id', '<>', about.itemId), of('c.id', '=', about.componentId)]))
    .where('o.id', 'not in', (of) => of.selectFrom('memo_reversal').select('memo_id'))
    .orderBy('o.business_date', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.date;
}

/** The newest credit memo that stands on one of these components. */
export async function standingCreditOn(
  book: Book,
  componentIds: readonly number[],
): Promise<number | undefined> {
  const row = await book
    .selectFrom('memo as o')
    .leftJoin('memo_reversal as r', 'r.memo_id', 'o.id')
    .select('o.number')
    .where('o.component_id', 'in', componentIds)
    .where('o.kind', '=', 'credit')
    .where('r.memo_id', 'is', null)
    .orderBy('o.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.number;
}

export type AccountMemo = {
  readonly number: number;
  readonly kind: 'credit' | 'debit';
  readonly date: string;
  readonly amountCents: Cents;
  readonly reason: string;
  readonly isReversed: 0 | 1;
};

/** The newest memos of an account. */
export async function memosOf(
  book: Book,
  accountIds: readonly number[],
  most: number,
): Promise<readonly AccountMemo[]> {
  return book
    .selectFrom('memo as o')
    .leftJoin('memo_reversal as r', 'r.memo_id', 'o.id')
    .select(['o.number', 'o.kind', 'o.business_date as date', 'o.amount_cents as amountCents'])
    .select('o.reason_text as reason')
    .select(sql<0 | 1>`r.memo_id IS NOT NULL`.as('isReversed'))
    .where('o.account_id', 'in', accountIds)
    .orderBy('o.made_at', 'desc')
    .orderBy('o.id', 'desc')
    .limit(most)
    .execute();
}
