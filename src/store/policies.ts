// Dated policies, tender rules, fees and reasons: the row in force on a business date.
import { type RawBuilder, sql } from 'kysely';
import { ABSENCES } from '../domain/absence.ts';
import { ARRANGEMENT_REASONS } from '../domain/arrangement-reasons.ts';
import { present } from '../domain/assert.ts';
import { HOLD_LIFT_REASONS } from '../domain/hold.ts';
import { LIFT_REASONS } from '../domain/lift-reasons.ts';
import {
  CREDIT_MEMO_REASONS,
  DEBIT_MEMO_REASONS,
  LIFTED_CASH_ONLY_REASONS,
  REFUND_REASONS,
  REVERSED_MEMO_REASONS,
  TRANSFER_REASONS,
  WRITE_OFF_REASONS,
} from '../domain/memo-reasons.ts';
import type { PolicyName } from '../domain/policy.ts';
import type { TenderKind, TenderRule } from '../domain/tender.ts';
import { compileOnce } from './compile-once.ts';
import type { Book } from './open-store.ts';
import type { FeeTable } from './tables/city.ts';

const policyInForce = compileOnce((book, at: { name: PolicyName; date: string }) =>
  book
    .selectFrom('policy')
    .select('value')
    .where('name', '=', at.name)
    .where('effective_from', '<=', at.date)
    .orderBy('effective_from', 'desc')
    .limit(1),
);

/** Throws when the city has no such policy: demo and set-up always write all of them. */
export async function policy(book: Book, name: PolicyName, date: string): Promise<number> {
  const [row] = await policyInForce(book, { name, date });
  return present(row, `policy ${name} on ${date}`).value;
}

/** For policies younger than some books: what holds where the city never set one. */
export async function policyOr(
  book: Book,
  name: PolicyName,
  date: string,
  otherwise: number,
): Promise<number> {
  const [row] = await policyInForce(book, { name, date });
  return row?.value ?? otherwise;
}

/** Who decided what holds on a date; undefined where the city never set it. */
export async function policyAuthority(
  book: Book,
  name: PolicyName,
  date: string,
): Promise<string | undefined> {
  const row = await book
    .selectFrom('policy')
    .select('authority')
    .where('name', '=', name)
    .where('effective_from', '<=', date)
    .orderBy('effective_from', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.authority;
}

/** The date from which the city has such a policy at all; undefined where it never had one. */
export async function policySince(book: Book, name: PolicyName): Promise<string | undefined> {
  const row = await book
    .selectFrom('policy')
    .select('effective_from as since')
    .where('name', '=', name)
    .orderBy('effective_from')
    .limit(1)
    .executeTakeFirst();
  return row?.since;
}

const rulesUntil = compileOnce((book, at: { date: string }) =>
  book
    .selectFrom('tender_rule')
    .selectAll()
    .where('effective_from', '<=', at.date)
    .orderBy('effective_from'),
);

export async function tenderRules(book: Book, date: string): Promise<readonly TenderRule[]> {
  const rows = await rulesUntil(book, { date });
  // The newest row of a kind wins, also where it has another number than the one before.
  const inForce = new Map(rows.map((row) => [row.kind, row]));
  return [...inForce.values()]
    .sort((a, b) => a.number - b.number)
    .map((row) => ({
      kind: row.kind as TenderKind,
      number: row.number,
      name: row.name,
      ledgerAccount: row.ledger_account,
      givesChange: row.gives_change === 1,
      deposited: row.deposited === 1,
      mustKey: row.must_key === 1,
      ...(row.approval_over_cents === null ? {} : { approvalOverCents: row.approval_over_cents }),
    }));
}

const bankAccountsUntil = compileOnce((book, at: { date: string }) =>
  book
    .selectFrom('bank_account')
    .select('words')
    .where('effective_from', '<=', at.date)
    .orderBy('effective_from', 'desc')
    .limit(1),
);

/** What checks of a date are endorsed to; undefined in a book that was never told. */
export async function bankAccountOn(book: Book, date: string): Promise<string | undefined> {
  return (await bankAccountsUntil(book, { date }))[0]?.words;
}

type FeeKey = { readonly number: number } | { readonly code: string };

/** The newest row of a code counts, unless it has run out or an end came after it. */
export async function feeInForce(
  book: Book,
  key: FeeKey,
  date: string,
): Promise<FeeTable | undefined> {
  const { rows } = await sql<FeeTable>`SELECT f.* FROM fee f
    WHERE ${'number' in key ? sql`f.number = ${key.number}` : sql`f.code = ${key.code}`}
      AND ${inForceOn(date)}
    ORDER BY f.effective_from DESC LIMIT 1`.execute(book);
  return rows[0];
}

/** Everything that is sold by number on a date, in the order of the numbers. */
export async function feesInForce(book: Book, date: string): Promise<readonly FeeTable[]> {
  const { rows } = await sql<FeeTable>`SELECT f.* FROM fee f WHERE ${inForceOn(date)}
    ORDER BY f.number, f.code`.execute(book);
  return rows;
}

function inForceOn(date: string): RawBuilder<unknown> {
  return sql`f.effective_from <= ${date} AND (f.effective_to IS NULL OR f.effective_to >= ${date})
    AND NOT EXISTS (SELECT 1 FROM fee n WHERE n.code = f.code
      AND n.effective_from > f.effective_from AND n.effective_from <= ${date})
    AND NOT EXISTS (SELECT 1 FROM fee_end e WHERE e.code = f.code
      AND e.effective_from > f.effective_from AND e.effective_from <= ${date})`;
}

/** Of kinds that are younger than some cities. */
const OWN_REASONS: Readonly<Record<string, readonly string[]>> = {
  absent: ABSENCES,
  'lift-close': LIFT_REASONS,
  'credit-memo': CREDIT_MEMO_REASONS,
  'debit-memo': DEBIT_MEMO_REASONS,
  'reverse-memo': REVERSED_MEMO_REASONS,
  transfer: TRANSFER_REASONS,
  refund: REFUND_REASONS,
  'write-off': WRITE_OFF_REASONS,
  'lift-cash-only': LIFTED_CASH_ONLY_REASONS,
  'lift-hold': HOLD_LIFT_REASONS,
  'change-arrangement': ARRANGEMENT_REASONS,
};

/** The numbered reasons of a kind, such as `void` or `no-sale`. */
export async function reasons(
  book: Book,
  kind: string,
): Promise<readonly { readonly number: number; readonly words: string }[]> {
  const rows = await book
    .selectFrom('reason')
    .select(['number', 'words'])
    .where('kind', '=', kind)
    .orderBy('number')
    .execute();
  if (rows.length > 0) return rows;
  return (OWN_REASONS[kind] ?? []).map((words, index) => ({ number: index + 1, words }));
}
