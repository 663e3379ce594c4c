// Rows of a table that are spread over it, the same ones in every run.
import type BetterSqlite3 from 'better-sqlite3';

/** Near the golden section: consecutive steps land far from each other. */
const STRIDE = 0.618_033_988_75;

/** Numbers of rows that are there; `from` is a table, with a condition at most. */
export function shuffledRowids(
  database: BetterSqlite3.Database,
  from: string,
  count: number,
): readonly number[] {
  const most = Number(database.prepare(`SELECT MAX(id) FROM ${from}`).pluck().get());
  const and = from.includes('WHERE') ? 'AND' : 'WHERE';
  const at = database
    .prepare<[number], number>(`SELECT id FROM ${from} ${and} id >= ? ORDER BY id LIMIT 1`)
    .pluck();
  return Array.from({ length: count }, (_, index) => {
    const part = ((index + 1) * STRIDE) % 1;
    return at.get(Math.floor(part * most)) ?? most;
  });
}
