// The change fund by denomination: the model's own sums, and what a closed drawer gave back, which
// the book chooses and the model only judges.
import type { Database } from 'better-sqlite3';
import { piecesFor } from '../support/counter.ts';
import { agree } from './audit.ts';
import type { Model } from './model.ts';
import { IN_FUND } from './open-model.ts';

export function moveFund(model: Model, piece: number, cents: number): void {
  model.changeFund.set(piece, (model.changeFund.get(piece) ?? 0) + cents);
}

type Returned = {
  readonly id: number;
  readonly session: number;
  readonly side: 'in' | 'out';
  readonly piece: number;
  readonly cents: number;
};

const RETURNED = `SELECT m.id, m.session_id AS session, l.side, l.denomination_cents AS piece,
    l.amount_cents AS cents
  FROM change_fund_movement m JOIN change_fund_line l ON l.movement_id = m.id
  WHERE m.kind = 'return' AND m.id > ?`;

export function fundComparer(database: Database): (model: Model) => void {
  const inFund = database.prepare<[], { piece: number; net: number }>(IN_FUND);
  const returned = database.prepare<[number], Returned>(RETURNED);
  const newest = database.prepare<[], { id: number }>(
    'SELECT MAX(id) AS id FROM change_fund_movement',
  );
  return (model) => {
    takeReturns(model, returned.all(model.fundMoved));
    model.fundMoved = newest.get()?.id ?? 0;
    const book = new Map(inFund.all().map(({ piece, net }) => [piece, net]));
    for (const piece of new Set([...book.keys(), ...model.changeFund.keys()])) {
      const known = model.changeFund.get(piece) ?? 0;
      agree(`${piece} in the change fund`, book.get(piece) ?? 0, known);
    }
    const total = [...book.values()].reduce((sum, net) => sum + net, 0);
    agree('the change fund', total, model.ledger.get('990-1105') ?? 0);
  };
}

/** Never more of a piece than lay in the drawer, and the float to the cent. */
function takeReturns(model: Model, rows: readonly Returned[]): void {
  const sums = new Map<number, number>();
  for (const { session, side, piece, cents } of rows) {
    const signed = side === 'in' ? cents : -cents;
    sums.set(session, (sums.get(session) ?? 0) + signed);
    moveFund(model, piece, signed);
    const known = model.sessions.find((one) => one.id === session);
    const counted = piecesFor(known?.counted.cash ?? 0);
    const lay = counted.find((line) => line.denominationCents === piece)?.amountCents ?? 0;
    if (side === 'in') agree(`${piece} given back by session ${session}`, cents <= lay, true);
  }
  for (const [id, sum] of sums) {
    const session = model.sessions.find((one) => one.id === id);
    const float = Math.min(session?.float ?? 0, session?.counted.cash ?? 0);
    agree(`the float given back by session ${id}`, sum, float);
  }
}
