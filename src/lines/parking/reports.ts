// Listings of parking: what was issued and what became of it, what is held, what is owed to county
// and state. Numbers never shift: a new one comes last.
import type { LineReport, LineStart } from '../../desk/line-duties.ts';
import { addDays, addMonths } from '../../domain/calendar.ts';
import type { DateText } from '../../domain/clock.ts';
import { centsIn } from '../../domain/facts.ts';
import { subtractCents, sumCents } from '../../domain/money.ts';
import {
  count,
  line,
  lineOf,
  money,
  type Span,
  sumUnder,
  text,
  time,
} from '../../domain/reports/report.ts';
import { collectedIn } from '../../store/collected.ts';
import { ACT } from './acts.ts';
import { hearingCalendar } from './hearing-calendar.ts';
import { judgmentListing } from './judgments.ts';
import { citationsIssued, type IssuedCitation, registrationsHeld } from './store.ts';
import { surchargeAccounts } from './surcharges.ts';
import { takenOffListing } from './taken-off.ts';

const lowered = ({ raisedCents, paidCents, openCents }: IssuedCitation) =>
  subtractCents(subtractCents(raisedCents, paidCents), openCents);

const ISSUED = [
  text('citation', 'citation', 10),
  time('issuedOn', 'issued', 10),
  text('plate', 'plate', 8),
  text('violation', 'violation', 14),
  text('place', 'place', 14),
  money('raisedCents', 'raised'),
  money('paidCents', 'paid'),
  money('loweredCents', 'taken off'),
  money('openCents', 'open'),
];

const issued: LineReport = {
  name: 'parking-citations',
  title: 'CITATIONS ISSUED',
  describe: 'citations by the date of issue, and how they stand now',
  why: 'Which citations are out, which are paid, and which were taken off.',
  spans: 'period',
  async make({ book }, span) {
    const rows = await citationsIssued(book, span);
    const raisedCents = sumCents(rows, (row) => row.raisedCents);
    const sums = {
      ...{ raisedCents, paidCents: sumCents(rows, (row) => row.paidCents) },
      loweredCents: sumCents(rows, lowered),
      openCents: sumCents(rows, (row) => row.openCents),
    };
    return {
      columns: ISSUED,
      rows: rows.map((row) => {
        const { id, number, issuedOn, plate, violation, place } = row;
        const sumsOf = [row.raisedCents, row.paidCents, lowered(row), row.openCents];
        const of = { kind: 'account' as const, id };
        return lineOf(of, number, issuedOn, plate, violation, place, ...sumsOf);
      }),
      totals: [sumUnder(ISSUED, { citation: `${rows.length} citations`, ...sums })],
      notes: [],
      control: { items: rows.length, amountCents: raisedCents },
    };
  },
};

const BY_MONTH = [
  text('month', 'issued in', 9),
  count('issued', 'issued'),
  count('paid', 'paid'),
  count('lowered', 'taken off'),
  count('open', 'open'),
  money('raisedCents', 'raised'),
  money('paidCents', 'paid'),
  money('loweredCents', 'taken off'),
  money('openCents', 'open'),
];

/** Where one has several ends, the last of these that fits is meant. */
function endOf(row: IssuedCitation): 'open' | 'lowered' | 'paid' {
  if (row.openCents > 0) return 'open';
  return row.paidCents > 0 ? 'paid' : 'lowered';
}

