// The letters of an account: what was sent and when it was printed, what is written next, and the
// printing of all that wait.
import { type AskedPrint, printLetters } from '../src/desk/print-letters.ts';
import { type LettersSight, letterName, readLetters } from '../src/desk/read-letters.ts';
import { LETTER_KINDS, type LetterKind, letterNumber } from '../src/domain/letters/kinds.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { may } from '../src/domain/person.ts';
import { type AccountParams, type LetterParams, SCREEN, type WriteLetterParams } from './ids.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  readChoice,
} from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { refused, stay } from './parts/outcomes.ts';
import { pickFrom } from './parts/pick-from.ts';
import type { Outcome, Screen } from './screen.ts';
import { counterNow, counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { LETTERS_WORDS } from './words/letters.ts';

const WORDS = LETTERS_WORDS;

type Act =
  | { readonly act: 'write' }
  | { readonly act: 'print'; readonly asked: AskedPrint }
  | { readonly act: 'sent'; readonly run: number }
  | { readonly act: 'read'; readonly number: number }
  | { readonly act: 'kind'; readonly letter: LetterKind };

type State = AccountParams & {
  readonly list: ChoiceList<Act>;
  /** Which kind is to be written is asked. */
  readonly choosing?: true;
  /** How many letters of the account are listed. */
  readonly sent: number;
};

/** Letters begin here: what is done keeps the numbers before. */
const FIRST_LETTER = 11;

const KINDS: readonly Choice<Act>[] = LETTER_KINDS.map((letter, index) => ({
  number: index + 1,
  words: letterName(letter),
  value: { act: 'kind', letter },
}));

function acts({ waiting, lastRun }: LettersSight): readonly Choice<Act>[] {
  const labels = { what: 'labels', run: lastRun ?? 0 } as const;
  return [
    { number: 1, words: WORDS.write, value: { act: 'write' } },
    {
      number: 2,
      words: WORDS.printWaiting(waiting),
      value: { act: 'print', asked: { what: 'waiting' } },
      ...(waiting === 0 ? { disabled: WORDS.none } : {}),
    },
    {
      number: 3,
      words: lastRun === undefined ? WORDS.labelsNone : WORDS.labels(lastRun),
      value: { act: 'print', asked: labels },
      ...(lastRun === undefined ? { disabled: WORDS.noRun } : {}),
    },
    {
      number: 4,
      words: lastRun === undefined ? WORDS.sendNone : WORDS.sendRun(lastRun),
      value: { act: 'sent', run: lastRun ?? 0 },
      ...(lastRun === undefined ? { disabled: WORDS.noRun } : {}),
    },
  ];
}

/** The newest stands first; the oldest in sight has the lowest number, so that none shifts. */
function sentChoices({ letters }: LettersSight): readonly Choice<Act>[] {
  return letters.map(({ number, name, date, copies, printedOn, sent }, index) => {
    const printed =
      sent ?? (printedOn === null ? WORDS.waits : printedWords(date, printedOn, copies));
    return {
      number: FIRST_LETTER + letters.length - 1 - index,
      words: `${letterNumber(number)}  ${dateWords(date)}  ${name}  ${printed}`,
      value: { act: 'read', number },
    };
  });
}

function printedWords(written: string, on: string, copies: number): string {
  return WORDS.printed(on === written ? '' : dateWords(on), copies);
}

async function readState(station: Station, accountId: number): Promise<State> {
  const sight = await readLetters(station.desk, accountId);
  const { person } = await counterNow(station);
  const mayWrite = may(person, 'write-letters');
  const done = acts(sight).map((choice) =>
    mayWrite ? choice : { ...choice, disabled: WORDS.notYours },
  );
  const list = choiceList([...done, ...sentChoices(sight)]);
  return { accountId, list, sent: sight.letters.length };
}

async function go(state: State, act: Act, station: Station): Promise<Outcome<State>> {
  const { accountId } = state;
  switch (act.act) {
    case 'write':
      return stay({ ...state, list: choiceList(KINDS), choosing: true });
    case 'kind': {
      const params: WriteLetterParams = { accountId, letter: act.letter };
      const under = await readState(station, accountId);
      return { kind: 'go', to: SCREEN.writeLetter, params, state: under };
    }
    case 'read': {
      const params: LetterParams = { number: act.number };
      return { kind: 'go', to: SCREEN.letter, params, state };
    }
    case 'sent':
      return { kind: 'go', to: SCREEN.sendLetter, params: { run: act.run }, state };
    case 'print':
      return print(state, act.asked, station);
  }
}

async function print(state: State, asked: AskedPrint, station: Station): Promise<Outcome<State>> {
  const { desk, letters } = station;
  const { person } = counterOf(station);
  const { folder } = letters;
  const printed = await printLetters(desk, person, letters, { ...asked, folder });
  if (!printed.ok) return refused(state, printed.refusal);
  return { kind: 'back', done: WORDS.ran(printed.value.letters, printed.value.path) };
}

export const lettersScreen: Screen<State, AccountParams, Station> = {
  id: SCREEN.letters,
  open: (station, { accountId }) => readState(station, accountId),
  resumed: ({ accountId }, _result, station) => readState(station, accountId),
  async step(state, key, station) {
    const reading = readChoice(state.list, key);
    const next = { ...state, list: reading.list };
    const unchoose = async () => stay(await readState(station, state.accountId));
    const back = state.choosing ? unchoose : undefined;
    return pickFrom(reading, next, (act) => go(next, act, station), back);
  },
  view({ list, choosing, sent }) {
    if (choosing) {
      const { title, entry } = WORDS.kinds;
      const body = ['', ...choiceLines(list)];
      return { title, body, ...listPage(list, entry, DESK_WORDS.choose) };
    }
    const head = ['', ` ${sent === 0 ? WORDS.notSent : WORDS.sent}`, ''];
    return {
      title: WORDS.title,
      body: [...head, ...choiceLines(list)],
      ...listPage(list, WORDS.entry, DESK_WORDS.choose),
    };
  },
  keys: ({ list }) => listKeys<unknown>(list),
};
