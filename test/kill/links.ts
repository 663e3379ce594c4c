// Where every chain ends: what was acknowledged lies at or before these ends, and a link that is
// there cannot have been changed without changing all that follow.
import type BetterSqlite3 from 'better-sqlite3';

export type End = { readonly chain: string; readonly sequence: number; readonly hash: string };

const ENDS = `SELECT chain, MAX(sequence) AS sequence, hash FROM chain_link GROUP BY chain
  ORDER BY chain`;

const BEHIND = `SELECT COUNT(*) FROM chain_link WHERE chain = ? AND sequence > ? AND NOT (
  kind = 'decision' AND json_extract(content, '$.decision') = 'withdrawn'
  AND json_extract(content, '$.reason') = 'the day was closed')`;

export function endsOf(database: BetterSqlite3.Database): readonly End[] {
  return database.prepare<[], End>(ENDS).all();
}

export function endWords(ends: readonly End[]): string {
  return ends.map(({ chain, sequence, hash }) => `${chain}:${sequence}:${hash}`).join(' ');
}

export function readEnds(words: string): readonly End[] {
  return words
    .split(' ')
    .filter(Boolean)
    .map((end) => {
      const [chain = '', sequence = '', hash = ''] = end.split(':');
      return { chain, sequence: Number(sequence), hash };
    });
}

/** The acknowledged ends that the book no longer has; none is right. */
export function lostEnds(database: BetterSqlite3.Database, acknowledged: readonly End[]) {
  const hashAt = database
    .prepare<[string, number], string>(
      'SELECT hash FROM chain_link WHERE chain = ? AND sequence = ?',
    )
    .pluck();
  return acknowledged.filter(({ chain, sequence, hash }) => hashAt.get(chain, sequence) !== hash);
}

/**
 * How many links the book has behind the acknowledged ones. Requests that lapse with a close are
 * not counted: there are as many as waited.
 */
export function linksBehind(
  database: BetterSqlite3.Database,
  acknowledged: readonly End[],
): number {
  const known = new Map(acknowledged.map(({ chain, sequence }) => [chain, sequence]));
  const links = database.prepare<[string, number], number>(BEHIND).pluck();
  return endsOf(database).reduce(
    (sum, { chain }) => sum + (links.get(chain, known.get(chain) ?? 0) ?? 0),
    0,
  );
}
