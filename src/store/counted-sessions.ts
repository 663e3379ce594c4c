// What the closed drawers of a business date are over and short in, with the tenders that stand.
import { sql } from 'kysely';
import type { CountGroup } from '../domain/drawer-close.ts';
import { differenceOf } from '../domain/drawer-close.ts';
import type { CountedSession, PostedTender } from '../domain/find-wrong-tender.ts';
import type { Cents } from '../domain/money.ts';
import { receiptNumber } from '../domain/receipt.ts';
import { daySessions } from './day-sessions.ts';
import type { Book } from './open-store.ts';

type TenderRow = {
  readonly session: string;
  readonly receiptId: number;
  readonly register: number;
  readonly number: number;
  readonly kind: CountGroup;
  readonly amountCents: Cents;
};

/** Money orders are counted with the checks; a credit is not counted. */
export async function countedSessions(
  book: Book,
  date: string,
): Promise<readonly CountedSession[]> {
  const { rows } = await sql<TenderRow>`
    SELECT s.number AS session, r.id AS receiptId, r.register, r.number,
      CASE t.kind WHEN 'money-order' THEN 'check' ELSE t.kind END AS kind,
      t.amount_cents AS amountCents
    FROM receipt r JOIN drawer_session s ON s.id = r.session_id
    JOIN receipt_tender t ON t.receipt_id = r.id
    WHERE r.business_date = ${date} AND t.side = 'in' AND t.kind <> 'credit'
      AND NOT EXISTS (SELECT 1 FROM receipt_tender o WHERE o.replaces_tender_id = t.id)
      AND NOT EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = r.id)
    ORDER BY r.register, r.number, t.id`.execute(book);
  const tenders = new Map<string, PostedTender[]>();
  for (const { session, receiptId, register, number, kind, amountCents } of rows) {
    const of = tenders.get(session) ?? [];
    of.push({ reference: receiptNumber(register, number), receiptId, kind, amountCents });
    tenders.set(session, of);
  }
  const sessions = await daySessions(book, date);
  return sessions.map(({ number, differences }) => ({
    session: number,
    differences: new Map(differences.map((row) => [row.group, differenceOf(row)])),
    tenders: tenders.get(number) ?? [],
  }));
}
