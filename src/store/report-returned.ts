// Rows for the register of returned items, with what is unpaid of each by the last date.
import { sql } from 'kysely';
import { receiptNumber } from '../domain/receipt.ts';
import { redepositNumber } from '../domain/redeposit.ts';
import type { Span } from '../domain/reports/report.ts';
import type { ReturnedFact } from '../domain/reports/returned-facts.ts';
import { returnedNumber } from '../domain/returned-item.ts';
import type { Book } from './open-store.ts';
import { personWords, signedWords } from './person-words.ts';
import { leftBy, unpaidOf, unrecoveredOf } from './returned-standing.ts';

type Row = Omit<ReturnedFact, 'returned' | 'receipt' | 'approvedBy' | 'state' | 'redepositOf'> & {
  readonly returnedAs: number;
  readonly register: number;
  readonly number: number;
  readonly approvedBy: string | null;
  readonly presentedAs: number | null;
  readonly isNoticed: 0 | 1;
  readonly isDemanded: 0 | 1;
  readonly isPlaced: 0 | 1;
  readonly isFiled: 0 | 1;
  readonly isJudged: 0 | 1;
  readonly isWrittenOff: 0 | 1;
};

function stateOf(row: Row): ReturnedFact['state'] {
  if (row.isWrittenOff === 1) return 'written off';
  if (row.unpaidCents === 0) return 'paid';
  if (row.isPlaced === 1) return 'with agency';
  if (row.isFiled === 1) return row.isJudged === 1 ? 'judged' : 'in court';
  if (row.isDemanded === 1) return 'demanded';
  return row.isNoticed === 1 ? 'noticed' : 'posted';
}

/** Of what a court gave besides; what is set aside has nothing open. */
const awardUnpaid = (to: string) => sql`COALESCE((SELECT SUM(${unpaidOf('cj.entry_id', to)})
  FROM court_judgment cj WHERE cj.returned_id = n.id), 0)`;

/** Something of the check, its fee, its mailing or its award is left of a write-off. */
const isWritten = (to: string) => sql`EXISTS (SELECT 1 FROM open_item_movement m
  WHERE m.entry_id IN (SELECT n.entry_id UNION ALL SELECT k.entry_id UNION ALL SELECT g.entry_id
      UNION ALL SELECT cj.entry_id FROM court_judgment cj WHERE cj.returned_id = n.id)
    AND m.side = 'D' AND ${leftBy(to, 'm.component_id')} > 0)`;

export async function returnedFacts(book: Book, { from, to }: Span): Promise<ReturnedFact[]> {
  const { rows } = await sql<Row>`
    SELECT n.business_date AS date, n.number AS returnedAs, n.bank_date AS bankDate,
      r.id AS receiptId, r.register, r.number, COALESCE(t.check_number, '') AS "check",
      COALESCE(NULLIF(r.payer, ''), p.name, '') AS payer, n.code || ' ' || n.reason AS reason,
      ${personWords('b')} AS by, ${signedWords('s', 'n.posted_at')} AS approvedBy,
      n.amount_cents AS amountCents, COALESCE(k.fee_cents, 0) AS feeCents,
      ${unpaidOf('n.entry_id', to)} + ${unpaidOf('k.entry_id', to)}
        + ${unpaidOf('g.entry_id', to)} + ${awardUnpaid(to)} + ${unrecoveredOf('n.id', to)}
          AS unpaidCents,
      (SELECT d.number FROM redeposit_end x JOIN redeposit d ON d.id = x.redeposit_id
        WHERE x.returned_id = n.id) AS presentedAs,
      EXISTS (SELECT 1 FROM returned_letter w WHERE w.returned_id = n.id
        AND w.purpose = 'notice') AS isNoticed,
      EXISTS (SELECT 1 FROM returned_demand d WHERE d.returned_id = n.id
        AND d.business_date <= ${to}) AS isDemanded,
      EXISTS (SELECT 1 FROM placement y WHERE y.returned_id = n.id AND y.business_date <= ${to}
        AND NOT EXISTS (SELECT 1 FROM placement_recall z
          WHERE z.placement_id = y.id AND z.business_date <= ${to})) AS isPlaced,
      EXISTS (SELECT 1 FROM returned_case y WHERE y.returned_id = n.id
        AND y.business_date <= ${to}) AS isFiled,
      EXISTS (SELECT 1 FROM returned_judgment y WHERE y.returned_id = n.id
        AND y.business_date <= ${to}) OR EXISTS (SELECT 1 FROM court_judgment y
        WHERE y.returned_id = n.id AND y.business_date <= ${to}
          AND NOT EXISTS (SELECT 1 FROM judgment_set_aside z
            WHERE z.judgment_id = y.id AND z.business_date <= ${to})) AS isJudged,
      ${isWritten(to)} AS isWrittenOff,
      CAST(julianday(${to}) - julianday(n.bank_date) AS INTEGER) AS days
    FROM returned_item n JOIN receipt r ON r.id = n.receipt_id
    JOIN receipt_tender t ON t.id = n.tender_id
    LEFT JOIN returned_item_cost k ON k.returned_id = n.id
    LEFT JOIN returned_demand g ON g.returned_id = n.id
    LEFT JOIN party p ON p.id = n.party_id JOIN person b ON b.id = n.posted_by
    LEFT JOIN person s ON s.id = n.approved_by
    WHERE n.business_date BETWEEN ${from} AND ${to} ORDER BY n.business_date, n.number`.execute(
    book,
  );
  return rows.map(({ returnedAs, register, number, approvedBy, ...row }) => ({
    ...row,
    state: stateOf({ ...row, returnedAs, register, number, approvedBy }),
    redepositOf: row.presentedAs === null ? '' : redepositNumber(row.presentedAs),
    returned: returnedNumber(returnedAs),
    receipt: receiptNumber(register, number),
    approvedBy: approvedBy ?? '',
  }));
}
