// Rows for the report of payments that customers claim: those that nobody had settled by a date.
import { sql } from 'kysely';
import type { PaymentClaimFact } from '../domain/reports/payment-claims.ts';
import type { Span } from '../domain/reports/report.ts';
import { taskNumber } from '../domain/task.ts';
import type { Book } from './open-store.ts';
import { personWords } from './person-words.ts';

export async function claimFacts(book: Book, { to }: Span): Promise<readonly PaymentClaimFact[]> {
  const { rows } = await sql<Omit<PaymentClaimFact, 'task'> & { readonly number: number }>`
    SELECT t.number, t.business_date AS takenOn, t.account_id AS accountId, a.number AS account,
      c.paid_on AS paidOn, c.paid_by AS paidBy, COALESCE(c.receipt, '') AS receipt,
      ${personWords('m')} AS takenBy, COALESCE(${personWords('p')}, t.role) AS of,
      t.due_on AS dueOn,
      CAST(julianday(${to}) - julianday(t.business_date) AS INTEGER) AS days,
      c.amount_cents AS amountCents
    FROM task t JOIN payment_claim c ON c.task_id = t.id JOIN account a ON a.id = t.account_id
    JOIN person m ON m.id = t.made_by LEFT JOIN person p ON p.id = t.person_id
    WHERE t.kind = 'claim' AND t.business_date <= ${to}
      AND NOT EXISTS (SELECT 1 FROM task_event e WHERE e.task_id = t.id
        AND e.state IN ('done', 'cancelled') AND e.business_date <= ${to})
    ORDER BY t.business_date, t.number`.execute(book);
  return rows.map(({ number, ...row }) => ({ task: taskNumber(number), ...row }));
}
