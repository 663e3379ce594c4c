// Drawer sessions: who had which drawer from when to when, and what it came to.
import { type Cents, sumCents, ZERO } from '../money.ts';
import { dateColumn, underDates } from './by-date.ts';
import { counted } from './by-total.ts';
import type { ListedReport, SessionRow } from './facts.ts';
import { count, dataOnly, lineOf, money, sumUnder, text, time } from './report.ts';

const COLUMNS = [
  dateColumn,
  text('session', 'session', 10),
  dataOnly(count('register', 'register')),
  text('clerk', 'clerk', 14),
  time('openedAt', 'open'),
  time('closedAt', 'closed'),
  count('absences', 'away'),
  count('receipts', 'receipts'),
  money('floatCents', 'float'),
  money('toBankCents', 'to bank'),
  money('overShortCents', 'over/short'),
  dataOnly(text('approvedBy', 'approved by', 14)),
];

export const sessions: ListedReport<'sessions'> = {
  name: 'sessions',
  title: 'DRAWER SESSIONS',
  describe: 'who had which drawer, from when to when',
  why: 'Answers whose drawer it was, and finds one that nobody closed.',
  family: 'sessions',
  spans: 'period',
  showsCash: false,
  make: (facts, span) => {
    const amountCents = sumCents(facts, ({ toBankCents }) => known(toBankCents));
    const open = facts.filter((row) => row.closedAt === '');
    return {
      columns: COLUMNS,
      rows: underDates(span, facts, sessionRow),
      totals: [
        sumUnder(COLUMNS, {
          session: 'TOTAL',
          clerk: counted(facts.length, 'session'),
          receipts: facts.reduce((all, row) => all + row.receipts, 0),
          toBankCents: amountCents,
          overShortCents: sumCents(facts, ({ overShortCents }) => known(overShortCents)),
        }),
      ],
      notes: [
        'To bank: counted cash, checks and drops, without the float. A minus is short.',
        ...(open.length === 0
          ? []
          : [`Not closed: ${open.map((row) => `${row.number} of ${row.clerk}`).join(', ')}.`]),
      ],
      control: { items: facts.length, amountCents },
    };
  },
};

const known = (cents: Cents | null): Cents => cents ?? ZERO;

function sessionRow(row: SessionRow) {
  return lineOf(
    { kind: 'session', id: row.id },
    row.date,
    row.number,
    row.register,
    row.clerk,
    row.openedAt,
    row.closedAt === '' ? 'OPEN' : row.closedAt,
    row.absences,
    row.receipts,
    row.floatCents,
    row.toBankCents,
    row.overShortCents,
    row.approvedBy,
  );
}
