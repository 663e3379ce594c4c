// Listings of what came and went: businesses that are new, those that closed, certificates that
// were printed.
import type { LineReport, LineStart } from '../../../desk/line-duties.ts';
import { dateOf, textOf, wholeOf } from '../../../domain/facts.ts';
import { ZERO } from '../../../domain/money.ts';
import { dateWords } from '../../../domain/papers/moment.ts';
import { dateColumn, underDates } from '../../../domain/reports/by-date.ts';
import { counted } from '../../../domain/reports/by-total.ts';
import { count, lineOf, type Span, text, time } from '../../../domain/reports/report.ts';
import { ACT } from '../business.ts';
import { actsFrom, type Listed, listed, PLACE, WHO, who } from './rows.ts';

const REOPENED = 'reopened';
const of = ({ accountId: id }: Listed) => ({ kind: 'account', id }) as const;

/** Those that registered in the span, and those whose account was opened in it without a record. */
async function newOnes(start: LineStart, { from, to }: Span) {
  const rows = await listed(start, to);
  const registered = actsFrom(rows, [ACT.register], from);
  const imported = rows
    .filter(({ records, openedOn }) => records.length === 0 && openedOn >= from)
    .map((row) => ({ date: row.openedOn, row }));
  return [...registered.map(({ date, row }) => ({ date, row })), ...imported].sort((a, b) =>
    a.date < b.date ? -1 : Number(a.date > b.date),
  );
}

export const newBusinesses: LineReport = {
  name: 'business-tax-new',
  title: 'NEW BUSINESSES',
  describe: 'businesses that registered',
  why: 'Planning, fire and police look at who is new, with the permits they need.',
  spans: 'period',
  async make(start, span) {
    const facts = await newOnes(start, span);
    return {
      columns: [
        dateColumn,
        ...WHO,
        PLACE,
        text('class', 'class', 14),
        text('permits', 'also needs', 20),
      ],
      rows: underDates(span, facts, ({ date, row }) =>
        lineOf(
          of(row),
          date,
          ...who(row),
          row.place,
          row.classWords,
          row.business.permits.join('; '),
        ),
      ),
      totals: [],
      notes: [`${counted(facts.length, 'new business', 'new businesses')}.`],
      control: { items: facts.length, amountCents: ZERO },
    };
  },
};

export const closedBusinesses: LineReport = {
  name: 'business-tax-closed',
  title: 'CLOSED BUSINESSES',
  describe: 'businesses that closed',
  why: 'Whoever closed is asked for nothing more, and whoever moved in is new.',
  spans: 'period',
  async make(start, span) {
    const rows = await listed(start, span.to);
    const facts = actsFrom(rows, [ACT.close, ACT.reopen], span.from);
    const closings = facts.filter(({ record }) => record.act === ACT.close).length;
    return {
      columns: [dateColumn, ...WHO, PLACE, time('closed', 'closed on', 11), text('why', 'why', 18)],
      rows: underDates(span, facts, ({ date, row, record: { act, facts: told } }) => {
        const closed = act === ACT.reopen ? REOPENED : dateWords(dateOf(told, 'closed') ?? date);
        return lineOf(of(row), date, ...who(row), row.place, closed, textOf(told, 'why'));
      }),
      totals: [],
      notes: [`${counted(closings, 'closed business', 'closed businesses')}.`],
      control: { items: facts.length, amountCents: ZERO },
    };
  },
};

export const certificatesPrinted: LineReport = {
  name: 'business-tax-certificates',
  title: 'BUSINESS TAX CERTIFICATES',
  describe: 'certificates and their duplicates, as they were printed',
  why: 'Every number of the series is here; a duplicate says whether its fee was paid.',
  spans: 'period',
  async make(start, span) {
    const rows = await listed(start, span.to);
    const facts = actsFrom(rows, [ACT.certificate, ACT.duplicate], span.from);
    return {
      columns: [
        ...[dateColumn, text('certificate', 'certificate', 11), ...WHO],
        ...[count('year', 'year'), time('expires', 'expires', 11)],
        ...[count('copy', 'copy'), text('reason', 'why', 8)],
      ],
      rows: underDates(span, facts, ({ date, row, record: { act, facts: told } }) =>
        lineOf(
          of(row),
          date,
          textOf(told, 'certificate'),
          ...who(row),
          wholeOf(told, 'year'),
          dateWords(textOf(told, 'expires')),
          act === ACT.duplicate ? wholeOf(told, 'copy') : 1,
          textOf(told, 'reason'),
        ),
      ),
      totals: [],
      notes: [`${counted(facts.length, 'certificate')}.`],
      control: { items: facts.length, amountCents: ZERO },
    };
  },
};
