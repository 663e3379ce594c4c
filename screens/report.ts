// One report on the screen, page by page; its column titles stay while it is leafed through. A line
// with a number leads on to what it is about: receipt, drawer session, journal entry, account.
import { acknowledgeList } from '../src/desk/acknowledge-list.ts';
import { whoMay } from '../src/desk/permit.ts';
import { printDrawerReport } from '../src/desk/print-drawer-report.ts';
import { readReport } from '../src/desk/read-report.ts';
import { isList } from '../src/domain/acknowledged-list.ts';
import { may } from '../src/domain/person.ts';
import { refusal } from '../src/domain/refusal.ts';
import { REPORTS } from '../src/domain/reports/catalogue.ts';
import { spanWords } from '../src/domain/reports/render-text.ts';
import type { Report } from '../src/domain/reports/report.ts';
import { findLineReport } from '../src/lines/line-reports.ts';
import { type LookAtParams, type ReportParams, SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import { CHOICE, cleared, type Entry, newEntry, pageEntry, typeKey } from './parts/entry.ts';
import { answerOf, guardEntry, guardKeys } from './parts/guard.ts';
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
  /** A list that who reads it may acknowledge. */
  readonly mayTick: boolean;
  /** Whether to acknowledge it is asked. */
  readonly asking?: true;
  readonly ticked?: true;
};
type Params = ReportParams;

const { keys: WORDS, tick: TICK_WORDS } = REPORT_WORDS;
const KEYS: readonly KeyBinding[] = [
  { intent: 'leave', keys: 'Enter', words: WORDS.enter },
  { intent: 'next', keys: '+', words: WORDS.next },
  { intent: 'back', keys: '-', words: WORDS.back },
];
const TICK: KeyBinding = { intent: 'acknowledge', keys: '*', words: TICK_WORDS.key };
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
  async open(station, params) {
    const report = await read(station, params);
    if (!report.ok) return report;
    const mayTick = may(counterOf(station).person, 'acknowledge-lists');
    return { report: report.value, entry: newEntry(CHOICE), turned: 0, mayTick };
  },
  step({ printed: _printed, ticked: _ticked, asking, ...state }, key, station) {
    if (asking) return answerTick(state, key, station);
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
    if (reading.operator === '*' && isList(state.report.name)) return ask(next, station);
    if (reading.operator === '.' && onRoll(state.report)) return print(next, station);
    if (reading.operator !== '-') return deadKey(next);
    return turned > 0 ? stay({ ...next, turned: turned - 1 }) : { kind: 'back' };
  },
  view({ report, entry, turned, printed, asking, ticked }, size) {
    const { head, body } = reportLines(report, widthFor(size.columns));
    return {
      title: `${report.number} ${report.title}`,
      titleRight: spanWords(report),
      head: [head],
      body,
      turned,
      ...(printed ? { foot: [` ${WORDS.printed}`] } : {}),
      ...(ticked ? { foot: [` ${TICK_WORDS.done}`] } : {}),
      entry: asking
        ? guardEntry(TICK_WORDS.question, spanWords(report))
        : pageEntry(entry, REPORT_WORDS.line),
      enterNow: asking ? TICK_WORDS.now : nowWords(report, entry),
    };
  },
  keys: ({ report, mayTick, asking }) => {
    if (asking) return guardKeys(TICK_WORDS.yes, TICK_WORDS.no);
    const tick = mayTick ? TICK : { ...TICK, disabled: TICK_WORDS.notYours };
    return [
      ...KEYS,
      ...(isList(report.name) ? [tick] : []),
      onRoll(report) ? PRINT : { ...PRINT, disabled: WORDS.later },
    ];
  },
  guard: ({ asking, report }) => (asking ? `acknowledge ${report.name} ${report.from}` : undefined),
};

async function read(station: Station, { number, from, to }: ReportParams) {
  const { person: reader } = counterOf(station);
  const ofLine = number > REPORTS.length ? await findLineReport(String(number)) : undefined;
  return readReport(station.desk, { report: ofLine ?? String(number), date: to, from, reader });
}

/** What one may not do is refused before it is asked. */
function ask(state: State, station: Station): Outcome<State> {
  if (state.mayTick) return stay({ ...state, asking: true });
  const { name } = counterOf(station).person;
  return refused(state, refusal('not-allowed', { name, who: whoMay('acknowledge-lists') }));
}

async function answerTick(state: State, key: Key, station: Station): Promise<Outcome<State>> {
  const answer = answerOf(key);
  if (answer === 'no') return stay(state);
  if (answer !== 'yes') return deadKey({ ...state, asking: true });
  const { name, number, from, to, listHash: shown } = state.report;
  if (!isList(name)) return deadKey(state);
  const counter = counterOf(station);
  const done = await acknowledgeList(station.desk, counter, { list: name, date: from, shown });
  if (!done.ok && done.refusal.code !== 'list-changed') return refused(state, done.refusal);
  const report = await read(station, { number, from, to });
  if (!report.ok) return refused(state, report.refusal);
  // What changed is shown from its first page, before it is acknowledged.
  if (!done.ok) return refused({ ...state, report: report.value, turned: 0 }, done.refusal);
  return stay({ ...state, report: report.value, ticked: true });
}

function nowWords(report: Report, { text }: Entry): string {
  if (text === '') return WORDS.leave;
  const known = leadsOf(report)[Number(text) - 1] !== undefined;
  return known ? REPORT_WORDS.leads : REPORT_WORDS.noLine;
}

function widthFor(columns: number): number {
  if (columns >= 132) return 132;
  return columns >= 100 ? 100 : 80;
}
