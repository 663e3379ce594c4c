// Slips of paper books: each number in an issued book, used once, by a receipt that says so, and
// checked by somebody else than who keyed it.
import { sql } from 'kysely';
import { slipNumber } from '../../domain/paper-slip.ts';
import { type Check, countRows, finding, firstRow } from './check.ts';

const RULES = [
  sql<{ number: number; what: string }>`
    SELECT s.number, 'is in no book that was issued' AS what FROM paper_slip s
    WHERE NOT EXISTS (SELECT 1 FROM paper_book b JOIN paper_book_move m ON m.book_id = b.id
      WHERE s.number BETWEEN b.first_number AND b.last_number)`,
  sql<{ number: number; what: string }>`
    SELECT s.number, 'is used twice' AS what FROM paper_slip s
    WHERE NOT EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = s.receipt_id)
    GROUP BY s.number HAVING COUNT(*) > 1`,
  sql<{ number: number; what: string }>`
    SELECT s.number, 'belongs to a receipt of somebody else or of an earlier date' AS what
    FROM paper_slip s JOIN receipt r ON r.id = s.receipt_id
    WHERE r.clerk_id <> s.keyed_by OR r.business_date < s.written_on`,
  sql<{ number: number; what: string }>`
    SELECT s.number, 'was checked by whoever keyed it' AS what
    FROM paper_slip s JOIN paper_slip_check c ON c.slip_id = s.id
    WHERE c.checked_by = s.keyed_by`,
];

export const paperSlips: Check = {
  name: 'paper-slips',
  title: 'every paper slip is in an issued book, used once, checked by another',
  run: async (book) => {
    const looked = await countRows(book, sql`SELECT COUNT(*) AS count FROM paper_slip`);
    for (const rule of RULES) {
      const row = await firstRow(book, sql<{ number: number; what: string }>`${rule} LIMIT 1`);
      if (row) return finding(looked, `${slipNumber(row.number)} ${row.what}`);
    }
    return finding(looked, undefined);
  },
};
