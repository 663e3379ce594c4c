// Numbers run without a gap from the first of each series to the last that was taken (P8).
import { type RawBuilder, sql } from 'kysely';
import type { Book } from '../open-store.ts';
import { type Check, finding, firstRow } from './check.ts';

type Numbered = {
  /** What the numbers are of, for the words. */
  readonly what: string;
  /** `owner` names the series together with the prefix: register, source, or nothing. */
  readonly prefix: string;
  readonly numbers: RawBuilder<unknown>;
};

const SERIES: readonly Numbered[] = [
  {
    what: 'receipt',
    prefix: 'receipt-',
    numbers: sql`SELECT CAST(register AS TEXT) AS owner, number FROM receipt`,
  },
  {
    what: 'void',
    prefix: 'void-',
    numbers: sql`SELECT CAST(register AS TEXT) AS owner, number FROM receipt_void`,
  },
  {
    what: 'tender correction',
    prefix: 'correction-',
    numbers: sql`SELECT CAST(register AS TEXT) AS owner, number FROM tender_correction`,
  },
  {
    what: 'entry',
    prefix: 'entry-',
    numbers: sql`SELECT source AS owner, number FROM entry`,
  },
  { what: 'deposit', prefix: 'deposit', numbers: sql`SELECT '' AS owner, number FROM deposit` },
  {
    what: 'returned item',
    prefix: 'returned',
    numbers: sql`SELECT '' AS owner, number FROM returned_item`,
  },
  {
    what: 'placement',
    prefix: 'placement',
    numbers: sql`SELECT '' AS owner, number FROM placement`,
  },
  {
    what: 'check presented again',
    prefix: 'redeposit',
    numbers: sql`SELECT '' AS owner, number FROM redeposit`,
  },
  {
    what: 'arrangement',
    prefix: 'arrangement',
    numbers: sql`SELECT '' AS owner, number FROM arrangement`,
  },
  { what: 'task', prefix: 'task', numbers: sql`SELECT '' AS owner, number FROM task` },
  {
    what: 'transfer',
    prefix: 'transfer',
    numbers: sql`SELECT '' AS owner, number FROM transfer`,
  },
  {
    what: 'write-off list',
    prefix: 'write-off',
    numbers: sql`SELECT '' AS owner, number FROM write_off_list`,
  },
  {
    what: 'list of unclaimed money',
    prefix: 'unclaimed',
    numbers: sql`SELECT '' AS owner, number FROM unclaimed_list`,
  },
  {
    what: 'kept credit',
    prefix: 'kept',
    numbers: sql`SELECT '' AS owner, number FROM kept_credit`,
  },
  { what: 'letter', prefix: 'letter', numbers: sql`SELECT '' AS owner, number FROM letter` },
];

export const series: Check = {
  name: 'series',
  title: 'no number is missing or used twice',
  run: async (book) => {
    let looked = 0;
    for (const numbered of SERIES) {
      for (const state of await statesOf(book, numbered)) {
        looked += state.used;
        const broken = await brokenSeries(book, numbered, state);
        if (broken !== undefined) return finding(looked, broken);
      }
    }
    return finding(looked, undefined);
  },
};

type State = {
  readonly name: string;
  readonly owner: string;
  readonly used: number;
  readonly lowest: number;
  readonly highest: number;
  readonly different: number;
  readonly first: number | null;
  readonly next: number | null;
};

/** Each series of the family with what its table holds; both what has rows and what has none. */
async function statesOf(book: Book, { prefix, numbers }: Numbered): Promise<readonly State[]> {
  const { rows } = await sql<State>`
    WITH used AS (SELECT ${prefix} || owner AS name, owner, COUNT(*) AS used,
        MIN(number) AS lowest, MAX(number) AS highest, COUNT(DISTINCT number) AS different
      FROM (${numbers}) GROUP BY owner)
    SELECT u.*, s.first, s.next FROM used u LEFT JOIN series s ON s.name = u.name
    UNION ALL
    SELECT s.name, substr(s.name, length(${prefix}) + 1), 0, s.first, s.first - 1, 0, s.first,
      s.next
    FROM series s
    WHERE substr(s.name, 1, length(${prefix})) = ${prefix}
      AND s.name NOT IN (SELECT name FROM used)
    ORDER BY 1`.execute(book);
  return rows;
}

async function brokenSeries(
  book: Book,
  numbered: Numbered,
  state: State,
): Promise<string | undefined> {
  const { what } = numbered;
  const of = state.owner === '' ? '' : ` of ${state.owner}`;
  if (state.first === null || state.next === null) return `${what}s${of} have no series`;
  if (state.different < state.used) return `a ${what} number${of} is used twice`;
  const missing = await firstMissing(book, numbered, state, state.first, state.next);
  if (missing !== undefined) return `${what} ${missing}${of} is missing`;
  if (state.lowest < state.first) return `${what} ${state.lowest}${of} is before the first`;
  if (state.highest >= state.next) return `${what} ${state.highest}${of} was never taken`;
  return undefined;
}

async function firstMissing(
  book: Book,
  { numbers }: Numbered,
  state: State,
  first: number,
  next: number,
): Promise<number | undefined> {
  if (state.used === 0) return next > first ? first : undefined;
  if (state.lowest > first) return first;
  const gap = await firstRow(
    book,
    sql<{ missing: number }>`
      SELECT number + 1 AS missing FROM (
        SELECT number, LEAD(number) OVER (ORDER BY number) AS after FROM (${numbers})
        WHERE owner = ${state.owner})
      WHERE after > number + 1 ORDER BY number LIMIT 1`,
  );
  if (gap) return gap.missing;
  return state.highest < next - 1 ? state.highest + 1 : undefined;
}
