// A screen that asks a few fields one after another and then does one thing with the answers.
import type { Line, Outcome, Screen, ScreenId } from '../screen.ts';
import type { Station } from '../station.ts';
import {
  type Answer,
  type Form,
  type FormField,
  formKey,
  formKeys,
  formPage,
  startForm,
} from './form.ts';
import { refused, stay } from './outcomes.ts';

export type FormState<Params> = { readonly about: Params; readonly form: Form };

export type AskedForm<Params> = {
  readonly id: ScreenId;
  readonly title: (about: Params) => string;
  readonly fields: (station: Station, about: Params) => Promise<readonly FormField[]>;
  /** What stands above the fields. */
  readonly head?: (about: Params) => readonly Line[];
  /** What the answers are for. */
  answered(
    state: FormState<Params>,
    values: readonly string[],
    station: Station,
    answers: readonly Answer[],
  ): Promise<Outcome<FormState<Params>>>;
};

export function formScreen<Params>(
  asked: AskedForm<Params>,
): Screen<FormState<Params>, Params, Station> {
  return {
    id: asked.id,
    async open(station, about) {
      return { about, form: startForm(await asked.fields(station, about)) };
    },
    step(state, key, station) {
      const reading = formKey(state.form, key);
      if (reading.kind === 'back') return { kind: 'back' };
      const next = { ...state, form: reading.form };
      if (reading.kind === 'refused') return refused(next, reading.refusal);
      if (reading.kind !== 'done') return stay(next);
      return asked.answered(next, reading.values, station, reading.answers);
    },
    view: ({ about, form }) => ({
      title: asked.title(about),
      ...formPage(form, asked.head?.(about) ?? []),
    }),
    keys: ({ form }) => formKeys(form),
  };
}
