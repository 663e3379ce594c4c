// Unclaimed money: each list with every credit on it and what became of it; and the notice of a
// list as a newspaper publishes it.
import type { DateText } from '../clock.ts';
import { type Cents, sumCents, ZERO } from '../money.ts';
import { dateWords } from '../papers/moment.ts';
import type { UnclaimedKind, UnclaimedState } from '../unclaimed.ts';
import { counted } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import { dataOnly, head, lineOf, money, type ReportRow, sumUnder, text, time } from './report.ts';
import { grouped } from './write-offs.ts';

/** A credit on a list; rows of a list stand together. */
export type UnclaimedFact = {
  readonly list: string;
  readonly kind: UnclaimedKind;
  readonly preparedOn: DateText;
  readonly by: string;
  readonly state: Exclude<UnclaimedState, 'asked' | 'published'>;
  readonly authority: string;
  readonly signedBy: string;
  /** The day until which it may be claimed; empty where nothing is published. */
  readonly claimBy: DateText;
  readonly accountId: number;
  readonly account: string;
  readonly payer: string;
  readonly description: string;
  readonly control: string;
  readonly movedOn: DateText;
  readonly listedCents: Cents;
  /** Nothing while it is not kept, and once it was opened again. */
  readonly keptCents: Cents;
  /** Its number where it was kept; empty where it was claimed. */
  readonly kept: string;
};

const COLUMNS = [
  dataOnly(text('list', 'list', 8)),
  dataOnly(text('kind', 'kind', 8)),
  dataOnly(text('state', 'state', 9)),
  text('account', 'account', 9),
  text('payer', 'name', 15),
  text('description', 'credit', 12),
  dataOnly(text('control', 'control account', 8)),
  time('movedOn', 'last moved', 10),
  text('kept', 'kept as', 8),
  money('listedCents', 'listed'),
  money('keptCents', 'kept'),
];

const totalsOf = (facts: readonly UnclaimedFact[]) => ({
  listedCents: sumCents(facts, (row) => row.listedCents),
  keptCents: sumCents(facts, (row) => row.keptCents),
});

export const unclaimedReport: ListedReport<'unclaimed'> = {
  name: 'unclaimed-money',
  title: 'UNCLAIMED MONEY',
  describe: 'credits that nobody claims, and what is kept of them',
  why: "Money of others becomes the city's own here: who owned it, and by whose decision it went.",
  family: 'unclaimed',
  spans: 'period',
  showsCash: false,
  make: (facts) => {
    const lists = grouped(facts, ({ list }) => list);
    const totals = totalsOf(facts);
    return {
      columns: COLUMNS,
      rows: lists.flatMap(listRows),
      totals: [sumUnder(COLUMNS, { account: counted(lists.length, 'list'), ...totals })],
      notes: [],
      control: { items: facts.length, amountCents: totals.listedCents },
    };
  },
};

const KINDS: Readonly<Record<UnclaimedKind, string>> = {
  publish: 'to be published',
  small: 'small credits',
};

function stateWords({ state, authority, signedBy, claimBy }: UnclaimedFact): string {
  if (state === 'kept') return `kept by ${authority}, ${signedBy}`;
  if (state === 'withdrawn') return 'withdrawn';
  return claimBy === '' ? 'nothing kept yet' : `may be claimed until ${dateWords(claimBy)}`;
}

function listRows(rows: readonly UnclaimedFact[]): readonly ReportRow[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { list, kind, preparedOn, by } = first;
  const made = `${list}, ${dateWords(preparedOn)}, by ${by}: ${KINDS[kind]}`;
  return [
    head(`${made}; ${stateWords(first)}`),
    ...rows.map(creditRow),
    sumUnder(COLUMNS, { list, account: `LIST ${list}`, ...totalsOf(rows) }),
  ];
}

function creditRow(row: UnclaimedFact): ReportRow {
  const { accountId, list, kind, state, account, payer, description, control, movedOn } = row;
  return lineOf(
    { kind: 'account', id: accountId },
    ...[list, kind, state, account, payer, description, control, movedOn, row.kept],
    row.listedCents,
    row.keptCents === ZERO ? null : row.keptCents,
  );
}

/** A credit as the notice of its list names it. */
export type UnclaimedNoticeFact = {
  readonly list: string;
  readonly newspaper: string;
  readonly firstOn: DateText;
  readonly secondOn: DateText;
  readonly claimBy: DateText;
  readonly accountId: number;
  /** The payer; the account where nobody is known. */
  readonly name: string;
  readonly account: string;
  readonly fund: string;
  readonly fundName: string;
  readonly amountCents: Cents;
};

const NOTICE = [
  dataOnly(text('list', 'list', 8)),
  dataOnly(text('newspaper', 'newspaper', 20)),
  dataOnly(time('firstOn', 'first', 10)),
  dataOnly(time('secondOn', 'second', 10)),
  text('name', 'name', 28),
  text('account', 'account', 9),
  text('fund', 'held in fund', 20),
  time('claimBy', 'claim by', 10),
  money('amountCents', 'amount'),
];

export const unclaimedNoticeReport: ListedReport<'unclaimedNotices'> = {
  name: 'unclaimed-notice',
  title: 'NOTICE OF UNCLAIMED MONEY',
  describe: 'the notice of a list as a newspaper publishes it',
  why: 'Nobody claims what they do not know of: this is what the newspaper is sent.',
  family: 'unclaimedNotices',
  spans: 'period',
  showsCash: false,
  make: (facts) => {
    const lists = grouped(facts, ({ list }) => list);
    const amountCents = sumCents(facts, (row) => row.amountCents);
    return {
      columns: NOTICE,
      rows: lists.flatMap(noticeRows),
      totals: [sumUnder(NOTICE, { name: counted(facts.length, 'credit'), amountCents })],
      notes: lists.flatMap(([first]) => (first === undefined ? [] : noticeWords(first))),
      control: { items: facts.length, amountCents },
    };
  },
};

function noticeRows(rows: readonly UnclaimedNoticeFact[]): readonly ReportRow[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { list, newspaper, firstOn, secondOn } = first;
  return [
    head(`${list}, ${newspaper}, ${dateWords(firstOn)} and ${dateWords(secondOn)}`),
    ...rows.map(({ accountId, name, account, fund, fundName, claimBy, amountCents }) =>
      lineOf(
        { kind: 'account', id: accountId },
        ...[list, newspaper, firstOn, secondOn, name, account, `${fund} ${fundName}`, claimBy],
        amountCents,
      ),
    ),
  ];
}

/** Gov. Code 50051: the amount, the fund, and what is proposed by when. */
function noticeWords({ list, claimBy }: UnclaimedNoticeFact): readonly string[] {
  const until = dateWords(claimBy);
  return [
    `${list}: notice is given under Government Code 50050 that the money above is unclaimed.`,
    `Whoever it belongs to files a claim with the city by ${until}.`,
    `What nobody claims by then is proposed to become the property of the city after ${until}.`,
  ];
}
