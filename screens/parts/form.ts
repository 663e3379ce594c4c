// A few fields that are asked for one after another: a number, money, words, a date, a choice. `-`
// on an empty field goes back to the one before it. Pure.
import type { DateText } from '../../src/domain/clock.ts';
import { foreignText } from '../../src/domain/foreign-text.ts';
import { type Cents, formatCents, parseAmount } from '../../src/domain/money.ts';
import { dateWords } from '../../src/domain/papers/moment.ts';
import { type Refusal, refusal } from '../../src/domain/refusal.ts';
import { type Key, plainChar } from '../key.ts';
import type { KeyBinding, Line, Page } from '../screen.ts';
import { DESK_WORDS } from '../words/desk.ts';
import { FIELD_WORDS } from '../words/field.ts';
import { cellWidth, padRight } from './cells.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  readChoice,
} from './choice-list.ts';
import { listKeys, listPage } from './choice-now.ts';
import { DATE_KEYS, type DateField, dateEntry, dateField, dateKey, dateNow } from './date-field.ts';
import { type Entry, MONEY, NUMBER, newEntry, PIN, pageEntry, TEXT } from './entry.ts';
import { FIELD_KEYS, fieldKey, OPTIONAL_KEYS, PLAIN_MONEY_KEYS } from './field.ts';
import { typedNumber } from './typed-number.ts';

export type FormField = {
  readonly label: string;
  readonly hint?: string;
} & (
  | { readonly kind: 'money'; readonly fault?: (amount: Cents) => Refusal | undefined }
  /** `proposed` is what an empty Enter takes; it passes what is `optional`. */
  | ({ readonly kind: 'number'; readonly digits: number; readonly proposed?: string } & Passed)
  /** `proposed` is what an empty Enter takes; it passes what is `optional`. */
  | ({ readonly kind: 'words'; readonly most: number; readonly proposed?: string } & Passed)
  /** `proposed` is what an empty Enter takes; the earliest where it is not told. */
  | { readonly kind: 'date'; readonly earliest: DateText; readonly proposed?: DateText }
  /** `proposed` is the number that an empty Enter takes. */
  | {
      readonly kind: 'choice';
      readonly choices: readonly Choice<string>[];
      readonly proposed?: number;
    }
  | { readonly kind: 'pin' }
);

/** Need not be answered. */
type Passed = { readonly optional?: true };

/** What is shown of a PIN, however long it is. */
const HIDDEN = '****';

/** `value` is digits, cents, words, an ISO date, or the value of the choice. */
export type Answer = { readonly value: string; readonly shown: string };

type Asking =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'date'; readonly field: DateField }
  | { readonly kind: 'list'; readonly list: ChoiceList<string> };

export type Form = {
  readonly fields: readonly FormField[];
  readonly answers: readonly Answer[];
  readonly asking: Asking;
};

export type FormReading =
  | { readonly kind: 'form'; readonly form: Form }
  | { readonly kind: 'refused'; readonly form: Form; readonly refusal: Refusal }
  /** `-` before the first field. */
  | { readonly kind: 'back' }
  /** Every field is answered; `form` still asks for the last. */
  | {
      readonly kind: 'done';
      readonly form: Form;
      readonly values: readonly string[];
      readonly answers: readonly Answer[];
    };

export function startForm(fields: readonly FormField[]): Form {
  return formAt(fields, []);
}

/** Goes on with fields that follow from the answers. */
export function formAt(fields: readonly FormField[], answers: readonly Answer[]): Form {
  return { fields, answers, asking: askingOf(fields[answers.length]) };
}

function askingOf(field: FormField | undefined): Asking {
  switch (field?.kind) {
    case 'date':
      return { kind: 'date', field: dateField(field.proposed ?? field.earliest) };
    case 'choice':
      return { kind: 'list', list: choiceList(field.choices, field.proposed) };
    case 'money':
      return { kind: 'entry', entry: newEntry(MONEY) };
    case 'words':
      return { kind: 'entry', entry: newEntry(TEXT) };
    case 'pin':
      return { kind: 'entry', entry: newEntry(PIN) };
    default:
      return { kind: 'entry', entry: newEntry(NUMBER) };
  }
}

