// Every template that is shipped, in every language; and what is said of one that is wrong.

import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../language.ts';
import { LETTER_KINDS } from './kinds.ts';
import { editionOf, readTemplate, type Template, usedFields } from './template.ts';
import { TEMPLATE_FILES, templateOf } from './templates.ts';

describe.each(LETTER_KINDS)('the template %s', (kind) => {
  test('reads, and is the one of its kind', () => {
    expect(readTemplate(TEMPLATE_FILES[kind])).not.toHaveProperty('problems');
    expect(templateOf(kind).kind).toBe(kind);
  });

  test('holds the same fields in each language', () => {
    const template = templateOf(kind);
    const [english, ...others] = LANGUAGES.map((language) => {
      const edition = editionOf(template, language, '2026-09-15');
      expect(edition?.language).toBe(language);
      return edition === undefined ? [] : [...usedFields(edition)].sort();
    });
    for (const other of others) expect(other).toEqual(english);
  });

  test('has as many paragraphs of each sort in each language', () => {
    const sorts = LANGUAGES.map((language) =>
      (editionOf(templateOf(kind), language, '2026-09-15')?.body ?? []).map(
        (text) => /^(# |- |\| |\[\w+\] )/.exec(text)?.[1] ?? '',
      ),
    );
    expect(sorts[1]).toEqual(sorts[0]);
  });
});

const EDITION = {
  ...{ language: 'en', version: 1, from: '2026-01-01', title: 'T', closing: 'C' },
  body: ['Dear {{name}}, pay by {{pay_by}}.'],
};
const SPANISH = { ...EDITION, language: 'es' };
const GOOD = {
  ...{ kind: 'payment-reminder', name: 'Reminder', layout: 'letter', authority: 'x' },
  fields: [{ name: 'pay_by', kind: 'date', label: 'Pay by' }],
  editions: [EDITION, SPANISH],
};

function problemsOf(change: object): readonly string[] {
  const read = readTemplate({ ...GOOD, ...change });
  return 'problems' in read ? read.problems : [];
}

test('a template without a fault has none', () => {
  expect(problemsOf({})).toEqual([]);
});

test.each([
  ['an unknown kind', { kind: 'love-letter' }, 'kind love-letter is none of'],
  ['no Spanish', { editions: [EDITION] }, 'has no text in es'],
  ['a field nobody knows', bodies('{{pay_by}} {{nmae}}'), 'holds nmae, which nobody knows'],
  ['a field that is left out', bodies('Dear {{name}}'), 'does not hold pay_by'],
  ['a brace too many', bodies('{{pay_by}} {name}'), 'a brace too many'],
  ['a sign that steers', bodies('{{pay_by}} \u001b[2J'), 'holds signs that do not print'],
  ['no text', { editions: [{ ...EDITION, body: [] }, SPANISH] }, 'en 1 has no text'],
  ['a version twice', { editions: [EDITION, EDITION, SPANISH] }, 'has version en 1 twice'],
  ['a misspelt member', { layuot: 'letter' }, 'nobody reads the field layuot'],
  [
    'a field of the book',
    { fields: [...GOOD.fields, { name: 'owed', kind: 'money', label: 'x' }] },
    'asks for owed, which the book knows',
  ],
  [
    'a choice without words',
    { fields: [{ name: 'pay_by', kind: 'choice', label: 'x', choices: ['now'] }] },
    'has no words for pay_by now',
  ],
])('%s is told', (_what, change, says) => {
  expect(problemsOf(change).join('\n')).toContain(says);
});

function bodies(text: string): object {
  return { editions: [EDITION, SPANISH].map((edition) => ({ ...edition, body: [text] })) };
}

test('the newest text in use on the date is taken; another language falls back to English', () => {
  const later = { ...EDITION, version: 2, from: '2026-10-01', title: 'T2' };
  const read = readTemplate({ ...GOOD, editions: [later, EDITION, SPANISH] });
  if ('problems' in read) throw new Error(read.problems.join());
  const { template }: { template: Template } = read;
  const title = (language: string, date: string) => editionOf(template, language, date)?.title;
  expect(title('en', '2026-09-30')).toBe('T');
  expect(title('en', '2026-10-01')).toBe('T2');
  expect(editionOf(template, 'es', '2026-10-01')?.version).toBe(1);
  expect(title('zh', '2026-10-01')).toBe('T2');
  expect(title('en', '2025-12-31')).toBeUndefined();
});
