// Notes and coins, and the rolls and straps the bank packs them in.
import { type Cents, cents, multiplyCents, sumCents } from './money.ts';

export type CountForm = 'piece' | 'roll' | 'strap' | 'money';

/** One counted row; `money` is an amount keyed as money instead of pieces. */
export type CountLine = {
  readonly form: CountForm;
  readonly denominationCents: Cents;
  readonly quantity: number;
  readonly amountCents: Cents;
};

export type CountRow = {
  readonly form: 'piece' | 'roll' | 'strap';
  readonly denominationCents: Cents;
  readonly label: string;
  /** Pieces in one roll or strap. */
  readonly pieces: number;
};

const piece = (denomination: number, label: string): CountRow => ({
  form: 'piece',
  denominationCents: cents(denomination),
  label,
  pieces: 1,
});

/** The rows of a count, largest first (Federal Reserve denominations in circulation). */
export const PIECES: readonly CountRow[] = [
  piece(10000, '100'),
  piece(5000, '50'),
  piece(2000, '20'),
  piece(1000, '10'),
  piece(500, '5'),
  piece(100, '1'),
  piece(25, '.25'),
  piece(10, '.10'),
  piece(5, '.05'),
  piece(1, '.01'),
];

/** Straps hold 100 notes; rolls 40 quarters or nickels, 50 dimes or pennies (bank packing). */
export const PACKS: readonly CountRow[] = [
  { form: 'strap', denominationCents: cents(2000), label: 'strap 20s', pieces: 100 },
  { form: 'strap', denominationCents: cents(100), label: 'strap 1s', pieces: 100 },
  { form: 'roll', denominationCents: cents(25), label: 'roll .25', pieces: 40 },
  { form: 'roll', denominationCents: cents(10), label: 'roll .10', pieces: 50 },
  { form: 'roll', denominationCents: cents(5), label: 'roll .05', pieces: 40 },
  { form: 'roll', denominationCents: cents(1), label: 'roll .01', pieces: 50 },
];

/** `20`, `.25`, `roll .25`; the cents where the row is none of those counted. */
export function labelOf(form: CountRow['form'], denominationCents: Cents): string {
  const row = [...PIECES, ...PACKS].find(
    (one) => one.form === form && one.denominationCents === denominationCents,
  );
  return row?.label ?? String(denominationCents);
}

export function countLine(row: CountRow, quantity: number): CountLine {
  const { form, denominationCents, pieces } = row;
  const amountCents = multiplyCents(denominationCents, quantity * pieces);
  return { form, denominationCents, quantity, amountCents };
}

export function countTotal(lines: readonly CountLine[]): Cents {
  return sumCents(lines, (line) => line.amountCents);
}

/** Notes are currency, everything below a dollar is coin: the bank's slip asks for both. */
export function isCoin(denominationCents: Cents): boolean {
  return denominationCents < 100;
}

/** Pieces by denomination, rolls and straps opened: what two counts are compared by. */
export function piecesOf(lines: readonly CountLine[]): ReadonlyMap<Cents, Cents> {
  const pieces = new Map<Cents, Cents>();
  for (const line of lines) {
    const before = pieces.get(line.denominationCents) ?? 0;
    pieces.set(line.denominationCents, cents(before + line.amountCents));
  }
  return new Map([...pieces].filter(([, amount]) => amount !== 0));
}
