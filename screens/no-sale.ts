// Opens the drawer without a sale: a reason, then the second person.
import { listReasons } from '../src/desk/list-reasons.ts';
import { requestNoSale } from '../src/desk/open-without-sale.ts';
import { requestLines } from '../src/desk/request-lines.ts';
import { type ApproveParams, SCREEN } from './ids.ts';
import {
  type ChoiceList,
  choiceLines,
  choiceList,
  PICK_KEYS,
  readChoice,
} from './parts/choice-list.ts';
import { choiceNow } from './parts/choice-now.ts';
import { pageEntry } from './parts/entry.ts';
import type { Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';

type State = { readonly list: ChoiceList<number> };

const WORDS = DESK_WORDS.noSale;

async function ask(state: State, number: number, station: Station): Promise<Outcome<State>> {
  const asked = await requestNoSale(station.desk, counterOf(station), { number });
  if (!asked.ok) return { kind: 'refuse', state, refusal: asked.refusal };
  const params: ApproveParams = {
    requestId: asked.value.id,
    lines: requestLines(asked.value),
    done: WORDS.done,
  };
  return { kind: 'go', to: SCREEN.approve, params, replace: true };
}

export const noSaleScreen: Screen<State, undefined, Station> = {
  id: SCREEN.noSale,
  async open(station) {
    const reasons = await listReasons(station.desk, 'no-sale');
    return { list: choiceList(reasons.map((one) => ({ ...one, value: one.number }))) };
  },
  async step(state, key, station) {
    const reading = readChoice(state.list, key);
    const next = { list: reading.list };
    if (reading.kind === 'picked') return ask(next, reading.value, station);
    if (reading.kind === 'refused')
      return { kind: 'refuse', state: next, refusal: reading.refusal };
    const back = reading.kind === 'operator' && reading.operator === '-';
    return back ? { kind: 'back' } : { kind: 'stay', state: next };
  },
  view: (state) => ({
    title: WORDS.title,
    body: ['', ...choiceLines(state.list)],
    entry: pageEntry(state.list.entry, WORDS.reason),
    enterNow: choiceNow(state.list, DESK_WORDS.choose),
  }),
  keys: () => PICK_KEYS,
};
