// Cash goes to the safe in a numbered bag: counted by the clerk, then by a second person who does
// not see the first count and signs with number and PIN.
import { dropToSafe } from '../src/desk/drop-to-safe.ts';
import { readDrawerSteps } from '../src/desk/read-drawer-steps.ts';
import { type Cents, formatCents } from '../src/domain/money.ts';
import { type Refusal, refusal } from '../src/domain/refusal.ts';
import { SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import { readAmount } from './parts/amounts.ts';
import type { Choice } from './parts/choice-list.ts';
import { CASH_SLOTS, countLines, movedTo, startCount } from './parts/count-state.ts';
import {
  backToCount,
  type Counting,
  countingGuard,
  countingKey,
  countingKeys,
  countingPage,
  startCounting,
  takeTapeResult,
} from './parts/counting.ts';
import {
  AMOUNT,
  type Entry,
  type EntryKind,
  NUMBER,
  newEntry,
  PIN,
  pageEntry,
} from './parts/entry.ts';
import { FIELD_KEYS, fieldKey, MONEY_FIELD_KEYS } from './parts/field.ts';
import { refused, stay } from './parts/outcomes.ts';
import { asksPinAgain } from './parts/pin-again.ts';
import { tapeTotalOf } from './parts/tape-result.ts';
import { BAG_DIGITS, PERSON_DIGITS, typedDigits, typedNumber } from './parts/typed-number.ts';
import type { KeyBinding, Outcome, Page, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DRAWER_WORDS } from './words/drawer.ts';
import { FIELD_WORDS } from './words/field.ts';

/** What is typed one after the other; the count comes between bag and number. */
type Field = 'bag' | 'number' | 'total' | 'pin';
type State = {
  readonly phase: Field | 'count';
  readonly counting: Counting<'counted'>;
  readonly entry: Entry;
  readonly bag: string;
  readonly number: number;
  readonly totalCents: Cents | undefined;
  /** Counts PIN prompts, so that each wants its own fresh key. */
  readonly prompts: number;
};

const WORDS = DRAWER_WORDS.drop;
const COUNTED: Choice<'counted'> = { number: 1, words: WORDS.counted, value: 'counted' };
const KINDS: Readonly<Record<Field, EntryKind>> = {
  bag: NUMBER,
  number: NUMBER,
  total: AMOUNT,
  pin: PIN,
};
const BEFORE: Readonly<Record<Exclude<Field, 'bag'>, Field | 'count'>> = {
  number: 'count',
  total: 'number',
  pin: 'total',
};

function at(state: State, phase: Field | 'count'): State {
  if (phase === 'count') return { ...state, phase, counting: backToCount(state.counting) };
  const prompts = state.prompts + (phase === 'pin' ? 1 : 0);
  return { ...state, phase, prompts, entry: newEntry(KINDS[phase]) };
}

async function typeCount(state: State, key: Key): Promise<Outcome<State>> {
  const reading = countingKey(state.counting, key);
  const next = { ...state, counting: reading.counting };
  switch (reading.kind) {
    case 'counting':
      return stay(next);
    case 'refused':
      return refused(next, reading.refusal);
    case 'left':
      return { kind: 'back' };
    case 'tape':
      return { kind: 'go', to: SCREEN.tape, params: {}, state: next };
    case 'picked':
      return stay(at(next, 'number'));
  }
}

function typeField(
  state: State,
  field: Field,
  key: Key,
  station: Station,
): Promise<Outcome<State>> | Outcome<State> {
  const reading = fieldKey(state.entry, key);
  const next = { ...state, entry: reading.entry };
  switch (reading.kind) {
    case 'typing':
    case 'empty':
      return stay(next);
    case 'refused':
      return refused(next, reading.refusal);
    case 'taken':
      return take(next, field, reading.text, station);
    case 'tape':
      return { kind: 'go', to: SCREEN.tape, params: {}, state: next };
    case 'back':
      return field === 'bag' ? { kind: 'back' } : stay(at(next, BEFORE[field]));
  }
}

async function take(
  state: State,
  field: Field,
  text: string,
  station: Station,
): Promise<Outcome<State>> {
  switch (field) {
    case 'bag': {
      const bag = typedDigits(text, BAG_DIGITS);
      return bag.ok ? stay(at({ ...state, bag: bag.value }, 'count')) : refused(state, bag.refusal);
    }
    case 'number': {
      const number = typedNumber(text, PERSON_DIGITS);
      if (!number.ok) return refused(state, number.refusal);
      return stay(at({ ...state, number: number.value }, 'total'));
    }
    case 'total': {
      const totalCents = readAmount(text);
      if (totalCents === undefined) return refused(state, refusal('entry-unreadable'));
      return stay(at({ ...state, totalCents }, 'pin'));
    }
    case 'pin':
      return drop(state, text, station);
  }
}

async function drop(state: State, pin: string, station: Station): Promise<Outcome<State>> {
  const { bag, number, counting, totalCents } = state;
  if (totalCents === undefined) return stay(at(state, 'total'));
  const second = { number, pin, countedCents: totalCents };
  const lines = countLines(counting.count);
  const dropped = await dropToSafe(station.desk, counterOf(station), { bag, lines, second });
  if (!dropped.ok) return refused(mend(state, dropped.refusal), dropped.refusal);
  station.printSoon();
  const amount = formatCents(dropped.value.amountCents, true);
  return { kind: 'back', done: WORDS.done(bag, amount) };
}

/** Where what was refused can be put right; everything else stays as it was typed. */
function mend(state: State, refusal: Refusal): State {
  const { code } = refusal;
  if (asksPinAgain(refusal)) return at(state, 'pin');
  if (code === 'drop-bag-used') return at(state, 'bag');
  if (code !== 'drop-differs' && code !== 'drawer-untouched') return at(state, 'number');
  const counting = backToCount(state.counting, movedTo(state.counting.count, 0));
  return { ...at(state, 'count'), counting, totalCents: undefined };
}

export const dropScreen: Screen<State, undefined, Station> = {
  id: SCREEN.drop,
  async open(station) {
    const { steps } = await readDrawerSteps(station.desk, counterOf(station));
    if (!steps.drop.ok) return steps.drop;
    return {
      phase: 'bag',
      counting: startCounting(startCount(CASH_SLOTS), [COUNTED]),
      entry: newEntry(NUMBER),
      bag: '',
      number: 0,
      totalCents: undefined,
      prompts: 0,
    };
  },
  resumed(state, result) {
    if (state.phase === 'count')
      return { ...state, counting: takeTapeResult(state.counting, result) };
    const total = tapeTotalOf(result);
    if (state.phase !== 'total' || total === undefined || total < 0) return state;
    return { ...state, entry: { ...state.entry, text: formatCents(total) } };
  },
  step(state, key, station) {
    return state.phase === 'count'
      ? typeCount(state, key)
      : typeField(state, state.phase, key, station);
  },
  view,
  keys,
  guard({ phase, counting, prompts }) {
    if (phase === 'count') return countingGuard(counting);
    return phase === 'pin' ? `pin ${prompts}` : undefined;
  },
};

function view(state: State): Page {
  const { phase, counting, bag, entry } = state;
  if (phase === 'count') return countingPage(counting, { title: WORDS.count(bag) });
  const body = phase === 'bag' ? WORDS.bagHint : secondLines(state, phase);
  return {
    title: WORDS.title,
    body: ['', ...body.map((line) => ` ${line}`)],
    entry: pageEntry(entry, WORDS.ask[phase]),
    enterNow: entry.text === '' ? FIELD_WORDS.nothing : WORDS.now[phase],
  };
}

/** What the second person keyed so far stays in sight; the clerk's count does not. */
function secondLines({ bag, number, totalCents }: State, phase: Field): readonly string[] {
  const total = totalCents === undefined ? '' : formatCents(totalCents, true);
  return [
    ...WORDS.secondHint(bag),
    '',
    ...(phase === 'number' ? [] : [WORDS.second(number)]),
    ...(phase === 'pin' ? [WORDS.own(total)] : []),
  ];
}

function keys({ phase, counting }: State): readonly KeyBinding[] {
  if (phase === 'count') return countingKeys(counting);
  return phase === 'total' ? MONEY_FIELD_KEYS : FIELD_KEYS;
}
