// The schedule of parking fines in force on a date, by violation code.
import type { Fine } from '../imports/fines.ts';
import { ZERO } from '../money.ts';
import { counted } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import { line, money, sumUnder, text } from './report.ts';

const COLUMNS = [
  text('code', 'code', 10),
  text('name', 'violation', 40),
  text('area', 'area', 14),
  money('amountCents', 'fine'),
];

export const fineSchedule: ListedReport<'fines'> = {
  name: 'fine-schedule',
  title: 'PARKING FINES IN FORCE',
  describe: 'what each violation costs, and by whose decision',
  why: 'What a citation must demand, and since when: the answer to "why 65.00?".',
  family: 'fines',
  spans: 'date',
  showsCash: false,
  make: ({ fines, since }) => ({
    columns: COLUMNS,
    rows: fines.map(fineRow),
    totals: [sumUnder(COLUMNS, { name: counted(fines.length, 'fine') })],
    notes: since === undefined ? ['No schedule is in force.'] : [since],
    control: { items: fines.length, amountCents: ZERO },
  }),
};

function fineRow({ code, name, area, amountCents }: Fine) {
  return line(code, name, area, amountCents);
}
