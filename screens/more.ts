// What a clerk does besides paying, reached with `.` on an empty entry.
import { abandonBasket, holdBasket } from '../src/desk/keep-basket.ts';
import { lookAround, type Surroundings } from '../src/desk/look-around.ts';
import { lookAtReceipt } from '../src/desk/look-at-receipt.ts';
import type { Result } from '../src/domain/result.ts';
import { SCREEN } from './ids.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  readChoice,
} from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { deadKey } from './parts/outcomes.ts';
import type { Outcome, Screen, ScreenId } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';

type Value = ScreenId | 'hold' | 'abandon';
type State = { readonly list: ChoiceList<Value>; readonly totalShown: boolean };

const WORDS = DESK_WORDS.more;

function choices(around: Surroundings, hasReceipt: boolean): readonly Choice<Value>[] {
  const say = WORDS.choices;
  const none = hasReceipt ? undefined : WORDS.noReceipt;
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
    choice(1, say.void, SCREEN.voidReceipt, none),
    choice(2, say.reprint, SCREEN.reprint, none),
    choice(3, say.noSale, SCREEN.noSale),
    choice(4, say.hold, 'hold', without),
    choice(5, say.recall, SCREEN.heldBaskets, held),
    choice(6, say.abandon, 'abandon', without),
    choice(7, say.wrongTender, SCREEN.wrongTender, none),
    choice(8, say.xReading, SCREEN.xReading),
    choice(9, say.close, SCREEN.closeDrawer, within),
    choice(10, say.papers, SCREEN.papers),
    choice(11, say.forms, SCREEN.forms, none),
  ];
}

async function picked(state: State, value: Value, station: Station): Promise<Outcome<State>> {
  const counter = counterOf(station);
  const { done } = DESK_WORDS;
  if (value === 'hold') return finish(state, await holdBasket(station.desk, counter), done.hold);
  if (value === 'abandon' && state.totalShown) {
    return { kind: 'go', to: SCREEN.giveUp, replace: true };
  }
  if (value === 'abandon') {
    return finish(state, await abandonBasket(station.desk, counter), done.gone);
  }
  return { kind: 'go', to: value, replace: true };
}

function finish(state: State, result: Result<undefined>, done: string): Outcome<State> {
  return result.ok ? { kind: 'back', done } : { kind: 'refuse', state, refusal: result.refusal };
}

export const moreScreen: Screen<State, undefined, Station> = {
  id: SCREEN.more,
  async open(station) {
    const around = await lookAround(station.desk, station.register);
    const last = await lookAtReceipt(station.desk, counterOf(station));
    const { totalShown } = around;
    return { list: choiceList(choices(around, last.ok)), totalShown };
  },
  async step(state, key, station) {
    const reading = readChoice(state.list, key, '.');
    const next = { ...state, list: reading.list };
    switch (reading.kind) {
      case 'picked':
        return picked(next, reading.value, station);
      case 'refused':
        return { kind: 'refuse', state: next, refusal: reading.refusal };
      case 'operator':
        if (reading.operator === '.')
          return { kind: 'go', to: SCREEN.tape, params: {}, replace: true };
        return reading.operator === '-' ? { kind: 'back' } : deadKey(next);
      case 'list':
        return { kind: 'stay', state: next };
    }
  },
  view: (state) => ({
    title: WORDS.title,
    body: ['', ...choiceLines(state.list)],
    ...listPage(state.list, WORDS.entry, DESK_WORDS.choose),
  }),
  keys: ({ list }) => listKeys(list, [{ keys: '.', intent: 'tape', words: 'tape' }]),
};
