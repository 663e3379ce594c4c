// A template of a letter, as data: what is asked for it, and its text in each language by version.
// The text holds fields in double braces and nothing that could be carried out.

import { isHarmful } from '../foreign-text.ts';
import { type Fields, readFields } from '../json-fields.ts';
import { LANGUAGES, type Language } from '../language.ts';
import { isLetterKind, LETTER_KINDS, type LetterKind } from './kinds.ts';

const FIELD_KINDS = ['text', 'money', 'date', 'count', 'choice', 'rows'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export type LetterField = {
  readonly name: string;
  readonly kind: FieldKind;
  /** How it is asked for. */
  readonly label: string;
  /** The date that is proposed: so many days after today. */
  readonly days?: number;
  readonly choices?: readonly string[];
};

/** What the book knows of an account; every letter may use it, and whoever writes may give it. */
export const BOOK_FIELDS: readonly LetterField[] = [
  { name: 'city', kind: 'text', label: 'City' },
  { name: 'today', kind: 'date', label: 'Date of the letter' },
  { name: 'name', kind: 'text', label: 'Name' },
  { name: 'account', kind: 'text', label: 'Account' },
  { name: 'place', kind: 'text', label: 'Place' },
  { name: 'owed', kind: 'money', label: 'Amount owed' },
  { name: 'due', kind: 'date', label: 'Was due on' },
  { name: 'items', kind: 'rows', label: 'What is owed' },
];

export type Edition = {
  readonly language: Language;
  readonly version: number;
  /** It is used from this date on. */
  readonly from: string;
  readonly title: string;
  /** The words of a choice, by its value. */
  readonly choices: readonly { readonly value: string; readonly words: string }[];
  /** A paragraph each; see `blocks.ts` for what its first signs mean. */
  readonly body: readonly string[];
  readonly closing: string;
};

export type Template = {
  readonly kind: LetterKind;
  /** What it is called on the screen. */
  readonly name: string;
  readonly layout: 'letter' | 'certificate';
  readonly authority: string;
  /** Of what is owed it tells and asks for what is past due, and nothing else. */
  readonly isOfPastDue: boolean;
  readonly fields: readonly LetterField[];
  readonly editions: readonly Edition[];
};

const FIELD = /\{\{(\w+)\}\}/g;

/** The names of the fields that a text holds, each once. */
export function fieldNames(texts: readonly string[]): readonly string[] {
  const found = texts.flatMap((text) => [...text.matchAll(FIELD)].map(([, name = '']) => name));
  return [...new Set(found)];
}

/** The text with each field filled by `fill`. */
export function fillFields(text: string, fill: (name: string) => string): string {
  return text.replace(FIELD, (_whole, name: string) => fill(name));
}

export function usedFields({ title, body, closing }: Edition): readonly string[] {
  return fieldNames([title, ...body, closing]);
}

/** The fields that a template may hold: its own, then those of the book. */
export function fieldsOf({ fields }: Template): readonly LetterField[] {
  return [...fields, ...BOOK_FIELDS];
}

/** A template's file, or every problem with it. */
export function readTemplate(
  value: unknown,
): { readonly template: Template } | { readonly problems: readonly string[] } {
  const problems: string[] = [];
  const template = readFields(problems, 'letter', value, (fields) => readParts(fields));
  const place = `letter ${template.kind}`;
  if (problems.length === 0) problems.push(...faultsOf(template).map((f) => `${place}: ${f}`));
  return problems.length > 0 ? { problems } : { template };
}

function readParts(fields: Fields): Template {
  const kind = fields.text('kind');
  if (!isLetterKind(kind)) fields.complain(`kind ${kind} is none of ${LETTER_KINDS.join(', ')}`);
  return {
    kind: isLetterKind(kind) ? kind : LETTER_KINDS[0],
    name: fields.text('name'),
    layout: fields.choice('layout', ['letter', 'certificate']),
    authority: fields.text('authority'),
    isOfPastDue: fields.optionalText('items', /^past-due$/, 'past-due') !== undefined,
    fields: fields.rows('fields', readField),
    editions: fields.rows('editions', readEdition),
  };
}

function readField(fields: Fields): LetterField {
  const days = fields.optionalText('days', /^\d{1,3}$/, 'a number of days');
  const choices = fields.texts('choices');
  return {
    name: fields.text('name', /^[a-z][a-z0-9_]*$/),
    kind: fields.choice('kind', FIELD_KINDS),
    label: fields.text('label'),
    ...(days === undefined ? {} : { days: Number(days) }),
    ...(choices.length === 0 ? {} : { choices }),
  };
}

function readEdition(fields: Fields): Edition {
  return {
    language: fields.choice('language', LANGUAGES),
    version: fields.whole('version'),
    from: fields.date('from'),
    title: fields.text('title'),
    choices: fields.rows('choices', (row) => ({
      value: row.text('value'),
      words: row.text('words'),
    })),
    body: fields.texts('body'),
    closing: fields.text('closing'),
  };
}

/** What no single field can show. */
function faultsOf(template: Template): readonly string[] {
  const { fields, editions } = template;
  const names = fields.map(({ name }) => name);
  const known = new Set(fieldsOf(template).map(({ name }) => name));
  return [
    ...twice(names).map((name) => `asks twice for ${name}`),
    ...BOOK_FIELDS.filter(({ name }) => names.includes(name)).map(
      ({ name }) => `asks for ${name}, which the book knows`,
    ),
    ...LANGUAGES.filter(
      (language) => !editions.some((edition) => edition.language === language),
    ).map((language) => `has no text in ${language}`),
    ...twice(editions.map(({ language, version }) => `${language} ${version}`)).map(
      (which) => `has version ${which} twice`,
    ),
    ...editions.flatMap((edition) =>
      editionFaults(edition, template, known).map(
        (fault) => `${edition.language} ${edition.version} ${fault}`,
      ),
    ),
  ];
}

function editionFaults(
  edition: Edition,
  { fields }: Template,
  known: ReadonlySet<string>,
): readonly string[] {
  const used = usedFields(edition);
  const texts = [edition.title, ...edition.body, edition.closing];
  return [
    ...used.filter((name) => !known.has(name)).map((name) => `holds ${name}, which nobody knows`),
    ...fields
      .filter(({ name }) => !used.includes(name))
      .map(({ name }) => `does not hold ${name}, which is asked for`),
    ...fields.flatMap(({ name, choices = [] }) =>
      choices
        .filter((choice) => !edition.choices.some(({ value }) => value === choice))
        .map((choice) => `has no words for ${name} ${choice}`),
    ),
    ...texts
      .filter((text) => /[{}]/.test(fillFields(text, () => '')))
      .map((text) => `has a brace too many in: ${text}`),
    ...texts
      .filter((text) => isHarmful(text.replace(/\t/g, '')))
      .map((text) => `holds signs that do not print in: ${text}`),
    ...(edition.body.length === 0 ? ['has no text'] : []),
  ];
}

function twice(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/**
 * The newest text in the language that is in use on the date; that of the first language where
 * there is none.
 */
export function editionOf(
  { editions }: Template,
  language: string,
  date: string,
): Edition | undefined {
  const used = editions.filter(({ from }) => from <= date);
  const newest = (of: string) =>
    used
      .filter((edition) => edition.language === of)
      .reduce<Edition | undefined>(
        (best, edition) => (best && best.version > edition.version ? best : edition),
        undefined,
      );
  return newest(language) ?? newest(LANGUAGES[0]);
}
