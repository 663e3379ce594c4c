// What something would cost: items of the fee schedule, or what a line of business would ask.
import { type OfferedQuote, quotesOf } from '../src/desk/quote.ts';
import { type QuoteParams, SCREEN } from './ids.ts';
import { type ChoiceList, choiceLines, choiceList, readChoice } from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { lineChoices } from './parts/line-choices.ts';
import { pickFrom } from './parts/pick-from.ts';
import type { Outcome, Screen } from './screen.ts';
import type { Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { QUOTE_WORDS } from './words/quotes.ts';

type State = { readonly list: ChoiceList<OfferedQuote | 'fees'> };

export const quotesScreen: Screen<State, undefined, Station> = {
  id: SCREEN.quotes,
  async open(station) {
    const fees = { number: 1, words: QUOTE_WORDS.fees, value: 'fees' } as const;
    const ofLines = await lineChoices((line) => quotesOf(station.desk, line));
    return { list: choiceList<OfferedQuote | 'fees'>([fees, ...ofLines]) };
  },
  step(state, key) {
    const reading = readChoice(state.list, key);
    const next = { list: reading.list };
    return pickFrom(reading, next, (value): Outcome<State> => {
      const params: QuoteParams = value === 'fees' ? { of: 'fees' } : { of: 'line', ...value };
      return { kind: 'go', to: SCREEN.quote, params, state: next };
    });
  },
  view: ({ list }) => ({
    title: QUOTE_WORDS.title,
    body: ['', ` ${QUOTE_WORDS.never}`, '', ...choiceLines(list)],
    ...listPage(list, QUOTE_WORDS.entry, DESK_WORDS.choose),
  }),
  keys: ({ list }) => listKeys(list),
};
