// Sets the scanner of this workstation up: a code that is known is scanned twice. The first scan
// shows what is sent before and after a code, the second that it is always so.
import { knownCodes } from '../src/desk/known-codes.ts';
import { type Refusal, refusal } from '../src/domain/refusal.ts';
import {
  prefixProblem,
  prefixWords,
  type Scanner,
  type ScannerEnd,
  splitScan,
  twice,
} from '../src/domain/scanner.ts';
import { SCREEN } from './ids.ts';
import { type Key, plainChar } from './key.ts';
import { refused, stay } from './parts/outcomes.ts';
import { refusedKeys } from './parts/refused-keys.ts';
import { signOf } from './scan-reader.ts';
import type { KeyBinding, Outcome, Screen } from './screen.ts';
import type { Station } from './station.ts';
import { SET_UP_WORDS } from './words/set-up.ts';

type Learned = { readonly scanner: Scanner; readonly text: string };
type State = {
  readonly now: Scanner;
  readonly isCode: (text: string) => boolean;
  /** What came since the last scan, keys without a sign as one that stands in no prefix. */
  readonly text: string;
  readonly first?: Learned;
};

const WORDS = SET_UP_WORDS.scanner;
const UNREADABLE = '\ufffd';
const LONGEST = 256;
const KEYS: readonly KeyBinding[] = [
  { intent: 'end', keys: 'Enter', words: WORDS.ends },
  { intent: 'back', keys: '-', words: WORDS.back },
  ...refusedKeys(WORDS.part, '+', '*', '/', '.'),
];

function sentWords({ prefix, end }: Scanner): string {
  return WORDS.sent(prefix === '' ? WORDS.noPrefix : prefixWords(prefix), WORDS.after[end]);
}

/** What one scan sent, or why it cannot be used. */
function learn({ isCode }: State, text: string, end: ScannerEnd): Learned | Refusal {
  const split = splitScan(text, isCode);
  if (split === undefined) return refusal('scanner-no-code', { length: text.length });
  const { prefix } = split;
  const problem = prefixProblem(prefix);
  if (problem === 'typed') return refusal('scanner-prefix-typed', { prefix });
  if (problem === 'unreadable') return refusal('scanner-prefix-unreadable');
  return { scanner: { prefix, end }, text };
}

/** Back at the first scan. */
function afresh({ now, isCode }: State): State {
  return { now, isCode, text: '' };
}

async function scanned(state: State, end: ScannerEnd, station: Station): Promise<Outcome<State>> {
  const { text, first } = state;
  if (first) {
    const same = first.text === text && first.scanner.end === end;
    return same
      ? keep(state, first.scanner, station)
      : refused(afresh(state), refusal('scanner-differs'));
  }
  const once = twice(text);
  const learned = learn(state, once ?? text, once === undefined ? end : 'none');
  if ('code' in learned) return refused(afresh(state), learned);
  if (once !== undefined) return keep(state, learned.scanner, station);
  return stay({ ...state, text: '', first: learned });
}

async function keep(state: State, scanner: Scanner, { setUp }: Station): Promise<Outcome<State>> {
  const kept = await setUp.keepScanner(scanner);
  if (!kept.ok) return refused(afresh(state), kept.refusal);
  return { kind: 'back', done: WORDS.kept(sentWords(scanner)) };
}

function step(state: State, key: Key, station: Station): Outcome<State> | Promise<Outcome<State>> {
  const { text } = state;
  if (key.name === 'escape') return text === '' ? { kind: 'back' } : stay(afresh(state));
  if (text === '' && plainChar(key) === '-') return { kind: 'back' };
  if (key.name === 'enter' || key.name === 'tab') {
    return text === '' ? stay(state) : scanned(state, key.name, station);
  }
  return stay({ ...state, text: `${text}${signOf(key) ?? UNREADABLE}`.slice(0, LONGEST) });
}

export const scannerScreen: Screen<State, undefined, Station> = {
  id: SCREEN.scanner,
  rawScans: true,
  open: async ({ desk, setUp }) => ({
    now: setUp.scanner(),
    isCode: await knownCodes(desk),
    text: '',
  }),
  step,
  view: ({ now, text, first }) => ({
    title: WORDS.title,
    body: [
      '',
      ` ${WORDS.now(sentWords(now))}`,
      '',
      ...WORDS.hint.map((line) => ` ${line}`),
      ` ${WORDS.none}`,
      ...(first === undefined ? [] : ['', ` ${WORDS.learned(sentWords(first.scanner))}`]),
    ],
    entry: {
      label: first === undefined ? WORDS.label : WORDS.again,
      text: WORDS.keys(text.length),
    },
    enterNow: text === '' ? WORDS.waits : WORDS.ends,
  }),
  keys: () => KEYS,
};
