// A book from before find had its index: names, places and payers are found after the upgrade.
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { soughtWords } from '../../src/domain/name-words.ts';
import { migrate, readMigrations } from '../../src/store/migrate.ts';
import { MIGRATIONS } from '../support/book.ts';

const AT = '2026-09-15T00:00:00.000Z';

test('the words of an older book are those that a new one writes', () => {
  const all = readMigrations(MIGRATIONS);
  const before = all.filter(({ name }) => name < '0012');
  const database = new BetterSqlite3(':memory:');
  database.pragma('foreign_keys = OFF');
  migrate(database, before, AT);
  database.exec(`DROP TRIGGER receipt_needs_open_drawer;
    INSERT INTO party VALUES (1, 'Lena Hol-Marsh', 'en', NULL, NULL);
    INSERT INTO party_word VALUES ('HOL', 1), ('LENA', 1), ('MARSH', 1);
    INSERT INTO account VALUES (1, 'utility', '41', 1, '9 Mill Street, unit 4', '2020-01-01');
    INSERT INTO account VALUES (2, 'parking', '70', NULL, '', '2020-01-01');
    INSERT INTO receipt VALUES (1, 1, 1, 1, '2026-09-15', '', 1, 'Bo Fen', 'counter', 5, 0, '', 1);
    INSERT INTO receipt VALUES (2, 1, 2, 1, '2026-09-15', '', 1, 'Bo Fen', 'counter', 5, 0, '', 2);
    INSERT INTO receipt VALUES (3, 1, 3, 1, '2026-09-15', '', 1, '', 'counter', 5, 0, '', 3);`);
  migrate(database, all, AT);
  const rows = (sql: string) => database.prepare(sql).raw().all();
  expect(rows('SELECT account_id, words FROM account_words')).toEqual([
    [1, soughtWords('Hol Lena Marsh 9 Mill Street unit 4')],
    [2, ''],
  ]);
  expect(rows('SELECT name, words FROM payer')).toEqual([['Bo Fen', soughtWords('Bo Fen')]]);
  expect(rows(`SELECT rowid FROM find_account('"TREE"*')`)).toEqual([[1]]);
});
