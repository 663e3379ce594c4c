// The audit trail: every link of every chain in the order it was made, and whether each follows.
import { ZERO } from '../money.ts';
import { dateColumn, underDates } from './by-date.ts';
import { counted } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import { count, type ReportRow, sumUnder, text, time } from './report.ts';
import type { TrailLink } from './trail-facts.ts';

const COLUMNS = [
  dateColumn,
  time('at', 'time'),
  text('chain', 'chain', 10),
  count('sequence', 'link'),
  text('kind', 'what', 18),
  text('subject', 'about', 12),
  text('by', 'by', 16),
  text('hash', 'hash', 12),
];

export const auditTrail: ListedReport<'trail'> = {
  name: 'audit-trail',
  title: 'AUDIT TRAIL',
  describe: 'every link of every chain, in the order of time',
  why: 'Everything that was done, in order; `tenkey verify` proves that none of it changed.',
  family: 'trail',
  spans: 'period',
  showsCash: false,
  make: (facts, span) => {
    const broken = facts.filter((link) => !link.follows);
    return {
      columns: COLUMNS,
      rows: underDates(span, facts, linkRow),
      totals: [sumUnder(COLUMNS, { at: '', chain: 'TOTAL', kind: counted(facts.length, 'link') })],
      notes: [
        // A session may stand on the next business date, and a demonstration on any.
        "Days of the city's clocks, whatever business date was worked.",
        ...(broken.length === 0
          ? ['Every link listed follows the one before it.']
          : broken.map(({ chain, sequence }) => `DOES NOT FOLLOW: ${chain} link ${sequence}.`)),
      ],
      control: { items: facts.length, amountCents: ZERO },
    };
  },
};

function linkRow(link: TrailLink): ReportRow {
  const { date, at, chain, sequence, kind, subject, by, hash, of } = link;
  const cells = [date, at, chain, sequence, kind, subject, by, hash];
  return { kind: 'line', cells, ...(of === undefined ? {} : { of }) };
}
