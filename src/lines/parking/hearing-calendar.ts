// The calendar of hearings: those set in some dates, by day and time, and those that still wait for
// a date, the one that must be held first before the others.
import type { LineReport } from '../../desk/line-duties.ts';
import { ZERO } from '../../domain/money.ts';
import { lineOf, sumUnder, text, time } from '../../domain/reports/report.ts';
import { ACT } from './acts.ts';
import { HEARING_WORDS } from './hearing-words.ts';
import { hearingsSet } from './store.ts';

const COLUMNS = [
  time('heldOn', 'on', 10),
  text('time', 'time', 5),
  text('citation', 'citation', 10),
  text('mode', 'heard', 9),
  text('examiner', 'examiner', 14),
  time('heldBy', 'held by', 10),
  text('security', 'deposit', 8),
  text('result', 'result', 9),
];

const WORDS_OF_END: Readonly<Record<string, string>> = HEARING_WORDS.ends;

export const hearingCalendar: LineReport = {
  name: 'parking-hearings',
  title: 'CALENDAR OF HEARINGS',
  describe: 'hearings set in these dates, and those that wait for a date',
  why: 'Which hearings are held when and before whom, and which must still be set by their day.',
  spans: 'period',
  async make({ book }, { from, to }) {
    const ends = [ACT.decision, ...Object.keys(HEARING_WORDS.ends)];
    const acts = { hearing: ACT.hearing, slots: [ACT.set, ACT.continued], ends };
    const rows = await hearingsSet(book, acts, { from, to });
    const waiting = rows.filter(({ heldOn }) => heldOn === '').length;
    return {
      columns: COLUMNS,
      rows: rows.map(({ id, number, heldOn, time: at, mode, examiner, heldBy, ...row }) => {
        const of = { kind: 'account' as const, id };
        const result = WORDS_OF_END[row.end] ?? row.result;
        return lineOf(of, heldOn, at, number, mode, examiner, heldBy, row.security, result);
      }),
      totals: [sumUnder(COLUMNS, { citation: `${rows.length} in all` })],
      notes: waiting === 0 ? [] : [HEARING_WORDS.waiting(waiting)],
      control: { items: rows.length, amountCents: ZERO },
    };
  },
};
