// Every ledger line of a date, in the order of entries: for the journal, and for accounting's file.
import { type RawBuilder, sql } from 'kysely';
import type { Side } from '../domain/entry.ts';
import type { Cents } from '../domain/money.ts';
import type { Book } from './open-store.ts';

export type PostedLine = {
  readonly entryId: number;
  readonly source: string;
  readonly number: number;
  readonly memo: string;
  readonly line: number;
  readonly account: string;
  readonly accountName: string;
  readonly department: string;
  readonly side: Side;
  readonly amountCents: Cents;
  /** The receipt, session or deposit the entry belongs to; empty where it has none. */
  readonly reference: string;
  /** The account in accounting's own system on that date; null where nobody mapped it. */
  readonly external: string | null;
};

/** `RCP-000012` */
export function entryNumber({ source, number }: Pick<PostedLine, 'source' | 'number'>): string {
  return `${source}-${String(number).padStart(6, '0')}`;
}

const receiptOf = sql`r.register || '-' || printf('%06d', r.number)`;

/** What a line of business recorded. */
const recordedOf = sql`(SELECT a.number FROM line_record r
  JOIN account a ON a.id = r.account_id WHERE r.entry_id = e.id)`;

/** What an entry belongs to, looked up where its source says. */
const reference = sql`COALESCE(CASE e.source
    WHEN 'RCP' THEN (SELECT ${receiptOf} FROM receipt r WHERE r.entry_id = e.id)
    WHEN 'VOI' THEN (SELECT ${receiptOf} FROM receipt_void v JOIN receipt r ON r.id = v.receipt_id
      WHERE v.entry_id = e.id)
    WHEN 'TCR' THEN (SELECT ${receiptOf} FROM tender_correction c
      JOIN receipt r ON r.id = c.receipt_id WHERE c.entry_id = e.id)
    WHEN 'MEM' THEN (SELECT a.number FROM memo o JOIN account a ON a.id = o.account_id
      WHERE o.entry_id = e.id OR o.entry_id = e.reverses_entry_id)
    WHEN 'TRF' THEN (SELECT a.number FROM transfer t JOIN account a ON a.id = t.from_account_id
      WHERE t.entry_id = e.id OR t.entry_id = e.reverses_entry_id)
    WHEN 'WOF' THEN (SELECT printf('W-%06d', l.number) FROM write_off w
      JOIN write_off_list l ON l.id = w.list_id
      WHERE w.entry_id = e.id OR w.entry_id = e.reverses_entry_id)
    WHEN 'UCM' THEN (SELECT printf('K-%06d', h.number) FROM kept_credit h
      WHERE h.entry_id = e.id OR h.entry_id = e.reverses_entry_id)
    WHEN 'LIN' THEN COALESCE(${recordedOf}, (SELECT a.number FROM judgment_set_aside v
      JOIN court_judgment j ON j.id = v.judgment_id JOIN open_item i ON i.id = j.item_id
      JOIN account a ON a.id = i.account_id WHERE v.entry_id = e.id))
    WHEN 'APL' THEN ${recordedOf}
    WHEN 'REF' THEN (SELECT a.number FROM refund f JOIN account a ON a.id = f.account_id
      WHERE f.entry_id = e.id OR f.entry_id = e.reverses_entry_id)
    WHEN 'NSF' THEN (SELECT ${receiptOf} FROM receipt r WHERE r.id = COALESCE(
      (SELECT n.receipt_id FROM returned_item n WHERE n.entry_id = e.id),
      (SELECT d.receipt_id FROM redeposit d WHERE d.entry_id = e.id),
      (SELECT n.receipt_id FROM returned_item_cost k JOIN returned_item n ON n.id = k.returned_id
        WHERE k.entry_id = e.id),
      (SELECT n.receipt_id FROM court_judgment j JOIN returned_item n ON n.id = j.returned_id
        WHERE j.entry_id = e.id)))
    WHEN 'CRT' THEN (SELECT ${receiptOf} FROM court_relief x
      JOIN court_judgment j ON j.id = x.judgment_id JOIN returned_item n ON n.id = j.returned_id
      JOIN receipt r ON r.id = n.receipt_id WHERE x.entry_id IN (e.id, e.reverses_entry_id))
    WHEN 'DRW' THEN COALESCE(
      (SELECT s.number FROM drawer_session s WHERE s.float_entry_id = e.id),
      (SELECT s.number FROM session_close c JOIN drawer_session s ON s.id = c.session_id
        WHERE c.entry_id = e.id),
      (SELECT p.bag_number FROM drawer_drop p WHERE p.entry_id = e.id))
    WHEN 'DEP' THEN (SELECT d.bag_number FROM deposit_verification v
      JOIN deposit d ON d.id = v.deposit_id WHERE v.entry_id = e.id)
    END, '')`;

/** The account's number in accounting's own system on the date; null where nobody mapped it. */
const externalOn = (date: string) => sql`(SELECT m.external FROM ledger_mapping m
  WHERE m.account = p.account AND m.effective_from <= ${date}
  ORDER BY m.effective_from DESC LIMIT 1)`;

/** Every line of the date. */
export function postedLines(book: Book, date: string): Promise<readonly PostedLine[]> {
  return linesOf(book, date, sql`e.business_date = ${date}`);
}

/** The lines of the next `entries` entries after one of that number; opening balances left out. */
export function postedPage(
  book: Book,
  date: string,
  { after, entries }: { readonly after: number; readonly entries: number },
): Promise<readonly PostedLine[]> {
  const page = sql`SELECT id FROM entry
    WHERE business_date = ${date} AND source <> 'OPN' AND id > ${after}
    ORDER BY id LIMIT ${sql.lit(entries)}`;
  return linesOf(book, date, sql`e.id IN (${page})`);
}

async function linesOf(
  book: Book,
  date: string,
  which: RawBuilder<unknown>,
): Promise<readonly PostedLine[]> {
  const { rows } = await sql<PostedLine>`
    SELECT e.id AS entryId, e.source, e.number, e.memo, p.line, p.account, a.name AS accountName,
      COALESCE(p.department, '') AS department, p.side, p.amount_cents AS amountCents,
      ${reference} AS reference, ${externalOn(date)} AS external
    FROM entry e JOIN posting p ON p.entry_id = e.id JOIN ledger_account a ON a.code = p.account
    WHERE ${which} ORDER BY e.id, p.line`.execute(book);
  return rows;
}

export type AccountSum = Pick<PostedLine, 'account' | 'accountName' | 'external'> & {
  readonly debitCents: Cents;
  readonly creditCents: Cents;
};

/** What the date comes to by account, in order of accounts; opening balances left out. */
export async function postedSums(book: Book, date: string): Promise<readonly AccountSum[]> {
  const { rows } = await sql<AccountSum>`
    SELECT p.account, a.name AS accountName, ${externalOn(date)} AS external,
      SUM(CASE p.side WHEN 'D' THEN p.amount_cents ELSE 0 END) AS debitCents,
      SUM(CASE p.side WHEN 'C' THEN p.amount_cents ELSE 0 END) AS creditCents
    FROM entry e JOIN posting p ON p.entry_id = e.id JOIN ledger_account a ON a.code = p.account
    WHERE e.business_date = ${date} AND e.source <> 'OPN'
    GROUP BY p.account ORDER BY p.account`.execute(book);
  return rows;
}
