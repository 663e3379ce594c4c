// Returned checks as they stand: what is unpaid of each, whether it was demanded, and what may not
// be used because of it.
import { type RawBuilder, sql } from 'kysely';
import type { Cents } from '../domain/money.ts';
import { LOWERING } from './open-items.ts';
import type { Book } from './open-store.ts';

/** What a component has open by a date. */
const openBy = (date: string, component: string) => sql`COALESCE((
  SELECT SUM(CASE x.side WHEN 'D' THEN x.amount_cents ELSE -x.amount_cents END)
  FROM open_item_movement x JOIN entry xe ON xe.id = x.entry_id
  WHERE x.component_id = ${sql.ref(component)} AND xe.business_date <= ${date}), 0)`;

/** Of what the entry put back, never more than what is open there. */
export const unpaidOf = (entry: string, date: string): RawBuilder<number> => sql`COALESCE((
  SELECT SUM(MIN(m.amount_cents, ${openBy(date, 'm.component_id')})) FROM open_item_movement m
  JOIN open_item_component c ON c.id = m.component_id JOIN open_item i ON i.id = c.item_id
  WHERE m.entry_id = ${sql.ref(entry)} AND m.side = 'D' AND i.side = 'D'), 0)`;

/** What of a component stands written off by a date, and did not come in by then. */
export const leftBy = (date: string, component: string): RawBuilder<number> => {
  const own = sql.ref(component);
  const sum = (what: RawBuilder<unknown>) => sql`COALESCE((SELECT ${what}), 0)`;
  return sql<number>`${sum(sql`SUM(wp.written_cents) FROM write_off_part wp
      CROSS JOIN write_off ww ON ww.list_id = wp.list_id
      WHERE wp.component_id = ${own} AND ww.business_date <= ${date}
        AND NOT EXISTS (SELECT 1 FROM write_off_reversal wv
          WHERE wv.list_id = wp.list_id AND wv.business_date <= ${date})`)}
    - ${sum(sql`SUM(wo.amount_cents) FROM write_off_recovery wo
      CROSS JOIN receipt wr ON wr.id = wo.receipt_id
      WHERE wo.component_id = ${own} AND wr.business_date <= ${date}
        AND NOT EXISTS (SELECT 1 FROM receipt_void rv WHERE rv.receipt_id = wo.receipt_id)`)}
    - ${sum(sql`SUM(wi.amount_cents) FROM imported_recovery wi
      CROSS JOIN imported_payment ip ON ip.id = wi.payment_id
      CROSS JOIN entry ie ON ie.id = ip.entry_id
      WHERE wi.component_id = ${own} AND ie.business_date <= ${date}`)}
    - ${sum(sql`SUM(wc.amount_cents) FROM write_off_part wq CROSS JOIN write_off_cancellation wc
        ON wc.list_id = wq.list_id AND wc.component_id = wq.component_id
      CROSS JOIN line_record wl ON wl.id = wc.line_record_id
      WHERE wq.component_id = ${own} AND wl.business_date <= ${date}`)}
    + ${sum(sql`SUM(rb.amount_cents) FROM write_off_recovery ro
      CROSS JOIN returned_recovery rb ON rb.receipt_id = ro.receipt_id AND rb.place = ro.place
      CROSS JOIN returned_item rn ON rn.id = rb.returned_id
      WHERE ro.component_id = ${own} AND rn.business_date <= ${date}`)}`;
};

/** Of recoveries that a return took back: what nobody brought in again, by a date. */
export const unrecoveredOf = (returned: string, date: string): RawBuilder<number> => sql`COALESCE((
  SELECT SUM(MIN(b.amount_cents,
    ${openBy(date, 'o.component_id')} + ${leftBy(date, 'o.component_id')}))
  FROM returned_recovery b
  CROSS JOIN write_off_recovery o ON o.receipt_id = b.receipt_id AND o.place = b.place
  WHERE b.returned_id = ${sql.ref(returned)}), 0)`;

export type ReturnStanding = {
  readonly id: number;
  readonly number: number;
  readonly accountId: number;
  readonly date: string;
  readonly bankDate: string;
  readonly code: string;
  readonly checkNumber: string;
  /** As its receipt names them; empty where it names nobody. */
  readonly payer: string;
  /** When the check was taken. */
  readonly takenOn: string;
  readonly amountCents: Cents;
  readonly feeCents: Cents;
  readonly feeItemId: number | null;
  /** What came in toward the fee: where damages are asked, it lessens the check (Civ. 1719). */
  readonly feePaidCents: Cents;
  /** What the mailing of its demand is owed as. */
  readonly mailingItemId: number | null;
  /** Of the check alone; then also of the fee, the mailing of its demand, and what a court gave. */
  readonly checkUnpaidCents: Cents;
  readonly unpaidCents: Cents;
  /** The last day of the demand; null where none was sent. */
  readonly answerBy: string | null;
  /** When the notice was written; null where no letter could be. */
  readonly noticedOn: string | null;
};

const FOREVER = '9999-12-31';

/** A fee that was waived or written off, or is not owed by judgment, was not paid. */
const feePaid = sql`COALESCE((
  SELECT SUM(CASE x.side WHEN 'C' THEN x.amount_cents ELSE -x.amount_cents END)
  FROM open_item_component fc JOIN open_item_movement x ON x.component_id = fc.id
  JOIN entry xe ON xe.id = x.entry_id
  WHERE fc.item_id = k.fee_item_id AND x.entry_id <> k.entry_id
    AND xe.source NOT IN (${sql.join([...LOWERING].map(sql.lit))})), 0)`;

