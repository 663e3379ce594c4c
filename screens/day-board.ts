// The supervisor's board: every register as it stands, what waits elsewhere, and one number to
// where each is settled. It looks again by itself while nothing is typed.
import { type Board, type RegisterSight, readBoard } from '../src/desk/read-board.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { may, type Permission, type Person } from '../src/domain/person.ts';
import { type LookAtParams, SCREEN } from './ids.ts';
import { padRight } from './parts/cells.ts';
import {
  type Choice,
  type ChoiceList,
  choiceList,
  isUntouched,
  readChoice,
  shownChoices,
} from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { layTable } from './parts/columns.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import type { Line, Screen, ScreenId, Size, Tone } from './screen.ts';
import { counterNow, type Station } from './station.ts';
import { BOARD_WORDS as WORDS } from './words/board.ts';

type Place = { readonly to: ScreenId; readonly params?: unknown };
type State = { readonly board: Board; readonly list: ChoiceList<Place> };

/** Registers stand from here on under their own number: register 1 is 11. */
const REGISTERS_FROM = 10;
const LABEL = 19;
const CODE = { kind: 'code' } as const;
const CLERK = { kind: 'text', least: 16 } as const;

async function look(station: Station): Promise<State> {
  const { person } = await counterNow(station);
  const board = await readBoard(station.desk, station.isAlive);
  const elsewhere = places(board, person);
  const registers = board.registers.map((sight) => registerChoice(sight, station.register, person));
  return { board, list: choiceList([...elsewhere, ...registers]) };
}

/** What is no matter of one register. The numbers never change; the last two come at need. */
function places(board: Board, person: Person): readonly Choice<Place>[] {
  const { labels, lines } = WORDS;
  const choice = (
    number: number,
    name: keyof typeof labels,
    place: Place,
    permission?: Permission,
  ): Choice<Place> => ({
    number,
    words: padRight(labels[name], LABEL) + lines[name](board),
    value: place,
    ...(permission === undefined || may(person, permission) ? {} : { disabled: WORDS.notYours }),
  });
  const params = { date: board.date };
  const [oldest] = board.overdue;
  const slips = Object.values(board.slips).reduce((sum, count) => sum + count, 0);
  return [
    choice(1, 'requests', { to: SCREEN.requests }),
    choice(2, 'sheets', { to: SCREEN.sheets }, 'take-money'),
    choice(3, 'deposits', { to: SCREEN.deposit, params }),
    choice(4, 'held', { to: SCREEN.heldBaskets }, 'take-money'),
    choice(5, 'papers', { to: SCREEN.papers }, 'take-money'),
    choice(6, 'dayClose', { to: SCREEN.dayClose }),
    choice(7, 'acting', { to: SCREEN.delegations }),
    ...(oldest
      ? [choice(8, 'overdue', { to: SCREEN.deposit, params: { date: oldest.date } })]
      : []),
    ...(slips > 0 ? [choice(9, 'slips', { to: SCREEN.paperReceipts }, 'take-money')] : []),
  ];
}

/** The own register leads to its drawer; of another one only its session is looked at. */
function registerChoice(sight: RegisterSight, here: number, person: Person): Choice<Place> {
  const { register, sessionId } = sight;
  const number = REGISTERS_FROM + register;
  const words = WORDS.register(register);
  if (register === here && may(person, 'take-money')) {
    return { number, words, value: { to: SCREEN.drawer } };
  }
  const params: LookAtParams = { subject: { kind: 'session', id: sessionId ?? 0 } };
  const choice = { number, words, value: { to: SCREEN.lookAt, params } };
  return sessionId === undefined ? { ...choice, disabled: WORDS.noSession } : choice;
}

export const dayBoardScreen: Screen<State, undefined, Station> = {
  id: SCREEN.dayBoard,
  open: look,
  resumed: (_state, _result, station) => look(station),
  /** Undefined while something is typed, and while nothing is new: then nothing is painted. */
  async idle(state, station) {
    if (!isUntouched(state.list)) return undefined;
    const board = await readBoard(station.desk, station.isAlive);
    if (JSON.stringify(board) === JSON.stringify(state.board)) return undefined;
    const { turned } = state.list;
    const next = await look(station);
    return { ...next, list: { ...next.list, turned } };
  },
  step(state, key) {
    const reading = readChoice(state.list, key);
    const next = { ...state, list: reading.list };
    switch (reading.kind) {
      case 'list':
        return stay(next);
      case 'picked':
        return { kind: 'go', ...reading.value, state: next };
      case 'refused':
        return refused(next, reading.refusal);
      case 'operator':
        return reading.operator === '-' ? { kind: 'back' } : deadKey(next);
    }
  },
  view: (state, size) => ({
    title: WORDS.title,
    titleRight: dateWords(state.board.date),
    ...registerRows(state, size),
    foot: placeLines(state.list),
    ...listPage(state.list, WORDS.entry, WORDS.choose),
  }),
  keys: ({ list }) => listKeys(list),
};

function registerRows(
  { board: { registers }, list }: State,
  { columns }: Size,
): { readonly head: readonly Line[]; readonly body: readonly Line[] } {
  const shown = new Set(shownChoices(list).map(({ number }) => number));
  const table = layTable(
    [...WORDS.columns, WORDS.papers].map((title) => ({
      title,
      ...(title === 'clerk' ? CLERK : CODE),
    })),
    registers
      .filter(({ register }) => shown.has(REGISTERS_FROM + register))
      .map((sight) => ({ cells: cellsOf(sight), ...toneOf(sight) })),
    columns,
  );
  return { head: [table.head], body: table.rows };
}

function cellsOf(sight: RegisterSight): readonly string[] {
  return [
    String(REGISTERS_FROM + sight.register),
    String(sight.register),
    WORDS.states[sight.state],
    WORDS.terminals[sight.terminal],
    sight.clerk,
    sight.lastReceipt,
    sight.lastAt,
    sight.dropDue ? WORDS.due : '',
    WORDS.number(sight.held),
    WORDS.count(sight.attempts, sight.mostAttempts),
    WORDS.number(sight.papers),
  ];
}

/** What should be looked at stands out: a dead terminal, a drop that is due. */
function toneOf({ terminal, dropDue }: RegisterSight): { readonly tone?: Tone } {
  if (terminal === 'dead') return { tone: 'danger' };
  return dropDue ? { tone: 'warning' } : {};
}

function placeLines(list: ChoiceList<Place>): readonly Line[] {
  return shownChoices(list)
    .filter(({ number }) => number <= REGISTERS_FROM)
    .map(({ number, words, disabled }) => [
      { text: ` ${String(number).padStart(2)}  ${words}`, tone: disabled ? 'quiet' : 'normal' },
    ]);
}
