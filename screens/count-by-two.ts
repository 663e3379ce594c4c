// Money counted by two: the change fund, or an exchange of change. What was counted is signed with
// both PINs; nothing expected is shown before.
import { countBySurprise, mayCountBySurprise } from '../src/desk/count-by-surprise.ts';
import { countChangeFund, mayCountFund } from '../src/desk/count-change-fund.ts';
import { equalValue, exchangeChange, mayExchange } from '../src/desk/exchange-change.ts';
import type { TwoSignatures } from '../src/desk/second-person.ts';
import { countTotal, labelOf } from '../src/domain/denomination.ts';
import { type Cents, cents, formatCents } from '../src/domain/money.ts';
import { type Refusal, refusal } from '../src/domain/refusal.ts';
import type { Result } from '../src/domain/result.ts';
import { type CountByTwoParams, SCREEN } from './ids.ts';
import type { Key } from './key.ts';
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
import { type Entry, NUMBER, newEntry, PIN, pageEntry } from './parts/entry.ts';
import { FIELD_KEYS, fieldKey } from './parts/field.ts';
import { answerOf } from './parts/guard.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import { asksPinAgain } from './parts/pin-again.ts';
import { type Told, toldKeys, toldPage } from './parts/told.ts';
import { PERSON_DIGITS, typedNumber } from './parts/typed-number.ts';
import type { Outcome, Page, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { FUND_WORDS } from './words/change-fund.ts';
import { FIELD_WORDS } from './words/field.ts';

type Job = CountByTwoParams['job'];
type Field = 'own' | 'number' | 'pin';
type State = {
  readonly job: Job;
  readonly phase: 'count' | Field | 'told';
  /** What goes in first, then what comes out; a count of the fund is one. */
  readonly counts: readonly Counting<'counted'>[];
  readonly at: number;
  readonly entry: Entry;
  readonly ownPin: string;
  readonly number: number;
  /** Counts the prompts, so that each wants its own fresh key. */
  readonly prompts: number;
  readonly told?: Told;
};

const WORDS = FUND_WORDS.byTwo;
/** What is counted in one grid; an exchange has two. */
const SURPRISES = { 'surprise-drawer': 'drawer', 'surprise-fund': 'fund' } as const;
const isExchange = (job: Job): job is 'drawer' | 'bank' => job === 'drawer' || job === 'bank';

const BEFORE = { own: 'count', number: 'own', pin: 'number' } as const;

function begin(job: Job): State {
  const choice = (words: string): Choice<'counted'> => ({ number: 1, words, value: 'counted' });
  const grid = (words: string) => startCounting(startCount(CASH_SLOTS), [choice(words)]);
  const counts = isExchange(job) ? [grid(WORDS.counted), grid(WORDS.seal)] : [grid(WORDS.seal)];
  const entry = newEntry(PIN);
  return { job, phase: 'count', counts, at: 0, entry, ownPin: '', number: 0, prompts: 0 };
}

function field(state: State, phase: Field): State {
  const entry = newEntry(phase === 'number' ? NUMBER : PIN);
  return { ...state, phase, entry, prompts: state.prompts + 1 };
}

function counting(state: State): Counting<'counted'> {
  return state.counts[state.at] ?? startCounting(startCount(CASH_SLOTS), []);
}

function withCount(state: State, count: Counting<'counted'>, at = state.at): State {
  const counts = state.counts.map((one, index) => (index === at ? count : one));
  return { ...state, phase: 'count', counts, at };
}

/** Back to the first row of a count. */
function recount(state: State, at = 0): State {
  const moved = { ...state, at };
  const count = counting(moved);
  return withCount(moved, backToCount(count, movedTo(count.count, 0)), at);
}

const linesAt = (state: State, at: number) => {
  const one = state.counts[at];
  return one === undefined ? [] : countLines(one.count);
};
const exchanged = (state: State) => ({ put: linesAt(state, 0), taken: linesAt(state, 1) });

function typeCount(state: State, key: Key): Outcome<State> {
  const reading = countingKey(counting(state), key);
  const next = withCount(state, reading.counting);
  switch (reading.kind) {
    case 'counting':
      return stay(next);
    case 'refused':
      return refused(next, reading.refusal);
    case 'left':
      return state.at > 0 ? stay(recount(next, state.at - 1)) : { kind: 'back' };
    case 'tape':
      return { kind: 'go', to: SCREEN.tape, params: {}, state: next };
    case 'picked':
      return counted(next);
  }
}

function counted(state: State): Outcome<State> {
  if (state.at + 1 < state.counts.length) return stay(recount(state, state.at + 1));
  if (!isExchange(state.job)) return stay(field(state, 'own'));
  const even = equalValue(exchanged(state));
  return even.ok ? stay(field(state, 'own')) : refused(recount(state), even.refusal);
}

async function typeField(
  state: State,
  phase: Field,
  key: Key,
  station: Station,
): Promise<Outcome<State>> {
  const reading = fieldKey(state.entry, key);
  const next = { ...state, entry: reading.entry };
  switch (reading.kind) {
    case 'refused':
      return refused(next, reading.refusal);
    case 'back': {
      const before = BEFORE[phase];
      return stay(before === 'count' ? recount(next, next.at) : field(next, before));
    }
    case 'taken':
      return take(next, phase, reading.text, station);
    default:
      return stay(next);
  }
}

async function take(
  state: State,
  phase: Field,
  text: string,
  station: Station,
): Promise<Outcome<State>> {
  if (phase === 'own') return stay(field({ ...state, ownPin: text }, 'number'));
  if (phase === 'pin') return sign(state, text, station);
  const number = typedNumber(text, PERSON_DIGITS);
  if (!number.ok) return refused(state, number.refusal);
  return stay(field({ ...state, number: number.value }, 'pin'));
}

async function sign(state: State, pin: string, station: Station): Promise<Outcome<State>> {
  const signatures = { ownPin: state.ownPin, second: { number: state.number, pin } };
  const { job } = state;
  if (job === 'fund') return signCount(state, signatures, station);
  return isExchange(job)
    ? signExchange(state, job, signatures, station)
    : signSurprise(state, job, signatures, station);
}

async function signCount(
  state: State,
  signatures: TwoSignatures,
  station: Station,
): Promise<Outcome<State>> {
  const counter = counterOf(station);
  const count = await countChangeFund(station.desk, counter, linesAt(state, 0), signatures);
  if (!count.ok) return refused(mend(state, count.refusal), count.refusal);
  station.printSoon();
  const { verdict, differenceCents } = count.value;
  if (verdict === 'count-again') return refused(begin(state.job), refusal('count-again'));
  if (verdict === 'needs-approval') return { kind: 'go', to: SCREEN.fundDifference, replace: true };
  return { kind: 'back', done: settledWords(differenceCents) };
}

async function signExchange(
  state: State,
  job: 'drawer' | 'bank',
  signatures: TwoSignatures,
  station: Station,
): Promise<Outcome<State>> {
  const exchange = { with: job, ...exchanged(state), signatures };
  const done = await exchangeChange(station.desk, counterOf(station), exchange);
  if (!done.ok) return refused(mend(state, done.refusal), done.refusal);
  station.printSoon();
  const words = WORDS.exchanged(formatCents(done.value.amountCents, true));
  const { lacking } = done.value;
  if (lacking.length === 0) return { kind: 'back', done: words };
  const pieces = lacking.map((piece) => labelOf('piece', piece)).join(', ');
  return tell(state, [words, WORDS.lacking(pieces)]);
}

async function signSurprise(
  state: State,
  job: keyof typeof SURPRISES,
  signatures: TwoSignatures,
  station: Station,
): Promise<Outcome<State>> {
  const place = SURPRISES[job];
  const lines = linesAt(state, 0);
  const counter = counterOf(station);
  const found = await countBySurprise(station.desk, counter, place, lines, signatures);
  if (!found.ok) return refused(mend(state, found.refusal), found.refusal);
  station.printSoon();
  const { cashCents, expectedCents, beyond } = found.value;
  const figures = WORDS.figures(formatCents(cashCents, true), formatCents(expectedCents, true));
  const off = cents(cashCents - expectedCents);
  const said = off === 0 ? WORDS.agreesNow : WORDS.off(differenceWords(off));
  const next = beyond && place === 'drawer' ? [WORDS.stopped] : [WORDS.goesOn];
  return tell(state, [said, figures, ...next]);
}

function tell(state: State, lines: readonly string[]): Outcome<State> {
  const told = { title: WORDS.title[state.job], lines, onward: WORDS.onward };
  return stay({ ...state, phase: 'told', told });
}

function settledWords(differenceCents: Cents): string {
  if (differenceCents === 0) return WORDS.agrees;
  return WORDS.settled(differenceWords(differenceCents));
}

function differenceWords(differenceCents: Cents): string {
  const amount = formatCents(cents(Math.abs(differenceCents)), true);
  return `${amount} ${differenceCents < 0 ? 'short' : 'over'}`;
}

/** Where what was refused can be put right: a PIN, the second person, or the count. */
function mend(state: State, refusal: Refusal): State {
  if (asksPinAgain(refusal)) return field(state, 'own');
  return refusal.code === 'exchange-unequal' ? recount(state) : field(state, 'number');
}

export const countByTwoScreen: Screen<State, CountByTwoParams, Station> = {
  id: SCREEN.countByTwo,
  async open(station, { job }) {
    const counter = counterOf(station);
    const { desk } = station;
    const allowed = await desk.store.read<Result<unknown>>((book) => {
      if (job === 'fund') return mayCountFund(desk, book, counter);
      if (isExchange(job)) return mayExchange(desk, book, counter, job);
      return mayCountBySurprise(desk, book, counter, SURPRISES[job]);
    });
    return allowed.ok ? begin(job) : allowed;
  },
  resumed(state, result) {
    return state.phase === 'count'
      ? withCount(state, takeTapeResult(counting(state), result))
      : state;
  },
  step(state, key, station) {
    if (state.phase === 'count') return typeCount(state, key);
    if (state.phase !== 'told') return typeField(state, state.phase, key, station);
    return answerOf(key) === 'yes' ? { kind: 'back' } : deadKey(state);
  },
  view,
  keys(state) {
    if (state.told) return toldKeys(state.told);
    return state.phase === 'count' ? countingKeys(counting(state)) : FIELD_KEYS;
  },
  guard(state) {
    if (state.phase === 'count') {
      const guard = countingGuard(counting(state));
      return guard && `${state.at} ${guard}`;
    }
    return state.phase === 'number' ? undefined : `${state.phase} ${state.prompts}`;
  },
};

function view(state: State): Page {
  const { phase, job, entry, told } = state;
  if (told) return toldPage(told);
  if (phase === 'count' || phase === 'told') {
    const side = state.at === 0 ? WORDS.put : WORDS.taken;
    const title = isExchange(job) ? side : WORDS.count[job];
    return countingPage(counting(state), { title, titleRight: WORDS.right[job] });
  }
  const [put, taken] = state.counts.map((one) =>
    formatCents(countTotal(countLines(one.count)), true),
  );
  const totals = taken === undefined ? WORDS.total(put ?? '') : WORDS.totals(put ?? '', taken);
  const who = phase === 'pin' ? [WORDS.second(state.number)] : [];
  return {
    title: WORDS.title[job],
    body: ['', ...WORDS.hint[job], '', totals, ...who].map((line) => ` ${line}`),
    entry: pageEntry(entry, WORDS.ask[phase]),
    enterNow: entry.text === '' ? FIELD_WORDS.nothing : WORDS.now[phase],
  };
}
