// Gives up a basket whose total was shown: the payer heard it, so a reason is recorded.
import { abandonBasket } from '../src/desk/keep-basket.ts';
import { SCREEN } from './ids.ts';
import { refused } from './parts/outcomes.ts';
import { type ReasonState, reasonScreen } from './parts/reason-screen.ts';
import type { Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';

const WORDS = DESK_WORDS.giveUp;

export const giveUpScreen: Screen<ReasonState, undefined, Station> = reasonScreen({
  id: SCREEN.giveUp,
  kind: 'abandon',
  words: WORDS,
  head: () => [` ${WORDS.hint}`, ''],
  async chosen(state, reason, station) {
    const gone = await abandonBasket(station.desk, counterOf(station), reason);
    return gone.ok ? { kind: 'back', done: DESK_WORDS.done.gone } : refused(state, gone.refusal);
  },
});
