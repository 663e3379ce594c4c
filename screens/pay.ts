// The payment screen: find, amounts, total, tenders, post. Everything a clerk does most.
import { startPaying } from '../src/desk/start-paying.ts';
import { EMPTY_BASKET } from '../src/domain/basket.ts';
import { type Cents, formatCents } from '../src/domain/money.ts';
import type { SlipNote } from '../src/domain/paper-slip.ts';
import { refusalWords } from '../src/domain/refusal.ts';
import { refuse } from '../src/domain/result.ts';
import { type ApproveResult, type NamedItemResult, SCREEN } from './ids.ts';
import { approvalOf } from './parts/approval.ts';
import { idleCheck } from './parts/pay-check.ts';
import { idlePay, offerById } from './parts/pay-find.ts';
import { payKeys } from './parts/pay-keys.ts';
import { payItem } from './parts/pay-line.ts';
import { askRestored, inMode, type PayState, startState } from './parts/pay-state.ts';
import { stepPay } from './parts/pay-step.ts';
import { addTender } from './parts/pay-tender.ts';
import { viewPay } from './parts/pay-view.ts';
import type { Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { PAY_WORDS } from './words/pay.ts';

/** What screens above hand back: a hit of a list, the total of a tape, an answer, or nothing. */
type Result =
  | { readonly kind: 'account'; readonly accountId: number }
  | { readonly kind: 'tape'; readonly totalCents: Cents }
  | NamedItemResult
  | ApproveResult
  | undefined;

async function resumed(state: PayState, result: Result, station: Station): Promise<PayState> {
  if (result?.kind === 'account') {
    return stateOf(await offerById(state, result.accountId, station), state);
  }
  if (result?.kind === 'tape') return withTotal(state, result.totalCents);
  if (result?.kind === 'item') return stateOf(await payItem(state, result, station), state);
  const asked = approvalOf(result);
  if (state.asked && asked) return answered(state, asked, station);
  return reread(state, station);
}

/**
 * The tape's total stands in the entry where an amount is being keyed, and in find as an amount to
 * look for. Where neither is asked for it is said that it was not taken.
 */
function withTotal(state: PayState, totalCents: Cents): PayState {
  const total = formatCents(totalCents);
  const finds = state.mode.kind === 'find' || state.mode.kind === 'name';
  const takes = totalCents > 0 && (finds || state.entry.kind.money === true);
  if (!takes) return { ...state, notice: PAY_WORDS.tapeNotTaken(total) };
  const field = finds ? inMode(state, { kind: 'find' }) : state;
  const filled = { ...field, entry: { ...field.entry, text: total } };
  return finds ? { ...filled, notice: PAY_WORDS.tapeInFind(total) } : filled;
}

/** A yes takes the tender, and posts when it covers the total. */
async function answered(
  state: PayState,
  result: ApproveResult,
  station: Station,
): Promise<PayState> {
  const tendering = inMode(state, { kind: 'tender' });
  if (result.kind !== 'approved' || state.asked === undefined) {
    const notice = result.kind === 'waiting' ? PAY_WORDS.waiting : PAY_WORDS.notGranted;
    return { ...tendering, notice };
  }
  return stateOf(await addTender(tendering, state.asked, station), tendering);
}

/** A screen that is resumed cannot refuse: the words stand below the basket instead. */
function stateOf(outcome: Outcome<PayState>, before: PayState): PayState {
  if (outcome.kind === 'stay') return outcome.state;
  return outcome.kind === 'refuse'
    ? { ...outcome.state, notice: refusalWords(outcome.refusal) }
    : before;
}

/** Held, recalled, given up, voided above: the basket in hand may be another one now. */
async function reread(state: PayState, station: Station): Promise<PayState> {
  const again = await startPaying(station.desk, counterOf(station));
  if (!again.ok) return state;
  // Nothing is kept of a basket without lines: the slip it is keyed from is only known here.
  const empty = state.basket.lines.length === 0 ? state.basket : EMPTY_BASKET;
  const basket = again.value.basket ?? empty;
  const same = JSON.stringify(basket) === JSON.stringify(state.basket);
  if (same) return { ...state, paying: again.value };
  return inMode(
    state,
    { kind: basket.totalShown ? 'tender' : 'find' },
    { paying: again.value, basket },
  );
}

/** The paper slip that the payment is keyed from. */
type Params = { readonly paper: SlipNote } | undefined;

export const payScreen: Screen<PayState, Params, Station> = {
  id: SCREEN.pay,
  async open(station, params) {
    const paying = await startPaying(station.desk, counterOf(station));
    if (!paying.ok) return paying;
    const state = startState(paying.value, station.checkReader !== undefined);
    if (state.basket.lines.length > 0) {
      return params ? refuse('drawer-basket') : askRestored(state);
    }
    return params ? { ...state, basket: { ...state.basket, paper: params.paper } } : state;
  },
  resumed: (state, result, station) => resumed(state, result as Result, station),
  step: stepPay,
  idle: (state, station) => idleCheck(state, station) ?? idlePay(state, station),
  view: viewPay,
  keys: payKeys,
  guard: (state) => state.guard,
};
