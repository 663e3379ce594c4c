// The blind close: cash, checks and card counted without a word of what should be there. Two sealed
// attempts, then the figures, a reason and a second person.
import { requestClose } from '../src/desk/close-drawer.ts';
import { countDrawer } from '../src/desk/count-drawer.ts';
import type { BoardItem } from '../src/desk/day-board.ts';
import { openForCount } from '../src/desk/open-for-count.ts';
import { type ClosingState, readClosing } from '../src/desk/read-closing.ts';
import { readDay } from '../src/desk/read-day.ts';
import { requestLines } from '../src/desk/request-lines.ts';
import { refusal } from '../src/domain/refusal.ts';
import { SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import { approvalOf, askApproval } from './parts/approval.ts';
import { boardPlace } from './parts/board-place.ts';
import { type Choice, type ChoiceList, isUntouched, readChoice } from './parts/choice-list.ts';
import { listKeys, listPage, MORE_KEY } from './parts/choice-now.ts';
import {
  closePage,
  figuresPage,
  type Signing,
  signingKey,
  signingKeys,
  startSigning,
} from './parts/close-figures.ts';
import { CLOSE_SLOTS, closingCount, startCount } from './parts/count-state.ts';
import {
  type Counting,
  countingGuard,
  countingKey,
  countingKeys,
  countingPage,
  startCounting,
  takeTapeResult,
} from './parts/counting.ts';
import { boardLines, boardList } from './parts/day-page.ts';
import { pageEntry } from './parts/entry.ts';
import { answerOf } from './parts/guard.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import type { KeyBinding, Outcome, Page, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DRAWER_WORDS } from './words/drawer.ts';

type Params = { readonly handingOver: boolean } | undefined;
/** `handingOver`: another clerk takes the drawer over once it is closed. */
type Common = { readonly closing: ClosingState; readonly handingOver: boolean };
type State =
  | (Common & { readonly kind: 'count'; readonly counting: Counting<'seal'> })
  | (Common & { readonly kind: 'sign'; readonly signing: Signing })
  | ClosedState;
/** Signed: the figures stay in sight, above what still stops the day. */
type ClosedState = Common & {
  readonly kind: 'closed';
  readonly list: ChoiceList<BoardItem>;
};
type CountState = Extract<State, { kind: 'count' }>;
type SignState = Extract<State, { kind: 'sign' }>;

const WORDS = DRAWER_WORDS.close;
const GO: KeyBinding = { intent: 'go', keys: 'Enter', words: WORDS.more };
const SEAL: Choice<'seal'> = { number: 1, words: WORDS.seal, value: 'seal' };

/** The grid of the next attempt, or the figures once there is none left. */
function begin(closing: ClosingState, handingOver: boolean, asked = 0): State {
  if (closing.figures) {
    return { kind: 'sign', closing, handingOver, signing: startSigning(closing.figures) };
  }
  const counting = startCounting(startCount(CLOSE_SLOTS), [SEAL], asked);
  return { kind: 'count', closing, handingOver, counting };
}

/** The drawer is closed; the clerk who takes it over signs in. */
function toNextClerk({ session }: ClosingState): Outcome<State> {
  const params = { sessionId: session.id, drawer: session.register };
  return { kind: 'go', to: SCREEN.takeOver, params, replace: true };
}

async function seal(state: CountState, station: Station): Promise<Outcome<State>> {
  const { handingOver } = state;
  const count = closingCount(state.counting.count);
  const verdict = await countDrawer(station.desk, counterOf(station), count, handingOver);
  const back: State = { ...state, counting: { ...state.counting, phase: 'count' } };
  if (!verdict.ok) return refused(back, verdict.refusal);
  station.printSoon();
  if (verdict.value.verdict === 'closed') {
    const { register, number } = state.closing.session;
    if (handingOver) return toNextClerk(state.closing);
    return { kind: 'back', to: SCREEN.home, done: WORDS.agreed(register, number) };
  }
  const again = await readClosing(station.desk, counterOf(station), handingOver);
  if (!again.ok) return refused(back, again.refusal);
  const next = begin(again.value, handingOver, state.counting.asked);
  const why = verdict.value.verdict === 'count-again' ? 'count-again' : 'count-needs-approval';
  return refused(next, refusal(why));
}

/** Shown on a page of its own: the second person looks at it too. */
async function closed(state: Common, station: Station): Promise<ClosedState> {
  const { closing, handingOver } = state;
  const day = await readDay(station.desk, closing.session.businessDate);
  return { kind: 'closed', closing, handingOver, list: boardList(day) };
}

function typePlace(state: ClosedState, key: Key, station: Station): Outcome<State> {
  if (answerOf(key) === 'yes' && isUntouched(state.list)) {
    return state.handingOver ? toNextClerk(state.closing) : { kind: 'back', to: SCREEN.home };
  }
  const reading = readChoice(state.list, key, '.');
  const next: ClosedState = { ...state, list: reading.list };
  switch (reading.kind) {
    case 'list':
      return stay(next);
    case 'refused':
      return refused(next, reading.refusal);
    case 'picked': {
      const { businessDate } = state.closing.session;
      const place = boardPlace(reading.value, businessDate, station.register);
      if (place.kind === 'go') return { ...place, state: next };
      if (place.kind === 'elsewhere') return refused(next, place.refusal);
      station.printSoon();
      return stay(next);
    }
    case 'operator':
      if (reading.operator === '.') return { kind: 'go', to: SCREEN.more, state: next };
      return reading.operator === '-' ? { kind: 'back', to: SCREEN.home } : deadKey(next);
  }
}

function closedPage({ closing, handingOver, list }: ClosedState, width: number): Page {
  const figures = figuresPage(closing, width);
  const { register, number } = closing.session;
  const below = listPage(list, WORDS.goTo, WORDS);
  return {
    ...figures,
    body: [
      ...figures.body,
      [{ text: ` ${WORDS.closed(register, number)} ${WORDS.next}`, tone: 'strong' }],
      ...boardLines(list),
    ],
    ...below,
    ...(isUntouched(list)
      ? {
          entry: pageEntry(list.entry, WORDS.goTo, handingOver ? WORDS.nextClerk : WORDS.home),
          enterNow: handingOver ? WORDS.toNext : WORDS.toHome,
        }
      : {}),
  };
}

async function typeCount(state: CountState, key: Key, station: Station): Promise<Outcome<State>> {
  const reading = countingKey(state.counting, key);
  const next: CountState = { ...state, counting: reading.counting };
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
      return seal(next, station);
  }
}

