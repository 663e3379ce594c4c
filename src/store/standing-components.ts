// What each component had open at the end of a date: what is open now, with what moved after the
// date taken back. Begins a statement: `WITH ${standingOn(to)}, ... SELECT ... FROM standing`.
import { type RawBuilder, sql } from 'kysely';

/** `standing` holds component_id and cents, debits less credits, of components with any open. */
export function standingOn(date: string): RawBuilder<unknown> {
  return sql`later AS MATERIALIZED (
      SELECT m.component_id,
        SUM(CASE m.side WHEN 'D' THEN m.amount_cents ELSE -m.amount_cents END) AS cents
      FROM entry e CROSS JOIN open_item_movement m ON m.entry_id = e.id
      WHERE e.business_date > ${date} GROUP BY m.component_id),
    standing AS MATERIALIZED (
      SELECT component_id, SUM(cents) AS cents FROM (
        SELECT component_id, cents FROM component_open
        UNION ALL SELECT component_id, -cents FROM later)
      GROUP BY component_id HAVING SUM(cents) <> 0)`;
}
