// One report on the screen, page by page; its column titles stay while it is leafed through. A line
// with a number leads on to what it is about: receipt, drawer session, journal entry, account.
import { printDrawerReport } from '../src/desk/print-drawer-report.ts';
import { readReport } from '../src/desk/read-report.ts';
import { refusal } from '../src/domain/refusal.ts';
import { REPORTS } from '../src/domain/reports/catalogue.ts';
import { spanWords } from '../src/domain/reports/render-text.ts';
import type { Report, Span } from '../src/domain/reports/report.ts';
import { findLineReport } from '../src/lines/line-reports.ts';
import { type LookAtParams, SCREEN } from './ids.ts';
import { CHOICE, cleared, type Entry, newEntry, pageEntry, typeKey } from './parts/entry.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import { leadsOf, reportLines } from './parts/report-lines.ts';
import type { KeyBinding, Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { REPORT_WORDS } from './words/day.ts';

type State = {
  readonly report: Report;
  readonly entry: Entry;
  /** How often the next page was asked for. */
  readonly turned: number;
  /** It was printed. */
  readonly printed?: true;
};
type Params = Span & { readonly number: number };

const { keys: WORDS } = REPORT_WORDS;
const KEYS: readonly KeyBinding[] = [
  { intent: 'leave', keys: 'Enter', words: WORDS.enter },
  { intent: 'next', keys: '+', words: WORDS.next },
  { intent: 'back', keys: '-', words: WORDS.back },
];
const PRINT: KeyBinding = { intent: 'print', keys: '.', words: WORDS.print };

/** A roll has room for this one; the others are as wide as a sheet. */
const onRoll = ({ name }: Report) => name === 'drawer-log';

async function print(state: State, station: Station): Promise<Outcome<State>> {
  const printed = await printDrawerReport(station.desk, counterOf(station), state.report);
  if (!printed.ok) return refused(state, printed.refusal);
  station.printSoon();
  return stay({ ...state, printed: true });
}

function lead(state: State, text: string): Outcome<State> {
  if (text === '') return { kind: 'back' };
  const subject = leadsOf(state.report)[Number(text) - 1];
  if (subject === undefined) return refused(state, refusal('choice-unknown', { number: text }));
  const params: LookAtParams = { subject };
  return { kind: 'go', to: SCREEN.lookAt, params, state };
}

export const reportScreen: Screen<State, Params, Station> = {
  id: SCREEN.report,
  async open(station, { number, from, to }) {
    const { person: reader } = counterOf(station);
    const ofLine = number > REPORTS.length ? await findLineReport(String(number)) : undefined;
    const asked = { report: ofLine ?? String(number), date: to, from, reader };
    const report = await readReport(station.desk, asked);
    return report.ok ? { report: report.value, entry: newEntry(CHOICE), turned: 0 } : report;
  },
  step({ printed: _printed, ...state }, key, station) {
    const { turned } = state;
    if (key.name === 'page-down') return stay({ ...state, turned: turned + 1 });
    if (key.name === 'page-up') return stay({ ...state, turned: Math.max(0, turned - 1) });
    const reading = typeKey(state.entry, key);
    const next = { ...state, entry: reading.entry };
    if (reading.kind === 'enter') return lead(next, reading.text);
    if (reading.kind === 'refused') return refused(next, reading.refusal);
    if (reading.kind !== 'operator') return stay(next);
    if (reading.text !== '') return deadKey({ ...next, entry: cleared(next.entry) });
    if (reading.operator === '+') return stay({ ...next, turned: turned + 1 });
    if (reading.operator === '.' && onRoll(state.report)) return print(next, station);
    if (reading.operator !== '-') return deadKey(next);
    return turned > 0 ? stay({ ...next, turned: turned - 1 }) : { kind: 'back' };
  },
  view({ report, entry, turned, printed }, size) {
    const { head, body } = reportLines(report, widthFor(size.columns));
    return {
      title: `${report.number} ${report.title}`,
      titleRight: spanWords(report),
      head: [head],
      body,
      turned,
      ...(printed ? { foot: [` ${WORDS.printed}`] } : {}),
      entry: pageEntry(entry, REPORT_WORDS.line),
      enterNow: nowWords(report, entry),
    };
  },
  keys: ({ report }) => [...KEYS, onRoll(report) ? PRINT : { ...PRINT, disabled: WORDS.later }],
};

function nowWords(report: Report, { text }: Entry): string {
  if (text === '') return WORDS.leave;
  const known = leadsOf(report)[Number(text) - 1] !== undefined;
  return known ? REPORT_WORDS.leads : REPORT_WORDS.noLine;
}

function widthFor(columns: number): number {
  if (columns >= 132) return 132;
  return columns >= 100 ? 100 : 80;
}
