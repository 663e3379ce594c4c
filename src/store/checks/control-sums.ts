// What is kept of each control account by date and by month is what its postings and, apart from
// them, its open items add up to: it is derived, and here it is derived again.
import { sql } from 'kysely';
import { type Cents, formatCents } from '../../domain/money.ts';
import { type Check, countRows, finding, firstBroken, type Rule } from './check.ts';

type Differing = {
  readonly account: string;
  readonly period: string;
  readonly keptLedger: Cents;
  readonly foundLedger: Cents;
  readonly keptItems: Cents;
  readonly foundItems: Cents;
  readonly keptOpened: number;
  readonly foundOpened: number;
};

const differing: Rule<Differing> = {
  finds: sql`
    SELECT account, period, SUM(kept * ledger_cents) AS keptLedger,
      SUM((1 - kept) * ledger_cents) AS foundLedger, SUM(kept * items_cents) AS keptItems,
      SUM((1 - kept) * items_cents) AS foundItems, SUM(kept * opened) AS keptOpened,
      SUM((1 - kept) * opened) AS foundOpened
    FROM (
      SELECT 1 AS kept, span, period, account, ledger_cents, items_cents, opened FROM control_sum
      UNION ALL
      SELECT 0, 'month', substr(period, 1, 7), account, ledger_cents, items_cents, opened
      FROM control_sum WHERE span = 'date'
      UNION ALL
      SELECT 0, 'date', business_date, account, ledger_cents, items_cents, opened
      FROM control_moved)
    GROUP BY span, period, account
    HAVING keptLedger <> foundLedger OR keptItems <> foundItems OR keptOpened <> foundOpened
    ORDER BY span, period, account LIMIT 1`,
  says: (row) => {
    const said = (kept: Cents, found: Cents) =>
      `kept as moving ${money(kept)} in ${row.period}, and moved ${money(found)}`;
    if (row.keptLedger !== row.foundLedger) {
      return `${row.account} is ${said(row.keptLedger, row.foundLedger)}`;
    }
    if (row.keptItems !== row.foundItems) {
      return `the open items of ${row.account} are ${said(row.keptItems, row.foundItems)}`;
    }
    const { account, period, keptOpened: kept, foundOpened: found } = row;
    return `${account} is kept as having ${kept} more open in ${period}, and has ${found}`;
  },
};

const money = (amount: Cents) => formatCents(amount, true);

export const controlSums: Check = {
  name: 'control',
  title: 'what is kept of control accounts is what moved them',
  run: async (book) =>
    finding(
      await countRows(book, sql`SELECT COUNT(*) AS count FROM control_sum`),
      await firstBroken(book, differing),
    ),
};
