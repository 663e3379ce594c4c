// What a list of hits says of an account that was found by a plate: several citations of one plate
// are told apart by the vehicle and by who issued them, as their line of business tells it.
import type { FoundRow } from '../store/find.ts';
import { ruleBooks } from '../store/line-rules.ts';
import { beginningsOf } from '../store/told.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';

export type Hit = FoundRow & {
  /** Beside the number it was found by; absent where its line says nothing. */
  readonly told?: string;
};

export async function describeHits(desk: Desk, rows: readonly FoundRow[]): Promise<readonly Hit[]> {
  const ids = rows
    .filter(({ kind, by }) => kind === 'account' && by === 'plate')
    .map(({ id }) => id);
  if (ids.length === 0) return rows;
  const { book } = desk.store;
  const date = await businessDate(desk, book);
  const rulesOf = ruleBooks(book);
  const told = new Map<number, string>();
  for (const beginning of await beginningsOf(book, ids)) {
    const { line, accountId } = beginning;
    const tells = (await desk.lineDuties(line))?.knownBy;
    if (tells === undefined) continue;
    told.set(accountId, tells({ rules: await rulesOf(line), date }, beginning));
  }
  return rows.map((row): Hit => {
    const words = row.kind === 'account' ? told.get(row.id) : undefined;
    return words === undefined || words === '' ? row : { ...row, told: words };
  });
}
