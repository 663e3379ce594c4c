// Counts the float and opens the drawer when it agrees with what was issued; where it does not, a
// supervisor counts along.

import { piecesLacking } from '../src/desk/fund-for-float.ts';
import {
  mayOpenDrawer,
  type OpeningPlan,
  openDrawer,
  requestFloatDifference,
} from '../src/desk/open-drawer.ts';
import { requestLines } from '../src/desk/request-lines.ts';
import type { DateText } from '../src/domain/clock.ts';
import type { CountLine } from '../src/domain/denomination.ts';
import { formatCents } from '../src/domain/money.ts';
import type { OpeningDates } from '../src/domain/opening-dates.ts';
import { refusal } from '../src/domain/refusal.ts';
import { SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import { approvalOf, askApproval } from './parts/approval.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  readChoice,
} from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { countedCash, countLines, FLOAT_SLOTS, movedTo, startCount } from './parts/count-state.ts';
import {
  backToCount,
  type Counting,
  countingGuard,
  countingKey,
  countingKeys,
  countingPage,
  startCounting,
  takeTapeResult,
  withChoices,
} from './parts/counting.ts';
import { answerOf } from './parts/guard.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import { type Told, toldKeys, toldPage } from './parts/told.ts';
import type { Outcome, Page, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DRAWER_WORDS } from './words/drawer.ts';

type Next = 'seal' | 'supervisor';
type Params = { readonly correcting: boolean; readonly takesOver?: number } | undefined;
type State = {
  readonly counting: Counting<Next>;
  readonly drawer: number;
  /** The dates to choose from, until one is chosen; asked only where it is not plain. */
  readonly asking?: ChoiceList<DateText>;
  /** The date that was chosen, and whether it is another than today's. */
  readonly date?: DateText;
  /** Points back at the closed session before it; a close is never reopened. */
  readonly correcting: boolean;
  /** The session of the clerk who handed the drawer over. */
  readonly takesOver?: number;
  /** The last sealed count that differed. */
  readonly differing?: { readonly countId: number; readonly attempt: number; readonly of: string };
  /** Kinds of pieces of the count that the change fund lacks by its record. */
  readonly lacking?: readonly string[];
  /** Said at the end; Enter goes on from there. */
  readonly told?: { readonly page: Told; readonly opened: boolean };
};

const WORDS = DRAWER_WORDS.open;
const SEAL: Choice<Next> = { number: 1, words: WORDS.seal, value: 'seal' };
const SUPERVISOR: Choice<Next> = { number: 2, words: WORDS.supervisor, value: 'supervisor' };

function planOf({ correcting, date, takesOver }: State): OpeningPlan {
  return {
    correcting,
    ...(date === undefined ? {} : { date }),
    ...(takesOver === undefined ? {} : { takesOver }),
  };
}

/** The dates as numbered choices, with the one that is usual now in brackets. */
function dateList({ today, offered, proposed }: OpeningDates): ChoiceList<DateText> {
  const choices = offered.map((date) => ({
    number: date === today ? 1 : 2,
    words: WORDS.date(date, date === today),
    value: date,
  }));
  return choiceList(choices, choices.find(({ value }) => value === proposed)?.number);
}

function chooseDate(state: State, asking: ChoiceList<DateText>, key: Key): Outcome<State> {
  const reading = readChoice(asking, key);
  const next = { ...state, asking: reading.list };
  switch (reading.kind) {
    case 'list':
      return stay(next);
    case 'picked': {
      const { asking: _answered, ...chosen } = next;
      return stay({ ...chosen, date: reading.value });
    }
    case 'refused':
      return refused(next, reading.refusal);
    case 'operator':
      return reading.operator === '-' ? { kind: 'back' } : deadKey(next);
  }
}

function datePage(asking: ChoiceList<DateText>): Page {
  return {
    title: WORDS.dateTitle,
    body: ['', ...WORDS.dateHint.map((line) => ` ${line}`), '', ...choiceLines(asking)],
    ...listPage(asking, WORDS.dateEntry, DRAWER_WORDS.menu),
  };
}

/** Names a count, to tell whether it is the one that was sealed. */
const nameOf = (lines: readonly CountLine[]) => JSON.stringify(lines);

async function picked(state: State, next: Next, station: Station): Promise<Outcome<State>> {
  const { differing } = state;
  const unchanged = differing?.of === nameOf(countLines(state.counting.count));
  if (next === 'supervisor' && differing && unchanged) {
    return ask(state, differing.countId, station);
  }
  const sealed = await seal(state, station);
  if (next === 'seal' || sealed.kind !== 'refuse' || !sealed.state.differing) return sealed;
  return ask(sealed.state, sealed.state.differing.countId, station);
}

