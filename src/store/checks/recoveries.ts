// What came in on write-offs: never more than was written off and is owed still, on the receipt
// lines that say so, and credited where the policy of the day or the shares of the component say.
import { sql } from 'kysely';
import { receiptNumber } from '../../domain/receipt.ts';
import { writeOffNumber } from '../../domain/write-off.ts';
import { type Check, countRows, finding, firstBroken, firstOf, type Rule } from './check.ts';
import { recoveredAccount } from './recovered-account.ts';
import { backFromElsewhere, backFromOthers, backOfAnother } from './returned-recoveries.ts';

type OfList = { readonly number: number };
type OfRecord = { readonly account: string; readonly sequence: number };
type OfReceipt = { readonly register: number; readonly number: number };
const named = ({ register, number }: OfReceipt) => `receipt ${receiptNumber(register, number)}`;

/** Of a payment that was imported: no register, and its own number. */
type OfMoney = { readonly register: number | null; readonly number: number };
const money = ({ register, number }: OfMoney) =>
  register === null ? `imported payment ${number}` : named({ register, number });

/** Everything that came in, with the entry that credits it. */
const CAME = sql`(
  SELECT r.entry_id, r.business_date, r.register, r.number, o.component_id, o.amount_cents
  FROM write_off_recovery o JOIN receipt r ON r.id = o.receipt_id
  UNION ALL
  SELECT p.entry_id, e.business_date, NULL, p.id, i.component_id, i.amount_cents
  FROM imported_recovery i JOIN imported_payment p ON p.id = i.payment_id
  JOIN entry e ON e.id = p.entry_id)`;

const unwhole: Rule<OfMoney> = {
  finds: sql`SELECT NULL AS register, p.id AS number FROM imported_payment p
    WHERE p.amount_cents <> (SELECT COALESCE(SUM(m.amount_cents), 0) FROM open_item_movement m
        WHERE m.entry_id = p.entry_id AND m.side = 'C')
      + (SELECT COALESCE(SUM(o.amount_cents), 0) FROM imported_recovery o
        WHERE o.payment_id = p.id)
    ORDER BY p.id LIMIT 1`,
  says: (row) => `${money(row)} is not what it pays and recovers`,
};

const ofAnother: Rule<OfMoney> = {
  finds: sql`SELECT NULL AS register, p.id AS number FROM imported_recovery o
    JOIN imported_payment p ON p.id = o.payment_id
    JOIN open_item_component c ON c.id = o.component_id JOIN open_item i ON i.id = c.item_id
    WHERE i.account_id IS NOT p.account_id ORDER BY p.id LIMIT 1`,
  says: (row) => `${money(row)} recovers what another account owed`,
};

const beyond: Rule<OfList> = {
  finds: sql`SELECT l.number FROM
      (SELECT list_id, component_id, amount_cents FROM standing_recovery UNION ALL
        SELECT list_id, component_id, amount_cents FROM write_off_cancellation) s
    JOIN write_off_list l ON l.id = s.list_id
    LEFT JOIN write_off w ON w.list_id = s.list_id
    LEFT JOIN write_off_reversal v ON v.list_id = s.list_id
    LEFT JOIN write_off_part p ON p.list_id = s.list_id AND p.component_id = s.component_id
    GROUP BY s.list_id, s.component_id
    HAVING SUM(s.amount_cents) > COALESCE(p.written_cents, 0) OR w.list_id IS NULL
      OR v.list_id IS NOT NULL
    ORDER BY l.number LIMIT 1`,
  says: ({ number }) =>
    `more is recovered of ${writeOffNumber(number)}, or not owed any more, than stands written off`,
};

/** What is not owed any more is told by the decision that said so, of its account, by two. */
const undecided: Rule<OfRecord> = {
  finds: sql`SELECT a.number AS account, r.sequence FROM line_record r
    JOIN account a ON a.id = r.account_id
    WHERE COALESCE(CAST(replace(json_extract(r.facts, '$.cancelled'), '.', '') AS INTEGER), 0) <>
        (SELECT COALESCE(SUM(x.amount_cents), 0) FROM write_off_cancellation x
          WHERE x.line_record_id = r.id)
      OR EXISTS (SELECT 1 FROM write_off_cancellation x
        JOIN open_item_component c ON c.id = x.component_id JOIN open_item i ON i.id = c.item_id
        WHERE x.line_record_id = r.id
          AND (r.approved_by IS NULL OR i.account_id IS NOT r.account_id))
    ORDER BY r.id LIMIT 1`,
  says: ({ account, sequence }) =>
    `record ${sequence} of account ${account} ends what was written off otherwise than it says`,
};

