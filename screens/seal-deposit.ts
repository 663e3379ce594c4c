// Seals a deposit: the bag, the cash by denomination, the checks off the paper, and a fresh Enter.
import { readyToSeal, sealDeposit } from '../src/desk/seal-deposit.ts';
import type { DateText } from '../src/domain/clock.ts';
import { addCents, formatCents } from '../src/domain/money.ts';
import type { Refusal } from '../src/domain/refusal.ts';
import { SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import {
  type CheckList,
  checkKey,
  checkKeys,
  checkLines,
  checkNow,
  listedChecks,
  startCheckList,
  withTapeTotal,
} from './parts/check-list.ts';
import { CASH_SLOTS, countedCash, countLines, movedTo, startCount } from './parts/count-state.ts';
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
import { type Entry, NUMBER, newEntry, pageEntry } from './parts/entry.ts';
import { FIELD_KEYS, fieldKey } from './parts/field.ts';
import { answerOf, guardEntry, guardKeys } from './parts/guard.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import { BAG_DIGITS, typedDigits } from './parts/typed-number.ts';
import type { KeyBinding, Line, Outcome, Page, Screen, Size } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DEPOSIT_WORDS } from './words/deposit.ts';
import { FIELD_WORDS } from './words/field.ts';

type State = {
  readonly phase: 'bag' | 'cash' | 'checks' | 'seal';
  readonly date: DateText;
  readonly bag: string;
  readonly entry: Entry;
  readonly counting: Counting<'counted'>;
  readonly list: CheckList;
  /** The drawers counted checks, or receipts list some. */
  readonly needsChecks: boolean;
  /** Counts the questions, so that each wants its own fresh key. */
  readonly asked: number;
};
type Params = { readonly date: DateText };

const WORDS = DEPOSIT_WORDS.seal;

function typeBag(state: State, key: Key): Outcome<State> {
  const reading = fieldKey(state.entry, key);
  const next = { ...state, entry: reading.entry };
  switch (reading.kind) {
    case 'taken': {
      const bag = typedDigits(reading.text, BAG_DIGITS);
      if (!bag.ok) return refused(next, bag.refusal);
      return stay({ ...next, bag: bag.value, phase: 'cash' });
    }
    case 'refused':
      return refused(next, reading.refusal);
    case 'back':
      return { kind: 'back' };
    default:
      return stay(next);
  }
}

async function typeCash(state: State, key: Key, station: Station): Promise<Outcome<State>> {
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
      if (state.needsChecks) return stay({ ...next, phase: 'checks' });
      return seal(next, station);
  }
}

function typeChecks(state: State, key: Key): Outcome<State> {
  const reading = checkKey(state.list, key);
  const next = { ...state, list: reading.list };
  switch (reading.kind) {
    case 'list':
      return stay(next);
    case 'refused':
      return refused(next, reading.refusal);
    case 'tape':
      return { kind: 'go', to: SCREEN.tape, params: {}, state: next };
    case 'done':
      return stay({ ...next, phase: 'seal', asked: state.asked + 1 });
    case 'back':
      return stay(toCash(next));
  }
}

function toCash(state: State): State {
  return { ...state, phase: 'cash', counting: backToCount(state.counting) };
}

async function seal(state: State, station: Station): Promise<Outcome<State>> {
  const { bag, date, counting, list } = state;
  const sealed = await sealDeposit(station.desk, counterOf(station), {
    date,
    bag,
    cash: countLines(counting.count),
    missing: list.missing,
    found: list.found.map((amountCents) => ({ number: '', amountCents })),
  });
  if (!sealed.ok) return refused(mend(state, sealed.refusal), sealed.refusal);
  station.printSoon();
  const { number, totalCents } = sealed.value;
  return { kind: 'back', done: WORDS.done(number, formatCents(totalCents, true), bag) };
}

