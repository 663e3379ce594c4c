// Listings of what is still to be done: renewals that did not come or were not paid, and cases of
// non-compliance.
import type { LineReport } from '../../../desk/line-duties.ts';
import { type Cents, sumCents, ZERO } from '../../../domain/money.ts';
import { dateWords } from '../../../domain/papers/moment.ts';
import { counted } from '../../../domain/reports/by-total.ts';
import {
  count,
  head,
  lineOf,
  money,
  type ReportRow,
  sumUnder,
  text,
  time,
} from '../../../domain/reports/report.ts';
import { ACT } from '../business.ts';
import { type Listed, listed, PLACE, standing, WHO, who } from './rows.ts';

const of = ({ accountId: id }: Listed) => ({ kind: 'account', id }) as const;

const COLUMNS = [
  ...[...WHO, PLACE, time('notice', 'notice', 11)],
  ...[count('letters', 'let.'), money('openCents', 'open')],
];

const openCents = (rows: readonly Listed[]): Cents => sumCents(rows, ({ owedCents }) => owedCents);

function section(words: string, rows: readonly Listed[]): readonly ReportRow[] {
  if (rows.length === 0) return [];
  return [
    head(words),
    ...rows.map((row) => {
      const { records, place, business, owedCents } = row;
      const notice = records.findLast(({ act }) => act === ACT.notice)?.businessDate;
      const sent = notice === undefined ? '' : dateWords(notice);
      return lineOf(of(row), ...who(row), place, sent, business.letters, owedCents);
    }),
    sumUnder(COLUMNS, { account: 'SUM', letters: rows.length, openCents: openCents(rows) }),
  ];
}

export const outstandingRenewals: LineReport = {
  name: 'business-tax-outstanding',
  title: 'OUTSTANDING RENEWALS',
  describe: 'businesses that did not file for the year, and those that filed and did not pay',
  why: 'Whoever is in it has no certificate of the year: notices, then letters, then the counter.',
  spans: 'date',
  async make(start, { to }) {
    const known = await listed(start, to);
    const rows = standing(known);
    const year = Number(to.slice(0, 4));
    const isFiled = ({ business, importedYears }: Listed) =>
      business.years.some((one) => one.year === year) || importedYears.includes(year);
    const silent = rows.filter((row) => !isFiled(row));
    const owing = rows.filter((row) => isFiled(row) && row.owedCents > ZERO);
    const closed = known.filter(
      ({ business, owedCents }) => business.closedOn !== undefined && owedCents > ZERO,
    );
    const all = [...silent, ...owing, ...closed];
    return {
      columns: COLUMNS,
      rows: [
        ...section(`Not filed for ${year}`, silent),
        ...section(`Filed for ${year} and not paid`, owing),
        ...section('Closed and not paid', closed),
      ],
      totals: [],
      notes: [
        `${counted(silent.length, 'business', 'businesses')} did not file, ` +
          `${owing.length} filed and did not pay.`,
        ...(closed.length === 0 ? [] : [`${closed.length} closed and did not pay.`]),
      ],
      control: { items: all.length, amountCents: openCents(all) },
    };
  },
};

export const nonComplianceCases: LineReport = {
  name: 'business-tax-cases',
  title: 'CASES OF NON-COMPLIANCE',
  describe: 'businesses that letters of non-compliance are out to, and those that were referred',
  why: 'A letter whose day is over and that nothing followed is a letter for nothing.',
  spans: 'date',
  async make(start, { to }) {
    const rows = (await listed(start, to)).filter(
      ({ business: { letters, isReferred, closedOn } }) =>
        (letters > 0 || isReferred) && closedOn === undefined,
    );
    return {
      columns: [
        ...[...WHO, PLACE, count('letters', 'let.'), time('next', 'next step', 11)],
        text('stands', 'stands', 16),
      ],
      rows: rows.map((row) => {
        const { isReferred, letters } = row.business;
        const next = row.records.findLast(({ act }) => act === ACT.chase)?.nextOn;
        const isOver = !isReferred && next !== undefined && next < to;
        const stands = isReferred ? 'referred' : isOver ? 'its day is over' : 'waits';
        const by = isReferred || next === undefined ? '' : dateWords(next);
        return lineOf(of(row), ...who(row), row.place, letters, by, stands);
      }),
      totals: [],
      notes: [`${counted(rows.length, 'case')}.`],
      control: { items: rows.length, amountCents: ZERO },
    };
  },
};
