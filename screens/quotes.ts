// What something would cost: items of the fee schedule, or what a line of business would ask.
import { type OfferedQuote, quotesOf } from '../src/desk/quote.ts';
import { LINES } from '../src/lines/index.ts';
import { type QuoteParams, SCREEN } from './ids.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  readChoice,
} from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { pickFrom } from './parts/pick-from.ts';
import type { Outcome, Screen } from './screen.ts';
import type { Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { QUOTE_WORDS } from './words/quotes.ts';

type State = { readonly list: ChoiceList<OfferedQuote | 'fees'> };

/** Line 3 has 31, 32 and so on, so that a new one shifts none. */
const A_LINE = 10;

async function choicesOf({ desk }: Station): Promise<readonly Choice<OfferedQuote>[]> {
  const offered = await Promise.all(
    LINES.map(async ({ code, name, number }) =>
      (await quotesOf(desk, code)).map((value, index) => ({
        ...{ number: number * A_LINE + index + 1, value },
        words: `${name}: ${value.words}`,
      })),
    ),
  );
  return offered.flat();
}

export const quotesScreen: Screen<State, undefined, Station> = {
  id: SCREEN.quotes,
  async open(station) {
    const fees = { number: 1, words: QUOTE_WORDS.fees, value: 'fees' } as const;
    return { list: choiceList<OfferedQuote | 'fees'>([fees, ...(await choicesOf(station))]) };
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
