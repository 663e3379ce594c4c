// A refund is what its entry says: off its own credit, by its amount, granted by somebody else; a
// file holds each refund once, and none before its time.
import { sql } from 'kysely';
import { refundNumber } from '../../domain/refund.ts';
import { paidFor } from '../refunds.ts';
import { type Check, countRows, finding, firstBroken, firstOf, type Rule } from './check.ts';
import { unfit, ungranted } from './held-role.ts';

type Found = { readonly number: number };
const named = ({ number }: Found) => `refund ${refundNumber(number)}`;

const otherwise: Rule<Found> = {
  finds: sql`SELECT r.number FROM refund r JOIN entry e ON e.id = r.entry_id
    WHERE e.source <> 'REF' OR e.business_date <> r.business_date
      OR (SELECT COUNT(*) FROM open_item_movement m WHERE m.entry_id = r.entry_id) <> 1
      OR NOT EXISTS (SELECT 1 FROM open_item_movement m
        JOIN open_item_component c ON c.id = m.component_id JOIN open_item i ON i.id = c.item_id
        WHERE m.entry_id = r.entry_id AND m.component_id = r.component_id AND m.side = 'D'
          AND m.amount_cents = r.amount_cents AND i.side = 'C' AND i.account_id = r.account_id)
    ORDER BY r.number LIMIT 1`,
  says: (row) => `${named(row)} is not what its entry moves`,
};

const ASKED = {
  kind: 'refund',
  request: 'r.request_id',
  asker: 'r.asked_by',
  granter: 'r.granted_by',
};

/** As it was asked for: the name and the address are what somebody else agreed to. */
const SAME_PAYEE = sql`json_extract(q.record, '$.payee') = r.payee
  AND json_extract(q.record, '$.address') = r.address`;

const grantedOtherwise: Rule<Found> = {
  finds: sql`SELECT r.number FROM refund r
    WHERE r.granted_by = r.asked_by OR ${unfit('r.granted_by', 'r.granted_at')}
      OR ${ungranted(ASKED, SAME_PAYEE)}
    ORDER BY r.number LIMIT 1`,
  says: (row) => `${named(row)} has no second person who granted it as it is`,
};

/** A limit holds from its date on: what was granted before it stands. */
const beyondLimit: Rule<Found> = {
  finds: sql`SELECT r.number FROM refund r
    WHERE r.amount_cents > (SELECT value FROM policy p WHERE p.name = 'refund.supervisor-cents'
        AND p.effective_from <= r.business_date ORDER BY p.effective_from DESC LIMIT 1)
      AND ${unfit('r.granted_by', 'r.granted_at', "AND u.role = 'finance-director'")}
    ORDER BY r.number LIMIT 1`,
  says: (row) => `${named(row)} is more than whoever granted it may grant`,
};

const early: Rule<Found> = {
  finds: sql`SELECT r.number FROM refund_file_row x JOIN refund r ON r.id = x.refund_id
    JOIN refund_file f ON f.id = x.file_id
    WHERE r.not_before > f.business_date ORDER BY r.number LIMIT 1`,
  says: (row) => `${named(row)} was handed over before its time`,
};

/** Where it stands in the chain: two things of one moment have their order there. */
const linkOf = (kind: string, id: string) => sql`(SELECT k.sequence FROM chain_link k
  WHERE k.kind = ${sql.lit(kind)} AND k.subject_id = ${sql.ref(id)})`;

/** Nobody is paid money that the bank took back before. */
const cameBack: Rule<Found> = {
  finds: sql`SELECT r.number FROM refund_file_row x JOIN refund r ON r.id = x.refund_id
    JOIN refund_file f ON f.id = x.file_id JOIN open_item_component c ON c.id = r.component_id
    WHERE EXISTS (SELECT 1 FROM stopped_refund s WHERE s.refund_id = r.id)
      OR EXISTS (SELECT 1 FROM returned_item n JOIN receipt_line l ON l.receipt_id = n.receipt_id
        WHERE n.entry_id > r.entry_id
          AND ${linkOf('returned-item', 'n.id')} < ${linkOf('refund-file', 'f.id')}
          AND ${paidFor(sql`c.item_id`)})
    ORDER BY r.number LIMIT 1`,
  says: (row) => `${named(row)} was handed over though the check of its money had come back`,
};

export const refunds: Check = {
  name: 'refunds',
  title: 'every refund is what its entry moves, granted, and paid once',
  run: async (book) =>
    finding(
      await countRows(book, sql`SELECT COUNT(*) AS count FROM refund`),
      await firstOf([
        () => firstBroken(book, otherwise),
        () => firstBroken(book, grantedOtherwise),
        () => firstBroken(book, beyondLimit),
        () => firstBroken(book, early),
        () => firstBroken(book, cameBack),
      ]),
    ),
};
