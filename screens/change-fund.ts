// The safe and the change fund: what may be done with them, by number.
import { type CountByTwoParams, SCREEN } from './ids.ts';
import { type ChoiceList, choiceLines, choiceList, readChoice } from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { refused, stay } from './parts/outcomes.ts';
import type { Screen, ScreenId } from './screen.ts';
import type { Station } from './station.ts';
import { FUND_WORDS } from './words/change-fund.ts';

type Going = { readonly to: ScreenId; readonly params?: unknown };
type State = { readonly list: ChoiceList<Going> };

const WORDS = FUND_WORDS.menu;
const byTwo = (job: CountByTwoParams['job']): Going => ({
  to: SCREEN.countByTwo,
  params: { job } satisfies CountByTwoParams,
});

/** The numbers never change. */
function choices(): State {
  return {
    list: choiceList([
      { number: 1, words: WORDS.count, value: byTwo('fund') },
      { number: 2, words: WORDS.drawer, value: byTwo('drawer') },
      { number: 3, words: WORDS.bank, value: byTwo('bank') },
      { number: 4, words: WORDS.difference, value: { to: SCREEN.fundDifference } },
      { number: 5, words: WORDS.surpriseDrawer, value: byTwo('surprise-drawer') },
      { number: 6, words: WORDS.surpriseFund, value: byTwo('surprise-fund') },
      { number: 7, words: WORDS.counterfeit, value: { to: SCREEN.counterfeit } },
      { number: 8, words: WORDS.police, value: { to: SCREEN.policeReport } },
      { number: 9, words: WORDS.standing, value: { to: SCREEN.standingFloat } },
    ]),
  };
}

export const changeFundScreen: Screen<State, undefined, Station> = {
  id: SCREEN.changeFund,
  open: choices,
  resumed: choices,
  step(state, key) {
    const reading = readChoice(state.list, key, '');
    const next = { ...state, list: reading.list };
    switch (reading.kind) {
      case 'list':
        return stay(next);
      case 'picked':
        return { kind: 'go', ...reading.value, state: next };
      case 'refused':
        return refused(next, reading.refusal);
      case 'operator':
        return { kind: 'back' };
    }
  },
  view: ({ list }) => ({
    title: WORDS.title,
    body: ['', ...choiceLines(list)],
    ...listPage(list, WORDS.entry, WORDS),
  }),
  keys: ({ list }) => listKeys(list),
};