/** A count that differs is sealed too; it stays on the screen to be mended. */
async function seal(state: State, station: Station): Promise<Outcome<State>> {
  const { count } = state.counting;
  const lines = countLines(count);
  const opening = await openDrawer(station.desk, counterOf(station), lines, planOf(state));
  const again = { ...state, counting: backToCount(state.counting, movedTo(count, 0)) };
  if (!opening.ok) return refused(again, opening.refusal);
  station.printSoon();
  if (opening.value.agrees) return { kind: 'go', to: SCREEN.pay, replace: true };
  const { countId, attempt } = opening.value;
  const counting = withChoices(again.counting, [SEAL, SUPERVISOR]);
  const differing = { countId, attempt, of: nameOf(lines) };
  return refused({ ...again, counting, differing }, refusal('float-differs'));
}

async function ask(state: State, countId: number, station: Station): Promise<Outcome<State>> {
  const request = await requestFloatDifference(
    station.desk,
    counterOf(station),
    countId,
    planOf(state),
  );
  const counting = backToCount(state.counting);
  if (!request.ok) return refused({ ...state, counting }, request.refusal);
  const params = { requestId: request.value.id, lines: requestLines(request.value) };
  return askApproval({ ...state, counting }, params);
}

function answered(state: State, result: unknown): State {
  const approval = approvalOf(result);
  const cash = formatCents(countedCash(state.counting.count), true);
  const { title } = WORDS;
  if (approval?.kind === 'approved') {
    const lines = [WORDS.opened(state.drawer, cash), WORDS.agreed];
    return { ...state, told: { opened: true, page: { title, lines, onward: WORDS.toPay } } };
  }
  if (approval?.kind === 'waiting') {
    const lines = [WORDS.asked, WORDS.askedNext];
    return { ...state, told: { opened: false, page: { title, lines, onward: WORDS.toHome } } };
  }
  return { ...state, counting: takeTapeResult(state.counting, result) };
}

/** What the fund lacks is said before the Enter that seals the count. */
async function looked(state: State, { desk }: Station): Promise<State> {
  return { ...state, lacking: await piecesLacking(desk, countLines(state.counting.count)) };
}

async function typed(state: State, key: Key, station: Station): Promise<Outcome<State>> {
  const reading = countingKey(state.counting, key);
  const next = { ...state, counting: reading.counting };
  switch (reading.kind) {
    case 'left':
      return { kind: 'back' };
    case 'counting': {
      const looks = reading.counting.phase === 'review' && state.counting.phase !== 'review';
      return stay(looks ? await looked(next, station) : next);
    }
    case 'refused':
      return refused(next, reading.refusal);
    case 'tape':
      return { kind: 'go', to: SCREEN.tape, params: {}, state: next };
    case 'picked':
      return picked(next, reading.value, station);
  }
}

export const openDrawerScreen: Screen<State, Params, Station> = {
  id: SCREEN.openDrawer,
  async open(station, params) {
    const { correcting = false, takesOver } = params ?? {};
    const plan = { correcting, ...(takesOver === undefined ? {} : { takesOver }) };
    const { store } = station.desk;
    const allowed = await store.read((book) =>
      mayOpenDrawer(station.desk, book, counterOf(station), plan),
    );
    if (!allowed.ok) return allowed;
    const counting = startCounting(startCount(FLOAT_SLOTS), [SEAL]);
    const state = { counting, drawer: station.register, ...plan };
    const dates = allowed.value;
    return dates.asks ? { ...state, asking: dateList(dates) } : state;
  },
  resumed: answered,
  step(state, key, station) {
    const { told, asking } = state;
    if (asking) return chooseDate(state, asking, key);
    if (!told) return typed(state, key, station);
    if (answerOf(key) !== 'yes') return deadKey(state);
    if (told.opened) return { kind: 'go', to: SCREEN.pay, replace: true };
    return { kind: 'back', to: SCREEN.home };
  },
  view({ told, asking, date, counting, differing, lacking = [] }) {
    if (asking) return datePage(asking);
    if (told) return toldPage(told.page);
    const title = date === undefined ? WORDS.title : WORDS.titleOn(date);
    const right = date === undefined ? WORDS.right : WORDS.rightOn;
    const titleRight = differing ? WORDS.again(differing.attempt) : right;
    const warns = counting.phase === 'review' && lacking.length > 0;
    const notes = warns ? [[{ text: ` ${WORDS.lacks(lacking)}`, tone: 'warning' as const }]] : [];
    return countingPage(counting, { title, titleRight, notes });
  },
  keys({ told, asking, counting }) {
    if (asking) return listKeys(asking);
    return told ? toldKeys(told.page) : countingKeys(counting);
  },
  guard({ told, asking, counting }) {
    if (asking) return 'date';
    return told ? 'told' : countingGuard(counting);
  },
};
