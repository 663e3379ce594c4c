// What a bank presents again is a check that it had, by the city's terms; it ends once, by somebody
// who did not take the check, and its money is not refunded meanwhile.
import { sql } from 'kysely';
import { redepositNumber } from '../../domain/redeposit.ts';
import { refundNumber } from '../../domain/refund.ts';
import { paidFor } from '../refunds.ts';
import { type Check, countRows, finding, firstBroken, firstOf, type Rule } from './check.ts';

type Found = { readonly number: number };
const named = ({ number }: Found) => `what is presented again as ${redepositNumber(number)}`;

const otherwise: Rule<Found> = {
  finds: sql`SELECT d.number FROM redeposit d JOIN receipt r ON r.id = d.receipt_id
    JOIN receipt_tender t ON t.id = d.tender_id
    WHERE t.receipt_id <> d.receipt_id OR t.kind <> 'check' OR t.side <> 'in'
      OR t.amount_cents <> d.amount_cents OR d.bank_date < r.business_date
      OR d.bank_date > d.business_date
      OR NOT EXISTS (SELECT 1 FROM deposit_check c JOIN deposit_verification v
        ON v.deposit_id = c.deposit_id AND v.agrees = 1 WHERE c.tender_id = d.tender_id)
      OR EXISTS (SELECT 1 FROM receipt_void x WHERE x.receipt_id = d.receipt_id)
    ORDER BY d.number LIMIT 1`,
  says: (row) => `${named(row)} is no check that the bank had`,
};

const charged: Rule<Found> = {
  finds: sql`SELECT d.number FROM redeposit d LEFT JOIN entry e ON e.id = d.entry_id
    WHERE (d.entry_id IS NOT NULL AND (e.source <> 'NSF' OR e.business_date <> d.business_date))
      OR d.bank_charge_cents <> COALESCE((SELECT SUM(p.amount_cents) FROM posting p
        WHERE p.entry_id = d.entry_id AND p.side = 'C' AND p.account LIKE '990-%'
          AND p.account NOT LIKE '990-2990'), 0)
    ORDER BY d.number LIMIT 1`,
  says: (row) => `${named(row)} cost something else than its entry posts`,
};

const termOf = (name: 'most' | 'days') => sql`(SELECT p.value FROM policy p
  WHERE p.name = ${sql.lit(`returned.redeposit-${name}`)} AND p.effective_from <= d.business_date
  ORDER BY p.effective_from DESC LIMIT 1)`;

const beyondTerms: Rule<Found> = {
  finds: sql`SELECT d.number FROM redeposit d
    WHERE d.presented > COALESCE(${termOf('most')}, d.presented)
      OR d.presented <> (SELECT COUNT(*) FROM redeposit o
        WHERE o.tender_id = d.tender_id AND o.id <= d.id)
      OR julianday(d.due_on) - julianday(d.bank_date) <>
        COALESCE(${termOf('days')}, julianday(d.due_on) - julianday(d.bank_date))
    ORDER BY d.number LIMIT 1`,
  says: (row) => `${named(row)} is more often or for another time than the city lets`,
};

const endedOtherwise: Rule<Found> = {
  finds: sql`SELECT d.number FROM redeposit_end e JOIN redeposit d ON d.id = e.redeposit_id
    JOIN receipt r ON r.id = d.receipt_id LEFT JOIN returned_item n ON n.id = e.returned_id
    WHERE e.business_date < d.business_date
      OR (e.outcome = 'cleared' AND (r.clerk_id = e.ended_by OR e.returned_id IS NOT NULL))
      OR (e.outcome = 'returned' AND (n.id IS NULL OR n.tender_id <> d.tender_id
        OR n.bank_date < d.bank_date OR n.posted_at <> e.ended_at))
      OR EXISTS (SELECT 1 FROM redeposit o WHERE o.tender_id = d.tender_id AND o.id > d.id)
    ORDER BY d.number LIMIT 1`,
  says: (row) => `${named(row)} ended otherwise than it may`,
};

const stillPending: Rule<Found> = {
  finds: sql`SELECT d.number FROM pending_redeposit d
    JOIN returned_item n ON n.tender_id = d.tender_id ORDER BY d.number LIMIT 1`,
  says: (row) => `${named(row)} came back and is pending all the same`,
};

/** Where it stands in the chain: two things of one moment have their order there. */
const linkOf = (kind: string, id: string) => sql`(SELECT k.sequence FROM chain_link k
  WHERE k.kind = ${sql.lit(kind)} AND k.subject_id = ${sql.ref(id)})`;

const refunded: Rule<Found> = {
  finds: sql`SELECT r.number FROM redeposit d JOIN receipt_line l ON l.receipt_id = d.receipt_id
    JOIN refund_file_row x JOIN refund r ON r.id = x.refund_id
    JOIN open_item_component c ON c.id = r.component_id
    WHERE ${paidFor(sql`c.item_id`)}
      AND ${linkOf('redeposit', 'd.id')} < ${linkOf('refund-file', 'x.file_id')}
      AND NOT EXISTS (SELECT 1 FROM redeposit o JOIN redeposit_end e ON e.redeposit_id = o.id
        WHERE o.tender_id = d.tender_id
          AND ${linkOf('redeposit-end', 'e.redeposit_id')} < ${linkOf('refund-file', 'x.file_id')})
    ORDER BY r.number LIMIT 1`,
  says: ({ number }) =>
    `refund ${refundNumber(number)} was handed over while its check was presented again`,
};

export const redeposits: Check = {
  name: 'redeposits',
  title: 'what is presented again was banked, and ended as it may',
  run: async (book) =>
    finding(
      await countRows(book, sql`SELECT COUNT(*) AS count FROM redeposit`),
      await firstOf([
        () => firstBroken(book, otherwise),
        () => firstBroken(book, charged),
        () => firstBroken(book, beyondTerms),
        () => firstBroken(book, endedOtherwise),
        () => firstBroken(book, stillPending),
        () => firstBroken(book, refunded),
      ]),
    ),
};
