// Receipts add up: lines equal tenders less change equal the total; what was debited is what was
// tendered, what was paid is what the items moved; corrections swap equal amounts, voids undo all.
import { type RawBuilder, sql } from 'kysely';
import { receiptNumber } from '../../domain/receipt.ts';
import { type Check, countRows, finding, firstRow } from './check.ts';

type Found = { readonly register: number; readonly number: number };
type ReceiptRule = { readonly words: string; readonly finds: RawBuilder<Found> };

const RULES: readonly ReceiptRule[] = [
  {
    words: 'its lines do not make up its total',
    finds: sql`SELECT r.register, r.number FROM receipt r WHERE r.total_cents <>
      (SELECT COALESCE(SUM(l.amount_cents), 0) FROM receipt_line l WHERE l.receipt_id = r.id)`,
  },
  {
    words: 'its tenders do not make up its total',
    finds: sql`SELECT r.register, r.number FROM receipt r WHERE r.total_cents <>
      (SELECT COALESCE(SUM(t.amount_cents), 0) FROM receipt_tender t
        WHERE t.receipt_id = r.id AND t.correction_id IS NULL)`,
  },
  {
    words: 'its change is not what was handed over too much',
    finds: sql`SELECT r.register, r.number FROM receipt r WHERE r.change_cents <>
      (SELECT COALESCE(SUM(t.tendered_cents - t.amount_cents), 0) FROM receipt_tender t
        WHERE t.receipt_id = r.id AND t.correction_id IS NULL)`,
  },
  {
    words: 'its tenders are not what its entry debits',
    finds: sql`
      SELECT r.register, r.number FROM (
        SELECT t.receipt_id, u.ledger_account AS account, SUM(t.amount_cents) AS cents
        FROM receipt_tender t JOIN receipt r ON r.id = t.receipt_id
        JOIN tender_rule u ON u.kind = t.kind AND u.effective_from =
          (SELECT MAX(effective_from) FROM tender_rule
            WHERE kind = t.kind AND effective_from <= r.business_date)
        WHERE t.correction_id IS NULL AND t.kind <> 'credit'
        GROUP BY t.receipt_id, u.ledger_account) d
      JOIN receipt r ON r.id = d.receipt_id
      WHERE d.cents <> (SELECT COALESCE(SUM(p.amount_cents), 0) FROM posting p
        WHERE p.entry_id = r.entry_id AND p.account = d.account AND p.side = 'D')`,
  },
  {
    words: 'the credit it used is not what its entry took',
    finds: sql`SELECT r.register, r.number FROM receipt_tender t
      JOIN receipt r ON r.id = t.receipt_id
      WHERE t.kind = 'credit' AND t.amount_cents <>
        (SELECT COALESCE(SUM(m.amount_cents), 0) FROM open_item_movement m
          JOIN open_item_component c ON c.id = m.component_id
          WHERE m.entry_id = r.entry_id AND m.side = 'D' AND c.item_id = t.credit_item_id)`,
  },
  {
    words: 'what it paid is not what its items moved',
    finds: sql`
      SELECT r.register, r.number FROM (
        SELECT l.receipt_id, l.open_item_id, SUM(l.amount_cents) AS cents FROM receipt_line l
        WHERE l.open_item_id IS NOT NULL GROUP BY l.receipt_id, l.open_item_id) d
      JOIN receipt r ON r.id = d.receipt_id
      WHERE d.cents <> (SELECT COALESCE(SUM(m.amount_cents), 0) FROM open_item_movement m
        JOIN open_item_component c ON c.id = m.component_id
        WHERE m.entry_id = r.entry_id AND m.side = 'C' AND c.item_id = d.open_item_id)`,
  },
  {
    words: 'it stands on another date than its session or its entry',
    finds: sql`SELECT r.register, r.number FROM receipt r
      JOIN drawer_session s ON s.id = r.session_id JOIN entry e ON e.id = r.entry_id
      WHERE r.business_date <> s.business_date OR r.business_date <> e.business_date
        OR r.register <> s.register OR r.clerk_id <> s.clerk_id`,
  },
  {
    words: 'its tender correction does not swap equal amounts',
    finds: sql`
      SELECT r.register, r.number FROM tender_correction c JOIN receipt r ON r.id = c.receipt_id
      WHERE (SELECT SUM(CASE t.side WHEN 'in' THEN t.amount_cents ELSE -t.amount_cents END)
          FROM receipt_tender t WHERE t.correction_id = c.id) IS NOT 0
        OR EXISTS (SELECT 1 FROM receipt_tender o
          JOIN receipt_tender w ON w.id = o.replaces_tender_id
          WHERE o.correction_id = c.id AND o.side = 'out'
            AND (o.amount_cents <> w.amount_cents OR o.kind <> w.kind
              OR o.receipt_id <> w.receipt_id))`,
  },
  {
    words: 'its void does not undo it',
    finds: sql`
      SELECT r.register, r.number FROM receipt_void v JOIN receipt r ON r.id = v.receipt_id
      JOIN entry x ON x.id = v.entry_id
      WHERE x.reverses_entry_id IS NOT r.entry_id OR v.register <> r.register OR EXISTS (
        SELECT 1 FROM posting p WHERE p.entry_id IN (r.entry_id, v.entry_id) OR p.entry_id IN
          (SELECT c.entry_id FROM tender_correction c WHERE c.receipt_id = r.id)
        GROUP BY p.account
        HAVING SUM(CASE p.side WHEN 'D' THEN p.amount_cents ELSE -p.amount_cents END) <> 0)`,
  },
];

export const receipts: Check = {
  name: 'receipts',
  title: 'every receipt adds up, every void undoes its receipt',
  run: async (book) => {
    const looked = await countRows(book, sql`SELECT COUNT(*) AS count FROM receipt`);
    for (const { words, finds } of RULES) {
      const row = await firstRow(book, sql<Found>`${finds} LIMIT 1`);
      if (row) {
        return finding(looked, `receipt ${receiptNumber(row.register, row.number)}: ${words}`);
      }
    }
    return finding(looked, undefined);
  },
};
