// The listing of requests for records.
import type { LineReport } from '../../desk/line-duties.ts';
import { ZERO } from '../../domain/money.ts';
import { count, lineOf, sumUnder, text, time } from '../../domain/reports/report.ts';
import { ACT, requestOf } from './request.ts';
import { requestsMade } from './store.ts';
import { RECORD_WORDS } from './words.ts';

const COLUMNS = [
  text('account', 'request', 9),
  time('date', 'made', 10),
  time('due', 'answer by', 10),
  text('records', 'asked for', 24),
  text('answer', 'answer', 8),
  time('ended', 'ended', 10),
  count('pages', 'pages'),
];

const requests: LineReport = {
  name: 'record-requests',
  ...RECORD_WORDS.report,
  spans: 'period',
  async make({ book }, span) {
    const made = await requestsMade(book, ACT.ask, span);
    const rows = made.flatMap(({ id, number, date, records }) => {
      const request = requestOf(records);
      if (request === undefined) return [];
      const { asked, dueOn, answer = '', endedOn = null, pages } = request;
      const of = { kind: 'account' as const, id };
      return [lineOf(of, number, date, dueOn, asked, answer, endedOn, pages)];
    });
    const pages = made.reduce((sum, { records }) => sum + (requestOf(records)?.pages ?? 0), 0);
    return {
      columns: COLUMNS,
      rows,
      totals: [sumUnder(COLUMNS, { account: `${rows.length} made`, pages })],
      notes: [],
      control: { items: rows.length, amountCents: ZERO },
    };
  },
};

export const REPORTS: readonly LineReport[] = [requests];
