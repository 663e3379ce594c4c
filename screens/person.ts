// One person: what they are since when, what was changed by whose hands, and what may be asked for.
import { type PersonAct, type PersonSight, readPerson } from '../src/desk/read-people.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { may } from '../src/domain/person.ts';
import { ROLE_NAMES } from '../src/domain/person-change.ts';
import { done, type Result } from '../src/domain/result.ts';
import { type AskPersonParams, type PersonParams, type RightsParams, SCREEN } from './ids.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  readChoice,
} from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { type Column, layTable } from './parts/columns.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import type { Line, Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { PEOPLE_WORDS } from './words/people.ts';

type Act = PersonAct | 'may';
type State = {
  readonly number: number;
  readonly sight: PersonSight;
  readonly list: ChoiceList<Act>;
};

const WORDS = PEOPLE_WORDS.person;
const COLUMNS: readonly Column[] = [
  { title: '', kind: 'code' },
  { title: '', kind: 'text' },
  { title: '', kind: 'text' },
];

async function read(station: Station, { number }: PersonParams): Promise<Result<State>> {
  const counter = counterOf(station);
  const found = await readPerson(station.desk, counter, number);
  if (!found.ok) return found;
  const sight = found.value;
  const asks = may(counter.person, 'administer-people');
  return done({ number, sight, list: choiceList(choicesOf(sight, asks)) });
}

function choicesOf({ person, wrongPins }: PersonSight, asks: boolean): readonly Choice<Act>[] {
  const choice = (number: number, value: PersonAct, bars?: string): Choice<Act> => {
    const disabled = asks ? (person.left ? WORDS.left : bars) : PEOPLE_WORDS.notYours;
    const words = WORDS.acts[value];
    return { number, words, value, ...(disabled === undefined ? {} : { disabled }) };
  };
  return [
    { number: 1, words: WORDS.may, value: 'may' },
    choice(2, 'role'),
    choice(3, 'name'),
    choice(4, 'unlocked', wrongPins === 0 ? WORDS.noWrongPins : undefined),
    choice(5, 'ended'),
  ];
}

function picked(state: State, act: Act): Outcome<State> {
  if (act === 'may') {
    const params: RightsParams = { number: state.number };
    return { kind: 'go', to: SCREEN.rights, params, state };
  }
  const { id, number, name } = state.sight.person;
  const params: AskPersonParams = { act, person: { id, number, name } };
  return { kind: 'go', to: SCREEN.askPerson, params, state };
}

export const personScreen: Screen<State, PersonParams, Station> = {
  id: SCREEN.person,
  async open(station, params) {
    const found = await read(station, params);
    return found.ok ? found.value : found;
  },
  async resumed(state, _result, station) {
    const again = await read(station, state);
    return again.ok ? again.value : state;
  },
  step(state, key) {
    const reading = readChoice(state.list, key);
    const next = { ...state, list: reading.list };
    switch (reading.kind) {
      case 'picked':
        return picked(next, reading.value);
      case 'refused':
        return refused(next, reading.refusal);
      case 'operator':
        return reading.operator === '-' ? { kind: 'back' } : deadKey(next);
      case 'list':
        return stay(next);
    }
  },
  view: ({ sight, list }, size) => ({
    title: WORDS.title,
    body: ['', ...headOf(sight), '', ...changeLines(sight, size.columns), ...choiceLines(list)],
    ...listPage(list, PEOPLE_WORDS.entry, DESK_WORDS.choose),
  }),
  keys: ({ list }) => listKeys(list),
};

function headOf({ person, since, wrongPins }: PersonSight): readonly Line[] {
  const { number, name, role, left, acting } = person;
  const is = PEOPLE_WORDS.role(role, left === true);
  return [
    [{ text: ` ${number} ${name}, ${is}`, tone: 'strong' }],
    ` ${WORDS.since(since)}`,
    ...(acting === undefined ? [] : [` ${WORDS.acting}`]),
    ...(wrongPins === 0 ? [] : [` ${WORDS.wrongPins(wrongPins)}`]),
  ];
}

/** The newest stands first: it is what people ask about. */
function changeLines({ changes }: PersonSight, width: number): readonly Line[] {
  if (changes.length === 0) return [];
  const rows = changes.toReversed().map((change) => ({
    cells: [
      dateWords(change.effective_from),
      whatOf(change),
      WORDS.hands(change.asked_by, change.approved_by),
    ],
  }));
  return [...layTable(COLUMNS, rows, width).rows, ''];
}

function whatOf({ kind, name, role }: PersonSight['changes'][number]): string {
  switch (kind) {
    case 'entered':
      return WORDS.entered(ROLE_NAMES[role ?? 'clerk']);
    case 'name':
      return WORDS.named(name ?? '');
    case 'role':
      return WORDS.given(ROLE_NAMES[role ?? 'clerk']);
    case 'ended':
      return WORDS.ended;
    case 'unlocked':
      return WORDS.unlocked;
  }
}
