// Reads what a JSON file holds field by field, and collects every problem with its place instead of
// stopping at the first: whoever mends a file wants the whole list.
import type { Plain } from './canonical.ts';
import { type Cents, parseAmount, ZERO } from './money.ts';

/** Getters that always answer; after a problem the answer is a stand-in that nobody may use. */
export type Fields = {
  /** `takes` says in words what the form is. */
  readonly text: (name: string, form?: RegExp, takes?: string) => string;
  readonly optionalText: (name: string, form?: RegExp, takes?: string) => string | undefined;
  readonly choice: <T extends string>(name: string, choices: readonly T[]) => T;
  /** From 0. */
  readonly whole: (name: string) => number;
  /** Money as text with two decimals: `"97.20"`. */
  readonly money: (name: string) => Cents;
  readonly optionalMoney: (name: string) => Cents | undefined;
  /** As it stands, unread. */
  readonly plain: (name: string) => Plain;
  readonly date: (name: string) => string;
  readonly optionalDate: (name: string) => string | undefined;
  /** Absent is false. */
  readonly flag: (name: string) => boolean;
  /** Absent is empty. */
  readonly texts: (name: string) => readonly string[];
  /** Absent is empty. */
  readonly rows: <T>(name: string, read: (fields: Fields) => T) => readonly T[];
  readonly object: <T>(name: string, read: (fields: Fields) => T) => T;
  /** `{ "water": "97.20" }`; absent is empty. */
  readonly moneyByName: (name: string) => ReadonlyMap<string, Cents>;
  /** A problem with this row that no single getter can see. */
  readonly complain: (words: string) => void;
};

type Problems = string[];
type JsonObject = Readonly<Record<string, unknown>>;

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MONEY = /^\d{1,9}\.\d{2}$/;
const DATE_WORDS = 'a date, such as 2026-07-01';
const MONEY_WORDS = 'text with two decimals, such as "13.50"';

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One object; fields that nobody asked for are problems too, since they are misspelt ones. */
export function readFields<T>(
  problems: Problems,
  place: string,
  value: unknown,
  read: (fields: Fields) => T,
): T {
  if (!isObject(value)) problems.push(`${place}: is no object`);
  const object = isObject(value) ? value : {};
  const asked = new Set<string>();
  const got = read(fieldsOf(problems, place, object, asked));
  for (const name of Object.keys(object)) {
    if (!asked.has(name)) problems.push(`${place}: nobody reads the field ${name}`);
  }
  return got;
}

/** A list of objects; a missing file or field is an empty list only where the caller says so. */
export function readRows<T>(
  problems: Problems,
  place: string,
  value: unknown,
  read: (fields: Fields) => T,
): readonly T[] {
  if (!Array.isArray(value)) {
    problems.push(`${place}: is no list`);
    return [];
  }
  return value.map((row: unknown, index) =>
    readFields(problems, `${place} ${index + 1}`, row, read),
  );
}

function fieldsOf(
  problems: Problems,
  place: string,
  object: JsonObject,
  asked: Set<string>,
): Fields {
  const take = (name: string): unknown => {
    asked.add(name);
    return object[name];
  };
  const complain = (words: string) => void problems.push(`${place}: ${words}`);
  const optionalText = (name: string, form = /\S/, takes = '') => {
    const value = take(name);
    if (value === undefined) return undefined;
    if (typeof value === 'string' && form.test(value)) return value;
    const wanted = takes === '' ? '' : `; it takes ${takes}`;
    complain(`${name} is ${JSON.stringify(value)}${wanted}`);
    return '';
  };
  const required = <T>(name: string, value: T | undefined, standIn: T): T => {
    if (value === undefined) complain(`${name} is missing`);
    return value ?? standIn;
  };
  const optionalMoney = (name: string) => {
    const text = optionalText(name, MONEY, MONEY_WORDS);
    return text === undefined ? undefined : (parseAmount(text) ?? ZERO);
  };
  return {
    optionalText,
    optionalMoney,
    complain,
    text: (name, form, takes) => required(name, optionalText(name, form, takes), ''),
    choice: (name, choices) => {
      const value = take(name);
      const found = choices.find((choice) => choice === value);
      if (found === undefined) complain(`${name} must be one of ${choices.join(', ')}`);
      return (found ?? choices[0]) as (typeof choices)[number];
    },
    whole: (name) => {
      const value = take(name);
      if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
      complain(`${name} must be a whole number from 0`);
      return 0;
    },
    money: (name) => required(name, optionalMoney(name), ZERO),
    plain: (name) => required(name, take(name) as Plain | undefined, ''),
    date: (name) => required(name, optionalText(name, DATE, DATE_WORDS), ''),
    optionalDate: (name) => optionalText(name, DATE, DATE_WORDS),
    flag: (name) => {
      const value = take(name) ?? false;
      if (typeof value !== 'boolean') complain(`${name} must be true or false`);
      return value === true;
    },
    texts: (name) => {
      const value = take(name) ?? [];
      if (Array.isArray(value) && value.every((text) => typeof text === 'string')) return value;
      complain(`${name} must be a list of texts`);
      return [];
    },
    object: (name, read) => readFields(problems, `${place} ${name}`, take(name), read),
    rows: (name, read) => readRows(problems, `${place} ${name}`, take(name) ?? [], read),
    moneyByName: (name) => {
      const value = take(name) ?? {};
      return readFields(problems, `${place} ${name}`, value, (fields) => {
        const names = isObject(value) ? Object.keys(value) : [];
        return new Map(names.map((key) => [key, fields.money(key)]));
      });
    },
  };
}
