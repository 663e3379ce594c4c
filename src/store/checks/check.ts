// What a check of the book is: it reads, counts what it looked at, and names the first broken thing
// in plain words. One check a file; src/desk/verify-book.ts runs them all.
import type { RawBuilder } from 'kysely';
import type { Book } from '../open-store.ts';

export type Finding = {
  /** How many things were looked at. */
  readonly looked: number;
  /** The first thing that is not as it must be; absent when all is well. */
  readonly broken?: string;
};

export type Check = {
  readonly name: string;
  /** What holds when the check passes: `every link follows the one before it`. */
  readonly title: string;
  readonly run: (book: Book) => Promise<Finding>;
};

/** The first row of a query, or undefined. */
export async function firstRow<Row>(book: Book, query: RawBuilder<Row>): Promise<Row | undefined> {
  return (await query.execute(book)).rows[0];
}

/** One rule of a check: a query that finds what breaks it, and what is then said. */
export type Rule<Row> = {
  readonly finds: RawBuilder<Row>;
  readonly says: (row: Row) => string;
};

/** The words of a rule's first finding. */
export async function firstBroken<Row>(book: Book, rule: Rule<Row>): Promise<string | undefined> {
  const row = await firstRow(book, rule.finds);
  return row && rule.says(row);
}

/** Rules tried in order; the first that finds something ends it. */
export async function firstOf(
  rules: readonly (() => Promise<string | undefined>)[],
): Promise<string | undefined> {
  for (const rule of rules) {
    const broken = await rule();
    if (broken !== undefined) return broken;
  }
  return undefined;
}

export function finding(looked: number, broken: string | undefined): Finding {
  return broken === undefined ? { looked } : { looked, broken };
}

/** Rows of a table. */
export async function countRows(book: Book, query: RawBuilder<{ count: number }>): Promise<number> {
  return (await firstRow(book, query))?.count ?? 0;
}
