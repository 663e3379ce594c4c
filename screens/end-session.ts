// Ends the session of a clerk who is away: the reason, then the supervisor who grants it.
import { requestEnd } from '../src/desk/end-session.ts';
import { SCREEN } from './ids.ts';
import { leaveToApproval } from './parts/approval.ts';
import { refused } from './parts/outcomes.ts';
import { type ReasonState, reasonScreen } from './parts/reason-screen.ts';
import type { Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DRAWER_WORDS } from './words/drawer.ts';

const WORDS = DRAWER_WORDS.absent;

export const endSessionScreen: Screen<ReasonState, undefined, Station> = reasonScreen({
  id: SCREEN.endSession,
  kind: 'absent',
  words: WORDS,
  head: () => [...WORDS.hint.map((line) => ` ${line}`), ''],
  async chosen(state, reason, station) {
    const asked = await requestEnd(station.desk, counterOf(station), reason);
    if (!asked.ok) return refused(state, asked.refusal);
    return leaveToApproval(asked.value, WORDS.ended);
  },
});
