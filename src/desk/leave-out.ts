// Which of several things something is over: those to leave out are named by their numbers, one
// after another, until the rest is taken. Pure.
import { type Cents, cents, formatCents, sumCents } from '../domain/money.ts';
import type { LineChoice } from './line-duties.ts';
import type { Given, Question } from './line-questions.ts';

export type Leavable = {
  readonly value: string;
  readonly words: string;
  readonly amountCents: Cents;
  /** Why it cannot be left out. */
  readonly stays?: string;
};

const REST = 'rest';
const nameOf = (turn: number) => `without${turn}`;

const WORDS = {
  label: 'WITHOUT',
  out: 'left out',
  last: 'something must stay',
  rest: (count: number, all: number, amount: string) =>
    count === all ? `nothing: all ${all}, ${amount}` : `no more: ${count} of ${all}, ${amount}`,
};

/** What was named to be left out. */
export function leftOut(given: Given): readonly string[] {
  const named: string[] = [];
  for (let turn = 1; ; turn += 1) {
    const value = given[nameOf(turn)];
    if (value === undefined || value === REST) return named;
    named.push(value);
  }
}

/**
 * One question more than can be left out; `of` says what may be, undefined where it is not asked.
 */
export function leaveOutQuestions(
  most: number,
  of: (given: Given) => readonly Leavable[] | undefined,
): readonly Question[] {
  return Array.from({ length: most }, (_, index) => ({
    name: nameOf(index + 1),
    ask(given) {
      const all = of(given);
      const out = leftOut(given);
      const done = all === undefined || out.length < index;
      return done ? undefined : { kind: 'choice', label: WORDS.label, choices: choices(all, out) };
    },
  }));
}

function choices(all: readonly Leavable[], out: readonly string[]): readonly LineChoice[] {
  const kept = all.filter(({ value }) => !out.includes(value));
  const amount = formatCents(cents(sumCents(kept, (one) => one.amountCents)), true);
  const whyNot = ({ value, stays }: Leavable) => {
    if (out.includes(value)) return WORDS.out;
    return kept.length === 1 ? WORDS.last : stays;
  };
  return [
    { number: 1, words: WORDS.rest(kept.length, all.length, amount), value: REST },
    ...all.map((one, index) => {
      const disabled = whyNot(one);
      const named = { number: index + 2, words: one.words, value: one.value };
      return disabled === undefined ? named : { ...named, disabled };
    }),
  ];
}
