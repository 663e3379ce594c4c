// The rules of the city: a group, then its rules with what holds today. Who reads them may look;
// the administrator asks for changes from here.
import { type RuleGroup, type RuleSight, readRules } from '../src/desk/read-rules.ts';
import { may } from '../src/domain/person.ts';
import type { Refusal } from '../src/domain/refusal.ts';
import { type AskRuleParams, type RuleParams, SCREEN } from './ids.ts';
import { padLeft, padRight } from './parts/cells.ts';
import { type ChoiceList, choiceLines, choiceList, readChoice } from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { refused, stay } from './parts/outcomes.ts';
import { pickFrom } from './parts/pick-from.ts';
import type { Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { RULES_WORDS } from './words/rules.ts';

type Group = RuleGroup | 'new-fee' | 'new-day' | 'scanner' | 'printer';
type State = {
  readonly groups: ChoiceList<Group>;
  /** A group is chosen; now its rules. */
  readonly shown?: { readonly group: RuleGroup; readonly list: ChoiceList<RuleSight> };
};

const WORDS = RULES_WORDS;
/** The order of the numbers; it never changes. */
const NUMBERED: readonly Group[] = [
  'policies',
  'fees',
  'tenders',
  'new-fee',
  'fines',
  'calendar',
  'new-day',
  'scanner',
  'bank',
  'printer',
  'lines',
  'files',
];
/** So that values stand below each other, at the end of the longest words. */
const NAME_WIDTH = 34;
const VALUE_WIDTH = 12;
/** Of a line's rule: `Business tax: non compliance letters`, `1,000.00`. */
const LINE_WIDTHS = { name: 40, value: 9 };
/** `Wed 11 Nov 2026` */
const DAY_WIDTH = 15;

function groupList(station: Station): ChoiceList<Group> {
  const { person } = counterOf(station);
  const asks = may(person, 'administer-rules');
  const setsUp = asks || may(person, 'approve-counter');
  const notSet = setsUp ? {} : { disabled: WORDS.notYoursToSet };
  const barred = asks ? {} : { disabled: WORDS.notYours };
  return choiceList<Group>(
    NUMBERED.map((value, index) => {
      const number = index + 1;
      if (value === 'new-fee') return { number, words: WORDS.fresh.fee, value, ...barred };
      if (value === 'new-day') return { number, words: WORDS.fresh.day, value, ...barred };
      if (value === 'scanner' || value === 'printer') {
        return { number, words: WORDS.workstation[value], value, ...notSet };
      }
      return { number, words: WORDS.groups[value], value };
    }),
  );
}

async function openGroup(
  state: State,
  group: RuleGroup,
  station: Station,
): Promise<State | Refusal> {
  const rules = await readRules(station.desk, counterOf(station), group);
  if (!rules.ok) return rules.refusal;
  const choices = rules.value.map((sight, index) => {
    return { number: sight.fee?.number ?? index + 1, words: ruleWords(sight), value: sight };
  });
  return { ...state, shown: { group, list: choiceList(choices) } };
}

/** Name, value, and the date of what comes next. A fee goes by its own number. */
function ruleWords({ group, words, fee, now, next: [first] }: RuleSight): string {
  if (group === 'calendar') return `${padRight(words, DAY_WIDTH)}  ${now?.value}`;
  const widths = group === 'lines' ? LINE_WIDTHS : { name: NAME_WIDTH, value: VALUE_WIDTH };
  const value = padLeft(now?.value ?? WORDS.none, widths.value);
  const comes = first === undefined ? '' : `  ${WORDS.next(first.from)}`;
  return `${padRight(fee?.name ?? words, widths.name)}  ${value}${comes}`;
}

async function pickedGroup(state: State, group: Group, station: Station): Promise<Outcome<State>> {
  if (group === 'scanner' || group === 'printer') return { kind: 'go', to: SCREEN[group], state };
  if (group === 'new-fee' || group === 'new-day') {
    const params: AskRuleParams = { fresh: group === 'new-fee' ? 'fee' : 'day' };
    return { kind: 'go', to: SCREEN.askRule, params, state };
  }
  const opened = await openGroup(state, group, station);
  return 'code' in opened ? refused(state, opened) : stay(opened);
}

export const rulesScreen: Screen<State, undefined, Station> = {
  id: SCREEN.rules,
  open: (station) => ({ groups: groupList(station) }),
  async resumed(state, _result, station) {
    if (!state.shown) return state;
    const again = await openGroup(state, state.shown.group, station);
    return 'code' in again ? state : again;
  },
  async step(state, key, station) {
    const { shown } = state;
    if (!shown) {
      const reading = readChoice(state.groups, key);
      const next = { ...state, groups: reading.list };
      return pickFrom(reading, next, (part) => pickedGroup(next, part, station));
    }
    const reading = readChoice(shown.list, key);
    const next: State = { ...state, shown: { ...shown, list: reading.list } };
    const pick = ({ key: rule }: { readonly key: string }): Outcome<State> => {
      const params: RuleParams = { group: shown.group, key: rule };
      return { kind: 'go', to: SCREEN.rule, params, state: next };
    };
    return pickFrom(reading, next, pick, () => stay<State>({ groups: state.groups }));
  },
  view({ groups, shown }) {
    if (!shown) {
      return {
        title: WORDS.title,
        body: ['', ...choiceLines(groups)],
        ...listPage(groups, WORDS.entry, DESK_WORDS.choose),
      };
    }
    return {
      title: WORDS.groups[shown.group],
      body: ['', ...choiceLines(shown.list)],
      ...listPage(shown.list, WORDS.entry, DESK_WORDS.choose),
    };
  },
  keys: ({ groups, shown }) => (shown ? listKeys(shown.list) : listKeys(groups)),
};
