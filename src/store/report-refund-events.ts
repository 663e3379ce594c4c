// Events of refunds by the date on which each was recorded, and by nothing that came later: of a
// date that is over there is no more to come, not even where its close is lifted.
import { type RawBuilder, sql } from 'kysely';
import { refundNumber } from '../domain/refund.ts';
import { REFUND_EVENTS, type RefundEventFact } from '../domain/reports/refund-events.ts';
import type { Span } from '../domain/reports/report.ts';
import { returnedNumber } from '../domain/returned-item.ts';
import type { Book } from './open-store.ts';

type Row = Omit<RefundEventFact, 'refund'> & {
  /** Its place among what happened to refunds of that kind. */
  readonly place: number;
  /** Null where it is only asked for. */
  readonly number: number | null;
  /** Of the returned item that stopped it. */
  readonly stoppedBy: number | null;
};

/** The order of dates, and on a date that of the events. */
function inOrder(a: Row, b: Row): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return REFUND_EVENTS.indexOf(a.kind) - REFUND_EVENTS.indexOf(b.kind) || a.place - b.place;
}

export async function refundEventFacts(
  book: Book,
  span: Span,
): Promise<readonly RefundEventFact[]> {
  const rows: Row[] = [];
  for (const query of [asked, granted, denied, stopped, handedOver, paid, cameBack]) {
    rows.push(...(await query(span).execute(book)).rows);
  }
  return rows.sort(inOrder).map(({ place: _place, number, stoppedBy, ...row }) => ({
    ...row,
    refund: number === null ? '' : refundNumber(number),
    detail: stoppedBy === null ? row.detail : `stopped by ${returnedNumber(stoppedBy)}`,
  }));
}

const within = (column: RawBuilder<unknown>, { from, to }: Span) =>
  sql`${column} BETWEEN ${from} AND ${to}`;

/** What a request told of a refund: its amount is written with two digits and nothing between. */
const told = sql`a.id AS accountId, a.number AS account, json_extract(q.record, '$.payee') AS payee,
  CAST(replace(json_extract(q.record, '$.amount'), '.', '') AS INTEGER) AS amountCents,
  NULL AS number, NULL AS stoppedBy, q.id AS place`;
/** By the credit it is about: another line may number its accounts alike. */
const ofRequest = sql`JOIN open_item about ON about.id = json_extract(q.record, '$.itemId')
  JOIN account a ON a.id = about.account_id`;

const asked = (span: Span) => sql<Row>`
  SELECT 'asked' AS kind, q.business_date AS date, ${told},
    json_extract(q.record, '$.reason') AS detail, b.number AS by
  FROM request q ${ofRequest} JOIN person b ON b.id = q.requested_by
  WHERE ${within(sql`q.business_date`, span)} AND q.kind = 'refund'`;

/**
 * A request is for its own day: nobody denies it, or takes it back, once that day is over. That it
 * lapsed when its day was closed, which may be later, is nobody's decision and no event.
 */
const denied = (span: Span) => sql<Row>`
  SELECT 'denied' AS kind, q.business_date AS date, ${told},
    CASE d.decision WHEN 'no' THEN 'denied' ELSE 'withdrawn' END
      || CASE d.reason WHEN '' THEN '' ELSE ': ' || d.reason END AS detail, b.number AS by
  FROM request q ${ofRequest} JOIN request_decision d ON d.request_id = q.id
  JOIN person b ON b.id = d.decided_by
  WHERE ${within(sql`q.business_date`, span)} AND q.kind = 'refund'
    AND (d.decision = 'no' OR d.decision = 'withdrawn' AND d.reason = '')`;

/** What stands on a refund itself. */
const ofRefund = sql`a.id AS accountId, a.number AS account, r.payee,
  r.amount_cents AS amountCents, r.number`;

const granted = (span: Span) => sql<Row>`
  SELECT 'granted' AS kind, r.business_date AS date,
    ${ofRefund}, NULL AS stoppedBy,
    r.id AS place, r.reason_text AS detail, b.number AS by
  FROM refund r JOIN account a ON a.id = r.account_id JOIN person b ON b.id = r.granted_by
  WHERE ${within(sql`r.business_date`, span)}`;

/** By the first return that gave its credit back, as the view of stopped refunds has it. */
const stopped = (span: Span) => sql<Row>`
  SELECT 'stopped' AS kind, n.business_date AS date,
    ${ofRefund}, n.number AS stoppedBy,
    r.id AS place, '' AS detail, b.number AS by
  FROM returned_item n JOIN open_item_movement m ON m.entry_id = n.entry_id AND m.side = 'C'
  JOIN refund r ON r.component_id = m.component_id AND r.entry_id < m.entry_id
    AND r.amount_cents = m.amount_cents
  JOIN account a ON a.id = r.account_id JOIN person b ON b.id = n.posted_by
  WHERE ${within(sql`n.business_date`, span)}
    AND n.id = (SELECT s.returned_id FROM stopped_refund s WHERE s.refund_id = r.id)`;

const handedOver = (span: Span) => sql<Row>`
  SELECT 'handed over' AS kind, f.business_date AS date,
    ${ofRefund}, NULL AS stoppedBy,
    r.id AS place, 'file ' || f.id AS detail, NULL AS by
  FROM refund_file f JOIN refund_file_row x ON x.file_id = f.id
  JOIN refund r ON r.id = x.refund_id JOIN account a ON a.id = r.account_id
  WHERE ${within(sql`f.business_date`, span)}`;

const paid = (span: Span) => sql<Row>`
  SELECT 'paid' AS kind, p.business_date AS date,
    ${ofRefund}, NULL AS stoppedBy, r.id AS place,
    'check ' || p.check_number || ' of ' || p.check_date AS detail, b.number AS by
  FROM refund_payment p JOIN refund r ON r.id = p.refund_id
  JOIN account a ON a.id = r.account_id JOIN person b ON b.id = p.recorded_by
  WHERE ${within(sql`p.business_date`, span)}`;

const cameBack = (span: Span) => sql<Row>`
  SELECT 'came back' AS kind, k.business_date AS date,
    ${ofRefund}, NULL AS stoppedBy,
    r.id AS place, k.reason_text AS detail, b.number AS by
  FROM refund_return k JOIN refund r ON r.id = k.refund_id
  JOIN account a ON a.id = r.account_id JOIN person b ON b.id = k.recorded_by
  WHERE ${within(sql`k.business_date`, span)}`;
