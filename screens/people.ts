// People and rights: who works here as what, a new person, and what each role may do.
import { readPeople } from '../src/desk/read-people.ts';
import { may, type Person, type Role } from '../src/domain/person.ts';
import { ROLE_NAMES, ROLES } from '../src/domain/person-change.ts';
import type { Refusal } from '../src/domain/refusal.ts';
import { type AskPersonParams, type PersonParams, type RightsParams, SCREEN } from './ids.ts';
import { padRight } from './parts/cells.ts';
import { type ChoiceList, choiceLines, choiceList, readChoice } from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { refused, stay } from './parts/outcomes.ts';
import { pickFrom } from './parts/pick-from.ts';
import type { Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { PEOPLE_WORDS } from './words/people.ts';

type Part = 'people' | 'fresh' | 'roles';
/** What is chosen from leads to a page of its own. */
type Leads = { readonly person: number } | { readonly role: Role };
type State = {
  readonly parts: ChoiceList<Part>;
  readonly shown?: { readonly part: Part; readonly list: ChoiceList<Leads> };
};

const WORDS = PEOPLE_WORDS;
/** So that roles stand below each other. */
const NAME_WIDTH = 26;

function partList(station: Station): ChoiceList<Part> {
  const asks = may(counterOf(station).person, 'administer-people');
  const fresh = { number: 2, words: WORDS.fresh, value: 'fresh' } as const;
  return choiceList<Part>([
    { number: 1, words: WORDS.people, value: 'people' },
    asks ? fresh : { ...fresh, disabled: WORDS.notYours },
    { number: 3, words: WORDS.roles, value: 'roles' },
  ]);
}

/** A person goes by the own number. */
async function openPeople(state: State, station: Station): Promise<State | Refusal> {
  const people = await readPeople(station.desk, counterOf(station));
  if (!people.ok) return people.refusal;
  const choices = people.value.map((person) => {
    return { number: person.number, words: personWords(person), value: { person: person.number } };
  });
  return { ...state, shown: { part: 'people', list: choiceList<Leads>(choices) } };
}

function personWords({ name, role, left }: Person): string {
  return `${padRight(name, NAME_WIDTH)}${WORDS.role(role, left === true)}`;
}

function roleList(): ChoiceList<Leads> {
  return choiceList<Leads>(
    ROLES.map((role, index) => ({ number: index + 1, words: ROLE_NAMES[role], value: { role } })),
  );
}

async function pickedPart(state: State, part: Part, station: Station): Promise<Outcome<State>> {
  switch (part) {
    case 'fresh': {
      const params: AskPersonParams = { act: 'entered' };
      return { kind: 'go', to: SCREEN.askPerson, params, state };
    }
    case 'roles':
      return stay({ ...state, shown: { part, list: roleList() } });
    case 'people': {
      const opened = await openPeople(state, station);
      return 'code' in opened ? refused(state, opened) : stay(opened);
    }
  }
}

function lead(state: State, to: Leads): Outcome<State> {
  if ('role' in to) {
    const params: RightsParams = { role: to.role };
    return { kind: 'go', to: SCREEN.rights, params, state };
  }
  const params: PersonParams = { number: to.person };
  return { kind: 'go', to: SCREEN.person, params, state };
}

export const peopleScreen: Screen<State, undefined, Station> = {
  id: SCREEN.people,
  open: (station) => ({ parts: partList(station) }),
  async resumed(state, _result, station) {
    if (state.shown?.part !== 'people') return state;
    const again = await openPeople(state, station);
    return 'code' in again ? state : again;
  },
  async step(state, key, station) {
    const { shown } = state;
    if (!shown) {
      const reading = readChoice(state.parts, key);
      const next = { ...state, parts: reading.list };
      return pickFrom(reading, next, (part) => pickedPart(next, part, station));
    }
    const reading = readChoice(shown.list, key);
    const next: State = { ...state, shown: { ...shown, list: reading.list } };
    const unshow = () => stay<State>({ parts: state.parts });
    return pickFrom(reading, next, (to) => lead(next, to), unshow);
  },
  view({ parts, shown }) {
    const list: ChoiceList<unknown> = shown?.list ?? parts;
    return {
      title: shown ? WORDS[shown.part].toUpperCase() : WORDS.title,
      body: ['', ...choiceLines(list)],
      ...listPage(list, WORDS.entry, DESK_WORDS.choose),
    };
  },
  keys: ({ parts, shown }) => (shown ? listKeys(shown.list) : listKeys(parts)),
};
