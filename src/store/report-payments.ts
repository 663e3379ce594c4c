// What was posted and reversed on a date, read from what was recorded on it and nothing later:
// tenders as they were keyed, whatever was corrected since, and each reversal on its own date.
import { sql } from 'kysely';
import { formatCents } from '../domain/money.ts';
import { receiptNumber } from '../domain/receipt.ts';
import type { PaymentFact } from '../domain/reports/posted-payments.ts';
import { returnedNumber } from '../domain/returned-item.ts';
import { NOW } from './day-sessions.ts';
import type { Book } from './open-store.ts';
import { entryNumber } from './report-journal.ts';

/** All of the date, or what its entries up to one say: what was known when a close was lifted. */
export async function paymentFacts(
  book: Book,
  date: string,
  through: number = NOW,
): Promise<readonly PaymentFact[]> {
  const of = { date, through };
  return [
    ...(await receiptLines(book, of)),
    ...(await imported(book, of)),
    ...(await voided(book, of)),
    ...(await returned(book, of)),
    ...(await corrected(book, of)),
  ];
}

type Of = { readonly date: string; readonly through: number };

type Row = Omit<PaymentFact, 'kind' | 'number' | 'receiptId'> & {
  readonly receiptId: number;
  readonly register: number;
  readonly number: number;
};

function factOf<Kind extends PaymentFact['kind']>(kind: Kind) {
  return ({ register, number, ...row }: Row): PaymentFact => ({
    ...row,
    kind,
    number: receiptNumber(register, number),
  });
}

/** `check 4471 100.00, cash 66.00` of some tenders of a receipt, in the order they were keyed. */
const tendersOf = (which: ReturnType<typeof sql>) => sql<string>`
  (SELECT group_concat(words, ', ') FROM (
    SELECT replace(kept.kind, '-', ' ') || COALESCE(' ' || kept.check_number, '')
      || COALESCE(' ' || kept.card_last4, '')
      || printf(' %d.%02d', kept.amount_cents / 100, kept.amount_cents % 100) AS words
    FROM receipt_tender kept WHERE kept.receipt_id = r.id AND ${which} ORDER BY kept.id))`;

const asKeyed = tendersOf(sql`kept.correction_id IS NULL`);

async function receiptLines(book: Book, { date, through }: Of): Promise<readonly PaymentFact[]> {
  const { rows } = await sql<Row>`
    SELECT r.id AS receiptId, r.register, r.number,
      COALESCE(a.number, '') AS account, l.description AS item, ${asKeyed} AS tender,
      k.number AS by, l.amount_cents AS amountCents
    FROM receipt r JOIN receipt_line l ON l.receipt_id = r.id
    JOIN person k ON k.id = r.clerk_id LEFT JOIN account a ON a.id = l.account_id
    WHERE r.business_date = ${date} AND r.entry_id <= ${through}
    ORDER BY r.register, r.number, l.line`.execute(book);
  return rows.map(factOf('posted'));
}

type ImportedRow = Pick<PaymentFact, 'account' | 'item' | 'tender' | 'amountCents'> & {
  readonly entryNumbered: number;
};

async function imported(book: Book, { date, through }: Of): Promise<readonly PaymentFact[]> {
  const { rows } = await sql<ImportedRow>`
    SELECT e.number AS entryNumbered, a.number AS account, p.reference AS item,
      n.profile AS tender, p.amount_cents AS amountCents
    FROM entry e JOIN imported_payment p ON p.entry_id = e.id
    JOIN import_run n ON n.id = p.run_id JOIN account a ON a.id = p.account_id
    WHERE e.business_date = ${date} AND e.source = 'IMP' AND e.id <= ${through}
    ORDER BY e.number`.execute(book);
  return rows.map(({ entryNumbered: number, ...row }) => ({
    ...row,
    kind: 'imported',
    number: entryNumber({ source: 'IMP', number }),
    by: null,
    receiptId: null,
  }));
}

/** All accounts of a receipt in the order of its lines, each once. */
const accountsOf = sql<string>`COALESCE((SELECT group_concat(number, ', ') FROM (
  SELECT b.number FROM receipt_line x JOIN account b ON b.id = x.account_id
  WHERE x.receipt_id = r.id GROUP BY b.id ORDER BY MIN(x.line))), '')`;

/** What stood when it was voided: no tender of a void receipt is corrected any more. */
const asStood = tendersOf(sql`kept.side = 'in' AND NOT EXISTS (SELECT 1 FROM receipt_tender o
  WHERE o.replaces_tender_id = kept.id AND o.side = 'out')`);

async function voided(book: Book, { date, through }: Of): Promise<readonly PaymentFact[]> {
  const { rows } = await sql<Row>`
    SELECT r.id AS receiptId, r.register, r.number,
      ${accountsOf} AS account, v.reason_text AS item, ${asStood} AS tender,
      k.number AS by, r.total_cents AS amountCents
    FROM entry e JOIN receipt_void v ON v.entry_id = e.id JOIN receipt r ON r.id = v.receipt_id
    JOIN person k ON k.id = v.voided_by
    WHERE e.business_date = ${date} AND e.source = 'VOI' AND e.id <= ${through}
    ORDER BY e.number`.execute(book);
  return rows.map(factOf('voided'));
}

type ReturnedRow = Row & { readonly returnedAs: number };

async function returned(book: Book, { date, through }: Of): Promise<readonly PaymentFact[]> {
  const { rows } = await sql<ReturnedRow>`
    SELECT r.id AS receiptId, r.register, r.number, n.number AS returnedAs,
      COALESCE(a.number, '') AS account, n.code || ' ' || n.reason AS item,
      ${tendersOf(sql`kept.id = n.tender_id`)} AS tender, k.number AS by,
      n.amount_cents AS amountCents
    FROM returned_item n JOIN receipt r ON r.id = n.receipt_id
    JOIN person k ON k.id = n.posted_by LEFT JOIN account a ON a.id = n.account_id
    WHERE n.business_date = ${date} AND n.entry_id <= ${through}
    ORDER BY n.number`.execute(book);
  return rows.map(({ returnedAs, ...row }) => {
    const item = `${returnedNumber(returnedAs)} ${row.item}`;
    return factOf('returned')({ ...row, item });
  });
}

type CorrectedRow = Omit<Row, 'tender'> & { readonly before: string; readonly after: string };

async function corrected(book: Book, { date, through }: Of): Promise<readonly PaymentFact[]> {
  const side = (which: 'in' | 'out') =>
    tendersOf(sql`kept.correction_id = c.id AND kept.side = ${which}`);
  const { rows } = await sql<CorrectedRow>`
    SELECT r.id AS receiptId, r.register, r.number,
      ${accountsOf} AS account, '' AS item,
      ${side('out')} AS before, ${side('in')} AS after, k.number AS by,
      (SELECT SUM(t.amount_cents) FROM receipt_tender t WHERE t.receipt_id = r.id
        AND t.correction_id = c.id AND t.side = 'out') AS amountCents
    FROM entry e JOIN tender_correction c ON c.entry_id = e.id
    JOIN receipt r ON r.id = c.receipt_id JOIN person k ON k.id = c.corrected_by
    WHERE e.business_date = ${date} AND e.source = 'TCR' AND e.id <= ${through}
    ORDER BY e.number`.execute(book);
  return rows.map(({ before, after, ...row }) => {
    const amount = formatCents(row.amountCents, true);
    return factOf('corrected')({ ...row, item: amount, tender: `${before} to ${after}` });
  });
}
