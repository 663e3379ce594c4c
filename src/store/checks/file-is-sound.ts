// The file itself: its pages are whole and no row points at one that is not there.
import { sql } from 'kysely';
import { type Check, finding, firstRow } from './check.ts';

export const fileIsSound: Check = {
  name: 'file',
  title: 'the file is whole and no row points nowhere',
  run: async (book) => {
    const whole = await firstRow(book, sql<{ integrity_check: string }>`PRAGMA integrity_check(1)`);
    if (whole?.integrity_check !== 'ok') {
      return finding(0, `the file is damaged: ${whole?.integrity_check ?? 'it cannot be read'}`);
    }
    const dangling = await firstRow(
      book,
      sql<{ table: string; rowid: number | null; parent: string }>`PRAGMA foreign_key_check`,
    );
    if (!dangling) return finding(1, undefined);
    const { table, rowid, parent } = dangling;
    return finding(1, `${table} row ${rowid ?? '?'} points at a row of ${parent} that is gone`);
  },
};
