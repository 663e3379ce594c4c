// Rows of rules that hold from a date on: all of them for whoever reads them, and what a granted
// change adds.
import { sql } from 'kysely';
import type { PlainRecord } from '../domain/canonical.ts';
import { appendLink, OFFICE } from './chain.ts';
import type { Book } from './open-store.ts';
import type {
  BankAccountTable,
  FeeEndTable,
  FeeTable,
  PolicyTable,
  TenderRuleTable,
} from './tables/city.ts';

/** No rule begins on this date or before it; undefined where nothing was done yet. */
export async function lastWorkedDate(book: Book): Promise<string | undefined> {
  const { rows } = await sql<{ readonly date: string | null }>`
    SELECT date FROM last_worked_date`.execute(book);
  return rows[0]?.date ?? undefined;
}

/** A tender's row names nobody: its authority stands in the request that was granted. */
export type DatedTender = TenderRuleTable & { readonly authority: string };

export type RuleRows = {
  readonly policies: readonly PolicyTable[];
  readonly tenders: readonly DatedTender[];
  readonly fees: readonly FeeTable[];
  readonly ends: readonly FeeEndTable[];
  readonly banks: readonly BankAccountTable[];
};

/** Every row, those of a date before those of a later one. */
export async function ruleRows(book: Book): Promise<RuleRows> {
  const tenders = await sql<DatedTender>`
    SELECT t.*, COALESCE(g.authority, '') AS authority FROM tender_rule t
    LEFT JOIN granted_rule g
      ON g.rule = 'tender' AND g.key = t.kind AND g.effective_from = t.effective_from
    ORDER BY t.effective_from, t.number`.execute(book);
  return {
    policies: await book.selectFrom('policy').selectAll().orderBy('effective_from').execute(),
    tenders: tenders.rows,
    fees: await book.selectFrom('fee').selectAll().orderBy('effective_from').execute(),
    banks: await book.selectFrom('bank_account').selectAll().orderBy('effective_from').execute(),
    ends: await book.selectFrom('fee_end').selectAll().orderBy('effective_from').execute(),
  };
}

/** Rows by table, as the link that brings them covers them. */
export type BroughtRows = { readonly [table: string]: readonly PlainRecord[] };

/** The link that brings the rows of a granted request. */
export async function linkRules(
  book: Book,
  requestId: number,
  rows: BroughtRows,
  at: string,
): Promise<void> {
  const record = { request: requestId, ...rows };
  await appendLink(book, { chain: OFFICE, kind: 'city-changed', record, at });
}
