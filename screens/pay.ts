// The payment screen: find, amounts, total, tenders, post. Everything a clerk does most.
import { startPaying } from '../src/desk/start-paying.ts';
import { EMPTY_BASKET } from '../src/domain/basket.ts';
import { formatCents } from '../src/domain/money.ts';
import { type ApproveResult, SCREEN } from './ids.ts';
import { offerById } from './parts/pay-find.ts';
import { PAY_KEYS } from './parts/pay-keys.ts';
import { guarded, inMode, type PayState, startState } from './parts/pay-state.ts';
import { stepPay } from './parts/pay-step.ts';
import { addTender } from './parts/pay-tender.ts';
import { viewPay } from './parts/pay-view.ts';
import type { Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { PAY_WORDS } from './words/pay.ts';

/** What screens above hand back: a hit of a list, the total of a tape, an answer, or nothing. */
type Result =
  | { readonly kind: 'account'; readonly accountId: number }
  | { readonly kind: 'tape'; readonly totalCents: PayState['paying']['changeGuardCents'] }
  | ApproveResult
  | undefined;

async function resumed(state: PayState, result: Result, station: Station): Promise<PayState> {
  if (result?.kind === 'account') {
    const offered = await offerById(state, result.accountId, station);
    return offered.kind === 'stay' ? offered.state : state;
  }
  if (result?.kind === 'tape') {
    return { ...state, entry: { ...state.entry, text: formatCents(result.totalCents) } };
  }
  if (state.asked && result && 'kind' in result) return answered(state, result, station);
  return reread(state, station);
}

async function answered(
  state: PayState,
  result: ApproveResult,
  station: Station,
): Promise<PayState> {
  const { asked } = state;
  if (result.kind !== 'approved' || asked === undefined) {
    const notice = result.kind === 'waiting' ? PAY_WORDS.waiting : PAY_WORDS.notGranted;
    return inMode(state, { kind: 'tender' }, { notice });
  }
  const added = await addTender(inMode(state, { kind: 'tender' }), asked, station);
  return added.kind === 'stay' ? added.state : inMode(state, { kind: 'tender' });
}

/** Held, recalled, given up, voided above: the basket in hand may be another one now. */
async function reread(state: PayState, station: Station): Promise<PayState> {
  const again = await startPaying(station.desk, counterOf(station));
  if (!again.ok) return state;
  const basket = again.value.basket ?? EMPTY_BASKET;
  const same = JSON.stringify(basket) === JSON.stringify(state.basket);
  if (same) return { ...state, paying: again.value };
  return inMode(
    state,
    { kind: basket.totalShown ? 'tender' : 'find' },
    { paying: again.value, basket },
  );
}

export const payScreen: Screen<PayState, undefined, Station> = {
  id: SCREEN.pay,
  async open(station) {
    const paying = await startPaying(station.desk, counterOf(station));
    if (!paying.ok) return paying;
    const state = startState(paying.value);
    if (state.basket.lines.length === 0) return state;
    return guarded(
      inMode(state, {
        kind: 'confirm',
        question: PAY_WORDS.confirm.restored,
        yes: PAY_WORDS.confirm.goOn,
        confirmed: { kind: 'restored' },
        before: { kind: 'find' },
      }),
      'restored',
    );
  },
  resumed: (state, result, station) => resumed(state, result as Result, station),
  step: stepPay,
  view: viewPay,
  keys: (state) => PAY_KEYS[state.mode.kind],
  guard: (state) => state.guard,
};
