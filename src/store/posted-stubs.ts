// What the registers posted for a department on a date, stub by stub and in total.
import { sql } from 'kysely';
import type { PostedStub } from '../domain/find-difference.ts';
import type { Cents } from '../domain/money.ts';
import { receiptNumber } from '../domain/receipt.ts';
import type { Book } from './open-store.ts';

type StubRow = {
  readonly id: number;
  readonly department: string;
  readonly register: number;
  readonly number: number;
  readonly sold: 0 | 1;
  readonly amountCents: Cents;
};

/**
 * By department. One stub is what one receipt took for one account; counter items of a receipt are
 * one stub of each department.
 */
export async function postedStubs(
  book: Book,
  date: string,
): Promise<ReadonlyMap<string, readonly PostedStub[]>> {
  const { rows } = await sql<StubRow>`
    SELECT r.id, l.department, r.register, r.number, l.account_id IS NULL AS sold,
      SUM(l.amount_cents) AS amountCents
    FROM receipt r JOIN receipt_line l ON l.receipt_id = r.id
    WHERE r.business_date = ${date}
      AND NOT EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = r.id)
    GROUP BY r.id, l.department, l.account_id
    ORDER BY r.register, r.number, MIN(l.line)`.execute(book);
  const stubs = new Map<string, PostedStub[]>();
  for (const { id, department, register, number, sold, amountCents } of rows) {
    const of = stubs.get(department) ?? [];
    const stub = { reference: receiptNumber(register, number), receiptId: id, amountCents };
    of.push(sold === 1 ? { ...stub, sold: true } : stub);
    stubs.set(department, of);
  }
  return stubs;
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
