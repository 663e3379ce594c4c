// Which item of an account a line of the basket pays: the oldest first, or one that is named.
import { type PayableItem, payableItems } from '../src/desk/name-item.ts';
import type { AccountLine } from '../src/domain/basket.ts';
import { type NamedItemResult, SCREEN, type WhichItemParams } from './ids.ts';
import { type ChoiceList, choiceLines, choiceList, readChoice } from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { pickFrom } from './parts/pick-from.ts';
import type { Screen } from './screen.ts';
import type { Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { PAY_WORDS } from './words/pay.ts';

const WORDS = PAY_WORDS.whichItem;

/** Undefined is the oldest first. */
type Named = number | undefined;
type State = { readonly list: ChoiceList<Named>; readonly index: number };

/** What the line pays now is proposed. */
function listOf({ itemIds }: AccountLine, items: readonly PayableItem[]): ChoiceList<Named> {
  const oldest = { number: 1, words: WORDS.oldest, value: undefined };
  const named = items.map((item, index) => {
    return { number: index + 2, words: WORDS.item(item), value: item.id };
  });
  const at = itemIds?.length === 1 ? items.findIndex(({ id }) => id === itemIds[0]) : -1;
  return choiceList<Named>([oldest, ...named], at < 0 ? 1 : at + 2);
}

export const whichItemScreen: Screen<State, WhichItemParams, Station> = {
  id: SCREEN.whichItem,
  async open(station, { index, line }) {
    return { list: listOf(line, await payableItems(station.desk, line)), index };
  },
  step(state, key) {
    const reading = readChoice(state.list, key);
    return pickFrom(reading, { ...state, list: reading.list }, (itemId) => {
      const result: NamedItemResult = { kind: 'item', index: state.index, itemId };
      return { kind: 'back', result } as const;
    });
  },
  view: ({ list }) => ({
    title: WORDS.title,
    body: ['', ...choiceLines(list)],
    ...listPage(list, WORDS.entry, DESK_WORDS.choose),
  }),
  keys: ({ list }) => listKeys(list),
};
