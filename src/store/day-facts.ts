// The sums of a business date that its proof and its reports are made of. Voided receipts are left
// out of every amount; a tender correction has already put right what it corrected.
import { type RawBuilder, sql } from 'kysely';
import type { DayFacts, NamedTotal, TenderTotal } from '../domain/day-proof.ts';
import { POOL_EQUITY_OBJECT, POOL_OWED } from '../domain/entry.ts';
import { OVER_SHORT } from '../domain/ledger-accounts.ts';
import { type Cents, ZERO } from '../domain/money.ts';
import { dayDeposits, depositedCents } from './day-deposits.ts';
import { daySessions, NOW } from './day-sessions.ts';
import { numberRanges } from './number-ranges.ts';
import type { Book } from './open-store.ts';
import { nameNow } from './person-words.ts';

/** A business date, as it was when its last entry was the one named. */
type Day = { readonly date: string; readonly through: number };

/** Receipts of a date that stand. */
const standing = ({ date, through }: Day): RawBuilder<unknown> => sql`
  SELECT r.* FROM receipt r WHERE r.business_date = ${date} AND r.entry_id <= ${through}
    AND NOT EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = r.id)`;

/** The net of tenders by kind, with the rule in force: what came in less what was put right. */
const tenderNets = (day: Day): RawBuilder<unknown> => sql`
  SELECT t.kind, u.name, u.number, u.deposited, u.ledger_account,
    SUM(CASE t.side WHEN 'in' THEN 1 ELSE -1 END) AS items,
    SUM(CASE t.side WHEN 'in' THEN t.amount_cents ELSE -t.amount_cents END) AS cents
  FROM (${standing(day)}) r
  JOIN receipt_tender t ON t.receipt_id = r.id
  JOIN tender_rule u ON u.kind = t.kind AND u.effective_from =
    (SELECT MAX(effective_from) FROM tender_rule
      WHERE kind = t.kind AND effective_from <= ${day.date})
  GROUP BY t.kind`;

/**
 * Everything the proof of a date needs, in the caller's snapshot. `through` the last entry before a
 * lift they are those the first close proved: what was counted and banked by then does not change.
 */
export async function loadDayFacts(book: Book, date: string, through = NOW): Promise<DayFacts> {
  const day = { date, through };
  return {
    ...(await receiptSums(book, day)),
    byAccount: await byAccount(book, day),
    byTender: await byTender(book, day),
    byDepartment: await byDepartment(book, day),
    byClerk: await byClerk(book, day),
    sessions: await daySessions(book, date, through),
    deposits: await dayDeposits(book, date, through),
    inDepositsCents: await depositedCents(book, date, through),
    overShortPostedCents: await overShortPosted(book, day),
    counterfeitCents: await counterfeits(book, day),
    ranges: await numberRanges(book, date, through),
  };
}

type ReceiptSums = Pick<
  DayFacts,
  'receipts' | 'voided' | 'voidedCents' | 'totalCents' | 'linesCents'
>;

async function receiptSums(book: Book, day: Day): Promise<ReceiptSums> {
  const { rows } = await sql<ReceiptSums>`
    SELECT COUNT(*) AS receipts, COUNT(v.receipt_id) AS voided,
      COALESCE(SUM(CASE WHEN v.receipt_id IS NULL THEN 0 ELSE r.total_cents END), 0)
        AS voidedCents,
      COALESCE(SUM(CASE WHEN v.receipt_id IS NULL THEN r.total_cents ELSE 0 END), 0) AS totalCents,
      (SELECT COALESCE(SUM(l.amount_cents), 0) FROM (${standing(day)}) s
        JOIN receipt_line l ON l.receipt_id = s.id) AS linesCents
    FROM receipt r LEFT JOIN receipt_void v ON v.receipt_id = r.id
    WHERE r.business_date = ${day.date} AND r.entry_id <= ${day.through}`.execute(book);
  const [sums] = rows;
  if (!sums) throw new Error(`no sums for ${day.date}`);
  return sums;
}

async function byTender(book: Book, day: Day): Promise<readonly TenderTotal[]> {
  const { rows } = await sql<{
    kind: string;
    name: string;
    deposited: 0 | 1;
    ledger_account: string;
    items: number;
    cents: Cents;
  }>`SELECT * FROM (${tenderNets(day)}) WHERE items <> 0 OR cents <> 0 ORDER BY number`.execute(
    book,
  );
  return rows.map((row) => ({
    code: row.kind,
    name: row.name,
    items: row.items,
    amountCents: row.cents,
    deposited: row.deposited === 1,
    ledgerAccount: row.ledger_account,
  }));
}

