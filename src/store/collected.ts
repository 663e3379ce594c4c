// What was collected for an agency on an account, and what of it a line of business passed on.
import { sql } from 'kysely';
import type { DateText } from '../domain/clock.ts';
import { type Cents, cents } from '../domain/money.ts';
import type { Book } from './open-store.ts';

export type Collected = {
  readonly account: string;
  readonly from: DateText;
  readonly to: DateText;
  /** The act by which it is passed on: its entries are not counted. */
  readonly act: string;
};

/** Credits less debits over some dates, both included; what the book opened with is not counted. */
export async function collectedIn(
  book: Book,
  { account, from, to, act }: Collected,
): Promise<Cents> {
  const rows = await book
    .selectFrom('posting as p')
    .innerJoin('entry as e', 'e.id', 'p.entry_id')
    .select(['p.side', 'p.amount_cents'])
    .where('p.account', '=', account)
    .where('e.business_date', '>=', from)
    .where('e.business_date', '<=', to)
    .where('e.source', '<>', 'OPN')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('line_record as r')
            .select('r.id')
            .whereRef('r.entry_id', '=', 'e.id')
            .where('r.act', '=', act),
        ),
      ),
    )
    .execute();
  return cents(
    rows.reduce((sum, row) => sum + (row.side === 'C' ? row.amount_cents : -row.amount_cents), 0),
  );
}

/**
 * What of it waits to be passed on at the end of a period, however far back it was collected: what
 * came late into an earlier period, and what was taken back after it was passed on, count too.
 */
export async function waitingFor(
  book: Book,
  { account, to, act }: Omit<Collected, 'from'>,
): Promise<Cents> {
  const { rows } = await sql<{ readonly cents: number | null }>`
    SELECT SUM(CASE p.side WHEN 'C' THEN p.amount_cents ELSE -p.amount_cents END) AS cents
    FROM posting p JOIN entry e ON e.id = p.entry_id
    WHERE p.account = ${account} AND e.source <> 'OPN' AND (e.business_date <= ${to}
      OR EXISTS (SELECT 1 FROM line_record r WHERE r.entry_id = e.id AND r.act = ${act}))`.execute(
    book,
  );
  return cents(rows[0]?.cents ?? 0);
}

export type PassedOn = {
  readonly line: string;
  readonly act: string;
  /** The fact that names the period, such as `quarter`. */
  readonly fact: string;
  readonly period: string;
};

/** Whether what was collected in a period was passed on, from whichever account. */
export async function isPassedOn(
  book: Book,
  { line, act, fact, period }: PassedOn,
): Promise<boolean> {
  const rows = await book
    .selectFrom('line_record')
    .select('facts')
    .where('line', '=', line)
    .where('act', '=', act)
    .execute();
  return rows.some(({ facts }) => JSON.parse(facts)[fact] === period);
}
