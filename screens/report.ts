// One report on the screen, page by page; its column titles stay while it is leafed through.
import { readReport } from '../src/desk/read-report.ts';
import type { DateText } from '../src/domain/clock.ts';
import { spanWords, textParts } from '../src/domain/reports/render-text.ts';
import type { Report } from '../src/domain/reports/report.ts';
import { SCREEN } from './ids.ts';
import { plainChar } from './key.ts';
import { deadKey, stay } from './parts/outcomes.ts';
import type { Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { REPORT_WORDS } from './words/day.ts';

type State = {
  readonly report: Report;
  /** The first line shown, counted from the first one below the column titles. */
  readonly top: number;
};
type Params = { readonly number: number; readonly date: DateText };

/** Lines leafed at once: what fits at 80x24, less one to find the place again. */
const PAGE = 13;

export const reportScreen: Screen<State, Params, Station> = {
  id: SCREEN.report,
  async open(station, { number, date }) {
    const { person } = counterOf(station);
    const report = await readReport(station.desk, { report: String(number), date, reader: person });
    return report.ok ? { report: report.value, top: 0 } : report;
  },
  step(state, key) {
    const char = plainChar(key);
    const last = Math.max(0, lines(state.report, 80).body.length - PAGE);
    if (char === '+' || key.name === 'page-down') {
      return stay({ ...state, top: Math.min(last, state.top + PAGE) });
    }
    if (char === '-' || key.name === 'page-up') {
      if (state.top > 0) return stay({ ...state, top: Math.max(0, state.top - PAGE) });
      return char === '-' ? { kind: 'back' } : stay(state);
    }
    const leaves = key.name === 'enter' || key.name === 'escape';
    return leaves ? { kind: 'back' } : deadKey(state);
  },
  view({ report, top }, size) {
    const { head, body } = lines(report, widthFor(size.columns));
    const place = top === 0 ? '' : `${REPORT_WORDS.from(top + 1, body.length)}   `;
    return {
      title: `${report.number} ${report.title}`,
      titleRight: `${place}${spanWords(report)}`,
      head: [head],
      body: body.slice(top),
      enterNow: REPORT_WORDS.keys.leave,
    };
  },
  keys: () => [
    { intent: 'leave', keys: 'Enter', words: REPORT_WORDS.keys.leave },
    { intent: 'next', keys: '+', words: REPORT_WORDS.keys.next },
    { intent: 'back', keys: '-', words: REPORT_WORDS.keys.back },
    {
      intent: 'print',
      keys: '.',
      words: REPORT_WORDS.keys.print,
      disabled: REPORT_WORDS.keys.later,
    },
  ],
};

function widthFor(columns: number): number {
  if (columns >= 132) return 132;
  return columns >= 100 ? 100 : 80;
}

/** The report's own title lines give way to the page's; the titles of its columns stay. */
function lines(report: Report, width: number) {
  const { titles, body } = textParts(report, width);
  return { head: titles, body: body.map(({ text }) => text) };
}
