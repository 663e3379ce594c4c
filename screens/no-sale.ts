// Opens the drawer without a sale: a reason, then the second person.
import { requestNoSale } from '../src/desk/open-without-sale.ts';
import { SCREEN } from './ids.ts';
import { leaveToApproval } from './parts/approval.ts';
import { refused } from './parts/outcomes.ts';
import { type ReasonState, reasonScreen } from './parts/reason-screen.ts';
import type { Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';

const WORDS = DESK_WORDS.noSale;

export const noSaleScreen: Screen<ReasonState, undefined, Station> = reasonScreen({
  id: SCREEN.noSale,
  kind: 'no-sale',
  words: WORDS,
  head: () => [],
  async chosen(state, reason, station) {
    const asked = await requestNoSale(station.desk, counterOf(station), reason);
    if (!asked.ok) return refused(state, asked.refusal);
    return leaveToApproval(asked.value, WORDS.done);
  },
});
