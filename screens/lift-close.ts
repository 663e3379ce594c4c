// Asks that a close which was a mistake be lifted: a reason, then the finance director.
import { askLift } from '../src/desk/lift-close.ts';
import { type LiftParams, SCREEN } from './ids.ts';
import { leaveToApproval } from './parts/approval.ts';
import { refused } from './parts/outcomes.ts';
import { type ReasonState, reasonScreen } from './parts/reason-screen.ts';
import type { Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DAY_WORDS } from './words/day.ts';

const WORDS = DAY_WORDS.lift;

export const liftCloseScreen: Screen<ReasonState<LiftParams>, LiftParams, Station> = reasonScreen({
  id: SCREEN.liftClose,
  kind: 'lift-close',
  words: WORDS,
  head: ({ date }) => [...WORDS.hint(date).map((line) => ` ${line}`), ''],
  async chosen(state, reason, station) {
    const { date } = state.about;
    const asked = await askLift(station.desk, counterOf(station), date, reason);
    if (!asked.ok) return refused(state, asked.refusal);
    return leaveToApproval(asked.value, WORDS.done(date));
  },
});
