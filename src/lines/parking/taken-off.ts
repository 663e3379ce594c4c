// What was dismissed, reduced or waived, by whoever asked: the shortest way to steal a fine is that
// nobody owes it any more.
import type { LineReport } from '../../desk/line-duties.ts';
import { sumCents } from '../../domain/money.ts';
import { tallied } from '../../domain/reports/by-date.ts';
import { count, lineOf, money, sumUnder, text, time } from '../../domain/reports/report.ts';
import { ACT } from './acts.ts';
import { type TakenOff, takenOff } from './store.ts';

const COLUMNS = [
  text('by', 'asked by', 14),
  time('date', 'date', 10),
  text('citation', 'citation', 10),
  text('what', 'what', 17),
  text('reason', 'reason', 16),
  text('approvedBy', 'signed by', 14),
  count('inThirtyDays', '30 d'),
  money('amountCents', 'taken off'),
];

/** Who says so, by the step that recorded it. */
const WHO: Readonly<Record<string, string>> = {
  ...{ [ACT.result]: 'review', [ACT.decision]: 'hearing', [ACT.courtSaid]: 'court' },
  ...{ [ACT.void]: 'agency', [ACT.dismiss]: 'agency', [ACT.reduce]: 'agency' },
  ...{ [ACT.plan]: 'plan', [ACT.planWith]: 'plan' },
};

/** So many of one person for one vehicle in 30 days are looked at. */
const REPEATED = 3;

export const takenOffListing: LineReport = {
  name: 'parking-taken-off',
  title: 'CITATIONS TAKEN OFF',
  describe: 'what was dismissed, reduced or waived, by who asked and who signed',
  why: 'A fine that nobody owes any more is not missed: small ones, for one vehicle again, are.',
  spans: 'period',
  async make({ book }, span) {
    const rows = await takenOff(book, Object.keys(WHO), span);
    const amountCents = sumCents(rows, (row) => row.amountCents);
    return {
      columns: COLUMNS,
      rows: rows.map((row) => {
        const { by, date, number, reason, approvedBy, inThirtyDays } = row;
        const what = `${WHO[row.act]}, ${row.result}`;
        const of = { kind: 'account' as const, id: row.id };
        const cells = [by, date, number, what, reason, approvedBy, inThirtyDays, row.amountCents];
        return lineOf(of, ...cells);
      }),
      totals: [sumUnder(COLUMNS, { by: `${rows.length} in all`, amountCents })],
      notes:
        rows.length === 0 ? [] : [`By: ${tallied(rows.map(({ by }) => by))}.`, ...repeated(rows)],
      control: { items: rows.length, amountCents },
    };
  },
};

/** Each person and vehicle once, with the most that was reached. */
function repeated(rows: readonly TakenOff[]): readonly string[] {
  const most = new Map<string, number>();
  for (const { by, plate, inThirtyDays } of rows) {
    if (plate === '') continue;
    const key = `${by} for ${plate}`;
    most.set(key, Math.max(most.get(key) ?? 0, inThirtyDays));
  }
  const again = [...most].filter(([, times]) => times >= REPEATED);
  return again.map(([who, times]) => `Repeated: ${who}, ${times} times in 30 days.`);
}
