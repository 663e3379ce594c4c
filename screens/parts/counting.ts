// A whole count on a screen: typing it, looking at it before it is sealed, leaving it. Pure; the
// screen says what may follow a look at the count, and does it.
import { type Refusal, refusal } from '../../src/domain/refusal.ts';
import type { Key } from '../key.ts';
import type { KeyBinding, Page } from '../screen.ts';
import { COUNT_WORDS } from '../words/count.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  readChoice,
} from './choice-list.ts';
import { choiceNow, proposalOf } from './choice-now.ts';
import { type CountTexts, countKeys, countPage, reviewPage } from './count-grid.ts';
import { countKey } from './count-keys.ts';
import { type CountState, isTouched, takeTape, uncounted } from './count-state.ts';
import { pageEntry } from './entry.ts';
import { answerOf, guardEntry, guardKeys } from './guard.ts';
import { tapeTotalOf } from './tape-result.ts';

/** The one way on that every count has. */
const LEAVE = 'leave-count';
type Leave = typeof LEAVE;
const LEAVE_CHOICE: Choice<Leave> = {
  number: 9,
  words: COUNT_WORDS.review.leaveChoice,
  value: LEAVE,
};

export type Counting<T> = {
  readonly phase: 'count' | 'review' | 'leave';
  readonly count: CountState;
  /** What may follow once the count is looked at; Enter takes the first. */
  readonly list: ChoiceList<T | Leave>;
  /** Counts the questions, so that each wants its own fresh key. */
  readonly asked: number;
};

export type CountingReading<T> =
  | { readonly kind: 'counting'; readonly counting: Counting<T> }
  | { readonly kind: 'refused'; readonly counting: Counting<T>; readonly refusal: Refusal }
  /** A choice was made on the count as it stands. */
  | { readonly kind: 'picked'; readonly counting: Counting<T>; readonly value: T }
  | { readonly kind: 'left'; readonly counting: Counting<T> }
  | { readonly kind: 'tape'; readonly counting: Counting<T> };

export function startCounting<T>(
  count: CountState,
  choices: readonly Choice<T>[],
  asked = 0,
): Counting<T> {
  const list = choiceList<T | Leave>([...choices, LEAVE_CHOICE], choices[0]?.number);
  return { phase: 'count', count, list, asked };
}

/** Other things may follow from now on; the count stands as it is. */
export function withChoices<T>(counting: Counting<T>, choices: readonly Choice<T>[]): Counting<T> {
  return startCounting(counting.count, choices, counting.asked);
}

/** Back to typing, with the mark where the screen wants it. */
export function backToCount<T>(counting: Counting<T>, count = counting.count): Counting<T> {
  return { ...counting, phase: 'count', count };
}

export function countingKey<T>(counting: Counting<T>, key: Key): CountingReading<T> {
  switch (counting.phase) {
    case 'count':
      return typeCount(counting, key);
    case 'review':
      return reviewKey(counting, key);
    case 'leave':
      return leaveKey(counting, key);
  }
}

function typeCount<T>(counting: Counting<T>, key: Key): CountingReading<T> {
  const reading = countKey(counting.count, key);
  const next = { ...counting, count: reading.count };
  switch (reading.kind) {
    case 'counting':
      return { kind: 'counting', counting: next };
    case 'tape':
      return { kind: 'tape', counting: next };
    case 'refused':
      return { kind: 'refused', counting: next, refusal: reading.refusal };
    case 'review': {
      const { choices, proposed } = next.list;
      return { kind: 'counting', counting: ask(next, 'review', choiceList(choices, proposed)) };
    }
    case 'leave':
      if (!isTouched(next.count)) return { kind: 'left', counting: next };
      return { kind: 'counting', counting: ask(next, 'leave', next.list) };
  }
}

function ask<T>(
  counting: Counting<T>,
  phase: 'review' | 'leave',
  list: ChoiceList<T | Leave>,
): Counting<T> {
  return { ...counting, phase, list, asked: counting.asked + 1 };
}

function reviewKey<T>(counting: Counting<T>, key: Key): CountingReading<T> {
  const reading = readChoice(counting.list, key, '+*/.');
  const next = { ...counting, list: reading.list };
  switch (reading.kind) {
    case 'list':
      return { kind: 'counting', counting: next };
    case 'picked':
      if (reading.value !== LEAVE) return { kind: 'picked', counting: next, value: reading.value };
      return { kind: 'counting', counting: ask(next, 'leave', next.list) };
    case 'refused':
      return { kind: 'refused', counting: next, refusal: reading.refusal };
    case 'operator':
      if (reading.operator === '-') return { kind: 'counting', counting: backToCount(next) };
      return { kind: 'refused', counting: next, refusal: refusal('key-not-here') };
  }
}

function leaveKey<T>(counting: Counting<T>, key: Key): CountingReading<T> {
  const answer = answerOf(key);
  if (answer === 'yes') return { kind: 'left', counting };
  if (answer === 'no') return { kind: 'counting', counting: backToCount(counting) };
  return { kind: 'refused', counting, refusal: refusal('key-not-here') };
}

/** Takes what the adding machine came to. */
export function takeTapeResult<T>(counting: Counting<T>, result: unknown): Counting<T> {
  const total = tapeTotalOf(result);
  if (total === undefined || counting.phase !== 'count') return counting;
  return { ...counting, count: takeTape(counting.count, total) };
}

export function countingPage<T>(counting: Counting<T>, texts: CountTexts): Page {
  const { count, list } = counting;
  const words = COUNT_WORDS.review;
  switch (counting.phase) {
    case 'count':
      return countPage(count, texts);
    case 'review': {
      const open = openRows(count);
      const said = open.length === 0 ? [] : [` ${words.uncounted(open)}`];
      const page = { ...texts, notes: [...(texts.notes ?? []), ...said, ...choiceLines(list)] };
      const question = open.length === 0 ? words.question : words.uncountedQuestion;
      const enterNow = choiceNow(list, { nothing: words.nothing, unknown: words.unknown });
      return reviewPage(count, page, {
        entry: pageEntry(list.entry, question, proposalOf(list)),
        enterNow,
      });
    }
    case 'leave':
      return reviewPage(count, texts, {
        entry: guardEntry(words.leave, words.leaves),
        enterNow: words.leaveNow,
      });
  }
}

/** The rows that nobody counted, in words. */
function openRows(count: CountState): readonly string[] {
  const { pieces, papers, packs } = uncounted(count);
  const words = COUNT_WORDS.review;
  return [
    ...pieces,
    ...papers.map((name) => words.papers[name]),
    ...(packs === 'all' ? [words.packs] : packs),
  ];
}

export function countingKeys<T>(counting: Counting<T>): readonly KeyBinding[] {
  const words = COUNT_WORDS.review;
  if (counting.phase === 'count') return countKeys();
  if (counting.phase === 'leave') return guardKeys(words.leaves, words.goOn);
  return [
    { intent: 'choose', keys: 'Enter', words: words.choose },
    { intent: 'no', keys: '-', words: words.goOn },
  ];
}

/** A look at the count, and leaving it, want a fresh key. */
export function countingGuard<T>({ phase, asked }: Counting<T>): string | undefined {
  return phase === 'count' ? undefined : `${phase} ${asked}`;
}