const processing: LineReport = {
  name: 'parking-processing',
  title: 'CITATION PROCESSING',
  describe: 'citations by the month of issue: how many are paid, taken off, open',
  why: 'The yearly report on processing (CVC 40200.3) is made of it.',
  spans: 'period',
  async make({ book }, span) {
    const rows = await citationsIssued(book, span);
    const months = [...new Set(rows.map(({ issuedOn }) => issuedOn.slice(0, 7)))];
    const sums = (of: readonly IssuedCitation[]) => ({
      issued: of.length,
      paid: of.filter((row) => endOf(row) === 'paid').length,
      lowered: of.filter((row) => endOf(row) === 'lowered').length,
      open: of.filter((row) => endOf(row) === 'open').length,
      raisedCents: sumCents(of, (row) => row.raisedCents),
      paidCents: sumCents(of, (row) => row.paidCents),
      loweredCents: sumCents(of, lowered),
      openCents: sumCents(of, (row) => row.openCents),
    });
    return {
      columns: BY_MONTH,
      rows: months.map((month) => {
        const of = rows.filter(({ issuedOn }) => issuedOn.startsWith(month));
        return line(month, ...Object.values(sums(of)));
      }),
      totals: [sumUnder(BY_MONTH, { month: 'all', ...sums(rows) })],
      notes: [],
      control: { items: rows.length, amountCents: sums(rows).raisedCents },
    };
  },
};

const COLLECTED = [
  text('month', 'month', 8),
  text('account', 'account', 9),
  text('words', 'owed to', 30),
  money('collectedCents', 'collected'),
];

const surcharges: LineReport = {
  name: 'parking-surcharges',
  title: 'PARKING SURCHARGES',
  describe: 'what of the fines collected is owed to county and state, by month',
  why: 'What is passed on each month is proven by it.',
  spans: 'period',
  async make(start, span) {
    const cells = await collectedByMonth(start, span);
    const collectedCents = sumCents(cells, (cell) => cell.collectedCents);
    return {
      columns: COLLECTED,
      rows: cells.map(({ month, due, words, collectedCents: amount }) =>
        line(month, due, words, amount),
      ),
      totals: [sumUnder(COLLECTED, { month: 'all', collectedCents })],
      notes: [],
      control: { items: cells.length, amountCents: collectedCents },
    };
  },
};

async function collectedByMonth(start: LineStart, span: Span) {
  const cells = [];
  for (const { from, to } of monthsOf(span)) {
    for (const { due, words } of surchargeAccounts(start, span.to)) {
      const collected = { account: due, from, to, act: ACT.remit };
      const collectedCents = await collectedIn(start.book, collected);
      if (collectedCents !== 0) {
        cells.push({ month: from.slice(0, 7), due, words, collectedCents });
      }
    }
  }
  return cells;
}

/** The months of a span; the first and the last may be parts of one. */
function monthsOf({ from, to }: Span): readonly Span[] {
  const months: Span[] = [];
  for (let first: DateText = from; first <= to; ) {
    const next = addMonths(`${first.slice(0, 7)}-01`, 1);
    const last = addDays(next, -1);
    months.push({ from: first, to: last < to ? last : to });
    first = next;
  }
  return months;
}

const HELD = [
  text('citation', 'citation', 10),
  text('plate', 'plate', 8),
  time('heldOn', 'held since', 10),
  money('heldCents', 'held for'),
  money('openCents', 'open now'),
];

const holds: LineReport = {
  name: 'parking-holds',
  title: 'REGISTRATIONS HELD',
  describe: 'holds on registrations that stood at the end of a date',
  why: 'What is paid must not stay held: an open amount of nothing is to be released.',
  spans: 'date',
  async make({ book }, { to: date }) {
    const acts = { hold: ACT.hold, changed: ACT.holdChanged, release: ACT.release };
    const rows = await registrationsHeld(book, { ...acts, date });
    const heldOf = ({ facts }: { readonly facts: string }) => centsIn(JSON.parse(facts), 'amount');
    const heldCents = sumCents(rows, heldOf);
    const openCents = sumCents(rows, (row) => row.openCents);
    return {
      columns: HELD,
      rows: rows.map((row) =>
        lineOf(
          { kind: 'account', id: row.id },
          ...[row.number, row.plate, row.heldOn, heldOf(row), row.openCents],
        ),
      ),
      totals: [sumUnder(HELD, { citation: `${rows.length} holds`, heldCents, openCents })],
      notes: [],
      control: { items: rows.length, amountCents: heldCents },
    };
  },
};

export const REPORTS: readonly LineReport[] = [
  ...[issued, processing, surcharges, holds],
  hearingCalendar,
  takenOffListing,
  judgmentListing,
];
