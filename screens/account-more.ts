// What is done on an account besides paying, reached with `.` while it is looked at.
import { printStatement } from '../src/desk/print-statement.ts';
import { may } from '../src/domain/person.ts';
import { type AccountParams, type MemoParams, SCREEN } from './ids.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  readChoice,
} from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import type { Outcome, Screen } from './screen.ts';
import { counterNow, counterOf, type Station } from './station.ts';
import { ACCOUNT_WORDS } from './words/account.ts';
import { DESK_WORDS } from './words/desk.ts';

type Act = 'credit' | 'debit' | 'reverse' | 'note' | 'statement' | 'refund';
type State = AccountParams & { readonly list: ChoiceList<Act> };

const WORDS = ACCOUNT_WORDS;
const ACTS: readonly Act[] = ['credit', 'debit', 'reverse', 'note', 'statement', 'refund'];
/** Whoever may look may do these. */
const FREE: readonly Act[] = ['note', 'statement'];

function choiceOf(act: Act, index: number, mayMake: boolean): Choice<Act> {
  const choice = { number: index + 1, words: WORDS.choices[act], value: act };
  return FREE.includes(act) || mayMake ? choice : { ...choice, disabled: WORDS.notYours };
}

async function go(state: State, act: Act, station: Station): Promise<Outcome<State>> {
  const { accountId } = state;
  if (act === 'statement') {
    const printed = await printStatement(station.desk, counterOf(station), accountId);
    if (!printed.ok) return refused(state, printed.refusal);
    station.printSoon();
    return { kind: 'back', done: WORDS.statement };
  }
  if (act === 'note') {
    return { kind: 'go', to: SCREEN.writeNote, params: { accountId }, replace: true };
  }
  if (act === 'refund') {
    return { kind: 'go', to: SCREEN.askRefund, params: { accountId }, replace: true };
  }
  if (act === 'reverse') return { kind: 'go', to: SCREEN.reverseMemo, replace: true };
  const params: MemoParams = { accountId, kind: act };
  return { kind: 'go', to: SCREEN.memo, params, replace: true };
}

export const accountMoreScreen: Screen<State, AccountParams, Station> = {
  id: SCREEN.accountMore,
  async open(station, { accountId }) {
    const { person } = await counterNow(station);
    const mayMake = may(person, 'make-memo');
    return {
      accountId,
      list: choiceList(ACTS.map((act, index) => choiceOf(act, index, mayMake))),
    };
  },
  async step(state, key, station) {
    const reading = readChoice(state.list, key);
    const next = { ...state, list: reading.list };
    switch (reading.kind) {
      case 'picked':
        return go(next, reading.value, station);
      case 'refused':
        return refused(next, reading.refusal);
      case 'operator':
        return reading.operator === '-' ? { kind: 'back' } : deadKey(next);
      case 'list':
        return stay(next);
    }
  },
  view: ({ list }) => ({
    title: WORDS.title,
    body: ['', ...choiceLines(list)],
    ...listPage(list, WORDS.entry, DESK_WORDS.choose),
  }),
  keys: ({ list }) => listKeys(list),
};
