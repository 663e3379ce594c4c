// A form with more fields than the window has rows: what is asked is in view. What need not be
// answered is passed.
import { expect, test } from 'vitest';
import { testKey } from '../../test/support/keys.ts';
import { layoutText, layPage, SMALLEST } from '../page-layout.ts';
import type { Status } from '../screen.ts';
import { type FormField, formAt, formKey, formPage } from './form.ts';

const STATUS: Status = {
  ...{ city: 'Robles Canyon', businessDate: 'TUE 15 SEP 2026', demo: false },
  ...{ clerk: 'Clerk 101', register: 'REG 1', drawer: 'DRAWER 1 OPEN' },
  ...{ printer: 'PRINTER ok', time: '10:42' },
};

test.each([0, 5, 13, 20])('a choice after %d answers is in view', (count) => {
  const asked = Array.from({ length: count }, (_, index): FormField => {
    return { kind: 'words', label: `FIELD ${index}`, most: 9 };
  });
  const choices = [
    { number: 1, words: 'tax 100.80: 146.80', value: 'yes' },
    { number: 2, words: 'the second', value: 'no' },
  ];
  const answers = asked.map((_, index) => ({ value: 'x', shown: `answer ${index}` }));
  const form = formAt([...asked, { kind: 'choice', label: 'ASSESS', choices }], answers);
  const page = { title: 'NEW BUSINESS', ...formPage(form, []) };
  const frame = { page, status: STATUS, bindings: [], messages: [] };
  const text = layoutText(layPage(frame, SMALLEST)).join('\n');
  expect(text).toContain('1  tax 100.80: 146.80');
  expect(text).toContain('2  the second');
});

const OPTIONAL: readonly FormField[] = [
  { kind: 'words', label: 'PLATE', most: 9 },
  { kind: 'words', label: 'MAKE', most: 9, optional: true },
  { kind: 'number', label: 'VIN', digits: 4, optional: true },
  { kind: 'words', label: 'COLOR', most: 9, optional: true },
];

function typed(text: string) {
  let form = formAt(OPTIONAL, []);
  let at = 0;
  for (const char of text) {
    const reading = formKey(form, testKey(char, at));
    at += 1;
    if (reading.kind === 'done') return reading.values;
    if (reading.kind !== 'back') form = reading.form;
  }
  return form.answers.map(({ value }) => value);
}

test.each([
  ['7A⏎⏎12⏎⏎', ['7A', '', '12', '']],
  ['7A⏎*', ['7A', '', '', '']],
  ['7A⏎FO⏎*', ['7A', 'FO', '', '']],
  // What must be answered is passed by nothing, and in words a star is a letter like any other.
  ['⏎*⏎⏎', []],
  ['7A⏎F*⏎', ['7A', 'F*']],
])('%s answers %j', (keys, values) => {
  expect(typed(keys)).toEqual(values);
});
