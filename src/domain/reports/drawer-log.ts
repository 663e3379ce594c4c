// The drawer log: every time a drawer was opened, with the reason, and what nobody asked for.
import { ZERO } from '../money.ts';
import { dateColumn, underDates } from './by-date.ts';
import { counted } from './by-total.ts';
import type { DrawerLogFact } from './drawer-log-facts.ts';
import type { ListedReport } from './facts.ts';
import { count, line, sumUnder, text, time } from './report.ts';

const COLUMNS = [
  dateColumn,
  time('at', 'time'),
  count('register', 'register'),
  text('what', 'what', 22),
  text('why', 'why', 28),
];

const KINDS = {
  kick: 'opened',
  unasked: 'OPENED WITHOUT US',
  'left-open': 'LEFT OPEN',
  shut: 'shut again',
} as const;

export const drawerLog: ListedReport<'drawerLog'> = {
  name: 'drawer-log',
  title: 'DRAWER LOG',
  describe: 'every opening of a drawer with its reason, and what its sensor noted',
  why: 'A drawer that opens without a reason on record is money without a witness.',
  family: 'drawerLog',
  spans: 'period',
  showsCash: false,
  make: (facts, span) => {
    const of = (kind: DrawerLogFact['kind']) => facts.filter((fact) => fact.kind === kind).length;
    return {
      columns: COLUMNS,
      rows: underDates(span, facts, logRow),
      totals: [sumUnder(COLUMNS, { what: counted(of('kick'), 'kick') })],
      notes: [
        `Opened without us: ${of('unasked')}. Left open too long: ${of('left-open')}.`,
        'Only a drawer with a sensor that was learned at set-up is watched.',
      ],
      control: { items: facts.length, amountCents: ZERO },
    };
  },
};

function logRow(fact: DrawerLogFact) {
  return line(fact.date, fact.at, fact.register, drawerWhat(fact), drawerWhy(fact));
}

/** What happened to the drawer, in words. */
export function drawerWhat({ kind, state }: DrawerLogFact): string {
  if (kind !== 'kick' || state === 'printed' || state === 'sent') return KINDS[kind];
  return state === null || state === 'sending' ? 'kick waits' : 'kick missed';
}

/** Why it was opened, or for how long it stood open. */
export function drawerWhy({ reason, openMs }: DrawerLogFact): string {
  return reason ?? `open for ${Math.round((openMs ?? 0) / 1000)} s`;
}
