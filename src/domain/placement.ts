// What a collection agency is given: debts that were written off, and returned checks whose demand
// nobody answered; and the file that tells it so.
import type { DateText } from './clock.ts';
import { csvLine } from './csv.ts';
import { type Cents, formatCents, sumCents } from './money.ts';

/** `AGY-000007` */
export function placementNumber(number: number): string {
  return `AGY-${String(number).padStart(6, '0')}`;
}

export type PlacementLine = {
  /** A recall ends what an earlier file placed. */
  readonly action: 'place' | 'recall';
  readonly number: number;
  readonly placedOn: DateText;
  readonly account: string;
  readonly debtor: string;
  readonly address: string;
  /** `W-000012`, `NSF-000003` */
  readonly of: string;
  readonly amountCents: Cents;
};

const HEAD = ['action', 'placement', 'date', 'account', 'debtor', 'address', 'of', 'amount'];

/** One row a placement or recall, then a control row with the number and sum of what is placed. */
export function placementCsv(lines: readonly PlacementLine[]): string {
  const rows = lines.map((line) => [
    ...[line.action, placementNumber(line.number), line.placedOn, line.account],
    ...[line.debtor, line.address, line.of, formatCents(line.amountCents)],
  ]);
  const total = formatCents(placedCents(lines));
  const control = ['CONTROL', '', '', '', '', '', String(lines.length), total];
  return [HEAD, ...rows, control].map((cells) => `${csvLine(cells)}\n`).join('');
}

export function placedCents(lines: readonly PlacementLine[]): Cents {
  const placed = lines.filter(({ action }) => action === 'place');
  return sumCents(placed, (line) => line.amountCents);
}

/** `PLACEMENTS_000003.csv` */
export function placementFileName(file: number): string {
  return `PLACEMENTS_${String(file).padStart(6, '0')}.csv`;
}
