// Asks for a change of a person, field by field; then the finance director. Where somebody is
// entered, the temporary PIN is shown once.
import { firstRoleDate, requestPersonChange } from '../src/desk/change-person.ts';
import { requestLines } from '../src/desk/request-lines.ts';
import { present } from '../src/domain/assert.ts';
import {
  PERSON_NAME_MOST,
  type PersonChange,
  ROLE_NAMES,
  ROLES,
} from '../src/domain/person-change.ts';
import { type AskChangeParams, type AskPersonParams, SCREEN } from './ids.ts';
import { approvalOf, askApproval, leaveToApproval } from './parts/approval.ts';
import { numbered } from './parts/choice-list.ts';
import { type Form, type FormField, formKey, formKeys, formPage, startForm } from './parts/form.ts';
import { answerOf } from './parts/guard.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import { type Told, toldKeys, toldPage } from './parts/told.ts';
import { PERSON_DIGITS } from './parts/typed-number.ts';
import type { Line, Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { PEOPLE_WORDS } from './words/people.ts';

type State = AskPersonParams & {
  readonly form: Form;
  /** Answered: what is read before the screen goes. */
  readonly told?: Told;
};

const WORDS = PEOPLE_WORDS.ask;

const NAME: FormField = {
  label: WORDS.name,
  hint: WORDS.nameHint,
  kind: 'words',
  most: PERSON_NAME_MOST,
};
const ROLE: FormField = {
  label: WORDS.role,
  kind: 'choice',
  choices: numbered(ROLES, (role) => ROLE_NAMES[role]),
};

/** Where nothing is left to say, one choice asks for it: no key alone ends an employment. */
const sure = (hint: string): FormField => {
  return {
    label: WORDS.sure,
    hint,
    kind: 'choice',
    choices: [{ number: 1, words: WORDS.asks, value: '' }],
  };
};

async function fieldsFor(
  station: Station,
  { act }: AskPersonParams,
): Promise<readonly FormField[]> {
  switch (act) {
    case 'entered': {
      const { number: label, numberHint: hint } = WORDS;
      return [{ label, hint, kind: 'number', digits: PERSON_DIGITS }, NAME, ROLE];
    }
    case 'name':
      return [NAME];
    case 'role': {
      const earliest = await firstRoleDate(station.desk);
      return [ROLE, { label: WORDS.from, hint: WORDS.fromHint, kind: 'date', earliest }];
    }
    case 'ended':
      return [sure(WORDS.endHint)];
    case 'unlocked':
      return [sure(WORDS.unlockHint)];
  }
}

function changeOf(
  asked: AskPersonParams,
  [first = '', second = '', third = '']: readonly string[],
) {
  const change: PersonChange =
    asked.act === 'entered'
      ? { kind: 'entered', number: Number(first), name: second, role: roleNamed(third) }
      : ofPerson(asked, first, second);
  return change;
}

function ofPerson({ act, person }: AskChangeParams, first: string, second: string): PersonChange {
  const { number } = person;
  switch (act) {
    case 'name':
      return { kind: act, number, name: first };
    case 'role':
      return { kind: act, number, role: roleNamed(first), from: second };
    case 'ended':
    case 'unlocked':
      return { kind: act, number };
  }
}

function roleNamed(value: string) {
  return present(
    ROLES.find((role) => role === value),
    `role ${value}`,
  );
}

async function ask(
  state: State,
  values: readonly string[],
  station: Station,
): Promise<Outcome<State>> {
  const asked = await requestPersonChange(
    station.desk,
    counterOf(station),
    changeOf(state, values),
  );
  if (!asked.ok) return refused(state, asked.refusal);
  if (state.act !== 'entered') return leaveToApproval(asked.value, WORDS.done);
  return askApproval(state, { requestId: asked.value.id, lines: requestLines(asked.value) });
}

/** Only here and in the list of requests is the temporary PIN ever seen. */
function answered(state: State, result: unknown): State {
  const approval = approvalOf(result);
  if (approval === undefined) return state;
  const title = WORDS.titles.entered;
  const onward = WORDS.onward;
  if (approval.kind === 'approved') {
    return { ...state, told: { title, lines: [approval.words, ...WORDS.handOver], onward } };
  }
  if (approval.kind === 'waiting') {
    return { ...state, told: { title, lines: [WORDS.waits, WORDS.waitsHint], onward } };
  }
  return state;
}

function headOf(asked: AskPersonParams): readonly Line[] {
  if (asked.act === 'entered') return [];
  const { number, name } = asked.person;
  return [[{ text: ` ${number} ${name}`, tone: 'strong' }], ''];
}

export const askPersonScreen: Screen<State, AskPersonParams, Station> = {
  id: SCREEN.askPerson,
  async open(station, params) {
    return { ...params, form: startForm(await fieldsFor(station, params)) };
  },
  resumed: answered,
  async step(state, key, station) {
    if (state.told) return answerOf(key) === 'yes' ? { kind: 'back' } : deadKey(state);
    const reading = formKey(state.form, key);
    switch (reading.kind) {
      case 'back':
        return { kind: 'back' };
      case 'refused':
        return refused({ ...state, form: reading.form }, reading.refusal);
      case 'form':
        return stay({ ...state, form: reading.form });
      case 'done':
        return ask({ ...state, form: reading.form }, reading.values, station);
    }
  },
  view: (state) => {
    if (state.told) return toldPage(state.told);
    return { title: WORDS.titles[state.act], ...formPage(state.form, headOf(state)) };
  },
  keys: ({ form, told }) => (told ? toldKeys(told) : formKeys(form)),
  guard: ({ told }) => (told ? 'told' : undefined),
};
