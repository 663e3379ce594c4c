// Asks for what a letter must say and the book does not know, one field after the other; then the
// letter is shown as it would be sent.
import { type LetterAsks, readLetterAsks } from '../src/desk/read-letters.ts';
import { addDays } from '../src/domain/calendar.ts';
import { monthlyInstalments } from '../src/domain/letters/instalments.ts';
import type { FieldValue, LetterFields } from '../src/domain/letters/merge.ts';
import type { LetterField } from '../src/domain/letters/template.ts';
import { templateOf } from '../src/domain/letters/templates.ts';
import { cents } from '../src/domain/money.ts';
import { type LetterParams, SCREEN, type WriteLetterParams } from './ids.ts';
import { numbered } from './parts/choice-list.ts';
import { type Form, type FormField, formKey, formKeys, formPage, startForm } from './parts/form.ts';
import { refused, stay } from './parts/outcomes.ts';
import type { Outcome, Screen } from './screen.ts';
import type { Station } from './station.ts';
import { LETTERS_WORDS } from './words/letters.ts';

const WORDS = LETTERS_WORDS.form;
const WORDS_MOST = 120;
const COUNT_DIGITS = 4;
/** What happened long ago may stand in a letter too. */
const EARLIEST = '2000-01-01';

type State = { readonly about: WriteLetterParams; readonly asks: LetterAsks; readonly form: Form };

/** A field of the template as it is asked for; a plan asks how many instalments, and from when. */
function formFields(
  field: LetterField,
  { today, proposed: told }: LetterAsks,
): readonly FormField[] {
  const { name, kind, days = 0, choices = [] } = field;
  const label = field.label.toUpperCase();
  const known = told[name];
  const proposed = known ?? addDays(today, days);
  switch (kind) {
    case 'text': {
      const words = { label, kind: 'words', most: WORDS_MOST } as const;
      return [known === undefined ? words : { ...words, proposed: known }];
    }
    case 'money':
      return [{ label, kind: 'money' }];
    case 'date':
      return [{ label, kind: 'date', earliest: EARLIEST, proposed }];
    case 'count':
      return [{ label, kind: 'number', digits: COUNT_DIGITS }];
    case 'choice':
      return [
        {
          label,
          kind: 'choice',
          choices: numbered(choices),
        },
      ];
    case 'rows':
      return [
        { label: WORDS.instalments, hint: WORDS.instalmentsHint, kind: 'number', digits: 2 },
        { label: WORDS.firstDate, kind: 'date', earliest: today, proposed: addDays(today, 30) },
      ];
  }
}

/** Where its letters go is asked only where the book does not know it. */
function allFields(asks: LetterAsks): readonly FormField[] {
  const { unknown, fields, address } = asks;
  const { address: label, addressHint: hint } = WORDS;
  return [
    ...[...unknown, ...fields].flatMap((field) => formFields(field, asks)),
    ...(address.length > 0 ? [] : [{ label, hint, kind: 'words', most: WORDS_MOST } as const]),
  ];
}

/** The answers by the names of the fields. */
function filled({ unknown, fields }: LetterAsks, values: readonly string[]): LetterFields {
  const given = [...values];
  const found: Record<string, FieldValue> = {};
  for (const { name, kind } of [...unknown, ...fields]) {
    const value = given.shift() ?? '';
    if (kind === 'money') found[name] = cents(Number(value));
    else if (kind === 'count') found[name] = Number(value);
    else if (kind !== 'rows') found[name] = value;
    else found[name] = instalments(found, Number(value), given.shift() ?? '');
  }
  return found;
}

/** What is in the plan, and its fee, less what is waived. */
function instalments(found: LetterFields, count: number, first: string): FieldValue {
  const amount = (name: string) => Number(found[name] ?? 0);
  const total = amount('principal') - amount('waived') + amount('fee');
  return count === 0 ? [] : monthlyInstalments(cents(Math.max(0, total)), count, first);
}

function preview(state: State, values: readonly string[]): Outcome<State> {
  const { accountId, letter: kind } = state.about;
  const { address: kept } = state.asks;
  const address = kept.length > 0 ? kept : (values.at(-1) ?? '').split(',');
  const fields = filled(state.asks, values);
  const params: LetterParams = { draft: { kind, accountId, fields, address } };
  return { kind: 'go', to: SCREEN.letter, params, state };
}

export const writeLetterScreen: Screen<State, WriteLetterParams, Station> = {
  id: SCREEN.writeLetter,
  async open({ desk }, about) {
    const asks = await readLetterAsks(desk, about.accountId, about.letter);
    if (!asks.ok) return asks;
    const fields = allFields(asks.value);
    return { about, asks: asks.value, form: startForm(fields) };
  },
  step(state, key) {
    const reading = formKey(state.form, key);
    if (reading.kind === 'back') return { kind: 'back' };
    const next = { ...state, form: reading.form };
    if (reading.kind === 'refused') return refused(next, reading.refusal);
    return reading.kind === 'done' ? preview(next, reading.values) : stay(next);
  },
  view: ({ about, form }) => ({
    title: templateOf(about.letter).name.toUpperCase(),
    ...formPage(form, []),
  }),
  keys: ({ form }) => formKeys(form),
};
