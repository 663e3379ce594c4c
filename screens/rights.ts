// What a role may do, or one person now and why. Nothing is changed here.
import { readPerson } from '../src/desk/read-people.ts';
import { MATRIX, NEVER_ACTING, type Permission, type Person } from '../src/domain/person.ts';
import { ROLE_NAMES } from '../src/domain/person-change.ts';
import { type RightsParams, SCREEN } from './ids.ts';
import { answerOf } from './parts/guard.ts';
import { deadKey } from './parts/outcomes.ts';
import type { Line, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { PEOPLE_WORDS } from './words/people.ts';

type State = { readonly lines: readonly Line[] };

const WORDS = PEOPLE_WORDS.may;

function listed(head: string, permissions: readonly Permission[]): readonly Line[] {
  const lines = permissions.map((permission) => `   ${PEOPLE_WORDS.rights[permission]}`);
  return ['', [{ text: ` ${head}`, tone: 'strong' }], ...lines];
}

function ofPerson({ name, role, left, acting }: Person): readonly Line[] {
  if (left) return ['', ` ${WORDS.nothing(name)}`];
  const own = listed(WORDS.own(name, ROLE_NAMES[role]), MATRIX[role]);
  if (acting === undefined) return own;
  const also = MATRIX[acting].filter(
    (permission) => !MATRIX[role].includes(permission) && !NEVER_ACTING.includes(permission),
  );
  return [...own, ...listed(WORDS.acting, also)];
}

export const rightsScreen: Screen<State, RightsParams, Station> = {
  id: SCREEN.rights,
  async open(station, params) {
    if ('role' in params) {
      return { lines: listed(WORDS.role(ROLE_NAMES[params.role]), MATRIX[params.role]) };
    }
    const found = await readPerson(station.desk, counterOf(station), params.number);
    return found.ok ? { lines: ofPerson(found.value.person) } : found;
  },
  step: (state, key) => (answerOf(key) === 'other' ? deadKey(state) : { kind: 'back' }),
  view: ({ lines }) => ({ title: WORDS.title, body: lines, enterNow: WORDS.back }),
  keys: () => [
    { intent: 'back', keys: 'Enter', words: WORDS.back },
    { intent: 'back', keys: '-', words: WORDS.back },
  ],
};
