// Rows for the reports of deposits: the slips of a date with the cash by denomination and every
// check, and the register of all bags.
import { sql } from 'kysely';
import type { Cents } from '../domain/money.ts';
import { receiptNumber } from '../domain/receipt.ts';
import type {
  DepositCheckFact,
  DepositRow,
  DepositSlipFact,
} from '../domain/reports/deposit-facts.ts';
import type { Span } from '../domain/reports/report.ts';
import { depositDueOn } from './calendar.ts';
import { type FoundCheck, foundChecks } from './deposits.ts';
import type { LocalTime } from './local-time.ts';
import type { Book } from './open-store.ts';
import { personWords, signedWords } from './person-words.ts';

type SlipRow = {
  readonly id: number;
  readonly number: number;
  readonly bag: string;
  readonly sealedBy: string;
  readonly verifiedBy: string;
};

export async function depositSlipFacts(
  book: Book,
  date: string,
): Promise<readonly DepositSlipFact[]> {
  const { rows } = await sql<SlipRow>`
    SELECT d.id, d.number, d.bag_number AS bag, ${personWords('s')} AS sealedBy,
      COALESCE(${signedWords('p', 'v.verified_at')}, '') AS verifiedBy
    FROM deposit d JOIN person s ON s.id = d.sealed_by
    LEFT JOIN deposit_verification v ON v.deposit_id = d.id AND v.agrees = 1
    LEFT JOIN person p ON p.id = v.verified_by
    WHERE d.business_date = ${date} ORDER BY d.number`.execute(book);
  const slips: DepositSlipFact[] = [];
  for (const { id, ...row } of rows) {
    slips.push({ ...row, cash: await cashOf(book, id), checks: await checksOf(book, id) });
  }
  return slips;
}

async function cashOf(book: Book, depositId: number): Promise<DepositSlipFact['cash']> {
  return book
    .selectFrom('deposit_cash')
    .select(['denomination_cents as denominationCents', 'amount_cents as amountCents'])
    .where('deposit_id', '=', depositId)
    .orderBy('denomination_cents', 'desc')
    .execute();
}

type CheckRow = {
  readonly register: number;
  readonly number: number;
  readonly payer: string;
  readonly kind: string;
  readonly checkNumber: string | null;
  readonly routingNumber: string | null;
  readonly amountCents: Cents;
};

/** The checks of a deposit, in the order they were taken. */
async function checksOf(book: Book, depositId: number): Promise<readonly DepositCheckFact[]> {
  const { rows } = await sql<CheckRow>`
    SELECT r.register, r.number, r.payer, t.kind, t.check_number AS checkNumber,
      t.routing_number AS routingNumber, t.amount_cents AS amountCents
    FROM deposit_check c JOIN receipt_tender t ON t.id = c.tender_id
    JOIN receipt r ON r.id = t.receipt_id
    WHERE c.deposit_id = ${depositId} ORDER BY t.id`.execute(book);
  const listed = rows.map(({ register, number, ...row }) => ({
    ...row,
    receipt: receiptNumber(register, number),
    checkNumber: row.checkNumber ?? '',
    routingNumber: row.routingNumber ?? '',
  }));
  return [...listed, ...(await foundChecks(book, depositId)).map(foundFact)];
}

/** No receipt lists it: it was found when the drawer was counted. */
function foundFact({ number, amountCents }: FoundCheck): DepositCheckFact {
  const unknown = { receipt: '', payer: '', routingNumber: '' };
  return { ...unknown, kind: 'check', checkNumber: number, amountCents };
}

type BankingRow = Omit<DepositRow, 'verifiedAt' | 'dueOn' | 'late'> & {
  readonly verifiedAt: string | null;
};

/** Every deposit of the dates, by number. */
export async function depositRows(
  book: Book,
  { from, to }: Span,
  local: LocalTime,
): Promise<readonly DepositRow[]> {
  const { rows } = await sql<BankingRow>`
    SELECT d.number, d.business_date AS date, d.bag_number AS bag,
      d.currency_cents + d.coin_cents AS cashCents, d.checks_cents AS checksCents,
      (SELECT COUNT(*) FROM deposit_check c WHERE c.deposit_id = d.id) +
        (SELECT COUNT(*) FROM deposit_found_check c WHERE c.deposit_id = d.id) AS checks,
      ${personWords('s')} AS sealedBy,
      COALESCE(${signedWords('p', 'v.verified_at')}, '') AS verifiedBy,
      v.verified_at AS verifiedAt,
      (SELECT COUNT(*) FROM deposit_verification f WHERE f.deposit_id = d.id AND f.agrees = 0)
        AS failedAttempts
    FROM deposit d JOIN person s ON s.id = d.sealed_by
    LEFT JOIN deposit_verification v ON v.deposit_id = d.id AND v.agrees = 1
    LEFT JOIN person p ON p.id = v.verified_by
    WHERE d.business_date BETWEEN ${from} AND ${to}
    ORDER BY d.business_date, d.number`.execute(book);
  // A demo book stands still on its date: what the clock says is no delay.
  const { book: kind } = await book.selectFrom('city').select('book').executeTakeFirstOrThrow();
  const listed: DepositRow[] = [];
  for (const row of rows) {
    const verified = row.verifiedAt === null ? undefined : local(row.verifiedAt);
    const dueOn = await depositDueOn(book, row.date);
    const late = kind === 'real' && verified !== undefined && verified.date > dueOn;
    listed.push({ ...row, verifiedAt: verified?.time ?? '', dueOn, late });
  }
  return listed;
}
