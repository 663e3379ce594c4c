// Print jobs: every drawer that was kicked open was so for a reason on record, every receipt has
// its paper, and nothing was sent again that may have been out.
import { sql } from 'kysely';
import { type Check, countRows, finding, firstBroken, firstOf, type Rule } from './check.ts';

/** Shown as papers show them: `1-000101`, `V1-000001`. */
const shown = (register: string, number: string) =>
  sql.raw(`${register} || '-' || printf('%06d', ${number})`);

const REASON = sql`j.content ->> '$.reason'`;
/** The number in the reason, so that its record is found by index. */
const NUMBER = sql`CAST(substr(${REASON}, instr(${REASON}, '-') + 1) AS INTEGER)`;

const withoutReason: Rule<{ id: number; reason: string | null }> = {
  finds: sql`
    SELECT j.id, ${REASON} AS reason FROM print_job j
    WHERE j.kind = 'kick' AND NOT EXISTS (
      SELECT 1 FROM receipt r JOIN receipt_tender t ON t.receipt_id = r.id AND t.kind = 'cash'
      WHERE r.register = j.register AND r.number = ${NUMBER} AND r.posted_at = j.created_at
        AND ${REASON} = 'receipt ' || ${shown('r.register', 'r.number')})
    AND NOT EXISTS (
      SELECT 1 FROM receipt_void v
      WHERE v.register = j.register AND v.number = ${NUMBER} AND v.voided_at = j.created_at
        AND ${REASON} = 'void V' || ${shown('v.register', 'v.number')})
    AND NOT EXISTS (
      SELECT 1 FROM drawer_opening o JOIN drawer_session s ON s.id = o.session_id
      WHERE s.register = j.register AND o.opened_at = j.created_at
        AND ${REASON} = 'no sale: ' || o.reason_text)
    AND NOT EXISTS (
      SELECT 1 FROM drawer_session s WHERE s.register = j.register
        AND s.opened_at <= j.created_at AND ${REASON} = 'count ' || s.number)
    ORDER BY j.id LIMIT 1`,
  says: ({ id, reason }) => `print job ${id} opens a drawer for ${reason ?? 'nothing'}`,
};

const sentTwice: Rule<{ id: number; before: string }> = {
  finds: sql`
    SELECT job_id AS id, before FROM (
      SELECT job_id, state, LAG(state) OVER (PARTITION BY job_id ORDER BY id) AS before
      FROM print_job_event)
    WHERE state = 'sending' AND before <> 'not-printed' ORDER BY job_id LIMIT 1`,
  says: ({ id, before }) => `print job ${id} was sent again when it was ${before}`,
};

const withoutPaper: Rule<{ number: string }> = {
  finds: sql`
    SELECT ${shown('r.register', 'r.number')} AS number FROM receipt r
    WHERE NOT EXISTS (SELECT 1 FROM print_job j
      WHERE j.subject = 'receipt ' || ${shown('r.register', 'r.number')} AND j.kind = 'paper')
    ORDER BY r.id LIMIT 1`,
  says: ({ number }) => `receipt ${number} has no paper`,
};

export const printJobs: Check = {
  name: 'printing',
  title: 'every kick has its reason, every receipt its paper, and nothing is sent twice',
  run: async (book) =>
    finding(
      await countRows(book, sql`SELECT COUNT(*) AS count FROM print_job`),
      await firstOf([
        () => firstBroken(book, withoutReason),
        () => firstBroken(book, sentTwice),
        () => firstBroken(book, withoutPaper),
      ]),
    ),
};
