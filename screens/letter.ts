// One letter on the screen, as it is sent. Enter writes and prints it, or prints it again; `.`
// writes it and leaves the printing for later.
import { printLetters } from '../src/desk/print-letters.ts';
import { letterName, readLetter } from '../src/desk/read-letters.ts';
import { handOverLetter } from '../src/desk/send-letters.ts';
import { type AskedLetter, previewLetter, writeLetterAtCounter } from '../src/desk/write-letter.ts';
import { letterNumber } from '../src/domain/letters/kinds.ts';
import type { LetterContent } from '../src/domain/letters/merge.ts';
import { letterLines } from '../src/domain/letters/preview.ts';
import { type LetterParams, SCREEN, type SendLetterParams } from './ids.ts';
import { plainChar } from './key.ts';
import { answerOf, guardEntry } from './parts/guard.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import type { KeyBinding, Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { LETTERS_WORDS } from './words/letters.ts';

const WORDS = LETTERS_WORDS.letter;

type State = {
  readonly content: LetterContent;
  /** Not written yet. */
  readonly draft?: AskedLetter;
  readonly number?: number;
  readonly printed: boolean;
  readonly turned: number;
};

const PRINT: KeyBinding = { keys: 'Enter', intent: 'print', words: WORDS.keys.print };
const KEEP: KeyBinding = { keys: '.', intent: 'keep', words: WORDS.keys.keep };
const SENT: KeyBinding = { keys: '*', intent: 'sent', words: WORDS.keys.sent };
const HERE: KeyBinding = { keys: '/', intent: 'here', words: WORDS.keys.here };
const OTHERS: readonly KeyBinding[] = [
  { keys: '+', intent: 'page', words: WORDS.keys.page },
  { keys: '-', intent: 'back', words: WORDS.keys.back },
];

async function print(state: State, number: number, station: Station): Promise<Outcome<State>> {
  const { person } = counterOf(station);
  const { letters, desk } = station;
  const asked = { what: 'letter' as const, number, folder: letters.folder };
  const printed = await printLetters(desk, person, letters, asked);
  if (!printed.ok) return refused(state, printed.refusal);
  const done = LETTERS_WORDS.done(letterNumber(number), printed.value.path);
  return { kind: 'back', to: SCREEN.letters, done };
}

async function write(state: State, station: Station, prints: boolean): Promise<Outcome<State>> {
  const { draft, number } = state;
  if (number !== undefined) return prints ? print(state, number, station) : deadKey(state);
  if (draft === undefined) return deadKey(state);
  const written = await writeLetterAtCounter(station.desk, counterOf(station), draft);
  if (!written.ok) return refused(state, written.refusal);
  if (prints)
    return print({ ...state, number: written.value.number }, written.value.number, station);
  const done = LETTERS_WORDS.kept(letterNumber(written.value.number));
  return { kind: 'back', to: SCREEN.letters, done };
}

/** How it left the house is recorded of what is written. */
function sent(state: State): Outcome<State> {
  const { number } = state;
  if (number === undefined) return deadKey(state);
  const params: SendLetterParams = { number };
  return { kind: 'go', to: SCREEN.sendLetter, params, state };
}

/** Where no printer of pages stands: on the register's own, for whoever waits for it. */
async function handOver(state: State, station: Station): Promise<Outcome<State>> {
  const { number } = state;
  if (number === undefined) return deadKey(state);
  const handed = await handOverLetter(station.desk, counterOf(station), number);
  if (!handed.ok) return refused(state, handed.refusal);
  station.printSoon();
  return { kind: 'back', to: SCREEN.letters, done: WORDS.here(letterNumber(number)) };
}

export const letterScreen: Screen<State, LetterParams, Station> = {
  id: SCREEN.letter,
  async open({ desk }, params) {
    if ('draft' in params) {
      const content = await previewLetter(desk, params.draft);
      if (!content.ok) return content;
      return { content: content.value, draft: params.draft, printed: false, turned: 0 };
    }
    const letter = await readLetter(desk, params.number);
    return letter.ok ? { ...letter.value, number: params.number, turned: 0 } : letter;
  },
  step(state, key, station) {
    if (plainChar(key) === '+') return stay({ ...state, turned: state.turned + 1 });
    if (plainChar(key) === '.') return write(state, station, false);
    if (plainChar(key) === '*') return sent(state);
    if (plainChar(key) === '/') return handOver(state, station);
    const answer = answerOf(key);
    if (answer === 'yes') return write(state, station, true);
    return answer === 'no' ? { kind: 'back' } : deadKey(state);
  },
  view: ({ content, draft, number, printed, turned }, { columns }) => ({
    title: WORDS.title(draft === undefined ? content.title : letterName(draft.kind)),
    titleRight: number === undefined ? '' : letterNumber(number),
    body: letterLines(content, columns - 2).map((line) => ` ${line}`),
    turned,
    entry: guardEntry(WORDS.entry, content.to[0] ?? ''),
    enterNow: number === undefined ? WORDS.draft : printed ? WORDS.again : WORDS.first,
  }),
  keys: ({ number }) =>
    number === undefined ? [PRINT, KEEP, ...OTHERS] : [PRINT, SENT, HERE, ...OTHERS],
  guard: ({ content }) => `letter ${content.number}`,
};
