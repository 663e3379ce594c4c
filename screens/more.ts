// What a clerk does besides paying, reached with `.` on an empty entry.
import { abandonBasket, holdBasket } from '../src/desk/keep-basket.ts';
import { lookAround, type Surroundings } from '../src/desk/look-around.ts';
import type { Result } from '../src/domain/result.ts';
import { SCREEN } from './ids.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  LIST_KEYS,
  readChoice,
} from './parts/choice-list.ts';
import { pageEntry } from './parts/entry.ts';
import type { Outcome, Screen, ScreenId } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';

type Value = ScreenId | 'hold' | 'abandon';
type State = { readonly list: ChoiceList<Value> };

const WORDS = DESK_WORDS.more;

function choices(around: Surroundings): readonly Choice<Value>[] {
  const say = WORDS.choices;
  const without = around.basketInHand ? undefined : WORDS.noBasket;
  const within = around.basketInHand ? WORDS.basket : undefined;
  const held = around.heldBaskets === 0 ? WORDS.nothingHeld : within;
  const choice = (number: number, words: string, value: Value, why?: string): Choice<Value> => ({
    number,
    words,
    value,
    ...(why === undefined ? {} : { disabled: why }),
  });
  return [
    choice(1, say.void, SCREEN.voidReceipt),
    choice(2, say.reprint, SCREEN.reprint),
    choice(3, say.noSale, SCREEN.noSale),
    choice(4, say.hold, 'hold', without),
    choice(5, say.recall, SCREEN.heldBaskets, held),
    choice(6, say.abandon, 'abandon', without),
    choice(7, say.wrongTender, SCREEN.wrongTender),
    choice(8, say.xReading, SCREEN.xReading),
    choice(9, say.close, SCREEN.closeDrawer, within),
  ];
}

async function picked(state: State, value: Value, station: Station): Promise<Outcome<State>> {
  if (value === 'hold') return finish(state, await holdBasket(station.desk, counterOf(station)));
  if (value === 'abandon') {
    return finish(state, await abandonBasket(station.desk, counterOf(station)));
  }
  return { kind: 'go', to: value, replace: true };
}

function finish(state: State, result: Result<undefined>): Outcome<State> {
  return result.ok ? { kind: 'back' } : { kind: 'refuse', state, refusal: result.refusal };
}

export const moreScreen: Screen<State, undefined, Station> = {
  id: SCREEN.more,
  async open(station) {
    return { list: choiceList(choices(await lookAround(station.desk, station.register))) };
  },
  async step(state, key, station) {
    const reading = readChoice(state.list, key);
    const next = { list: reading.list };
    switch (reading.kind) {
      case 'picked':
        return picked(next, reading.value, station);
      case 'refused':
        return { kind: 'refuse', state: next, refusal: reading.refusal };
      case 'operator':
        if (reading.operator === '.')
          return { kind: 'go', to: SCREEN.tape, params: {}, replace: true };
        return reading.operator === '-' ? { kind: 'back' } : { kind: 'stay', state: next };
      case 'list':
        return { kind: 'stay', state: next };
    }
  },
  view: (state) => ({
    title: WORDS.title,
    body: ['', ...choiceLines(state.list)],
    entry: pageEntry(state.list.entry, WORDS.entry),
    enterNow: state.list.entry.text === '' ? DESK_WORDS.requests.nothing : 'opens it',
  }),
  keys: () => [...LIST_KEYS, { keys: '.', intent: 'tape', words: 'tape' }],
};
