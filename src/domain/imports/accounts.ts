// `accounts`: who is served at which place, one account a row, without what is owed.
import { foreignText } from '../foreign-text.ts';
import type { Fields } from '../json-fields.ts';
import type { AlsoKnown, ImportKind, NewAccount, Row, RowRead } from './draft.ts';
import { type DateForm, readForeignDate, readForeignWords } from './foreign-cells.ts';
import { openProfile, type ProfileFields } from './import-profile.ts';
import { fill, fillWhole, type Template } from './template.ts';

export const NAME_MOST = 60;
export const PLACE_MOST = 80;
/** Numbers as clerks can key and papers can carry them; letters where the source has them. */
const NUMBER = /^[0-9A-Za-z][0-9A-Za-z ./-]{0,23}$/;
/** Stands for a date nobody knows: where a spreadsheet begins to count. */
const UNKNOWN_DATE = '1900-01-01';

export const accounts: ImportKind = {
  name: 'accounts',
  describe: 'accounts of a line of business with name and place',
  open: (profile) =>
    openProfile('accounts', profile, (from) => {
      const line = from.fields.text('line');
      const shape = accountShape(from, line);
      return {
        needs: { line, departments: [], accounts: [], controls: [] },
        readRow: (row) => readAccountRow(row, shape),
      };
    }),
};

export type AccountShape = {
  readonly line: string;
  readonly number: Template;
  readonly name: Template | undefined;
  readonly place: Template | undefined;
  readonly openedOn: Template | undefined;
  readonly alsoName: Template | undefined;
  readonly alsoNumber: Template | undefined;
  readonly language: string;
  readonly numbering: NewAccount['numbering'];
  readonly dates: DateForm;
};

export function accountShape({ fields, columns, dates }: ProfileFields, line: string) {
  return {
    line,
    number: columns.needed('number'),
    name: columns.optional('name'),
    place: columns.optional('place'),
    openedOn: columns.optional('openedOn'),
    alsoName: columns.optional('alsoName'),
    alsoNumber: columns.optional('alsoNumber'),
    language: fields.optionalText('language', /^[a-z]{2}$/) ?? 'en',
    numbering: readNumbering(fields),
    dates,
  } satisfies AccountShape;
}

/** `"ours": 600001` counts our own numbers on from there; without it the foreign number is ours. */
export function readNumbering(fields: Fields): NewAccount['numbering'] {
  const first = fields.optionalText('ours', /^[1-9]\d{4,9}$/);
  return first === undefined ? 'foreign' : { first: Number(first) };
}

/** Why a number cannot be one; undefined when it can. A spreadsheet's 7.7E+15 has lost digits. */
export function numberFault(number: string, what = 'account number'): string | undefined {
  if (number === '') return `has no ${what}`;
  if (/^\d(\.\d+)?E\+?\d+$/i.test(number)) {
    return `${what} ${number} was spoilt by a spreadsheet: its digits are lost`;
  }
  return NUMBER.test(number) ? undefined : `${what} ${number} is no number`;
}

export function readAccountRow(row: Row, shape: AccountShape): RowRead {
  const notes: string[] = [];
  const number = fillWhole(row, shape.number);
  const openedOn = openedOnOf(row, shape, notes);
  const fault = numberFault(number) ?? openedOn.fault;
  if (fault !== undefined) return { ok: false, reason: fault };
  const { numbering, line } = shape;
  const make = { numbering, ...whoAndWhere(row, shape, notes), openedOn: openedOn.date };
  const also = alsoOf(row, shape, make.party?.name);
  const account = { line, foreign: number, make, mustBeNew: true, also };
  return { ok: true, draft: { line: row.line, key: number, account, items: [] }, notes };
}

type Named = Pick<AccountShape, 'name' | 'place' | 'language'>;

export function whoAndWhere(row: Row, shape: Named, notes: string[]) {
  const name = shape.name && readForeignWords(fill(row, shape.name), 'name', NAME_MOST, notes);
  const place =
    shape.place === undefined
      ? ''
      : readForeignWords(fill(row, shape.place), 'place', PLACE_MOST, notes);
  return { party: name ? { name, language: shape.language } : undefined, place };
}

function alsoOf(row: Row, shape: AccountShape, name: string | undefined): readonly AlsoKnown[] {
  const text = (template: Template | undefined, most: number) =>
    template === undefined ? '' : foreignText(fill(row, template)).slice(0, most);
  const trade = text(shape.alsoName, NAME_MOST);
  const number = text(shape.alsoNumber, NAME_MOST);
  return [
    ...(trade === '' || trade === name ? [] : [{ kind: 'name' as const, text: trade }]),
    ...(number === '' ? [] : [{ kind: 'number' as const, text: number }]),
  ];
}

function openedOnOf(row: Row, { openedOn, dates }: AccountShape, notes: string[]) {
  const text = openedOn === undefined ? '' : foreignText(fill(row, openedOn));
  if (text === '') return {};
  const date = readForeignDate(text, dates);
  if (date === undefined) return { fault: `date of opening ${text} is no date, ${dates}` };
  if (date !== UNKNOWN_DATE) return { date };
  notes.push(`date of opening ${date} stands for unknown, left out`);
  return {};
}
