// What the council reads: each list with every item that is to be written off, by line of business,
// what was really written off of it and by whose decision, and what of that nobody owes any more.
import type { DateText } from '../clock.ts';
import { type Cents, sumCents, ZERO } from '../money.ts';
import { dateWords } from '../papers/moment.ts';
import type { WriteOffState } from '../write-off.ts';
import { tallied } from './by-date.ts';
import { counted } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import { dataOnly, head, lineOf, money, type ReportRow, sumUnder, text, time } from './report.ts';

/** A component of an item on a list; rows of a list, and of a line on it, stand together. */
export type WriteOffListFact = {
  readonly list: string;
  readonly preparedOn: DateText;
  readonly by: string;
  readonly reason: string;
  readonly state: Exclude<WriteOffState, 'asked'>;
  readonly authority: string;
  readonly line: string;
  readonly accountId: number;
  readonly account: string;
  readonly payer: string;
  readonly document: string;
  readonly name: string;
  readonly dueOn: DateText;
  readonly listedCents: Cents;
  /** Nothing while it is not written off, and once that is taken back. */
  readonly writtenCents: Cents;
  /** What of that is not owed any more, by a decision after it. */
  readonly cancelledCents: Cents;
};

const COLUMNS = [
  dataOnly(text('list', 'list', 8)),
  dataOnly(text('state', 'state', 9)),
  dataOnly(text('authority', 'authority', 16)),
  dataOnly(text('line', 'line', 12)),
  text('account', 'account', 9),
  text('payer', 'name', 16),
  text('document', 'document', 14),
  text('name', 'what', 10),
  time('dueOn', 'due', 10),
  money('listedCents', 'listed'),
  money('writtenCents', 'written off'),
  money('cancelledCents', 'not owed'),
];

export const writeOffListsReport: ListedReport<'writeOffLists'> = {
  name: 'write-off-lists',
  title: 'WRITE-OFF LISTS',
  describe: 'what is to be written off, item by item',
  why: 'The list the council decides on: once it is resolved, nobody asks for this money any more.',
  family: 'writeOffLists',
  spans: 'period',
  showsCash: false,
  make: (facts) => {
    const lists = grouped(facts, ({ list }) => list);
    const totals = totalsOf(facts);
    return {
      columns: COLUMNS,
      rows: lists.flatMap(listRows),
      totals: [sumUnder(COLUMNS, { payer: counted(lists.length, 'list'), ...totals })],
      notes:
        facts.length === 0
          ? []
          : [`Prepared by: ${tallied(lists.map(([first]) => first?.by ?? ''))}.`],
      control: { items: facts.length, amountCents: totals.listedCents },
    };
  },
};

/** Neighbours with one key, in their order. */
export function grouped<Fact>(
  facts: readonly Fact[],
  keyOf: (fact: Fact) => string,
): readonly (readonly Fact[])[] {
  const found = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    const same = found.get(key);
    if (same) same.push(fact);
    else found.set(key, [fact]);
  }
  return [...found.values()];
}

function totalsOf(facts: readonly WriteOffListFact[]) {
  return {
    listedCents: sumCents(facts, (row) => row.listedCents),
    writtenCents: sumCents(facts, (row) => row.writtenCents),
    cancelledCents: sumCents(facts, (row) => row.cancelledCents),
  };
}

const STATES: Readonly<Record<WriteOffListFact['state'], (authority: string) => string>> = {
  prepared: () => 'waits for its approval',
  posted: (authority) => `written off by ${authority}`,
  withdrawn: () => 'withdrawn',
  reversed: (authority) => `written off by ${authority} and taken back`,
};

function listRows(rows: readonly WriteOffListFact[]): readonly ReportRow[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { list, preparedOn, by, reason, state, authority } = first;
  return [
    head(`${list}, ${dateWords(preparedOn)}, by ${by}: ${reason}; ${STATES[state](authority)}`),
    ...grouped(rows, ({ line }) => line).flatMap(lineRows),
    sumUnder(COLUMNS, { list, payer: `LIST ${list}`, ...totalsOf(rows) }),
  ];
}

function lineRows(rows: readonly WriteOffListFact[]): readonly ReportRow[] {
  const line = rows[0]?.line ?? '';
  return [...rows.map(itemRow), sumUnder(COLUMNS, { line, payer: line, ...totalsOf(rows) })];
}

function itemRow(row: WriteOffListFact): ReportRow {
  const { list, state, authority, line, accountId, account, payer, document, name } = row;
  return lineOf(
    { kind: 'account', id: accountId },
    ...[list, state, authority, line, account, payer, document, name, row.dueOn],
    row.listedCents,
    row.writtenCents === ZERO ? null : row.writtenCents,
    row.cancelledCents === ZERO ? null : row.cancelledCents,
  );
}
