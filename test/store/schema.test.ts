// The schema as a book has it today. A shipped migration never changes; a new one shows here.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { emptyBook, schemaText, tablesOf, WORK_IN_HAND } from '../support/schema.ts';

const SNAPSHOT = fileURLToPath(new URL('schema.snapshot.sql', import.meta.url));
const HEAD = `-- The schema as the migrations make it, by kind and name: a test makes this page.
-- When it differs: never change a migration that was shipped. Write the next numbered file in
-- data/migrations, run \`npx vitest run test/store/schema.test.ts -u\`, and read the difference
-- here as whoever upgrades a city's book will. A new table needs its seals: update, delete,
-- replace.
`;

test('the schema is the one in the snapshot', async () => {
  await expect(`${HEAD}\n${schemaText()}`).toMatchFileSnapshot(SNAPSHOT);
});

test('every table that is no work in hand refuses update, delete and replace', () => {
  const triggers = new Set(
    emptyBook()
      .prepare<[], { readonly name: string }>(
        "SELECT name FROM sqlite_master WHERE type = 'trigger'",
      )
      .all()
      .map(({ name }) => name),
  );
  const wanted = tablesOf()
    .filter(({ name }) => !WORK_IN_HAND.includes(name) && name !== 'series')
    .flatMap(({ name }) => [`${name}_no_update`, `${name}_no_delete`, `${name}_no_replace`]);
  expect(wanted.filter((name) => !triggers.has(name))).toEqual([]);
});

test('every table is strict: no text among the cents', () => {
  const loose = emptyBook()
    .prepare<[], { readonly name: string }>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'view' AND strict = 0",
    )
    .all()
    .map(({ name }) => name);
  // SQLite's own, and the indexes of find, which hold no amount.
  expect(loose.filter((name) => !/^find_(account|payer)/.test(name))).toEqual(['sqlite_schema']);
});

test('a row that settles a deferred reference finds who refers to it by an index', () => {
  const book = emptyBook();
  const deferred = book
    .prepare<[], { readonly name: string; readonly sql: string }>(
      "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql LIKE '%DEFERRABLE%'",
    )
    .all()
    .flatMap(({ name, sql }) =>
      [...sql.matchAll(/^ {2}(\w+) [^,]*DEFERRABLE/gm)].map(([, column = '']) => ({
        name,
        column,
      })),
    );
  expect(deferred).toEqual([{ name: 'entry', column: 'seal_id' }]);
  const leading = book
    .prepare<[string], string>(
      `SELECT c.name FROM pragma_index_list(?) i, pragma_index_info(i.name) c
       WHERE c.seqno = 0 AND i.partial = 0`,
    )
    .pluck();
  const walked = deferred.filter(({ name, column }) => !leading.all(name).includes(column));
  expect(walked).toEqual([]);
});
