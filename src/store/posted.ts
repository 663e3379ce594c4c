// What was posted, as somebody reads it: a receipt's circumstances, a journal entry with the names
// of its accounts, a drawer session. Figures of a drawer only once it is closed.
import { sql } from 'kysely';
import type { Cents } from '../domain/money.ts';
import type { Book } from './open-store.ts';
import { nameNow, nameOrNone } from './person-words.ts';

export type ReceiptFacts = {
  readonly clerk: string;
  readonly session: string;
  readonly copies: number;
  readonly voidedAt: string | null;
  readonly voidedBy: string | null;
  readonly approvedBy: string | null;
  readonly reason: string | null;
  readonly voidEntryId: number | null;
};

export async function receiptFacts(book: Book, id: number): Promise<ReceiptFacts> {
  return book
    .selectFrom('receipt as r')
    .innerJoin('person as c', 'c.id', 'r.clerk_id')
    .innerJoin('drawer_session as s', 's.id', 'r.session_id')
    .leftJoin('receipt_void as v', 'v.receipt_id', 'r.id')
    .leftJoin('person as b', 'b.id', 'v.voided_by')
    .leftJoin('person as a', 'a.id', 'v.approved_by')
    .select([nameNow('c').as('clerk'), 's.number as session', 'v.voided_at as voidedAt'])
    .select([nameOrNone('b').as('voidedBy'), nameOrNone('a').as('approvedBy')])
    .select('v.entry_id as voidEntryId')
    .select(
      sql<string | null>`(SELECT w.words FROM reason w
        WHERE w.kind = 'void' AND w.number = v.reason_number)`.as('reason'),
    )
    .select(sql<number>`(SELECT COUNT(*) FROM reprint p WHERE p.receipt_id = r.id)`.as('copies'))
    .where('r.id', '=', id)
    .executeTakeFirstOrThrow();
}

/** Entries of tender corrections of a receipt, the oldest first. */
export async function correctionEntries(book: Book, receiptId: number): Promise<readonly number[]> {
  const rows = await book
    .selectFrom('tender_correction')
    .select('entry_id as id')
    .where('receipt_id', '=', receiptId)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

export type EntryFacts = {
  readonly id: number;
  readonly source: string;
  readonly number: number;
  readonly date: string;
  readonly memo: string;
  readonly madeAt: string;
  readonly madeBy: string | null;
  readonly reverses: number | null;
  readonly reversedBy: number | null;
  readonly receiptId: number | null;
  readonly sessionId: number | null;
};

export async function entryFacts(book: Book, id: number): Promise<EntryFacts | undefined> {
  return book
    .selectFrom('entry as e')
    .leftJoin('person as p', 'p.id', 'e.made_by')
    .select(['e.id', 'e.source', 'e.number', 'e.business_date as date', 'e.memo'])
    .select(['e.made_at as madeAt', nameOrNone('p').as('madeBy')])
    .select('e.reverses_entry_id as reverses')
    .select(
      sql<number | null>`(SELECT x.id FROM entry x WHERE x.reverses_entry_id = e.id)`.as(
        'reversedBy',
      ),
    )
    .select(
      sql<number | null>`COALESCE((SELECT r.id FROM receipt r WHERE r.entry_id = e.id),
        (SELECT v.receipt_id FROM receipt_void v WHERE v.entry_id = e.id),
        (SELECT t.receipt_id FROM tender_correction t WHERE t.entry_id = e.id))`.as('receiptId'),
    )
    .select(
      sql<number | null>`(SELECT s.session_id FROM session_close s WHERE s.entry_id = e.id)`.as(
        'sessionId',
      ),
    )
    .where('e.id', '=', id)
    .executeTakeFirst();
}

export type PostingFacts = {
  readonly account: string;
  readonly name: string;
  readonly side: 'D' | 'C';
  readonly amountCents: Cents;
};

export async function postingFacts(book: Book, entryId: number): Promise<readonly PostingFacts[]> {
  return book
    .selectFrom('posting as p')
    .innerJoin('ledger_account as a', 'a.code', 'p.account')
    .select(['p.account', 'a.name', 'p.side', 'p.amount_cents as amountCents'])
    .where('p.entry_id', '=', entryId)
    .orderBy('p.line')
    .execute();
}

export type SessionFacts = {
  readonly clerk: string;
  readonly openedAt: string;
  readonly floatEntryId: number;
  readonly receipts: number;
  readonly closedAt: string | null;
  readonly closedBy: string | null;
  readonly approvedBy: string | null;
  readonly closeEntryId: number | null;
};

export async function sessionFacts(book: Book, id: number): Promise<SessionFacts> {
  return book
    .selectFrom('drawer_session as s')
    .innerJoin('person as c', 'c.id', 's.clerk_id')
    .leftJoin('session_close as x', 'x.session_id', 's.id')
    .leftJoin('person as b', 'b.id', 'x.closed_by')
    .leftJoin('person as a', 'a.id', 'x.approved_by')
    .select([nameNow('c').as('clerk'), 's.opened_at as openedAt'])
    .select('s.float_entry_id as floatEntryId')
    .select(['x.closed_at as closedAt', nameOrNone('b').as('closedBy')])
    .select(nameOrNone('a').as('approvedBy'))
    .select('x.entry_id as closeEntryId')
    .select(sql<number>`(SELECT COUNT(*) FROM receipt r WHERE r.session_id = s.id)`.as('receipts'))
    .where('s.id', '=', id)
    .executeTakeFirstOrThrow();
}

export type Difference = {
  readonly tender: string;
  readonly expectedCents: Cents;
  readonly countedCents: Cents;
};

/** Empty until the drawer is closed. */
export async function sessionDifferences(book: Book, id: number): Promise<readonly Difference[]> {
  return book
    .selectFrom('session_difference as d')
    .innerJoin('session_close as x', 'x.session_id', 'd.session_id')
    .select(['d.tender', 'd.expected_cents as expectedCents', 'd.counted_cents as countedCents'])
    .where('d.session_id', '=', id)
    .execute();
}

export type SessionReceipt = {
  readonly id: number;
  readonly number: number;
  readonly payer: string;
  readonly totalCents: Cents;
  readonly isVoid: 0 | 1;
};

/** The newest first, at most `most` of them. */
export async function sessionReceipts(
  book: Book,
  id: number,
  most: number,
): Promise<readonly SessionReceipt[]> {
  return book
    .selectFrom('receipt as r')
    .select(['r.id', 'r.number', 'r.payer', 'r.total_cents as totalCents'])
    .select(
      sql<0 | 1>`EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = r.id)`.as('isVoid'),
    )
    .where('r.session_id', '=', id)
    .orderBy('r.id', 'desc')
    .limit(most)
    .execute();
}