/** A line that pays on an account, sells nothing and moves no item is a recovery, cent for cent. */
const untold: Rule<OfReceipt> = {
  finds: sql`SELECT r.register, r.number FROM receipt_line n JOIN receipt r ON r.id = n.receipt_id
    WHERE n.open_item_id IS NULL AND n.fee_code IS NULL AND n.amount_cents <>
      (SELECT COALESCE(SUM(o.amount_cents), 0) FROM write_off_recovery o
        JOIN open_item_component c ON c.id = o.component_id JOIN open_item i ON i.id = c.item_id
        WHERE o.receipt_id = n.receipt_id AND o.line = n.line
          AND i.account_id = n.account_id AND i.department = n.department)
    ORDER BY r.id LIMIT 1`,
  says: (row) => `${named(row)} has a line that recovers something else than it says`,
};

/** Of a line that is one of another kind, or of none. */
const misplaced: Rule<OfReceipt> = {
  finds: sql`SELECT r.register, r.number FROM write_off_recovery o
    JOIN receipt r ON r.id = o.receipt_id
    LEFT JOIN receipt_line n ON n.receipt_id = o.receipt_id AND n.line = o.line
      AND n.open_item_id IS NULL AND n.fee_code IS NULL
    WHERE n.line IS NULL ORDER BY r.id LIMIT 1`,
  says: (row) => `${named(row)} recovers something on a line that does not say so`,
};

/** What was revenue when it was billed, by the account that earns it back. */
const miscredited: Rule<OfMoney> = {
  finds: sql`SELECT register, number FROM (
      SELECT o.entry_id, o.register, o.number, SUM(o.amount_cents) AS cents,
        ${recoveredAccount} AS account
      FROM ${CAME} o JOIN open_item_component c ON c.id = o.component_id
      WHERE c.deferred_account IS NULL GROUP BY o.entry_id, account) d
    WHERE d.cents > (SELECT COALESCE(SUM(g.amount_cents), 0) FROM posting g
      WHERE g.entry_id = d.entry_id AND g.account = d.account AND g.side = 'C')
    ORDER BY d.entry_id LIMIT 1`,
  says: (row) => `${money(row)} credits what it recovers to another account than it should`,
};

/** What waited to be recognised goes to the shares of its component, and nowhere else. */
const unshared: Rule<OfMoney> = {
  finds: sql`SELECT register, number FROM (
      SELECT o.entry_id, o.register, o.number, o.component_id, SUM(o.amount_cents) AS cents
      FROM ${CAME} o JOIN open_item_component c ON c.id = o.component_id
      WHERE c.deferred_account IS NOT NULL GROUP BY o.entry_id, o.component_id) d
    WHERE d.cents > (SELECT COALESCE(SUM(CASE g.side WHEN 'C' THEN g.amount_cents
        ELSE -g.amount_cents END), 0) FROM posting g
      WHERE g.entry_id = d.entry_id AND g.account IN
        (SELECT s.account FROM component_share s WHERE s.component_id = d.component_id))
    ORDER BY d.entry_id LIMIT 1`,
  says: (row) => `${money(row)} gives what it recovers to others than should have it`,
};

export const recoveries: Check = {
  name: 'recoveries',
  title: 'what came in on write-offs was written off, and is credited where it should be',
  run: async (book) =>
    finding(
      await countRows(book, sql`SELECT COUNT(*) AS count FROM ${CAME}`),
      await firstOf([
        () => firstBroken(book, beyond),
        () => firstBroken(book, undecided),
        () => firstBroken(book, untold),
        () => firstBroken(book, misplaced),
        () => firstBroken(book, ofAnother),
        () => firstBroken(book, unwhole),
        () => firstBroken(book, miscredited),
        () => firstBroken(book, unshared),
        () => firstBroken(book, backOfAnother),
        () => firstBroken(book, backFromElsewhere),
        () => firstBroken(book, backFromOthers),
      ]),
    ),
};