/**
 * Credits less debits of the receipts' entries and their corrections, without the pooled-cash lines
 * and with the tenders put back: what was paid for. A credit used as tender is put back through the
 * movements of its item.
 */
async function byAccount(book: Book, day: Day): Promise<readonly NamedTotal[]> {
  const { rows } = await sql<NamedTotal>`
    WITH s AS (${standing(day)}),
    e AS (SELECT id AS receipt_id, entry_id FROM s UNION ALL
      SELECT c.receipt_id, c.entry_id FROM tender_correction c JOIN s ON s.id = c.receipt_id),
    parts AS (
      SELECT p.account, e.receipt_id,
        CASE p.side WHEN 'C' THEN p.amount_cents ELSE -p.amount_cents END AS cents
      FROM e JOIN posting p ON p.entry_id = e.entry_id
      WHERE p.account <> ${POOL_OWED}
        AND substr(p.account, 5) <> ${POOL_EQUITY_OBJECT}
      UNION ALL
      SELECT ledger_account, NULL, cents FROM (${tenderNets(day)}) WHERE kind <> 'credit'
      UNION ALL
      SELECT c.control_account, NULL,
        CASE m.side WHEN 'D' THEN m.amount_cents ELSE -m.amount_cents END
      FROM e JOIN open_item_movement m ON m.entry_id = e.entry_id
      JOIN open_item_component c ON c.id = m.component_id
      WHERE EXISTS (SELECT 1 FROM receipt_tender t
        WHERE t.receipt_id = e.receipt_id AND t.credit_item_id = c.item_id))
    SELECT a.code, a.name, COUNT(DISTINCT receipt_id) AS items, SUM(parts.cents) AS amountCents
    FROM parts JOIN ledger_account a ON a.code = parts.account
    GROUP BY a.code HAVING SUM(parts.cents) <> 0 ORDER BY a.code`.execute(book);
  return rows;
}

async function byDepartment(book: Book, day: Day): Promise<readonly NamedTotal[]> {
  const { rows } = await sql<NamedTotal>`
    SELECT d.code, d.name, COUNT(*) AS items, SUM(l.amount_cents) AS amountCents
    FROM (${standing(day)}) s JOIN receipt_line l ON l.receipt_id = s.id
    JOIN department d ON d.code = l.department
    GROUP BY d.code ORDER BY d.number`.execute(book);
  return rows;
}

async function byClerk(book: Book, day: Day): Promise<readonly NamedTotal[]> {
  const { rows } = await sql<NamedTotal>`
    SELECT CAST(p.number AS TEXT) AS code, ${nameNow('p')} AS name, COUNT(*) AS items,
      SUM(s.total_cents) AS amountCents
    FROM (${standing(day)}) s JOIN person p ON p.id = s.clerk_id
    GROUP BY p.id ORDER BY p.number`.execute(book);
  return rows;
}

/** Debits less credits on over/short by the closes of the date's sessions. */
/** Counterfeit notes found in the drawers of the date's sessions. */
async function counterfeits(book: Book, day: Day): Promise<Cents> {
  const { rows } = await sql<{ cents: Cents }>`
    SELECT COALESCE(SUM(n.denomination_cents), 0) AS cents
    FROM counterfeit_note n JOIN drawer_session s ON s.id = n.session_id
    WHERE s.business_date = ${day.date} AND s.float_entry_id <= ${day.through}`.execute(book);
  return rows[0]?.cents ?? ZERO;
}

async function overShortPosted(book: Book, day: Day): Promise<Cents> {
  const posted = (table: 'session_close' | 'counterfeit_note') => sql`
    (SELECT COALESCE(SUM(CASE p.side WHEN 'D' THEN p.amount_cents ELSE -p.amount_cents END), 0)
    FROM drawer_session s JOIN ${sql.table(table)} c ON c.session_id = s.id
    JOIN posting p ON p.entry_id = c.entry_id
    WHERE s.business_date = ${day.date} AND s.float_entry_id <= ${day.through}
      AND p.account = ${OVER_SHORT})`;
  const { rows } = await sql<{ cents: Cents }>`
    SELECT ${posted('session_close')} + ${posted('counterfeit_note')} AS cents`.execute(book);
  const [sum] = rows;
  if (!sum) throw new Error(`no over/short for ${day.date}`);
  return sum.cents;
}
