// A numbered list as a table: what is typed, what the list becomes.
import { describe, expect, test } from 'vitest';
import { KeyDecoder } from '../key-decoder.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  readChoice,
} from './choice-list.ts';
import { choiceNow, listEntry, listKeys } from './choice-now.ts';

const CHOICES: readonly Choice<string>[] = [
  { number: 1, words: 'Water and sewer', value: 'water' },
  { number: 2, words: 'Parking', value: 'parking', disabled: 'closed' },
  { number: 7, words: 'Business tax', value: 'tax' },
];
const WORDS = { nothing: 'nothing', unknown: 'unknown' };

type Typed = { readonly list: ChoiceList<string>; readonly last: string };

/** What the last key led to: the value picked, the refusal, the operator handed over. */
function typed(script: string, proposed?: number, own = ''): Typed {
  const decoder = new KeyDecoder();
  let list = choiceList(CHOICES, proposed);
  let last = 'list';
  Array.from(script.replaceAll('⏎', '\r')).forEach((character, index) => {
    for (const key of decoder.push(character, index)) {
      const reading = readChoice(list, key, own);
      list = reading.list;
      last =
        reading.kind === 'picked'
          ? reading.value
          : reading.kind === 'refused'
            ? reading.refusal.code
            : reading.kind === 'operator'
              ? `hands over ${reading.operator}`
              : 'list';
    }
  });
  return { list, last };
}

const shown = (list: ChoiceList<string>) => choiceLines(list).map((line) => JSON.stringify(line));

describe('a list', () => {
  test.each([
    ['1⏎', 'water'],
    ['7⏎', 'tax'],
    ['2⏎', 'choice-disabled'],
    ['3⏎', 'choice-unknown'],
    ['⏎', 'list'],
    ['*', 'key-not-here'],
    ['.', 'key-not-here'],
    ['-', 'hands over -'],
    ['7-', 'list'],
    ['7/', 'list'],
    ['7/1⏎', 'entry-foreign-key'],
    ['7*⏎', 'entry-foreign-key'],
    ['7+1⏎7⏎', 'tax'],
  ])('%s: %s', (script, expected) => {
    expect(typed(script).last).toBe(expected);
  });

  test('what stands in brackets is picked by an empty Enter', () => {
    expect(typed('⏎', 7).last).toBe('tax');
  });

  test('an operator of the screen is handed over, on an empty entry alone', () => {
    expect(typed('/', undefined, '/').last).toBe('hands over /');
    expect(typed('7/⏎', undefined, '/').last).toBe('entry-foreign-key');
  });

  test('+ turns the page', () => {
    expect(typed('++').list.turned).toBe(2);
  });
});

describe('finding in a list', () => {
  test('leaves the lines with the words, and their numbers', () => {
    const { list } = typed('/tax⏎');
    expect(shown(list)).toHaveLength(1);
    expect(shown(list)[0]).toContain(' 7  Business tax');
    expect(choiceNow(list, WORDS)).toBe('nothing; type a number. 1 of 3 with tax, - shows all');
    expect(typed('/tax⏎7⏎').last).toBe('tax');
  });

  test('each word begins a word of the line; a number finds its own line', () => {
    expect(shown(typed('/sew wat⏎').list)).toHaveLength(1);
    expect(shown(typed('/7⏎').list)).toHaveLength(1);
    expect(typed('/ater⏎').last).toBe('choice-not-found');
  });

  test('nothing is in brackets while part of the list is out of sight', () => {
    const { list, last } = typed('/park⏎⏎', 1);
    expect(last).toBe('list');
    expect(listEntry(list, 'CHOOSE').proposal).toBeUndefined();
    expect(typed('/park⏎-⏎', 1).last).toBe('water');
  });

  test('- leaves it, and then goes back', () => {
    expect(typed('/-').last).toBe('list');
    expect(typed('/-').list.finding).toBeUndefined();
    expect(typed('/tax⏎-').last).toBe('list');
    expect(typed('/tax⏎--').last).toBe('hands over -');
  });
});

test('the help names what is in brackets only where something is', () => {
  const enter = (list: ChoiceList<string>) => listKeys(list)[0]?.words;
  expect(enter(choiceList(CHOICES))).toBe('n: choose');
  expect(enter(choiceList(CHOICES, 1))).toBe('n: choose; empty: [marked]');
});

test('a key of the screen stands once in the help', () => {
  const keys = listKeys(choiceList(CHOICES), [{ intent: 'date', keys: '/', words: 'date' }]);
  expect(keys.map((binding) => binding.keys)).toEqual(['Enter', '+', '-', '/', '*', '.']);
  expect(keys.filter((binding) => binding.never).map((binding) => binding.keys)).toEqual([
    '*',
    '.',
  ]);
});
