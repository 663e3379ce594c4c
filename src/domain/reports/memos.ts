// Memos and their reversals: who took something off which account, or added to it, and why.
import { sumCents } from '../money.ts';
import { dateColumn, tallied, underDates } from './by-date.ts';
import { counted } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import type { MemoFact } from './memo-facts.ts';
import { count, lineOf, money, sumUnder, text, time } from './report.ts';

const COLUMNS = [
  dateColumn,
  text('memo', 'memo', 8),
  time('at', 'time'),
  text('account', 'account', 9),
  text('what', 'what', 9),
  text('reason', 'reason', 16),
  text('by', 'by', 10),
  text('approvedBy', 'approved by', 11),
  count('inThirtyDays', '30 d'),
  money('changeCents', 'owes more'),
];

/** So many memos of one person on one account in 30 days are looked at. */
const REPEATED = 3;

export const memosReport: ListedReport<'memos'> = {
  name: 'memos',
  title: 'MEMOS',
  describe: 'what was taken off accounts, or added',
  why: 'A memo is money that is not asked for; small ones, again and again, are a way to steal.',
  family: 'memos',
  spans: 'period',
  showsCash: false,
  make: (facts, span) => {
    const changeCents = sumCents(facts, (row) => row.changeCents);
    const memo = counted(facts.length, 'memo');
    return {
      columns: COLUMNS,
      rows: underDates(span, facts, memoRow),
      totals: [sumUnder(COLUMNS, { memo, changeCents })],
      notes:
        facts.length === 0
          ? []
          : [`By: ${tallied(facts.map((row) => row.by))}.`, ...repeated(facts)],
      control: { items: facts.length, amountCents: changeCents },
    };
  },
};

function memoRow(row: MemoFact) {
  return lineOf(
    { kind: 'account', id: row.accountId },
    row.date,
    row.memo,
    row.at,
    row.account,
    row.what,
    row.reason,
    row.by,
    row.approvedBy,
    row.inThirtyDays,
    row.changeCents,
  );
}

/** Each person and account once, with the most that was reached. */
function repeated(facts: readonly MemoFact[]): readonly string[] {
  const most = new Map<string, number>();
  for (const { by, account, inThirtyDays } of facts) {
    const key = `${by} on ${account}`;
    most.set(key, Math.max(most.get(key) ?? 0, inThirtyDays));
  }
  const again = [...most].filter(([, times]) => times >= REPEATED);
  return again.map(([who, times]) => `Repeated: ${who}, ${times} memos in 30 days.`);
}
