// Looks an account up without taking money: who, where, what is owed, oldest first.
import { type FoundAccount, findById, findByName, findByNumber } from '../src/desk/find-account.ts';
import { formatCents } from '../src/domain/money.ts';
import { openCents } from '../src/domain/open-item.ts';
import { refusal } from '../src/domain/refusal.ts';
import { looksLikeCardNumber, parseScanLine } from '../src/domain/scan-line.ts';
import { lineByCode } from '../src/lines/index.ts';
import { SCREEN } from './ids.ts';
import { type Column, layTable } from './parts/columns.ts';
import { type Entry, FIND, newEntry, pageEntry, TEXT, typeKey } from './parts/entry.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import type { KeyBinding, Line, Outcome, Screen } from './screen.ts';
import type { Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { PAY_WORDS } from './words/pay.ts';

type State = { readonly entry: Entry; readonly account?: FoundAccount };

const WORDS = DESK_WORDS.lookUp;
const COLUMNS: readonly Column[] = [
  { title: WORDS.head.item, kind: 'text', least: 20 },
  { title: WORDS.head.due, kind: 'code' },
  { title: WORDS.head.amount, kind: 'amount' },
];
const KEYS: readonly KeyBinding[] = [
  { keys: 'Enter', intent: 'look-up', words: 'look up' },
  { keys: '/', intent: 'find-name', words: 'name' },
  { keys: '-', intent: 'back', words: 'clear; empty: back' },
];

async function find(state: State, text: string, station: Station): Promise<Outcome<State>> {
  if (text === '') return { kind: 'stay', state };
  if (looksLikeCardNumber(text)) return refused(state, refusal('card-number'));
  const byNumber = /^\d+$/.test(text);
  const number = parseScanLine(text)?.number ?? text;
  const found = byNumber
    ? await findByNumber(station.desk, number)
    : await findByName(station.desk, text);
  if (!found.ok) return refused({ ...state, entry: newEntry(FIND) }, found.refusal);
  const [account, ...more] = found.value;
  if (account && more.length === 0) {
    return { kind: 'stay', state: { entry: newEntry(FIND), account } };
  }
  return { kind: 'go', to: SCREEN.hits, params: { text, hits: found.value }, state };
}

export const lookUpScreen: Screen<State, undefined, Station> = {
  id: SCREEN.lookUp,
  open: () => ({ entry: newEntry(FIND) }),
  async resumed(state, result, station) {
    if (typeof result !== 'object' || result === null || !('accountId' in result)) return state;
    const account = await findById(station.desk, Number(result.accountId));
    return { entry: newEntry(FIND), account };
  },
  async step(state, key, station) {
    const reading = typeKey(state.entry, key);
    const next = { ...state, entry: reading.entry };
    if (reading.kind === 'enter') return find(next, reading.text, station);
    if (reading.kind === 'refused') return refused(next, reading.refusal);
    if (reading.kind !== 'operator') return stay(next);
    const naming = state.entry.kind === TEXT;
    if (reading.operator === '-') {
      return naming ? stay({ ...next, entry: newEntry(FIND) }) : { kind: 'back' };
    }
    if (reading.operator !== '/') return deadKey(next);
    return reading.text === ''
      ? stay({ ...next, entry: newEntry(TEXT) })
      : find(next, reading.text, station);
  },
  view: (state, size) => ({
    title: WORDS.title,
    body: state.account ? accountLines(state.account, size.columns) : [],
    entry: pageEntry(state.entry, state.entry.kind === TEXT ? WORDS.name : WORDS.find),
    enterNow: state.entry.text === '' ? WORDS.nothing : WORDS.typed,
  }),
  keys: () => KEYS,
};

function accountLines(account: FoundAccount, columns: number): readonly Line[] {
  const { line, number, payer, place, alert, cashOnlyUntil, dueCents, creditCents } = account;
  const rows = account.items.map((item) => ({
    cells: [item.description, item.dueOn, formatCents(openCents(item), true)],
  }));
  const table = layTable(COLUMNS, rows, columns);
  return [
    '',
    [{ text: ` ${number}  ${payer}`, tone: 'strong' }],
    ` ${lineByCode(line)?.name ?? line}   ${place}`,
    ...(alert === null ? [] : [danger(PAY_WORDS.alert(alert))]),
    ...(cashOnlyUntil === null ? [] : [danger(PAY_WORDS.cashOnly(cashOnlyUntil))]),
    ...(creditCents > 0 ? [` ${PAY_WORDS.credit(formatCents(creditCents, true))}`] : []),
    '',
    ...(account.items.length === 0 ? [WORDS.owesNothing] : [table.head, ...table.rows]),
    '',
    [{ text: ` ${WORDS.owes} ${formatCents(dueCents, true)}`, tone: 'strong' }],
  ];
}

function danger(text: string): Line {
  return [{ text: ` ${text}`, tone: 'danger' }];
}
