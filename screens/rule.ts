// One rule of the city: what is in force and by whose decision, what comes next, what was.
import { type DatedRow, type RuleSight, readRules } from '../src/desk/read-rules.ts';
import { assert } from '../src/domain/assert.ts';
import { may } from '../src/domain/person.ts';
import { done, type Result } from '../src/domain/result.ts';
import { type AskRuleParams, type RuleParams, SCREEN } from './ids.ts';
import { wrapLineAtWords } from './parts/cells.ts';
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
import type { Line, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { RULES_WORDS } from './words/rules.ts';

type Act = 'change' | 'end';
type State = RuleParams & { readonly sight: RuleSight; readonly list: ChoiceList<Act> };

const WORDS = RULES_WORDS.rule;
const COLUMNS: readonly Column[] = [
  { title: '', kind: 'code' },
  { title: '', kind: 'code' },
  { title: '', kind: 'text' },
];

async function read(station: Station, { group, key }: RuleParams): Promise<Result<State>> {
  const counter = counterOf(station);
  const rules = await readRules(station.desk, counter, group);
  if (!rules.ok) return rules;
  const sight = rules.value.find((one) => one.key === key);
  assert(sight, `rule ${key} is gone`);
  const asks = may(counter.person, 'administer-rules');
  return done({ group, key, sight, list: choiceList(choicesOf(sight, asks)) });
}

/** A whole file that waits for its date. */
const isProposal = ({ group }: RuleSight) => group === 'fines' || group === 'files';

function choicesOf(sight: RuleSight, asks: boolean): readonly Choice<Act>[] {
  const isKeyed = sight.shape === undefined || ['whole', 'money'].includes(sight.shape);
  const keyed = isKeyed ? {} : { disabled: WORDS.table };
  const yours = asks ? keyed : { disabled: RULES_WORDS.notYours };
  const words = isProposal(sight) ? WORDS.holds : WORDS.change;
  const change: Choice<Act> = { number: 1, words, value: 'change', ...yours };
  if (sight.group !== 'fees') return [change];
  const held = sight.now === undefined ? { disabled: WORDS.ended } : {};
  return [change, { number: 2, words: WORDS.end, value: 'end', ...held, ...yours }];
}

export const ruleScreen: Screen<State, RuleParams, Station> = {
  id: SCREEN.rule,
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
      case 'picked': {
        const { sight } = state;
        const params: AskRuleParams = reading.value === 'end' ? { sight, ends: true } : { sight };
        return { kind: 'go', to: SCREEN.askRule, params, state: next };
      }
      case 'refused':
        return refused(next, reading.refusal);
      case 'operator':
        return reading.operator === '-' ? { kind: 'back' } : deadKey(next);
      case 'list':
        return stay(next);
    }
  },
  view({ sight, list }, size) {
    return {
      title: WORDS.title,
      body: [
        '',
        [{ text: ` ${sight.words}`, tone: 'strong' }],
        '',
        ...rowLines(sight, size.columns),
        '',
        ...choiceLines(list),
        ...contentLines(sight, size.columns),
      ],
      ...listPage(list, RULES_WORDS.entry, DESK_WORDS.choose),
    };
  },
  keys: ({ list }) => listKeys(list),
};

/** Below the choices, so that these stand on the first page. */
function contentLines({ contents = [] }: RuleSight, width: number): readonly Line[] {
  if (contents.length === 0) return [];
  return ['', ...contents.flatMap((row) => wrapLineAtWords(` ${row}`, width))];
}

/** The newest of the past stands first: it is what people ask about. */
function rowLines({ group, now, next, past }: RuleSight, width: number): readonly Line[] {
  const isDay = group === 'calendar';
  const row = (word: string) => (dated: DatedRow) => ({
    cells: [word, isDay ? dated.value : WORDS.row(dated.value, dated.from), dated.authority],
  });
  const rows = [
    ...(now === undefined ? [] : [now]).map(row(isDay ? WORDS.says : WORDS.now)),
    ...next.map(row(WORDS.comes)),
    ...past.toReversed().map(row(WORDS.past)),
  ];
  return layTable(COLUMNS, rows, width).rows;
}
