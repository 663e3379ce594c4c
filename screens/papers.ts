// Papers whose fate is unknown: the clerk looks for each, and says whether it came out whole.
import { type DoubtfulPaper, listDoubtfulPapers } from '../src/desk/list-papers.ts';
import { settleUnknown } from '../src/desk/print-next.ts';
import { SCREEN } from './ids.ts';
import { type ChoiceList, choiceLines, choiceList, readChoice } from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { refused, stay } from './parts/outcomes.ts';
import type { Outcome, Screen } from './screen.ts';
import type { Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { PAPERS_WORDS } from './words/papers.ts';

type Answer = 'came' | 'again';
type State =
  | { readonly kind: 'list'; readonly list: ChoiceList<DoubtfulPaper> }
  | { readonly kind: 'ask'; readonly paper: DoubtfulPaper; readonly list: ChoiceList<Answer> };

const WORDS = PAPERS_WORDS;

async function readList(station: Station): Promise<State> {
  const papers = await listDoubtfulPapers(station.desk, station.register);
  const choices = papers.map((paper, index) => ({
    number: index + 1,
    words: paper.subject,
    value: paper,
  }));
  return { kind: 'list', list: choiceList(choices, choices.length > 0 ? 1 : undefined) };
}

function ask(paper: DoubtfulPaper): State {
  const choices = [
    { number: 1, words: WORDS.came, value: 'came' as const },
    { number: 2, words: WORDS.again, value: 'again' as const },
  ];
  return { kind: 'ask', paper, list: choiceList(choices) };
}

async function settle(
  paper: DoubtfulPaper,
  answer: Answer,
  station: Station,
): Promise<Outcome<State>> {
  await settleUnknown(station.desk, paper.jobId, answer === 'came');
  station.printSoon();
  return stay(await readList(station));
}

export const papersScreen: Screen<State, undefined, Station> = {
  id: SCREEN.papers,
  open: readList,
  async step(state, key, station): Promise<Outcome<State>> {
    if (state.kind === 'list') {
      const reading = readChoice(state.list, key);
      const next: State = { ...state, list: reading.list };
      if (reading.kind === 'picked') return stay(ask(reading.value));
      if (reading.kind === 'refused') return refused(next, reading.refusal);
      const back = reading.kind === 'operator' && reading.operator === '-';
      return back ? { kind: 'back' } : stay(next);
    }
    const reading = readChoice(state.list, key);
    const next: State = { ...state, list: reading.list };
    if (reading.kind === 'picked') return settle(state.paper, reading.value, station);
    if (reading.kind === 'refused') return refused(next, reading.refusal);
    const back = reading.kind === 'operator' && reading.operator === '-';
    return stay(back ? await readList(station) : next);
  },
  view(state) {
    if (state.kind === 'ask') {
      return {
        title: WORDS.title,
        body: ['', ` ${WORDS.question(state.paper.subject)}`, '', ...choiceLines(state.list)],
        ...listPage(state.list, WORDS.answer, DESK_WORDS.choose),
      };
    }
    const none = state.list.choices.length === 0;
    return {
      title: WORDS.title,
      body: ['', ...(none ? [WORDS.none] : [` ${WORDS.hint}`, '', ...choiceLines(state.list)])],
      ...listPage(state.list, WORDS.entry, DESK_WORDS.choose),
    };
  },
  keys: ({ list }) => listKeys<unknown>(list),
};
