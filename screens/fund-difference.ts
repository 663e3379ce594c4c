// The change fund differs after the last attempt: a reason, then a third person.
import { requestFundDifference } from '../src/desk/count-change-fund.ts';
import { SCREEN } from './ids.ts';
import { leaveToApproval } from './parts/approval.ts';
import { refused } from './parts/outcomes.ts';
import { type ReasonState, reasonScreen } from './parts/reason-screen.ts';
import type { Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { FUND_WORDS } from './words/change-fund.ts';

const WORDS = FUND_WORDS.difference;

export const fundDifferenceScreen: Screen<ReasonState, undefined, Station> = reasonScreen({
  id: SCREEN.fundDifference,
  kind: 'over-short',
  words: WORDS,
  head: () => [` ${WORDS.head}`, ''],
  async chosen(state, reason, station) {
    const asked = await requestFundDifference(station.desk, counterOf(station), reason);
    if (!asked.ok) return refused(state, asked.refusal);
    return leaveToApproval(asked.value, WORDS.done);
  },
});