async function typeReason(state: SignState, key: Key, station: Station): Promise<Outcome<State>> {
  const reading = signingKey(state.signing, key);
  const next: SignState = { ...state, signing: reading.signing };
  switch (reading.kind) {
    case 'signing':
      return stay(next);
    case 'refused':
      return refused(next, reading.refusal);
    case 'back':
      return { kind: 'back' };
    case 'waiting':
      return askApproval(next, reading.params);
    case 'reason': {
      const asked = await requestClose(station.desk, counterOf(station), reading.reason);
      if (!asked.ok) return refused(next, asked.refusal);
      const params = { requestId: asked.value.id, lines: requestLines(asked.value) };
      return askApproval(next, params);
    }
  }
}

/** Whatever the second person did, the book is asked how the drawer stands now. */
async function resumed(state: State, result: unknown, station: Station): Promise<State> {
  if (state.kind === 'count') {
    return { ...state, counting: takeTapeResult(state.counting, result) };
  }
  if (state.kind === 'closed' || approvalOf(result)?.kind === 'approved') {
    return closed(state, station);
  }
  const { handingOver } = state;
  const closing = await readClosing(station.desk, counterOf(station), handingOver);
  return closing.ok ? begin(closing.value, handingOver) : closed(state, station);
}

export const closeDrawerScreen: Screen<State, Params, Station> = {
  id: SCREEN.closeDrawer,
  async open(station, params) {
    const handingOver = params?.handingOver ?? false;
    const closing = await readClosing(station.desk, counterOf(station), handingOver);
    if (!closing.ok) return closing;
    const state = begin(closing.value, handingOver);
    if (state.kind === 'count' && (await openForCount(station.desk, counterOf(station))).ok) {
      station.printSoon();
    }
    return state;
  },
  resumed,
  step(state, key, station) {
    switch (state.kind) {
      case 'count':
        return typeCount(state, key, station);
      case 'sign':
        return typeReason(state, key, station);
      case 'closed':
        return typePlace(state, key, station);
    }
  },
  view(state, size) {
    if (state.kind === 'closed') return closedPage(state, size.columns);
    const { closing } = state;
    if (state.kind === 'sign') return closePage(closing, state.signing, size.columns);
    const titleRight = WORDS.blind(closing.sealed + 1, closing.most);
    return countingPage(state.counting, { title: WORDS.title, titleRight });
  },
  keys(state) {
    if (state.kind === 'closed') return listKeys(state.list, [GO, MORE_KEY]);
    return state.kind === 'sign' ? signingKeys(state.signing) : countingKeys(state.counting);
  },
  guard(state) {
    if (state.kind === 'closed') return 'closed';
    return state.kind === 'sign' ? undefined : countingGuard(state.counting);
  },
};
