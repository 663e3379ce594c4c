// What is done on an account besides paying, reached with `.` while it is looked at.
import { whoMay } from '../src/desk/permit.ts';
import { printStatement } from '../src/desk/print-statement.ts';
import { actsOf, type OfferedAct } from '../src/desk/read-line.ts';
import type { MemoKind } from '../src/domain/memo.ts';
import { may, type Permission, type Person } from '../src/domain/person.ts';
import { type AccountParams, type LineActParams, type MemoParams, SCREEN } from './ids.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  readChoice,
} from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { refused } from './parts/outcomes.ts';
import { pickFrom } from './parts/pick-from.ts';
import type { Outcome, Screen, ScreenId } from './screen.ts';
import { counterNow, counterOf, type Station } from './station.ts';
import { ACCOUNT_WORDS } from './words/account.ts';
import { DESK_WORDS } from './words/desk.ts';

type Fixed =
  | 'credit'
  | 'debit'
  | 'reverse'
  | 'note'
  | 'statement'
  | 'refund'
  | 'checks'
  | 'letters'
  | 'returns'
  | 'arrangement'
  | 'task'
  | 'claim'
  | 'contact'
  | 'transfer'
  | 'payer'
  | 'hold'
  | 'reverseTransfer'
  | 'writeOff';
/** One of all accounts, or one of the account's line of business. */
type Act = Fixed | OfferedAct;
type State = AccountParams & { readonly list: ChoiceList<Act> };

const WORDS = ACCOUNT_WORDS;
/** By number: what is to come keeps its own. */
const ACTS: Readonly<Record<Fixed, number>> = {
  credit: 1,
  debit: 2,
  reverse: 3,
  note: 4,
  statement: 5,
  refund: 6,
  checks: 7,
  letters: 8,
  returns: 9,
  arrangement: 10,
  task: 11,
  claim: 12,
  contact: 13,
  transfer: 14,
  reverseTransfer: 15,
  writeOff: 16,
  payer: 17,
  hold: 18,
};
const FIXED = Object.keys(ACTS) as readonly Fixed[];
/** Whoever may look may do these. */
const FREE: readonly Fixed[] = [
  'note',
  'statement',
  'letters',
  'returns',
  'task',
  'claim',
  'contact',
];

/** Where each is done; a statement is printed at once, and memos are told which. */
const TO: Readonly<Record<Exclude<Fixed, 'statement' | MemoKind>, ScreenId>> = {
  reverse: SCREEN.reverseMemo,
  note: SCREEN.writeNote,
  refund: SCREEN.askRefund,
  checks: SCREEN.liftCashOnly,
  letters: SCREEN.letters,
  returns: SCREEN.returns,
  arrangement: SCREEN.arrangement,
  task: SCREEN.makeTask,
  claim: SCREEN.claimPayment,
  contact: SCREEN.logContact,
  payer: SCREEN.changePayer,
  hold: SCREEN.collectionHold,
  transfer: SCREEN.transfer,
  reverseTransfer: SCREEN.reverseTransfer,
  writeOff: SCREEN.prepareWriteOff,
};

/** Those of a line begin here, so that one more for all accounts shifts none. */
const FIRST_OF_LINE = 21;

/** What an act needs that is not done by whoever makes memos. */
const NEEDS: Readonly<Partial<Record<Fixed, Permission>>> = {
  arrangement: 'make-arrangement',
  writeOff: 'prepare-write-off',
  hold: 'place-hold',
};

function choiceOf(act: Fixed, person: Person): Choice<Act> {
  const needs = NEEDS[act] ?? 'make-memo';
  const choice = { number: ACTS[act], words: WORDS.choices[act], value: act };
  const isFree = FREE.includes(act) || may(person, needs);
  return isFree ? choice : { ...choice, disabled: whoMay(needs) };
}

function lineChoice(act: OfferedAct, person: Person): Choice<Act> {
  const barred = may(person, act.permission) ? act.barred : whoMay(act.permission);
  const choice = { number: FIRST_OF_LINE + act.position - 1, words: act.words, value: act };
  return barred === undefined ? choice : { ...choice, disabled: barred };
}

async function go(state: State, act: Act, station: Station): Promise<Outcome<State>> {
  const { accountId } = state;
  if (typeof act === 'object') {
    const params: LineActParams = { ...act, accountId };
    return { kind: 'go', to: SCREEN.lineAct, params, replace: true };
  }
  if (act === 'statement') {
    const printed = await printStatement(station.desk, counterOf(station), accountId);
    if (!printed.ok) return refused(state, printed.refusal);
    station.printSoon();
    return { kind: 'back', done: WORDS.statement };
  }
  if (act !== 'credit' && act !== 'debit') {
    return { kind: 'go', to: TO[act], params: { accountId }, replace: true };
  }
  const params: MemoParams = { accountId, kind: act };
  return { kind: 'go', to: SCREEN.memo, params, replace: true };
}

export const accountMoreScreen: Screen<State, AccountParams, Station> = {
  id: SCREEN.accountMore,
  async open(station, { accountId }) {
    const { person } = await counterNow(station);
    const fixed = FIXED.map((act) => choiceOf(act, person));
    const ofLine = (await actsOf(station.desk, accountId)).map((act) => lineChoice(act, person));
    return { accountId, list: choiceList([...fixed, ...ofLine]) };
  },
  async step(state, key, station) {
    const reading = readChoice(state.list, key);
    const next = { ...state, list: reading.list };
    return pickFrom(reading, next, (act) => go(next, act, station));
  },
  view: ({ list }) => ({
    title: WORDS.title,
    body: ['', ...choiceLines(list)],
    ...listPage(list, WORDS.entry, DESK_WORDS.choose),
  }),
  keys: ({ list }) => listKeys(list),
};
