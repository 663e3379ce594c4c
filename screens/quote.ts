// One quote: asks what it depends on, shows what it would cost, and prints the sheet. Fees are
// picked one after the other until 0 is keyed.
import { makeQuote, pickFee, printQuote, quoteFees, quoteFields } from '../src/desk/quote.ts';
import { formatCents } from '../src/domain/money.ts';
import type { PickedFee, Quote } from '../src/domain/quote.ts';
import { type QuoteParams, SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import { padLeft, padRight } from './parts/cells.ts';
import { type ChoiceList, choiceLines, choiceList, readChoice } from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import {
  type Answer,
  type Form,
  type FormField,
  formAt,
  formKeys,
  formPage,
  startForm,
} from './parts/form.ts';
import { growingStep } from './parts/growing-form.ts';
import { refused, stay } from './parts/outcomes.ts';
import { pickFrom } from './parts/pick-from.ts';
import type { Line, Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { QUOTE_WORDS } from './words/quotes.ts';

const WORDS = QUOTE_WORDS;

type State = {
  readonly about: QuoteParams;
  readonly picked: readonly PickedFee[];
  readonly form: Form;
  /** Once it is reckoned. */
  readonly told?: { readonly quote: Quote; readonly list: ChoiceList<'print'> };
};

const FEE: FormField = { label: WORDS.fee, hint: WORDS.feeHint, kind: 'number', digits: 3 };
const MANY: FormField = { label: WORDS.many, kind: 'number', digits: 3 };
const COLUMNS = 60;
const AMOUNT = 12;

function tell(state: State, quote: Quote): Outcome<State> {
  const list = choiceList([{ number: 1, words: WORDS.print, value: 'print' as const }]);
  return stay({ ...state, told: { quote, list } });
}

/** 0 ends the picking; nothing picked is no quote. */
async function pick(
  state: State,
  answers: readonly Answer[],
  station: Station,
): Promise<Outcome<State>> {
  const [number = 0, quantity] = answers.map(({ value }) => Number(value));
  const { picked } = state;
  if (number === 0) {
    if (picked.length === 0) return { kind: 'back' };
    return tell(state, quoteFees(WORDS.fees, WORDS.total, picked));
  }
  const known = await pickFee(station.desk, number, quantity ?? 1);
  if (!known.ok) return refused({ ...state, form: startForm([FEE]) }, known.refusal);
  if (quantity === undefined) return stay({ ...state, form: formAt([FEE, MANY], answers) });
  return stay({ ...state, picked: [...picked, known.value], form: startForm([FEE]) });
}

async function afterAnswer(
  state: State,
  answers: readonly Answer[],
  station: Station,
): Promise<Outcome<State>> {
  const { about } = state;
  if (about.of === 'fees') return pick(state, answers, station);
  const values = answers.map(({ value }) => value);
  const fields = await quoteFields(station.desk, about, values);
  if (!fields.ok) return refused(state, fields.refusal);
  if (values.length < fields.value.length) {
    return stay({ ...state, form: formAt(fields.value, answers) });
  }
  const quote = await makeQuote(station.desk, about, values);
  return quote.ok ? tell(state, quote.value) : refused(state, quote.refusal);
}

async function shown(
  state: State,
  { quote, list }: NonNullable<State['told']>,
  key: Key,
  station: Station,
): Promise<Outcome<State>> {
  const reading = readChoice(list, key);
  const next: State = { ...state, told: { quote, list: reading.list } };
  return pickFrom(reading, next, async (): Promise<Outcome<State>> => {
    const printed = await printQuote(station.desk, counterOf(station), quote);
    if (!printed.ok) return refused(next, printed.refusal);
    station.printSoon();
    return { kind: 'back', done: WORDS.printed };
  });
}

const row = (words: string, amount: string) =>
  ` ${padRight(words, COLUMNS)} ${padLeft(amount, AMOUNT)}`;

function lines({ of, rows, totals, notes }: Quote): readonly Line[] {
  return [
    '',
    [{ text: ` ${of}`, tone: 'strong' }],
    '',
    ...rows.map(({ words, cents }) => row(words, formatCents(cents, true))),
    '',
    ...totals.map(
      ({ words, cents }): Line => [{ text: row(words, formatCents(cents, true)), tone: 'strong' }],
    ),
    ...notes.map((note) => ` ${note}`),
    '',
  ];
}

export const quoteScreen: Screen<State, QuoteParams, Station> = {
  id: SCREEN.quote,
  async open({ desk }, about) {
    if (about.of === 'fees') return { about, picked: [], form: startForm([FEE]) };
    const fields = await quoteFields(desk, about, []);
    return fields.ok ? { about, picked: [], form: startForm(fields.value) } : fields;
  },
  async step(state, key, station) {
    if (state.told !== undefined) return shown(state, state.told, key, station);
    return growingStep(state, key, (next, answers) => afterAnswer(next, answers, station));
  },
  view({ about, picked, form, told }) {
    const title = about.of === 'fees' ? WORDS.fees : about.words;
    if (told === undefined) {
      const head = picked.map(({ name, amountCents, quantity }) =>
        row(`${quantity} x ${name}`, formatCents(amountCents, true)),
      );
      return { title: title.toUpperCase(), ...formPage(form, head) };
    }
    return {
      title: WORDS.sheet,
      body: [...lines(told.quote), ...choiceLines(told.list)],
      ...listPage(told.list, WORDS.entry, DESK_WORDS.choose),
    };
  },
  keys: ({ form, told }) => (told === undefined ? formKeys(form) : listKeys(told.list)),
};
