// Talks and calls: who asked, about what, what became of it, about an account or about none. The
// data have the words too, so that a talk is found again by what was said.

import type { DateText } from '../clock.ts';
import type { Outcome } from '../contact.ts';
import { ZERO } from '../money.ts';
import { dateColumn, tallied, underDates } from './by-date.ts';
import { counted } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import { dataOnly, line, lineOf, type ReportRow, sumUnder, text, time } from './report.ts';

export type ContactFact = {
  readonly date: DateText;
  readonly at: string;
  /** None of a call about no account. */
  readonly accountId: number | null;
  readonly account: string;
  readonly channel: string;
  readonly direction: 'in' | 'out';
  readonly caller: string;
  readonly callback: string;
  readonly topic: string;
  readonly outcome: Outcome;
  /** To whom it was passed on, or who does something about it. */
  readonly goesTo: string;
  readonly words: string;
  readonly by: string;
};

const COLUMNS = [
  dateColumn,
  time('at', 'time'),
  text('account', 'account', 9),
  text('caller', 'who', 15),
  text('topic', 'about', 10),
  text('outcome', 'became', 11),
  text('goesTo', 'goes to', 10),
  text('by', 'by', 10),
  dataOnly(text('channel', 'how', 8)),
  dataOnly(text('direction', 'direction', 3)),
  dataOnly(text('callback', 'call back', 14)),
  dataOnly(text('words', 'words', 60)),
];

export const contactsReport: ListedReport<'contacts'> = {
  name: 'contacts',
  title: 'TALKS AND CALLS',
  describe: 'who asked about what, and what became of it',
  why: 'Complaints that grow, and calls that nobody returns, show here first.',
  family: 'contacts',
  spans: 'period',
  showsCash: false,
  make: (facts, span) => ({
    columns: COLUMNS,
    rows: underDates(span, facts, contactRow),
    totals: [sumUnder(COLUMNS, { caller: counted(facts.length, 'talk') })],
    notes:
      facts.length === 0
        ? []
        : [
            `What became of them: ${tallied(facts.map((row) => row.outcome))}.`,
            `About: ${tallied(facts.map((row) => row.topic))}.`,
          ],
    control: { items: facts.length, amountCents: ZERO },
  }),
};

function contactRow(row: ContactFact): ReportRow {
  const { date, at, accountId, account, caller, topic, outcome, goesTo, by } = row;
  const { channel, direction, callback, words } = row;
  const shown = [date, at, account, caller, topic, outcome, goesTo, by];
  const cells = [...shown, channel, direction, callback, words];
  return accountId === null ? line(...cells) : lineOf({ kind: 'account', id: accountId }, ...cells);
}
