// Queries that every payment asks, built and compiled by Kysely the first time, then only bound.
import type { Compilable, CompiledQuery, InsertObject } from 'kysely';
import { assert } from '../domain/assert.ts';
import type { Book } from './open-store.ts';
import type { Tables } from './tables.ts';

/** Stands for a parameter while a query is built. */
class Placeholder {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

type Value = string | number | null;
type Parameters = Readonly<Record<string, Value>>;

/**
 * `build` writes the query with the parameters it is given, as values and nothing else: it is called
 * once, with placeholders. Only for queries whose text never changes.
 */
export function compileOnce<P extends Parameters, Row>(
  build: (book: Book, parameters: P) => Compilable<Row>,
): (book: Book, parameters: P) => Promise<readonly Row[]> {
  let kept: CompiledQuery<Row> | undefined;
  return async (book, parameters) => {
    kept ??= build(book, placeholdersFor(parameters)).compile();
    const bound = kept.parameters.map((value) => boundTo(parameters, value));
    return (await book.executeQuery<Row>({ ...kept, parameters: bound })).rows;
  };
}

function placeholdersFor<P extends Parameters>(parameters: P): P {
  return new Proxy(parameters, { get: (_, name) => new Placeholder(String(name)) });
}

function boundTo(parameters: Parameters, value: unknown): unknown {
  if (!(value instanceof Placeholder)) return value;
  const given = parameters[value.name];
  assert(given !== undefined, `the query was not given ${value.name}`);
  return given;
}

type Rows<T extends keyof Tables> = readonly InsertObject<Tables, T>[];

/**
 * Inserts rows of one table in one statement, whose text is kept for each number of rows. Every row
 * names the same columns, with plain values.
 */
export function insertRows<T extends keyof Tables>(
  table: T,
): (book: Book, rows: Rows<T>) => Promise<void> {
  let columns: readonly (keyof InsertObject<Tables, T>)[] | undefined;
  const kept = new Map<number, CompiledQuery>();
  return async (book, rows) => {
    const [first] = rows;
    if (first === undefined) return;
    columns ??= Object.keys(first) as (keyof InsertObject<Tables, T>)[];
    const query = kept.get(rows.length) ?? book.insertInto(table).values(rows).compile();
    kept.set(rows.length, query);
    const parameters: unknown[] = [];
    for (const row of rows) for (const column of columns) parameters.push(row[column]);
    assert(parameters.length === query.parameters.length, `${table}: rows of unequal columns`);
    await book.executeQuery({ ...query, parameters });
  };
}
