// The blind close: cash, checks and card counted without a word of what should be there. Two sealed
// attempts, then the figures, a reason and a second person.
import { requestClose } from '../src/desk/close-drawer.ts';
import { countDrawer } from '../src/desk/count-drawer.ts';
import { type ClosingState, readClosing } from '../src/desk/read-closing.ts';
import { requestLines } from '../src/desk/request-lines.ts';
import { refusal } from '../src/domain/refusal.ts';
import { SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import { approvalOf, askApproval } from './parts/approval.ts';
import type { Choice } from './parts/choice-list.ts';
import {
  closePage,
  type Signing,
  signingKey,
  signingKeys,
  startSigning,
} from './parts/close-figures.ts';
import { CLOSE_SLOTS, countLines, paperOf, startCount } from './parts/count-state.ts';
import {
  type Counting,
  countingGuard,
  countingKey,
  countingKeys,
  countingPage,
  startCounting,
  takeTapeResult,
} from './parts/counting.ts';
import { answerOf } from './parts/guard.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import { type Told, toldKeys, toldPage } from './parts/told.ts';
import type { Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DRAWER_WORDS } from './words/drawer.ts';

type State =
  | { readonly kind: 'count'; readonly closing: ClosingState; readonly counting: Counting<'seal'> }
  | { readonly kind: 'sign'; readonly closing: ClosingState; readonly signing: Signing }
  | { readonly kind: 'told'; readonly closing: ClosingState; readonly page: Told };
type CountState = Extract<State, { kind: 'count' }>;
type SignState = Extract<State, { kind: 'sign' }>;

const WORDS = DRAWER_WORDS.close;
const SEAL: Choice<'seal'> = { number: 1, words: WORDS.seal, value: 'seal' };

/** The grid of the next attempt, or the figures once there is none left. */
function begin(closing: ClosingState, asked = 0): State {
  if (closing.figures) {
    return { kind: 'sign', closing, signing: startSigning(closing.figures) };
  }
  const counting = startCounting(startCount(CLOSE_SLOTS), [SEAL], asked);
  return { kind: 'count', closing, counting };
}

async function seal(state: CountState, station: Station): Promise<Outcome<State>> {
  const { count } = state.counting;
  const [checks, card] = [paperOf(count, 'checks'), paperOf(count, 'card')];
  const verdict = await countDrawer(station.desk, counterOf(station), {
    lines: countLines(count),
    checks,
    card,
  });
  const back: State = { ...state, counting: { ...state.counting, phase: 'count' } };
  if (!verdict.ok) return refused(back, verdict.refusal);
  station.printSoon();
  if (verdict.value.verdict === 'closed') {
    const { register, number } = state.closing.session;
    return { kind: 'back', to: SCREEN.home, done: WORDS.agreed(register, number) };
  }
  const again = await readClosing(station.desk, counterOf(station));
  if (!again.ok) return refused(back, again.refusal);
  const next = begin(again.value, state.counting.asked);
  const why = verdict.value.verdict === 'count-again' ? 'count-again' : 'count-needs-approval';
  return refused(next, refusal(why));
}

/** Said on a page of its own: the second person looks at it too. */
function closed(closing: ClosingState): State {
  const { register, number } = closing.session;
  const lines = [WORDS.closed(register, number), WORDS.approved, WORDS.next];
  return { kind: 'told', closing, page: { title: WORDS.done, lines, onward: WORDS.toHome } };
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
  if (approvalOf(result)?.kind === 'approved') return closed(state.closing);
  const closing = await readClosing(station.desk, counterOf(station));
  return closing.ok ? begin(closing.value) : closed(state.closing);
}

export const closeDrawerScreen: Screen<State, undefined, Station> = {
  id: SCREEN.closeDrawer,
  async open(station) {
    const closing = await readClosing(station.desk, counterOf(station));
    return closing.ok ? begin(closing.value) : closing;
  },
  resumed,
  step(state, key, station) {
    switch (state.kind) {
      case 'count':
        return typeCount(state, key, station);
      case 'sign':
        return typeReason(state, key, station);
      case 'told':
        return answerOf(key) === 'yes' ? { kind: 'back', to: SCREEN.home } : deadKey(state);
    }
  },
  view(state, size) {
    if (state.kind === 'told') return toldPage(state.page);
    const { closing } = state;
    if (state.kind === 'sign') return closePage(closing, state.signing, size.columns);
    const titleRight = WORDS.blind(closing.sealed + 1, closing.most);
    return countingPage(state.counting, { title: WORDS.title, titleRight });
  },
  keys(state) {
    if (state.kind === 'told') return toldKeys(state.page);
    return state.kind === 'sign' ? signingKeys(state.signing) : countingKeys(state.counting);
  },
  guard(state) {
    if (state.kind === 'told') return 'told';
    return state.kind === 'sign' ? undefined : countingGuard(state.counting);
  },
};
