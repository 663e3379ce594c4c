// What the registers posted for a department on a date, stub by stub and in total.
import { sql } from 'kysely';
import type { PostedStub } from '../domain/find-difference.ts';
import type { Cents } from '../domain/money.ts';
import { receiptNumber } from '../domain/receipt.ts';
import type { Book } from './open-store.ts';

type StubRow = { readonly register: number; readonly number: number; readonly amountCents: Cents };

/** One stub is what one receipt took for one account; counter items of a receipt are one stub. */
export async function postedStubs(
  book: Book,
  date: string,
  department: string,
): Promise<readonly PostedStub[]> {
  const { rows } = await sql<StubRow>`
    SELECT r.register, r.number, SUM(l.amount_cents) AS amountCents
    FROM receipt r JOIN receipt_line l ON l.receipt_id = r.id
    WHERE r.business_date = ${date} AND l.department = ${department}
      AND NOT EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = r.id)
    GROUP BY r.id, l.account_id ORDER BY r.register, r.number, MIN(l.line)`.execute(book);
  return rows.map(({ register, number, amountCents }) => ({
    reference: receiptNumber(register, number),
    amountCents,
  }));
}

export type DepartmentSheet = {
  readonly code: string;
  readonly number: number;
  readonly name: string;
  readonly postedCents: Cents;
  /** Absent where no tape was keyed. */
  readonly tapeId: number | null;
  readonly version: number | null;
  readonly tapeCents: Cents | null;
  readonly signatures: number;
};

/** Departments with receipts or a tape on the date, in their order, with the newest tape. */
export async function departmentSheets(
  book: Book,
  date: string,
): Promise<readonly DepartmentSheet[]> {
  const { rows } = await sql<DepartmentSheet>`
    WITH posted AS (
      SELECT l.department, SUM(l.amount_cents) AS cents
      FROM receipt r JOIN receipt_line l ON l.receipt_id = r.id
      WHERE r.business_date = ${date}
        AND NOT EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = r.id)
      GROUP BY l.department),
    newest AS (
      SELECT * FROM tape t WHERE t.business_date = ${date} AND t.version =
        (SELECT MAX(version) FROM tape
          WHERE business_date = t.business_date AND department = t.department))
    SELECT d.code, d.number, d.name, COALESCE(p.cents, 0) AS postedCents,
      t.id AS tapeId, t.version, t.total_cents AS tapeCents,
      (SELECT COUNT(*) FROM sheet_signature s WHERE s.tape_id = t.id) AS signatures
    FROM department d LEFT JOIN posted p ON p.department = d.code
    LEFT JOIN newest t ON t.department = d.code
    WHERE p.cents IS NOT NULL OR t.id IS NOT NULL ORDER BY d.number`.execute(book);
  return rows;
}
