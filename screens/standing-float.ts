// The standing float of a register from a date on: pieces counted like a float, asked for by one
// and approved by the finance director.
import { firstRuleDate, requestRule } from '../src/desk/change-rule.ts';
import type { DateText } from '../src/domain/clock.ts';
import { piecesOf } from '../src/domain/denomination.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import { leaveToApproval } from './parts/approval.ts';
import { countLines, FLOAT_SLOTS, startCount } from './parts/count-state.ts';
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
import { type DateField, dateEntry, dateField, dateKey, dateNow } from './parts/date-field.ts';
import { type Entry, NUMBER, newEntry, pageEntry, TEXT } from './parts/entry.ts';
import { FIELD_KEYS, fieldKey } from './parts/field.ts';
import { refused, stay } from './parts/outcomes.ts';
import { PERSON_DIGITS, typedNumber } from './parts/typed-number.ts';
import type { Outcome, Page, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { FUND_WORDS } from './words/change-fund.ts';
import { FIELD_WORDS } from './words/field.ts';

type State = {
  readonly phase: 'register' | 'from' | 'count' | 'authority';
  readonly entry: Entry;
  readonly date: DateField;
  readonly counting: Counting<'counted'>;
  readonly register: string;
  readonly from: DateText;
};

const WORDS = FUND_WORDS.standing;

async function typeField(
  state: State,
  phase: 'register' | 'authority',
  key: Key,
  station: Station,
): Promise<Outcome<State>> {
  const reading = fieldKey(state.entry, key);
  const next = { ...state, entry: reading.entry };
  switch (reading.kind) {
    case 'refused':
      return refused(next, reading.refusal);
    case 'back':
      if (phase === 'register') return { kind: 'back' };
      return stay({ ...next, phase: 'count', counting: backToCount(state.counting) });
    case 'taken': {
      if (phase === 'authority') return ask(next, reading.text, station);
      const number = typedNumber(reading.text, PERSON_DIGITS);
      if (!number.ok) return refused(next, number.refusal);
      return stay({ ...next, phase: 'from', register: String(number.value) });
    }
    default:
      return stay(next);
  }
}

function typeDate(state: State, key: Key): Outcome<State> {
  const reading = dateKey(state.date, key);
  if (reading.kind === 'left') {
    return stay({ ...state, phase: 'register', entry: newEntry(NUMBER) });
  }
  if (reading.kind === 'taken') return stay({ ...state, phase: 'count', from: reading.date });
  const next = { ...state, date: reading.field };
  return reading.kind === 'refused' ? refused(next, reading.refusal) : stay(next);
}

function typeCount(state: State, key: Key): Outcome<State> {
  const reading = countingKey(state.counting, key);
  const next = { ...state, counting: reading.counting };
  switch (reading.kind) {
    case 'counting':
      return stay(next);
    case 'refused':
      return refused(next, reading.refusal);
    case 'left':
      return stay({ ...next, phase: 'register', entry: newEntry(NUMBER) });
    case 'tape':
      return { kind: 'go', to: SCREEN.tape, params: {}, state: next };
    case 'picked':
      return stay({ ...next, phase: 'authority', entry: newEntry(TEXT) });
  }
}

async function ask(state: State, authority: string, station: Station): Promise<Outcome<State>> {
  const { register: key, from, counting } = state;
  const pieces = [...piecesOf(countLines(counting.count))].map(([denominationCents, amount]) => {
    return { denominationCents, pieces: amount / denominationCents };
  });
  const change = { rule: 'float', key, from, authority, pieces } as const;
  const asked = await requestRule(station.desk, counterOf(station), change);
  if (!asked.ok)
    return refused({ ...state, phase: 'register', entry: newEntry(NUMBER) }, asked.refusal);
  return leaveToApproval(asked.value, WORDS.done);
}

export const standingFloatScreen: Screen<State, undefined, Station> = {
  id: SCREEN.standingFloat,
  async open({ desk }) {
    const from = await firstRuleDate(desk);
    const choice = { number: 1, words: WORDS.counted, value: 'counted' as const };
    return {
      phase: 'register',
      entry: newEntry(NUMBER),
      date: dateField(from),
      counting: startCounting(startCount(FLOAT_SLOTS), [choice]),
      register: '',
      from,
    };
  },
  resumed: (state, result) => ({ ...state, counting: takeTapeResult(state.counting, result) }),
  step(state, key, station) {
    switch (state.phase) {
      case 'from':
        return typeDate(state, key);
      case 'count':
        return typeCount(state, key);
      default:
        return typeField(state, state.phase, key, station);
    }
  },
  view,
  keys: ({ phase, counting }) => (phase === 'count' ? countingKeys(counting) : FIELD_KEYS),
  guard: ({ phase, counting }) => (phase === 'count' ? countingGuard(counting) : undefined),
};

function view({ phase, entry, date, counting, register, from }: State): Page {
  const titleRight = phase === 'register' ? '' : WORDS.right(register, dateWords(from));
  if (phase === 'count') return countingPage(counting, { title: WORDS.title, titleRight });
  const page = { title: WORDS.title, body: ['', ...WORDS.hint.map((line) => ` ${line}`)] };
  if (phase === 'from') {
    return { ...page, entry: dateEntry(date, WORDS.from), enterNow: dateNow(date) };
  }
  const enterNow = entry.text === '' ? FIELD_WORDS.nothing : WORDS.now[phase];
  return { ...page, titleRight, entry: pageEntry(entry, WORDS.ask[phase]), enterNow };
}
