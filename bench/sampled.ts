// Texts of rows that are spread over a table, the same ones in every run.
import type BetterSqlite3 from 'better-sqlite3';

/** Near the golden section: consecutive steps land far from each other. */
const STRIDE = 0.618_033_988_75;

/** `from` is a table, with a condition at most; `text` is read from its rows. */
type Sampled = { readonly from: string; readonly text: string; readonly count: number };

export function sampledTexts(
  database: BetterSqlite3.Database,
  { from, text, count }: Sampled,
): readonly string[] {
  const most = Number(database.prepare(`SELECT MAX(id) FROM ${from}`).pluck().get());
  const and = from.includes('WHERE') ? 'AND' : 'WHERE';
  const at = database
    .prepare<[number], string>(`SELECT ${text} FROM ${from} ${and} id >= ? ORDER BY id LIMIT 1`)
    .pluck();
  return Array.from({ length: count }, (_, index) => {
    const part = ((index + 1) * STRIDE) % 1;
    return at.get(Math.floor(part * most)) ?? '';
  });
}
