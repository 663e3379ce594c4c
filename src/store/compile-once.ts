// Queries that every payment asks, built and compiled by Kysely the first time, then only bound.
import type { Compilable, CompiledQuery, InsertObject } from 'kysely';
import { assert } from '../domain/assert.ts';
import { directTo } from './direct.ts';
import type { Book } from './open-store.ts';
import type { Tables } from './tables.ts';

type Value = string | number | null;
/** A list is for `in`; the text is kept for each of its lengths. */
type Parameters = Readonly<Record<string, Value | readonly Value[]>>;

/** Stands for a parameter, or one of a list, while a query is built. */
class Placeholder {
  readonly of: (parameters: Parameters) => unknown;
  constructor(of: (parameters: Parameters) => unknown) {
    this.of = of;
  }
}

/**
 * `build` writes the query with the parameters it is given, as values and nothing else: it is
 * called once, with placeholders. Only for queries whose text never changes.
 */
export function compileOnce<P extends Parameters, Row>(
  build: (book: Book, parameters: P) => Compilable<Row>,
): (book: Book, parameters: P) => Promise<readonly Row[]> {
  const kept = new Map<number, CompiledQuery<Row>>();
  return async (book, parameters) => {
    const length = lengthOf(parameters);
    const query = kept.get(length) ?? build(book, placeholdersFor(parameters)).compile();
    kept.set(length, query);
    const bound = query.parameters.map((value) => boundTo(parameters, value));
    return runCompiled(book, query, bound);
  };
}

async function runCompiled<Row>(
  book: Book,
  query: CompiledQuery<Row>,
  parameters: readonly unknown[],
): Promise<readonly Row[]> {
  const direct = directTo(book);
  if (direct) return direct(query.sql, parameters) as readonly Row[];
  return (await book.executeQuery<Row>({ ...query, parameters })).rows;
}

/** The length of the one list among the parameters; 0 without a list. */
function lengthOf(parameters: Parameters): number {
  let list: readonly unknown[] | undefined;
  for (const name in parameters) {
    const value = parameters[name];
    if (!Array.isArray(value)) continue;
    assert(list === undefined, 'a query with two lists has more texts than are kept');
    list = value;
  }
  return list?.length ?? 0;
}

function placeholdersFor<P extends Parameters>(parameters: P): P {
  return new Proxy(parameters, {
    get: (given, name) => {
      const value = given[String(name)];
      if (!Array.isArray(value)) return new Placeholder((later) => later[String(name)]);
      return value.map(
        (_, index) => new Placeholder((later) => itemOf(later[String(name)], index)),
      );
    },
  });
}

function itemOf(list: Parameters[string] | undefined, index: number): unknown {
  return Array.isArray(list) ? list[index] : undefined;
}

function boundTo(parameters: Parameters, value: unknown): unknown {
  if (!(value instanceof Placeholder)) return value;
  const given = value.of(parameters);
  assert(given !== undefined, 'the query was not given all its parameters');
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
    await runCompiled(book, query, parameters);
  };
}