const standing = (where: RawBuilder<unknown>) => sql<ReturnStanding>`
  SELECT s.*, s.checkUnpaidCents + ${unpaidOf('s.costEntry', FOREVER)}
      + ${unpaidOf('s.demandEntry', FOREVER)} + ${unpaidOf('s.awardEntry', FOREVER)} AS unpaidCents
  FROM (SELECT n.id, n.number, n.business_date AS date, n.bank_date AS bankDate, n.code,
      COALESCE(n.account_id, u.account_id, f.account_id) AS accountId,
      COALESCE(t.check_number, '') AS checkNumber, trim(r.payer) AS payer,
      r.business_date AS takenOn, n.amount_cents AS amountCents,
      COALESCE(k.fee_cents, 0) AS feeCents,
      k.fee_item_id AS feeItemId, ${feePaid} AS feePaidCents,
      d.mailing_item_id AS mailingItemId, k.entry_id AS costEntry, d.entry_id AS demandEntry,
      (SELECT j.entry_id FROM standing_judgment j WHERE j.returned_id = n.id) AS awardEntry,
      ${unpaidOf('n.entry_id', FOREVER)} + ${unrecoveredOf('n.id', FOREVER)} AS checkUnpaidCents,
      d.answer_by AS answerBy,
      (SELECT l.business_date FROM returned_letter w JOIN letter l ON l.id = w.letter_id
        WHERE w.returned_id = n.id AND w.purpose = 'notice') AS noticedOn
    FROM returned_item n JOIN receipt r ON r.id = n.receipt_id
    JOIN receipt_tender t ON t.id = n.tender_id
    LEFT JOIN returned_item_cost k ON k.returned_id = n.id
    LEFT JOIN returned_demand d ON d.returned_id = n.id
    LEFT JOIN open_item u ON u.id = n.unaccounted_item_id
    LEFT JOIN open_item f ON f.id = k.fee_item_id
    WHERE ${where}) s
  WHERE s.accountId IS NOT NULL ORDER BY s.id`;

export async function returnStanding(book: Book, id: number): Promise<ReturnStanding | undefined> {
  const { rows } = await standing(sql`n.id = ${id}`).execute(book);
  return rows[0];
}

/** Those that are owed on the account, oldest first. */
export async function returnsOf(book: Book, accountId: number): Promise<readonly ReturnStanding[]> {
  const { rows } = await standing(sql`n.id IN (
    SELECT id FROM returned_item WHERE account_id = ${accountId}
    UNION SELECT n2.id FROM open_item i JOIN returned_item n2 ON n2.unaccounted_item_id = i.id
      WHERE i.account_id = ${accountId})`).execute(book);
  return rows;
}

/**
 * Demands whose time is over by a date, still unpaid, and neither in court nor with an agency; the
 * oldest first.
 */
export async function demandsOver(
  book: Book,
  until: string,
  most: number,
): Promise<readonly ReturnStanding[]> {
  const { rows } = await standing(sql`n.id IN (SELECT returned_id FROM returned_demand
    WHERE answer_by < ${until}
      AND NOT EXISTS (SELECT 1 FROM returned_case c
        WHERE c.returned_id = returned_demand.returned_id)
      AND NOT EXISTS (SELECT 1 FROM standing_placement p
        WHERE p.returned_id = returned_demand.returned_id)
    ORDER BY answer_by LIMIT ${sql.lit(most)})`).execute(book);
  return rows.filter(({ unpaidCents }) => unpaidCents > 0);
}

/** What a return suspended, in the order of its receipt. */
export async function documentsOfReturn(
  book: Book,
  returnedId: number,
): Promise<readonly string[]> {
  const rows = await book
    .selectFrom('suspended_document')
    .select('document')
    .where('returned_id', '=', returnedId)
    .orderBy('receipt_line')
    .execute();
  return rows.map(({ document }) => document);
}

export type Reopened = {
  /** Of the return: `NSF-000001` without its letters. */
  readonly number: number;
  readonly itemId: number;
  readonly amountCents: Cents;
  /** The day of the payment that came back, and of its return. */
  readonly paidOn: string;
  readonly bankDate: string;
  readonly date: string;
};

/** What the returns of checks put back on the items of an account, oldest first. */
export async function reopenedOn(book: Book, accountId: number): Promise<readonly Reopened[]> {
  const { rows } = await sql<Reopened>`
    SELECT n.number, i.id AS itemId, SUM(m.amount_cents) AS amountCents,
      r.business_date AS paidOn, n.bank_date AS bankDate, n.business_date AS date
    FROM open_item i JOIN open_item_component c ON c.item_id = i.id
    JOIN open_item_movement m ON m.component_id = c.id AND m.side = 'D'
    JOIN returned_item n ON n.entry_id = m.entry_id JOIN receipt r ON r.id = n.receipt_id
    WHERE i.account_id = ${accountId} AND i.side = 'D' AND n.unaccounted_item_id IS NOT i.id
    GROUP BY n.id, i.id ORDER BY n.id, i.id`.execute(book);
  return rows;
}
