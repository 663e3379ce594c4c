// The catalogue of reports by number, and the date that one is read for.
import { workingDate } from '../src/desk/working-date.ts';
import type { DateText } from '../src/domain/clock.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { REPORTS } from '../src/domain/reports/catalogue.ts';
import type { ListedReport } from '../src/domain/reports/facts.ts';
import { lineReports } from '../src/lines/line-reports.ts';
import { SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  readChoice,
} from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import {
  DATE_KEYS,
  type DateField,
  dateEntry,
  dateField,
  dateKey,
  dateNow,
} from './parts/date-field.ts';
import { refused, stay } from './parts/outcomes.ts';
import { pickFrom } from './parts/pick-from.ts';
import type { Outcome, Screen } from './screen.ts';
import type { Station } from './station.ts';
import { REPORT_WORDS } from './words/day.ts';

/** A report of the catalogue, or a listing of a line of business. */
type Choosable = Pick<ListedReport, 'title' | 'spans'> & { readonly number: number };

type Asking = Choosable & {
  readonly field: DateField;
  /** Of several dates the first, once it is taken; of one date there is none. */
  readonly from?: DateText;
};
type State = {
  readonly list: ChoiceList<Choosable>;
  readonly date: DateText;
  /** A report is chosen; now its date. */
  readonly asking?: Asking;
};
/** The date that is proposed, where it is not the one being worked on. */
type Params = { readonly date: DateText } | undefined;

async function choices(): Promise<readonly Choice<Choosable>[]> {
  const listed = REPORTS.map((report, index) => ({ number: index + 1, report }));
  return [...listed, ...(await lineReports())].map(({ number, report: { title, spans } }) => {
    return { number, words: title, value: { number, title, spans } };
  });
}

const isOfSeveral = ({ spans }: Asking): boolean => spans === 'period';

/** The date is kept for the next report; one that is refused leaves the list as it was. */
function typeDate(state: State, asking: Asking, key: Key): Outcome<State> {
  const reading = dateKey(asking.field, key);
  if (reading.kind === 'left') return stay({ list: state.list, date: state.date });
  if (reading.kind === 'taken') return takeDate(state, asking, reading.date);
  const next = { ...state, asking: { ...asking, field: reading.field } };
  return reading.kind === 'refused' ? refused(next, reading.refusal) : stay(next);
}

function takeDate(state: State, asking: Asking, date: DateText): Outcome<State> {
  const { number, from, title, spans } = asking;
  if (isOfSeveral(asking) && from === undefined) {
    const field = dateField(date > state.date ? date : state.date);
    return stay({ ...state, asking: { number, title, spans, field, from: date } });
  }
  const params = { number, from: from ?? date, to: date };
  return { kind: 'go', to: SCREEN.report, params, state: { list: state.list, date } };
}

/** Which date is asked for. */
function dateLabel(asking: Asking): string | undefined {
  if (!isOfSeveral(asking)) return undefined;
  return asking.from === undefined ? REPORT_WORDS.fromDate : REPORT_WORDS.toDate;
}

export const reportsScreen: Screen<State, Params, Station> = {
  id: SCREEN.reports,
  async open({ desk }, params) {
    return { list: choiceList(await choices()), date: params?.date ?? (await workingDate(desk)) };
  },
  step(state, key) {
    const { asking } = state;
    if (asking) return typeDate(state, asking, key);
    const reading = readChoice(state.list, key);
    const next = { ...state, list: reading.list };
    return pickFrom(reading, next, (report) =>
      stay({ ...next, asking: { ...report, field: dateField(state.date) } }),
    );
  },
  view({ list, date, asking }) {
    const page = {
      title: REPORT_WORDS.title,
      titleRight: dateWords(date),
      body: ['', ...choiceLines(list)],
    };
    if (!asking) {
      return { ...page, ...listPage(list, REPORT_WORDS.entry, REPORT_WORDS) };
    }
    return {
      ...page,
      foot: [` ${asking.number} ${asking.title}${since(asking)}`],
      entry: dateEntry(asking.field, dateLabel(asking)),
      enterNow: dateNow(asking.field),
    };
  },
  keys: ({ asking, list }) => (asking ? DATE_KEYS : listKeys(list)),
};

/** The first date, while the last is asked for. */
function since({ from }: Asking): string {
  return from === undefined ? '' : `, ${dateWords(from)} to`;
}
