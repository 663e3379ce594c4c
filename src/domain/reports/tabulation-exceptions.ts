// Tapes that hold receipts of the person who keyed them, with who else could have.
import { sumCents } from '../money.ts';
import { dateColumn, tallied, underDates } from './by-date.ts';
import { counted } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import { count, line, money, type ReportRow, sumUnder, text, time } from './report.ts';
import type { TabulationFact } from './tabulation-facts.ts';

const COLUMNS = [
  dateColumn,
  text('department', 'department', 18),
  count('version', 'tape'),
  time('at', 'time'),
  text('by', 'keyed by', 18),
  text('others', 'also worked', 12),
  count('stubs', 'own'),
  money('amountCents', 'own receipts'),
];

export const tabulationExceptions: ListedReport<'tabulation'> = {
  name: 'tabulation-exceptions',
  title: 'TABULATION EXCEPTIONS',
  describe: 'tapes that hold own receipts of who keyed them',
  why: 'Who took the money must not be the one who proves it, where there are two.',
  family: 'tabulation',
  spans: 'period',
  showsCash: true,
  make: (facts, span) => {
    const amountCents = sumCents(facts, (fact) => fact.amountCents);
    const avoidable = facts.filter(({ others }) => others !== '');
    return {
      columns: COLUMNS,
      rows: underDates(span, facts, exceptionRow),
      totals: [sumUnder(COLUMNS, { department: counted(facts.length, 'tape'), amountCents })],
      notes:
        avoidable.length === 0
          ? []
          : [`Although others worked, by keyer: ${tallied(avoidable.map(({ by }) => by))}.`],
      control: { items: facts.length, amountCents },
    };
  },
};

function exceptionRow(fact: TabulationFact): ReportRow {
  const { date, department, version, at, by, others, stubs, amountCents } = fact;
  const also = others === '' ? 'nobody' : others;
  return line(date, department, version, at, by, also, stubs, amountCents);
}