/** Where what was refused can be put right; everything else stays as it was typed. */
function mend(state: State, { code }: Refusal): State {
  if (code === 'deposit-bag-used' || code === 'deposit-bag-needed') {
    return { ...toCash(state), phase: 'bag', entry: newEntry(NUMBER) };
  }
  if (code === 'deposit-checks-differ') return { ...state, phase: 'checks' };
  const counting = backToCount(state.counting, movedTo(state.counting.count, 0));
  return { ...state, phase: 'cash', counting };
}

export const sealDepositScreen: Screen<State, Params, Station> = {
  id: SCREEN.sealDeposit,
  async open({ desk }, { date }) {
    const ready = await desk.store.read((book) => readyToSeal(book, date));
    if (!ready.ok) return ready;
    const { checks, countedChecksCents } = ready.value;
    const needsChecks = checks.length > 0 || countedChecksCents > 0;
    const words = needsChecks ? WORDS.toChecks : WORDS.sealNow;
    const counted = { number: 1, words, value: 'counted' as const };
    return {
      phase: 'bag',
      date,
      bag: '',
      entry: newEntry(NUMBER),
      counting: startCounting(startCount(CASH_SLOTS), [counted]),
      list: startCheckList(checks),
      needsChecks,
      asked: 0,
    };
  },
  resumed(state, result) {
    if (state.phase === 'checks') return { ...state, list: withTapeTotal(state.list, result) };
    return { ...state, counting: takeTapeResult(state.counting, result) };
  },
  step(state, key, station) {
    switch (state.phase) {
      case 'bag':
        return typeBag(state, key);
      case 'cash':
        return typeCash(state, key, station);
      case 'checks':
        return typeChecks(state, key);
      case 'seal': {
        const answer = answerOf(key);
        if (answer === 'yes') return seal(state, station);
        return answer === 'no' ? stay({ ...state, phase: 'checks' }) : deadKey(state);
      }
    }
  },
  view,
  keys,
  guard({ phase, asked, counting }) {
    if (phase === 'cash') return countingGuard(counting);
    return phase === 'seal' ? `seal ${asked}` : undefined;
  },
};

function view(state: State, size: Size): Page {
  const { phase, bag, counting, entry } = state;
  if (phase === 'bag') {
    return {
      title: WORDS.title,
      body: ['', ...WORDS.bagHint.map((line) => ` ${line}`)],
      entry: pageEntry(entry, WORDS.bag),
      enterNow: entry.text === '' ? FIELD_WORDS.nothing : WORDS.bagNow,
    };
  }
  if (phase === 'cash') return countingPage(counting, { title: WORDS.count(bag) });
  return checksPage(state, size.columns);
}

function checksPage(state: State, width: number): Page {
  const { phase, bag, list, counting } = state;
  const table = checkLines(list, width);
  const { items, amountCents } = listedChecks(list);
  const cash = countedCash(counting.count);
  const total = formatCents(addCents(cash, amountCents), true);
  const sum = `${WORDS.listed(items)} ${formatCents(amountCents, true)}`;
  const foot: Line = ` ${sum}   ${WORDS.cash} ${formatCents(cash, true)}   ${WORDS.total} ${total}`;
  const page = {
    title: WORDS.checks(bag),
    titleRight: WORDS.checksRight,
    head: [table.head],
    body: table.rows,
    mark: list.at,
    foot: [[{ text: foot, tone: 'strong' as const }]],
  };
  if (phase === 'seal') {
    const entry = guardEntry(WORDS.question(bag, total), WORDS.yes);
    return { ...page, entry, enterNow: WORDS.sealNow };
  }
  return { ...page, entry: pageEntry(list.entry, WORDS.check), enterNow: checkNow(list) };
}

function keys({ phase, counting }: State): readonly KeyBinding[] {
  switch (phase) {
    case 'bag':
      return FIELD_KEYS;
    case 'cash':
      return countingKeys(counting);
    case 'checks':
      return checkKeys();
    case 'seal':
      return guardKeys(WORDS.yes, WORDS.no);
  }
}
