// Puts what is known into the text of a template: every field must be filled, each in its own kind,
// and spelled in the language of the letter.

import type { DateText } from '../clock.ts';
import { foreignText } from '../foreign-text.ts';
import type { Language } from '../language.ts';
import type { Cents } from '../money.ts';
import type { PaperCity } from '../papers/paper.ts';
import { done, type Result, refuse } from '../result.ts';
import { blockOf, couponField, type LetterBlock, type LetterRow, loneField } from './blocks.ts';
import { letterDate, letterMoney } from './spell.ts';
import {
  type Edition,
  fieldsOf,
  fillFields,
  type LetterField,
  type Template,
  usedFields,
} from './template.ts';
import { LETTER_WORDS } from './words.ts';

/** One line of a table: an instalment, an item that is owed. */
export type FieldRow = {
  readonly date?: DateText;
  readonly words: string;
  readonly amountCents?: Cents;
  /** What is printed for it to be cut off: which it is, and the digits that a scanner reads. */
  readonly coupon?: { readonly words: string; readonly line: string };
};

/**
 * By the kind of the field: text and choice are text, a date is ISO, money is cents, a count is a
 * whole number, rows are rows.
 */
export type FieldValue = string | number | readonly FieldRow[];
export type LetterFields = Readonly<Record<string, FieldValue>>;

/** A letter as it is sent, without layout; it is stored so, and printed from nothing else. */
export type LetterContent = {
  readonly version: 1;
  readonly layout: Template['layout'];
  readonly language: Language;
  readonly number: string;
  /** The city, its address and telephone. */
  readonly from: readonly string[];
  /** Name and address, as they show in the window of the envelope. */
  readonly to: readonly string[];
  readonly date: string;
  readonly account: string;
  readonly title: string;
  readonly blocks: readonly LetterBlock[];
  readonly closing: string;
  /** A letter of a training book says so. */
  readonly mark?: string;
};

export type LetterAbout = {
  readonly city: PaperCity;
  readonly number: string;
  readonly date: DateText;
  readonly to: readonly string[];
  /** Empty where the letter is about no account. */
  readonly account: string;
};

/** The letter, or the refusal that names the field that is missing, unknown or of another kind. */
export function mergeLetter(
  template: Template,
  edition: Edition,
  fields: LetterFields,
  about: LetterAbout,
): Result<LetterContent> {
  const { language } = edition;
  const known = fieldsOf(template);
  for (const name of Object.keys(fields)) {
    if (!known.some((field) => field.name === name)) {
      return refuse('letter-field-unknown', { field: name, letter: template.name });
    }
  }
  for (const name of usedFields(edition)) {
    const field = known.find((one) => one.name === name);
    const value = fields[name];
    if (field === undefined || value === undefined || value === '') {
      return refuse('letter-field-missing', { field: field?.label ?? name });
    }
    if (!fits(field, value)) return refuse('letter-field-wrong', { field: field.label });
  }
  const filled = (text: string) =>
    fillFields(text, (name) => spelled(name, known, edition, fields));
  const { city, number, date, to, account } = about;
  const content: LetterContent = {
    version: 1,
    layout: template.layout,
    language,
    number,
    from: [city.name, ...city.addressLines],
    to: to.map(foreignText),
    date: letterDate(date, language),
    account,
    title: filled(edition.title),
    blocks: edition.body.flatMap((paragraph): readonly LetterBlock[] => {
      const coupons = couponsOf(paragraph, fields, language, filled);
      if (coupons !== undefined) return coupons;
      const rows = rowsOf(loneField(paragraph), fields, language);
      return [rows ? { block: 'rows', rows } : blockOf(paragraph, filled)];
    }),
    closing: filled(edition.closing),
    ...(city.training === true ? { mark: LETTER_WORDS[language].training } : {}),
  };
  return done(content);
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

function fits({ kind, choices = [] }: LetterField, value: FieldValue): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string' && foreignText(value) !== '';
    case 'choice':
      return typeof value === 'string' && choices.includes(value);
    case 'date':
      return typeof value === 'string' && DATE.test(value);
    case 'money':
      return typeof value === 'number' && Number.isSafeInteger(value);
    case 'count':
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
    case 'rows':
      return Array.isArray(value) && value.length > 0;
  }
}

function spelled(
  name: string,
  known: readonly LetterField[],
  { language, choices }: Edition,
  fields: LetterFields,
): string {
  const value = fields[name];
  const kind = known.find((field) => field.name === name)?.kind;
  if (kind === 'choice') return choices.find((choice) => choice.value === value)?.words ?? '';
  if (typeof value === 'string') {
    return kind === 'date' ? letterDate(value, language) : foreignText(value);
  }
  if (typeof value !== 'number') return '';
  return kind === 'money' ? letterMoney(value as Cents) : String(value);
}

function rowsOf(
  name: string | undefined,
  fields: LetterFields,
  language: Language,
): readonly LetterRow[] | undefined {
  const rows = name === undefined ? undefined : fields[name];
  return typeof rows === 'object' ? rows.map((row) => rowOf(row, language)) : undefined;
}

function rowOf({ date, words, amountCents }: FieldRow, language: Language): LetterRow {
  return {
    date: date === undefined ? '' : letterDate(date, language),
    words: foreignText(words),
    amount: amountCents === undefined ? '' : letterMoney(amountCents),
  };
}

/** None of a schedule that was keyed by hand: nothing would be found by them. */
function couponsOf(
  paragraph: string,
  fields: LetterFields,
  language: Language,
  filled: (text: string) => string,
): readonly LetterBlock[] | undefined {
  const field = couponField(paragraph);
  if (field === undefined) return undefined;
  const rows = fields[field.name];
  const coupons = (typeof rows === 'object' ? rows : []).flatMap(({ coupon, ...row }) => {
    if (coupon === undefined) return [];
    return [{ ...rowOf({ ...row, words: coupon.words }, language), line: coupon.line }];
  });
  return coupons.length === 0 ? [] : [{ block: 'coupons', text: filled(field.words), coupons }];
}
