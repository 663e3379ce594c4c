// Asks which register a workstation is whose settings cannot be used. It stands before everything
// else: without a register there is no header, no drawer and no sign-in.
import { businessDate, loadCity } from '../src/desk/business-date.ts';
import type { Desk } from '../src/desk/desk.ts';
import type { RegisterName } from '../src/desk/lease-register.ts';
import type { Result } from '../src/domain/result.ts';
import { HELP } from './help.ts';
import { type Entry, NUMBER, newEntry, pageEntry, typeKey } from './parts/entry.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import { PERSON_DIGITS, typedNumber } from './parts/typed-number.ts';
import type { Outcome, Screen, Status } from './screen.ts';
import { ScreenStack } from './stack.ts';
import { runTerminal } from './terminal.ts';
import { themeFor } from './theme.ts';
import { HEADER_WORDS } from './words/header.ts';
import { REGISTER_WORDS as WORDS } from './words/start.ts';

export type RegisterQuestion = {
  /** What is wrong and what an answer does. */
  readonly lines: readonly string[];
  readonly registers: readonly RegisterName[];
  /** Takes the register for this workstation; a refusal is shown, and another may be typed. */
  readonly take: (register: number) => Promise<Result<unknown>>;
};

type State = { readonly entry: Entry; readonly body: readonly string[] };

/** The stack of the one page; it ends with the answer, or with 0. */
export async function askRegisterStack(
  desk: Desk,
  question: RegisterQuestion,
  onFault: (error: unknown) => void,
): Promise<ScreenStack<RegisterQuestion>> {
  const status = await statusOf(desk);
  const stack = new ScreenStack<RegisterQuestion>({
    screens: [registerPage(), HELP],
    context: question,
    root: { id: PAGE },
    status: () => status,
    onFault,
  });
  await stack.start();
  return stack;
}

/** Asks on the real terminal; resolves with the exit code once the terminal is as it was. */
export async function askRegister(
  desk: Desk,
  question: RegisterQuestion,
  onFault: (error: unknown) => void,
): Promise<number> {
  const stack = await askRegisterStack(desk, question, onFault);
  return runTerminal({ stack, theme: themeFor('colour', process.env), onFault });
}

const PAGE = 'ask-register';

/** Made by a function: the list of screens holds only those of a station. */
function registerPage(): Screen<State, undefined, RegisterQuestion> {
  return {
    id: PAGE,
    open: (question) => ({ entry: newEntry(NUMBER), body: bodyOf(question) }),
    async step(state, key, question) {
      const reading = typeKey(state.entry, key);
      const next = { ...state, entry: reading.entry };
      if (reading.kind === 'enter') return entered(next, reading.text, question);
      if (reading.kind === 'refused') return refused(next, reading.refusal);
      if (reading.kind !== 'operator') return stay(next);
      return reading.operator === '-' ? stay(emptied(next)) : deadKey(next);
    },
    view: ({ entry, body }) => ({
      title: WORDS.title,
      body,
      entry: pageEntry(entry, WORDS.entry),
      enterNow: enterNow(entry.text),
    }),
    keys: () => [
      { keys: 'Enter', intent: 'take', words: WORDS.keys.take },
      { keys: '-', intent: 'clear', words: WORDS.keys.clear },
    ],
    guard: () => PAGE,
  };
}

async function entered(
  state: State,
  text: string,
  question: RegisterQuestion,
): Promise<Outcome<State>> {
  if (text === '') return stay(state);
  if (text === '0') return { kind: 'quit' };
  const number = typedNumber(text, PERSON_DIGITS);
  const taken = number.ok ? await question.take(number.value) : number;
  return taken.ok ? { kind: 'quit' } : refused(emptied(state), taken.refusal);
}

function emptied(state: State): State {
  return { ...state, entry: newEntry(NUMBER) };
}

function bodyOf({ lines, registers }: RegisterQuestion): readonly string[] {
  const names = registers.map(({ number, name }) => `${number}  ${name}`);
  return ['', ...lines, '', ...names, '', WORDS.stop].map((line) => ` ${line}`);
}

function enterNow(text: string): string {
  if (text === '') return WORDS.nothing;
  return text === '0' ? WORDS.stops : WORDS.takes(text);
}

async function statusOf(desk: Desk): Promise<Status> {
  const city = await desk.store.read(loadCity);
  const date = await desk.store.read((book) => businessDate(desk, book));
  return {
    city: city.name.replace(/^City of /, ''),
    businessDate: HEADER_WORDS.date(date),
    demo: city.demo,
    ...WORDS.unknown,
    time: '',
  };
}
