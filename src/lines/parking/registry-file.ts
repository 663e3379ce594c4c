// The file for the registry: every hold that was placed, changed or released since the file before,
// in the order in which it was, a line of fixed length each. Pure.
import { centsIn } from '../../domain/facts.ts';
import { type FixedField, fixedLine } from '../../domain/fixed-width.ts';
import type { LineRecord } from '../../store/line-records.ts';
import { ACT } from './acts.ts';
import type { HoldMove } from './store.ts';

/** How the registry calls what was done. */
const ACTIONS: Readonly<Record<string, string>> = {
  [ACT.hold]: 'A',
  [ACT.holdChanged]: 'C',
  [ACT.release]: 'D',
};
export const MOVES: readonly string[] = Object.keys(ACTIONS);

export type Counts = {
  readonly holds: number;
  readonly changes: number;
  readonly releases: number;
};

export function countsOf(moves: readonly Pick<HoldMove, 'act'>[]): Counts {
  const of = (act: string) => moves.filter((move) => move.act === act).length;
  return { holds: of(ACT.hold), changes: of(ACT.holdChanged), releases: of(ACT.release) };
}

export function registryFileText(
  layout: readonly FixedField[],
  moves: readonly HoldMove[],
): string {
  return moves.map((move) => `${fixedLine(layout, fieldsOf(move))}\r\n`).join('');
}

function fieldsOf(move: HoldMove): Readonly<Record<string, string>> {
  const { act, facts, date, number, plate, state, issuedOn } = move;
  const amount = act === ACT.release ? 0 : centsIn(JSON.parse(facts), 'amount');
  return {
    ...{ action: ACTIONS[act] ?? '', citation: number, plate, state },
    ...{ amount: String(amount), date: dense(date), issued: dense(issuedOn) },
  };
}

const dense = (date: string) => date.replaceAll('-', '');

/** The account of the registry begins with a file. */
export function isRegistry({ records }: { readonly records: readonly LineRecord[] }): boolean {
  return records[0]?.act === ACT.registryFile;
}
