// Every ledger line of a date, in the order of entries: for the journal, and for accounting's file.
import { sql } from 'kysely';
import type { Side } from '../domain/entry.ts';
import type { Cents } from '../domain/money.ts';
import type { Book } from './open-store.ts';

export type PostedLine = {
  readonly entryId: number;
  readonly source: string;
  readonly number: number;
  readonly memo: string;
  readonly line: number;
  readonly account: string;
  readonly accountName: string;
  readonly department: string;
  readonly side: Side;
  readonly amountCents: Cents;
  /** The account in accounting's own system on that date; null where nobody mapped it. */
  readonly external: string | null;
};

/** `RCP-000012` */
export function entryNumber({ source, number }: Pick<PostedLine, 'source' | 'number'>): string {
  return `${source}-${String(number).padStart(6, '0')}`;
}

export async function postedLines(book: Book, date: string): Promise<readonly PostedLine[]> {
  const { rows } = await sql<PostedLine>`
    SELECT e.id AS entryId, e.source, e.number, e.memo, p.line, p.account, a.name AS accountName,
      COALESCE(p.department, '') AS department, p.side, p.amount_cents AS amountCents,
      (SELECT m.external FROM ledger_mapping m
        WHERE m.account = p.account AND m.effective_from <= ${date}
        ORDER BY m.effective_from DESC LIMIT 1) AS external
    FROM entry e JOIN posting p ON p.entry_id = e.id JOIN ledger_account a ON a.code = p.account
    WHERE e.business_date = ${date} ORDER BY e.id, p.line`.execute(book);
  return rows;
}
