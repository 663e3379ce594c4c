// Accounts and payers whose collection rests at the end of a period by a hold, since when, until
// when and by whom; and holds that were lifted in it.
import type { HoldKind } from '../city-data.ts';
import type { DateText } from '../clock.ts';
import { type Cents, sumCents } from '../money.ts';
import { tallied } from './by-date.ts';
import { counted } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import { dataOnly, head, lineOf, money, type Subject, sumUnder, text, time } from './report.ts';

export type HoldFact = {
  readonly of: Subject;
  /** Empty where it is on all accounts of the payer. */
  readonly account: string;
  readonly payer: string;
  readonly kind: HoldKind;
  readonly words: string;
  readonly since: DateText;
  /** The last day, or that of its lift; empty where it stands until it is lifted. */
  readonly until: string;
  readonly state: 'stands' | 'lifted';
  /** Who placed it, or lifted it; empty where it came with the city's files. */
  readonly by: string;
  readonly approvedBy: string;
  readonly placedBy: string;
  /** Why it was lifted. */
  readonly reason: string;
  /** What is owed at the end of the period, and waits while it stands. */
  readonly owedCents: Cents;
};

const COLUMNS = [
  text('account', 'account', 9),
  text('payer', 'payer', 10),
  text('kind', 'kind', 7),
  text('words', 'words', 14),
  time('since', 'since', 10),
  time('until', 'until', 10),
  dataOnly(text('state', 'state', 6)),
  text('by', 'by', 8),
  text('approvedBy', 'approved by', 8),
  dataOnly(text('placedBy', 'placed by', 11)),
  dataOnly(text('reason', 'reason', 20)),
  money('owedCents', 'owed'),
];

export const holdsReport: ListedReport<'holds'> = {
  name: 'holds',
  title: 'HOLDS ON COLLECTION',
  describe: 'whose collection rests, and which holds were lifted',
  why: 'A hold stops letters, late charges and penalties: it says by whom, and what waits with it.',
  family: 'holds',
  spans: 'period',
  showsCash: false,
  make: (facts) => {
    const standing = facts.filter(({ state }) => state === 'stands');
    const lifted = facts.filter(({ state }) => state === 'lifted');
    const owedCents = sumCents(standing, (row) => row.owedCents);
    return {
      columns: COLUMNS,
      rows: [
        ...standing.map(holdRow),
        ...(lifted.length === 0 ? [] : [head('Lifted')]),
        ...lifted.map(holdRow),
      ],
      totals: [sumUnder(COLUMNS, { account: counted(standing.length, 'hold'), owedCents })],
      notes: [
        ...(standing.length === 0 ? [] : [`Stand: ${tallied(standing.map(({ kind }) => kind))}.`]),
        ...lifted.map(
          ({ account, payer, kind, reason }) => `Lifted: ${account || payer}, ${kind}: ${reason}.`,
        ),
      ],
      control: { items: facts.length, amountCents: owedCents },
    };
  },
};

function holdRow(row: HoldFact) {
  const { of, account, payer, kind, words, since, until, state } = row;
  const { by, approvedBy, placedBy, reason, owedCents } = row;
  const cells = [account, payer, kind, words, since, until, state, by, approvedBy];
  return lineOf(of, ...cells, placedBy, reason, owedCents);
}
