// Maker is never checker: wherever two people must stand, two stand, and the second had the right.
import { type RawBuilder, sql } from 'kysely';
import { type Check, finding, firstRow } from './check.ts';
import { lacks, unfit } from './held-role.ts';

type Found = { readonly what: string };

const RULES: readonly RawBuilder<Found>[] = [
  sql`SELECT 'the void of receipt ' || r.register || '-' || printf('%06d', r.number) AS what
    FROM receipt_void v JOIN receipt r ON r.id = v.receipt_id
    WHERE v.approved_by IN (v.voided_by, r.clerk_id) OR ${unfit('v.approved_by', 'v.voided_at')}`,
  sql`SELECT 'tender correction ' || c.register || '-' || printf('%06d', c.number) AS what
    FROM tender_correction c WHERE c.approved_by = c.corrected_by
      OR (c.approved_by IS NOT NULL AND ${unfit('c.approved_by', 'c.corrected_at')})
      OR (c.approved_by IS NULL AND EXISTS (SELECT 1 FROM receipt_tender t
        WHERE t.correction_id = c.id AND t.kind = 'cash'))`,
  sql`SELECT 'the ' || t.kind || ' of receipt ' || r.register || '-' || printf('%06d', r.number)
      AS what
    FROM receipt_tender t JOIN receipt r ON r.id = t.receipt_id
    WHERE (t.request_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM request_decision d
        WHERE d.request_id = t.request_id AND d.decision = 'yes'
          AND d.decided_by <> r.clerk_id AND NOT ${unfit('d.decided_by', 'd.decided_at')}))
      OR (t.request_id IS NULL AND t.side = 'in' AND t.tendered_cents >
        (SELECT approval_over_cents FROM tender_rule u WHERE u.kind = t.kind
          AND u.effective_from <= r.business_date ORDER BY u.effective_from DESC LIMIT 1))`,
  sql`SELECT 'drawer opening ' || o.id AS what FROM drawer_opening o
    WHERE o.approved_by = o.opened_by OR ${unfit('o.approved_by', 'o.opened_at')}`,
  sql`SELECT 'the drop in bag ' || d.bag_number AS what FROM drawer_drop d
    WHERE d.counted_by = d.dropped_by OR ${unfit('d.counted_by', 'd.dropped_at')}`,
  sql`SELECT 'the close of session ' || s.number AS what
    FROM session_close c JOIN drawer_session s ON s.id = c.session_id
    WHERE c.approved_by = c.closed_by
      OR (c.approved_by IS NOT NULL AND ${unfit('c.approved_by', 'c.closed_at')})
      OR (c.approved_by IS NULL AND EXISTS (SELECT 1 FROM session_difference x
        WHERE x.session_id = c.session_id AND ABS(x.counted_cents - x.expected_cents) >
          (SELECT value FROM policy p WHERE p.name = 'over-short.alone-cents'
            AND p.effective_from <= s.business_date ORDER BY p.effective_from DESC LIMIT 1)))`,
  sql`SELECT 'the end of session ' || s.number AS what
    FROM session_end e JOIN drawer_session s ON s.id = e.session_id
    LEFT JOIN session_close c ON c.session_id = s.id
    WHERE s.clerk_id IN (e.asked_by, e.ended_by) OR e.asked_by = e.ended_by
      OR ${unfit('e.ended_by', 'e.ended_at')}
      OR EXISTS (SELECT 1 FROM ended_count n WHERE n.session_id = s.id
        AND n.counted_by IN (s.clerk_id, e.ended_by, c.approved_by))
      OR (c.session_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM ended_count b JOIN ended_count a ON a.session_id = b.session_id
          AND a.attempt = b.attempt - 1
        WHERE b.session_id = s.id AND a.counted_by <> b.counted_by
          AND a.cash_cents = b.cash_cents AND a.tenders = b.tenders
          AND b.attempt = (SELECT MAX(attempt) FROM ended_count WHERE session_id = s.id)))`,
  sql`SELECT 'the hand-over of session ' || f.number AS what
    FROM session_hand_over h JOIN drawer_session f ON f.id = h.from_session_id
    JOIN drawer_session t ON t.id = h.to_session_id
    WHERE f.clerk_id = t.clerk_id OR f.register <> t.register`,
  sql`SELECT 'deposit ' || d.number AS what
    FROM deposit_verification v JOIN deposit d ON d.id = v.deposit_id
    WHERE v.verified_by = d.sealed_by OR ${unfit('v.verified_by', 'v.verified_at')}
      OR EXISTS (SELECT 1 FROM deposit_session x JOIN receipt r ON r.session_id = x.session_id
        WHERE x.deposit_id = d.id AND r.clerk_id = v.verified_by)`,
  sql`SELECT 'request ' || q.id || ' (' || q.kind || ')' AS what
    FROM request_decision d JOIN request q ON q.id = d.request_id
    WHERE d.decision <> 'withdrawn' AND d.decided_by = q.requested_by`,
  sql`SELECT 'the sheet of ' || t.department || ' on ' || t.business_date AS what
    FROM sheet_signature s JOIN tape t ON t.id = s.tape_id
    WHERE s.role = 'second'
      AND (s.signed_by = t.keyed_by OR ${unfit('s.signed_by', 's.signed_at')})`,
  sql`SELECT 'the second tape of ' || t.department || ' on ' || t.business_date AS what
    FROM tape_second s JOIN tape t ON t.id = s.tape_id JOIN tape f ON f.id = s.first_tape_id
    WHERE f.keyed_by = t.keyed_by OR f.department <> t.department
      OR f.business_date <> t.business_date`,
  sql`SELECT 'the close of ' || c.business_date AS what
    FROM (SELECT business_date, closed_by, closed_at FROM day_close UNION ALL
      SELECT business_date, closed_by, closed_at FROM day_second_close) c
    WHERE ${unfit('c.closed_by', 'c.closed_at', "AND u.role = 'supervisor'")}`,
  sql`SELECT 'the lifted close of ' || l.business_date AS what
    FROM day_lift l LEFT JOIN request_decision d ON d.request_id = l.request_id
    LEFT JOIN request q ON q.id = l.request_id
    WHERE l.approved_by = l.asked_by OR d.decision IS NOT 'yes'
      OR d.decided_by IS NOT l.approved_by OR q.requested_by IS NOT l.asked_by
      OR json_extract(q.record, '$.date') IS NOT l.business_date
      OR ${unfit('l.approved_by', 'l.lifted_at', "AND u.role = 'finance-director'")}
      OR ${unfit('l.asked_by', 'q.requested_at', "AND u.role = 'supervisor'")}`,
  sql`SELECT 'the delegation of ' || p.number || ' from ' || n.first_date AS what
    FROM delegation n JOIN person p ON p.id = n.person_id
    LEFT JOIN request_decision d ON d.request_id = n.request_id
    LEFT JOIN request q ON q.id = n.request_id
    WHERE ${lacks('n.person_id', 'clerk', 'n.approved_at')}
      OR n.person_id IN (n.asked_by, n.approved_by)
      OR n.approved_by = n.asked_by OR d.decision IS NOT 'yes'
      OR d.decided_by IS NOT n.approved_by OR q.requested_by IS NOT n.asked_by
      OR json_extract(q.record, '$.personNumber') IS NOT p.number
      OR json_extract(q.record, '$.firstDate') IS NOT n.first_date
      OR json_extract(q.record, '$.lastDate') IS NOT n.last_date
      OR ${unfit('n.approved_by', 'n.approved_at', "AND u.role = 'finance-director'")}
      OR ${unfit('n.asked_by', 'q.requested_at')}`,
  sql`SELECT 'the exchange of change ' || m.id AS what FROM change_fund_movement m
    WHERE m.kind = 'exchange'
      AND (m.second_id = m.moved_by OR ${unfit('m.second_id', 'm.moved_at')})`,
  sql`SELECT 'the count ' || c.id || ' of the change fund' AS what FROM change_fund_count c
    WHERE c.second_id = c.counted_by OR ${unfit('c.second_id', 'c.counted_at')}`,
  sql`SELECT 'the difference of count ' || c.id || ' of the change fund' AS what
    FROM change_fund_settlement s JOIN change_fund_count c ON c.id = s.count_id
    WHERE s.approved_by IN (c.counted_by, c.second_id)
      OR (s.approved_by IS NOT NULL AND ${unfit('s.approved_by', 's.settled_at')})
      OR (s.approved_by IS NULL AND (s.against = 'opening' OR ABS(s.difference_cents) >
        (SELECT value FROM policy p WHERE p.name = 'over-short.alone-cents'
          AND p.effective_from <= c.business_date ORDER BY p.effective_from DESC LIMIT 1)))`,
  sql`SELECT 'the counterfeit note ' || n.serial AS what FROM counterfeit_note n
    WHERE n.place = 'drawer'
      AND (n.approved_by = n.taken_by OR ${unfit('n.approved_by', 'n.taken_at')})`,
  sql`SELECT 'surprise count ' || c.id AS what FROM surprise_count c
    WHERE c.present_id = c.counted_by OR NOT EXISTS (SELECT 1 FROM held_role h
      WHERE h.person_id = c.counted_by AND h.role IN ('auditor', 'accounting', 'finance-director')
        AND h.from_at <= c.counted_at AND c.counted_at < h.until_at)`,
];

export const secondPersons: Check = {
  name: 'second-persons',
  title: 'wherever two people must stand, two stand',
  run: async (book) => {
    for (const [index, rule] of RULES.entries()) {
      const row = await firstRow(book, sql<Found>`${rule} LIMIT 1`);
      if (row) return finding(index + 1, `${row.what} has no second person who may stand for it`);
    }
    return finding(RULES.length, undefined);
  },
};
