// Things left out one after another by their numbers, as a form asks for them.
import { expect, test } from 'vitest';
import { cents } from '../domain/money.ts';
import { leaveOutQuestions, leftOut } from './leave-out.ts';
import { fieldsFor, givenBy, givenSoFar } from './line-questions.ts';

const ALL = [
  { value: 'a', words: 'a, 1.00', amountCents: cents(100), stays: 'it is the first' },
  { value: 'b', words: 'b, 2.00', amountCents: cents(200) },
  { value: 'c', words: 'c, 4.00', amountCents: cents(400) },
];
const QUESTIONS = [
  ...leaveOutQuestions(ALL.length, () => ALL),
  { name: 'last', ask: () => ({ kind: 'number', label: 'LAST', digits: 1 }) as const },
];

/** What is asked after these answers: its label, and its choices with why they cannot be taken. */
function asked(...answers: readonly string[]): string {
  const field = fieldsFor(QUESTIONS, answers).at(-1);
  if (field?.kind !== 'choice') return field?.label ?? '';
  return field.choices.map(({ words, disabled = '' }) => `${words} ${disabled}`.trim()).join('; ');
}

test.each<[string, readonly string[], string]>([
  ['at first', [], 'nothing: all 3, 7.00; a, 1.00 it is the first; b, 2.00; c, 4.00'],
  ['one out', ['b'], 'no more: 2 of 3, 5.00; a, 1.00 it is the first; b, 2.00 left out; c, 4.00'],
  [
    'all but one',
    ['b', 'c'],
    'no more: 1 of 3, 1.00; a, 1.00 something must stay; b, 2.00 left out; c, 4.00 left out',
  ],
  ['none out', ['rest'], 'LAST'],
  ['one out and no more', ['c', 'rest'], 'LAST'],
])('%s', (_what, answers, told) => {
  expect(asked(...answers)).toBe(told);
});

test('what was named is left out, whatever follows', () => {
  expect(leftOut(givenSoFar(QUESTIONS, ['c', 'b', 'rest', '1']))).toEqual(['c', 'b']);
  expect(leftOut(givenSoFar(QUESTIONS, ['rest', '1']))).toEqual([]);
});

test.each([
  ['what must stay', ['a', 'rest', '1']],
  ['twice the same', ['b', 'b', 'rest', '1']],
  ['what nobody listed', ['d', 'rest', '1']],
])('%s is refused', (_what, answers) => {
  expect(givenBy(QUESTIONS, answers).ok).toBe(false);
});
