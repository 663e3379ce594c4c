// Fields put into the text of a template: each spelled in the language of the letter, none missing,
// none unknown, none of another kind; and nothing that is filled in is taken for a sign.
import { expect, test } from 'vitest';
import { cents } from '../money.ts';
import type { LetterKind } from './kinds.ts';
import { type LetterFields, mergeLetter } from './merge.ts';
import { letterLines } from './preview.ts';
import { letterDate, letterMoney } from './spell.ts';
import { editionOf } from './template.ts';
import { templateOf } from './templates.ts';

const CITY = {
  name: 'City of Robles Canyon',
  addressLines: ['1 Plaza'],
  timeZone: 'America/Los_Angeles',
};
const ABOUT = {
  city: CITY,
  number: 'LTR-000012',
  date: '2026-09-15',
  to: ['Ana Ruiz', '12 Mill Street', 'Robles Canyon CA 93001'],
  account: '41002387',
};
const KNOWN = {
  ...{ city: CITY.name, today: '2026-09-15', name: 'Ana Ruiz', account: '41002387' },
  ...{ place: '12 Mill Street', owed: cents(123456), due: '2026-08-31' },
  items: [{ date: '2026-08-31', words: 'Water, July', amountCents: cents(123456) }],
};

function merge(kind: LetterKind, language: string, fields: LetterFields, city: object = CITY) {
  const template = templateOf(kind);
  const edition = editionOf(template, language, '2026-09-15');
  if (!edition) throw new Error('no edition');
  const about = { ...ABOUT, city: { ...CITY, ...city } };
  return mergeLetter(template, edition, { ...KNOWN, ...fields }, about);
}

function refusedWith(kind: LetterKind, fields: LetterFields): string {
  const merged = merge(kind, 'en', fields);
  return merged.ok ? 'done' : `${merged.refusal.code} ${merged.refusal.facts['field']}`;
}

test.each([
  ['en', '2026-09-05', 'September 5, 2026'],
  ['es', '2026-09-05', '5 de septiembre de 2026'],
  ['en', '2026-12-31', 'December 31, 2026'],
  ['es', '2027-01-01', '1 de enero de 2027'],
] as const)('in %s %s is %s', (language, date, words) => {
  expect(letterDate(date, language)).toBe(words);
});

test.each([
  [0, '$0.00'],
  [5, '$0.05'],
  [123456789, '$1,234,567.89'],
  [-2500, '-$25.00'],
])('%d cents are %s', (amount, words) => {
  expect(letterMoney(cents(amount))).toBe(words);
});

test('a letter holds what was filled in, in its language, and reads on a screen', () => {
  const merged = merge('payment-reminder', 'es', { pay_by: '2026-09-30' });
  if (!merged.ok) throw new Error(merged.refusal.code);
  const text = letterLines(merged.value, 60).join('\n');
  expect(text).toContain('RECORDATORIO DE PAGO');
  expect(text).toContain('15 de septiembre de 2026  Carta LTR-000012  Cuenta 41002387');
  expect(text).toContain('31 de agosto de 2026  Water, July  $1,234.56');
  expect(text).toContain('Cantidad adeudada: $1,234.56');
  expect(text).toMatch(/más tardar el 30 de septiembre de\s2026/);
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
});

test('a letter of a training book is marked', () => {
  const merged = merge('statement-cover', 'en', {}, { training: true });
  expect(merged.ok && merged.value.mark).toContain('TRAINING');
});

test.each([
  ['nothing for a date', {}, 'letter-field-missing Pay by'],
  ['an empty text', { pay_by: '' }, 'letter-field-missing Pay by'],
  ['a field of another letter', { pay_by: '2026-09-30', fee: 1 }, 'letter-field-unknown fee'],
  ['money for a date', { pay_by: 5 }, 'letter-field-wrong Pay by'],
  ['a date that is none', { pay_by: 'soon' }, 'letter-field-wrong Pay by'],
  ['half a cent', { pay_by: '2026-09-30', owed: 0.5 }, 'letter-field-wrong Amount owed'],
  ['no rows', { pay_by: '2026-09-30', items: [] }, 'letter-field-wrong What is owed'],
  ['blanks for a name', { pay_by: '2026-09-30', name: ' \u0007' }, 'letter-field-wrong Name'],
] as const)('%s is refused', (_what, fields, says) => {
  expect(refusedWith('payment-reminder', fields)).toBe(says);
});

test('a choice is one of the template, in words of the language', () => {
  const fields = {
    ...{ requested_on: '2026-09-01', reason: 'the sign was hidden', amount_due: cents(0) },
    hearing_by: '2026-10-06',
  };
  const dismissed = merge('review-result', 'es', { ...fields, result: 'dismissed' });
  expect(dismissed.ok && JSON.stringify(dismissed.value)).toContain('la multa se anula');
  const wrong = merge('review-result', 'es', { ...fields, result: 'forgotten' });
  expect(wrong.ok ? 'done' : wrong.refusal.code).toBe('letter-field-wrong');
});

test('what is filled in is text: neither a field, nor a heading, nor a control', () => {
  const merged = merge('payment-reminder', 'en', {
    pay_by: '2026-09-30',
    name: '# {{owed}}\u001b[2J\nEve',
  });
  if (!merged.ok) throw new Error(merged.refusal.code);
  const [greeting] = merged.value.blocks;
  expect(greeting).toEqual({ block: 'text', text: 'Dear # {{owed}} [2J Eve,' });
});
