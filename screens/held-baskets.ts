// The baskets that were held, oldest first; one is taken into hand again.
import { heldBaskets, recallBasket } from '../src/desk/keep-basket.ts';
import { SCREEN } from './ids.ts';
import { type ChoiceList, choiceLines, choiceList, readChoice } from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import type { Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';

type State = { readonly list: ChoiceList<number> };

const WORDS = DESK_WORDS.held;

async function recall(state: State, id: number, station: Station): Promise<Outcome<State>> {
  const recalled = await recallBasket(station.desk, counterOf(station), id);
  if (!recalled.ok) return { kind: 'refuse', state, refusal: recalled.refusal };
  return { kind: 'back', done: WORDS.done };
}

export const heldBasketsScreen: Screen<State, undefined, Station> = {
  id: SCREEN.heldBaskets,
  async open(station) {
    const held = await heldBaskets(station.desk);
    const choices = held.map((kept, index) => {
      return { number: index + 1, words: WORDS.line(kept), value: kept.id };
    });
    return { list: choiceList(choices, choices.length === 1 ? 1 : undefined) };
  },
  async step(state, key, station) {
    const reading = readChoice(state.list, key);
    const next = { list: reading.list };
    if (reading.kind === 'picked') return recall(next, reading.value, station);
    if (reading.kind === 'refused')
      return { kind: 'refuse', state: next, refusal: reading.refusal };
    const back = reading.kind === 'operator' && reading.operator === '-';
    return back ? { kind: 'back' } : { kind: 'stay', state: next };
  },
  view: (state) => ({
    title: WORDS.title,
    body: ['', ...(state.list.choices.length === 0 ? [WORDS.none] : choiceLines(state.list))],
    ...listPage(state.list, WORDS.entry, DESK_WORDS.choose),
  }),
  keys: ({ list }) => listKeys(list),
};