export function formKey(form: Form, key: Key): FormReading {
  const { asking } = form;
  switch (asking.kind) {
    case 'entry':
      return entryKey(form, asking.entry, key);
    case 'date':
      return typeDate(form, asking.field, key);
    case 'list':
      return pickKey(form, asking.list, key);
  }
}

function entryKey(form: Form, entry: Entry, key: Key): FormReading {
  if (passesRest(form, entry, key)) return passed(form, optionalFrom(form));
  const reading = fieldKey(entry, key);
  const next: Form = { ...form, asking: { kind: 'entry', entry: reading.entry } };
  switch (reading.kind) {
    case 'taken':
      return take(next, reading.text);
    case 'back':
      return before(form);
    case 'refused':
      return { kind: 'refused', form: next, refusal: reading.refusal };
    case 'empty': {
      const proposed = proposedOf(form);
      if (proposed !== undefined) return take(next, proposed);
      return optionalFrom(form) > 0 ? passed(form, 1) : still(next);
    }
    default:
      return still(next);
  }
}

const still = (form: Form): FormReading => ({ kind: 'form', form });

const isOptional = (field: FormField | undefined): boolean =>
  (field?.kind === 'words' || field?.kind === 'number') && field.optional === true;

/** How many fields that may be passed follow one another from here on. */
function optionalFrom({ fields, answers }: Form): number {
  const rest = fields.slice(answers.length);
  const end = rest.findIndex((field) => !isOptional(field));
  return end < 0 ? rest.length : end;
}

/** `*` on an empty field that may be passed passes all that follow it as well. */
function passesRest(form: Form, entry: Entry, key: Key): boolean {
  const isEmpty = entry.text === '' && entry.spoiled === undefined;
  return isEmpty && plainChar(key) === '*' && optionalFrom(form) > 0;
}

function passed(form: Form, count: number): FormReading {
  const none = { value: '', shown: FIELD_WORDS.passed };
  return answeredAll(form, Array<Answer>(count).fill(none));
}

function proposedOf({ fields, answers }: Form): string | undefined {
  const field = fields[answers.length];
  return field?.kind === 'words' || field?.kind === 'number' ? field.proposed : undefined;
}

function take(form: Form, text: string): FormReading {
  const field = form.fields[form.answers.length];
  switch (field?.kind) {
    case 'money': {
      const amount = parseAmount(text);
      if (amount === undefined) return unreadable(form);
      const fault = field.fault?.(amount);
      if (fault !== undefined) return { kind: 'refused', form, refusal: fault };
      return answered(form, { value: String(amount), shown: formatCents(amount, true) });
    }
    case 'words': {
      const words = foreignText(text);
      if (words === '' || words.length > field.most) return unreadable(form);
      return answered(form, { value: words, shown: words });
    }
    case 'number': {
      const number = typedNumber(text, field.digits);
      if (!number.ok) return { kind: 'refused', form, refusal: number.refusal };
      return answered(form, { value: text, shown: text });
    }
    case 'pin':
      return answered(form, { value: text, shown: HIDDEN });
    default:
      return unreadable(form);
  }
}

function unreadable(form: Form): FormReading {
  return { kind: 'refused', form, refusal: refusal('entry-unreadable') };
}

function answered(form: Form, answer: Answer): FormReading {
  return answeredAll(form, [answer]);
}

function answeredAll(form: Form, more: readonly Answer[]): FormReading {
  const answers = [...form.answers, ...more];
  if (answers.length < form.fields.length) {
    return { kind: 'form', form: formAt(form.fields, answers) };
  }
  return { kind: 'done', form, values: answers.map(({ value }) => value), answers };
}

