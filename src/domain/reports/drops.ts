// Drops of cash into the safe: by whom, counted by whom, and in which deposit they left it.
import { sumCents } from '../money.ts';
import { dateColumn, underDates } from './by-date.ts';
import { counted } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import { lineOf, money, sumUnder, text, time } from './report.ts';
import type { DropFact } from './safe-facts.ts';

const COLUMNS = [
  dateColumn,
  text('bag', 'bag', 10),
  time('at', 'time'),
  text('session', 'session', 10),
  text('droppedBy', 'dropped by', 14),
  text('countedBy', 'counted by', 14),
  text('deposit', 'deposit', 11),
  money('amountCents', 'amount'),
];

export const drops: ListedReport<'drops'> = {
  name: 'drops',
  title: 'DROPS TO THE SAFE',
  describe: 'each bag, who counted it, and its deposit',
  why: 'Every bag that went into the safe must have left it in a deposit.',
  family: 'drops',
  spans: 'period',
  showsCash: false,
  make: (facts, span) => {
    const amountCents = sumCents(facts, (row) => row.amountCents);
    const inSafe = facts.filter((row) => row.deposit === null);
    const safeCents = sumCents(inSafe, (row) => row.amountCents);
    const safe = counted(inSafe.length, 'drop');
    return {
      columns: COLUMNS,
      rows: underDates(span, facts, dropRow),
      totals: [
        sumUnder(COLUMNS, { bag: 'IN THE SAFE', deposit: safe, amountCents: safeCents }),
        sumUnder(COLUMNS, { bag: 'TOTAL', deposit: counted(facts.length, 'drop'), amountCents }),
      ],
      notes: [],
      control: { items: facts.length, amountCents },
    };
  },
};

function dropRow(row: DropFact) {
  return lineOf(
    { kind: 'session', id: row.sessionId },
    row.date,
    row.bag,
    row.at,
    row.session,
    row.droppedBy,
    row.countedBy,
    row.deposit === null ? 'in the safe' : String(row.deposit),
    row.amountCents,
  );
}
