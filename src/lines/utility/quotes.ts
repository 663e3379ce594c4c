// What a new water and sewer account would pay before it is served: set-up and deposit.
import type { LineQuote, LineStart } from '../../desk/line-duties.ts';
import { choicesOf, fieldsFor, givenBy, type Question } from '../../desk/line-questions.ts';
import type { PlainRecord } from '../../domain/canonical.ts';
import { cents, multiplyCents, parseAmount } from '../../domain/money.ts';
import { quoteOf } from '../../domain/quote.ts';
import { done, refuse } from '../../domain/result.ts';
import { UTILITY_WORDS } from './words.ts';

const WORDS = UTILITY_WORDS.quote;

function rowsOf({ rules, date }: LineStart, name: string): readonly PlainRecord[] {
  return rules.rows(name, date);
}

const chosenIn = (rows: readonly PlainRecord[], code: string | undefined) =>
  rows.find((row) => row['code'] === code);
const wordsOf = (rows: readonly PlainRecord[]) =>
  choicesOf(Object.fromEntries(rows.map((row) => [String(row['code']), String(row['words'])])));

function questionsOf(start: LineStart): readonly Question[] {
  const [setups, deposits] = [rowsOf(start, 'set-up'), rowsOf(start, 'deposit')];
  return [
    {
      name: 'setup',
      ask: () => ({ kind: 'choice', label: WORDS.setup, choices: wordsOf(setups) }),
    },
    {
      name: 'who',
      ask: () => ({ kind: 'choice', label: WORDS.who, choices: wordsOf(deposits) }),
    },
    {
      name: 'average',
      ask: ({ who }) =>
        typeof chosenIn(deposits, who)?.['times'] === 'number'
          ? { kind: 'money', label: WORDS.average, hint: WORDS.averageHint }
          : undefined,
    },
  ];
}

export const setUpQuote: LineQuote = {
  name: 'set-up',
  words: WORDS.title,
  fields: async (start, answers) => fieldsFor(questionsOf(start), answers),
  async quote(start, answers) {
    const given = givenBy(questionsOf(start), answers);
    if (!given.ok) return given;
    const { setup: how, who, average = '0' } = given.value;
    const setup = chosenIn(rowsOf(start, 'set-up'), how);
    const deposit = chosenIn(rowsOf(start, 'deposit'), who);
    if (setup === undefined || deposit === undefined) return refuse('charge-nothing');
    const times = deposit['times'];
    const held =
      typeof times === 'number'
        ? multiplyCents(cents(Number(average)), times)
        : (parseAmount(String(deposit['amount'])) ?? cents(0));
    const rows = [
      { words: String(setup['words']), cents: parseAmount(String(setup['amount'])) ?? cents(0) },
      { words: WORDS.deposit, cents: held },
    ];
    const quote = quoteOf(
      WORDS.title,
      rows.filter((row) => row.cents > 0),
      WORDS.total,
    );
    return done({ ...quote, notes: held > 0 ? [WORDS.held] : [] });
  },
};