function before(form: Form): FormReading {
  if (form.answers.length === 0) return { kind: 'back' };
  return { kind: 'form', form: formAt(form.fields, form.answers.slice(0, -1)) };
}

/** On the first date that may be, `-` goes back a field: there is no day before it. */
function typeDate(form: Form, field: DateField, key: Key): FormReading {
  const asked = form.fields[form.answers.length];
  const earliest = asked?.kind === 'date' ? asked.earliest : field.date;
  const minus = plainChar(key) === '-' || key.name === 'escape';
  if (minus && field.entry.text === '' && field.date <= earliest) return before(form);
  const reading = dateKey(field, key);
  if (reading.kind === 'left') return before(form);
  if (reading.kind === 'taken') {
    const { date } = reading;
    if (date >= earliest) return answered(form, { value: date, shown: dateWords(date) });
    const why = refusal('date-too-early', { date: earliest });
    return { kind: 'refused', form: { ...form, asking: { kind: 'date', field } }, refusal: why };
  }
  const next: Form = { ...form, asking: { kind: 'date', field: reading.field } };
  if (reading.kind === 'refused') return { kind: 'refused', form: next, refusal: reading.refusal };
  return { kind: 'form', form: next };
}

function pickKey(form: Form, list: ChoiceList<string>, key: Key): FormReading {
  const reading = readChoice(list, key);
  const next: Form = { ...form, asking: { kind: 'list', list: reading.list } };
  switch (reading.kind) {
    case 'picked': {
      const words = list.choices.find(({ value }) => value === reading.value)?.words ?? '';
      return answered(form, { value: reading.value, shown: words });
    }
    case 'refused':
      return { kind: 'refused', form: next, refusal: reading.refusal };
    case 'operator':
      return before(form);
    case 'list':
      return { kind: 'form', form: next };
  }
}

/** What was answered, a line a field, and what is asked now, which stays in view. */
export function formPage(form: Form, head: readonly Line[]): Omit<Page, 'title'> {
  const { fields, answers, asking } = form;
  const field = fields[answers.length];
  const width = Math.max(0, ...fields.map(({ label }) => cellWidth(label)));
  const told = answers.map(({ shown }, index) => {
    return ` ${padRight(fields[index]?.label ?? '', width)}  ${shown}`;
  });
  const hint = field?.hint === undefined ? [] : ['', ` ${field.hint}`];
  const body = ['', ...head, ...told, ...hint];
  const label = field?.label ?? '';
  // What was answered last, and the hint, stay in view.
  const mark = body.length - 1;
  switch (asking.kind) {
    case 'list':
      return {
        body: [...body, '', ...choiceLines(asking.list)],
        ...listPage(asking.list, label, DESK_WORDS.choose),
        mark: body.length + 1,
      };
    case 'date': {
      const { field: date } = asking;
      return { body, entry: dateEntry(date, label), enterNow: dateNow(date), mark };
    }
    case 'entry': {
      const { entry } = asking;
      const enterNow = entry.text === '' ? emptyEnter(form) : FIELD_WORDS.takes;
      return { body, entry: pageEntry(entry, label), enterNow, mark };
    }
  }
}

function emptyEnter(form: Form): string {
  const proposed = proposedOf(form);
  if (proposed !== undefined) return FIELD_WORDS.takesThis(proposed);
  return optionalFrom(form) > 0 ? FIELD_WORDS.passes : FIELD_WORDS.nothing;
}

export function formKeys({ fields, answers, asking }: Form): readonly KeyBinding[] {
  if (asking.kind === 'date') return DATE_KEYS;
  if (asking.kind === 'list') return listKeys(asking.list);
  const field = fields[answers.length];
  if (isOptional(field)) return OPTIONAL_KEYS;
  return field?.kind === 'money' ? PLAIN_MONEY_KEYS : FIELD_KEYS;
}
