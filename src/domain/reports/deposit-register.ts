// The register of deposits: every bag that went to the bank, in the order of its number.
import { addCents, sumCents } from '../money.ts';
import { dateWords } from '../papers/moment.ts';
import { dateColumn, underDates } from './by-date.ts';
import { counted } from './by-total.ts';
import type { DepositRow } from './deposit-facts.ts';
import type { ListedReport } from './facts.ts';
import { count, dataOnly, line, money, sumUnder, text, time } from './report.ts';

const COLUMNS = [
  dateColumn,
  count('number', 'no'),
  text('bag', 'bag', 10),
  text('sealedBy', 'sealed by', 14),
  text('verifiedBy', 'verified by', 14),
  time('verifiedAt', 'at'),
  dataOnly(count('failedAttempts', 'failed')),
  dataOnly(time('dueOn', 'due', 10)),
  dataOnly(text('late', 'late', 4)),
  money('cashCents', 'cash'),
  count('checkItems', 'checks'),
  money('checksCents', 'amount'),
  money('amountCents', 'deposit'),
];

export const depositRegister: ListedReport<'bankings'> = {
  name: 'deposit-register',
  title: 'DEPOSIT REGISTER',
  describe: 'every bag with its cash, checks and two people',
  why: 'Is held against the bank statement; a bag that nobody verified stands out.',
  family: 'bankings',
  spans: 'period',
  showsCash: false,
  make: (facts, span) => {
    const amountCents = sumCents(facts, totalOf);
    const late = facts.filter((row) => row.late);
    const failed = facts.filter((row) => row.failedAttempts > 0);
    return {
      columns: COLUMNS,
      rows: underDates(span, facts, depositRow),
      totals: [
        sumUnder(COLUMNS, {
          bag: 'TOTAL',
          sealedBy: counted(facts.length, 'deposit'),
          cashCents: sumCents(facts, (row) => row.cashCents),
          checkItems: facts.reduce((all, row) => all + row.checks, 0),
          checksCents: sumCents(facts, (row) => row.checksCents),
          amountCents,
        }),
      ],
      notes: [
        ...failed.map(
          ({ number, failedAttempts }) =>
            `Deposit ${number} did not agree ${counted(failedAttempts, 'time')} before it did.`,
        ),
        ...late.map(
          ({ number, dueOn }) => `Deposit ${number} was LATE: it was due on ${dateWords(dueOn)}.`,
        ),
      ],
      control: { items: facts.length, amountCents },
    };
  },
};

const totalOf = ({ cashCents, checksCents }: DepositRow) => addCents(cashCents, checksCents);

function depositRow(row: DepositRow) {
  return line(
    row.date,
    row.number,
    row.bag,
    row.sealedBy,
    row.verifiedBy === '' ? 'NOT VERIFIED' : row.verifiedBy,
    row.verifiedAt,
    row.failedAttempts,
    row.dueOn,
    row.late ? 'yes' : '',
    row.cashCents,
    row.checks,
    row.checksCents,
    totalOf(row),
  );
}
