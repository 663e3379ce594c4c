// Papers that are not out of the printer: whether one came out whole, whether an old one is still
// wanted, and where it shall come out: here, at another printer, or on the screen.
import { listPapers, otherPrinters, type WaitingPaper } from '../src/desk/list-papers.ts';
import {
  dropPaper,
  type Found,
  isOnForm,
  printNow,
  readWaitingPaper,
  settleUnknown,
} from '../src/desk/settle-paper.ts';
import { type FormParams, SCREEN } from './ids.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  isUntouched,
  readChoice,
} from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { refused, stay } from './parts/outcomes.ts';
import type { Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { PAPERS_WORDS } from './words/papers.ts';

type Act =
  | { readonly act: 'ask'; readonly paper: WaitingPaper }
  | { readonly act: 'found'; readonly found: Found }
  | { readonly act: 'lay-in' }
  | { readonly act: 'print'; readonly printer?: string }
  | { readonly act: 'read' }
  | { readonly act: 'drop'; readonly why: Parameters<typeof dropPaper>[3] };

/** `lines` stand above the choices: nothing, the question, or the paper itself. */
type State = {
  readonly kind: 'list' | 'ask' | 'read';
  readonly paper?: WaitingPaper;
  readonly lines: readonly string[];
  readonly list: ChoiceList<Act>;
};

const WORDS = PAPERS_WORDS;
const PAPER_COLUMNS = 42;

/** What was in the list already keeps its number. */
async function readList(station: Station, before: ChoiceList<Act>['choices'] = []): Promise<State> {
  const papers = await listPapers(station.desk, station.register);
  const numbers = new Map(before.map(({ value, number }) => [jobOf(value), number]));
  let highest = Math.max(0, ...numbers.values());
  const numberOf = (paper: WaitingPaper) => numbers.get(paper.jobId) ?? ++highest;
  const choices = papers
    .map((paper): Choice<Act> => {
      return { number: numberOf(paper), words: WORDS.line(paper), value: { act: 'ask', paper } };
    })
    .toSorted((a, b) => a.number - b.number);
  const lines = [choices.length === 0 ? WORDS.none : WORDS.hint];
  return { kind: 'list', lines, list: choiceList(choices, choices[0]?.number) };
}

function jobOf(act: Act): number | undefined {
  return act.act === 'ask' ? act.paper.jobId : undefined;
}

/** What became of the papers meanwhile; a number that is being keyed keeps its paper. */
async function relist({ list }: State, station: Station): Promise<State | undefined> {
  if (!isUntouched(list)) return undefined;
  const read = await readList(station, list.choices);
  const says = ({ choices }: ChoiceList<Act>) => choices.map(({ words }) => words).join('\n');
  return says(read.list) === says(list)
    ? undefined
    : { ...read, list: { ...read.list, turned: list.turned } };
}

/** The question stands where it stood, but it needs no answer any more. */
async function overtaken(state: State, station: Station): Promise<State | undefined> {
  const { paper, list } = state;
  const disabled = WORDS.settled;
  if (list.choices.every((choice) => choice.disabled === disabled)) return undefined;
  const papers = await listPapers(station.desk, station.register);
  if (papers.some(({ jobId, asks }) => jobId === paper?.jobId && asks === paper.asks)) {
    return undefined;
  }
  const choices = list.choices.map((choice) => ({ ...choice, disabled }));
  return { ...state, lines: [...state.lines, WORDS.meanwhile], list: { ...list, choices } };
}

const FOUND: readonly Choice<Act>[] = [
  { number: 1, words: WORDS.whole, value: { act: 'found', found: 'whole' } },
  { number: 2, words: WORDS.nothing, value: { act: 'found', found: 'nothing' } },
  { number: 3, words: WORDS.part, value: { act: 'found', found: 'part' } },
];

/** A form is not in the printer any more: it comes out anew only where it is laid in again. */
const FOUND_FORM: readonly Choice<Act>[] = [
  { number: 1, words: WORDS.whole, value: { act: 'found', found: 'whole' } },
  { number: 2, words: WORDS.layIn, value: { act: 'lay-in' } },
  { number: 3, words: WORDS.unwanted, value: { act: 'found', found: 'unwanted' } },
];

/** The numbers of the first four never shift; other printers follow. */
async function ask(paper: WaitingPaper, station: Station): Promise<State> {
  if (paper.asks === 'came-out') {
    const found = (await isOnForm(station.desk, paper.jobId)) ? FOUND_FORM : FOUND;
    return { kind: 'ask', paper, lines: [WORDS.question(paper.subject)], list: choiceList(found) };
  }
  const others = await otherPrinters(station.desk, station.printer);
  const choices: readonly Choice<Act>[] = [
    { number: 1, words: WORDS.now, value: { act: 'print', printer: station.printer } },
    { number: 2, words: WORDS.read, value: { act: 'read' } },
    { number: 3, words: WORDS.drop, value: { act: 'drop', why: 'not wanted' } },
    ...others.map(
      ({ printer, registers, held }, index): Choice<Act> => ({
        number: index + 4,
        words: WORDS.elsewhere(printer, registers),
        value: { act: 'print', printer },
        ...(held ? {} : { disabled: WORDS.nobody }),
      }),
    ),
  ];
  return { kind: 'ask', paper, lines: [WORDS.what(paper)], list: choiceList(choices) };
}

async function read(paper: WaitingPaper, station: Station): Promise<State> {
  const content = await readWaitingPaper(station.desk, paper.jobId);
  const list = choiceList<Act>([
    { number: 1, words: WORDS.wasRead, value: { act: 'drop', why: 'read on the screen' } },
  ]);
  return { kind: 'read', paper, lines: station.paperLines(content, PAPER_COLUMNS), list };
}

async function carryOut(state: State, act: Act, station: Station): Promise<Outcome<State>> {
  if (act.act === 'ask') return stay(await ask(act.paper, station));
  const { paper } = state;
  if (paper === undefined) return stay(state);
  if (act.act === 'read') return stay(await read(paper, station));
  const settled = await settle(paper.jobId, act, station);
  if (!settled.ok) return refused(state, settled.refusal);
  station.printSoon();
  if (act.act !== 'lay-in') return stay(await readList(station));
  const params: FormParams = { jobId: paper.jobId, subject: paper.subject };
  return { kind: 'go', to: SCREEN.forms, params, state };
}

function settle(jobId: number, act: Exclude<Act, { act: 'ask' | 'read' }>, station: Station) {
  const { desk } = station;
  if (act.act === 'print') return printNow(desk, jobId, act.printer);
  const counter = counterOf(station);
  if (act.act === 'drop') return dropPaper(desk, counter, jobId, act.why);
  return settleUnknown(desk, counter, jobId, act.act === 'found' ? act.found : 'nothing');
}

export const papersScreen: Screen<State, undefined, Station> = {
  id: SCREEN.papers,
  open: (station) => readList(station),
  resumed: (_state, _result, station) => readList(station),
  idle: (state, station) =>
    state.kind === 'list' ? relist(state, station) : overtaken(state, station),
  async step(state, key, station): Promise<Outcome<State>> {
    const reading = readChoice(state.list, key);
    const next: State = { ...state, list: reading.list };
    if (reading.kind === 'picked') return carryOut(next, reading.value, station);
    if (reading.kind === 'refused') return refused(next, reading.refusal);
    if (reading.kind !== 'operator' || reading.operator !== '-') return stay(next);
    return state.kind === 'list' ? { kind: 'back' } : stay(await readList(station));
  },
  view({ kind, lines, list }) {
    const label = kind === 'list' ? WORDS.entry : WORDS.answer;
    const page = { title: WORDS.title, ...listPage(list, label, DESK_WORDS.choose) };
    const above = ['', ...lines.map((line) => ` ${line}`), ''];
    // A paper may be longer than the window: what can be answered stays in sight.
    if (kind === 'read') return { ...page, body: above, foot: choiceLines(list) };
    return { ...page, body: [...above, ...choiceLines(list)] };
  },
  keys: ({ list }) => listKeys<unknown>(list),
};
