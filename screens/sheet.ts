// One department's sheet: the tape is keyed from paper stubs, compared with the registers,
// corrected as a new version, and signed by the clerk and a second person.
import { keyTape, lookAtTape, mayKeySecond, sheetsOpen } from '../src/desk/key-tape.ts';
import { printTape } from '../src/desk/print-tape.ts';
import { readSheet } from '../src/desk/read-sheet.ts';
import type { DateText } from '../src/domain/clock.ts';
import { formatCents } from '../src/domain/money.ts';
import { refusal } from '../src/domain/refusal.ts';
import type { TapeLine } from '../src/domain/tape.ts';
import { type LookAtParams, SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import { readAmount } from './parts/amounts.ts';
import { AMOUNT, CHOICE, NUMBER, newEntry, typeKey } from './parts/entry.ts';
import { answerOf } from './parts/guard.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import { compareNow, correctedLines } from './parts/sheet-compare.ts';
import { ask, compared, type SheetState, sheetKeys, sheetPage } from './parts/sheet-page.ts';
import { sign, typeSecond } from './parts/sheet-signing.ts';
import { tapeTotalOf } from './parts/tape-result.ts';
import { TAPE_AMOUNT_MOST, tapeLines } from './parts/tape-state.ts';
import { NEW_TAPING, printedTaping, tapingGuard, tapingKey } from './parts/taping.ts';
import type { Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';

export type SheetParams = {
  readonly date: DateText;
  readonly department: string;
  /** The line of the tape to be marked. */
  readonly line?: number;
};

type State = SheetState;

/** What only somebody who has seen it may answer. */
const ASKS: readonly State['phase'][] = ['change', 'sign', 'pin'];

async function typeTape(state: State, key: Key, station: Station): Promise<Outcome<State>> {
  const reading = tapingKey(state.taping, key);
  const next = { ...state, taping: reading.taping };
  switch (reading.kind) {
    case 'taping':
      return stay(next);
    case 'refused':
      return refused(next, reading.refusal);
    case 'left':
      return { kind: 'back' };
    case 'keep':
      return deadKey(next);
    case 'kept':
      return refused(next, refusal('tape-empty'));
    case 'print': {
      const lines = tapeLines(reading.taping.tape.rows);
      const printed = await printTape(station.desk, counterOf(station), lines);
      station.printSoon();
      if (!printed.ok) return refused(next, printed.refusal);
      return stay({ ...next, taping: printedTaping(reading.taping) });
    }
    case 'use':
      return keep(next, tapeLines(reading.taping.tape.rows), station);
  }
}

/** Every correction is a version of its own; what was keyed before stays. */
async function keep(
  state: State,
  lines: readonly TapeLine[],
  station: Station,
): Promise<Outcome<State>> {
  const { date, department } = state.sheet;
  const keyed = await keyTape(station.desk, counterOf(station), {
    date,
    department,
    lines,
    ...(state.secondOf === undefined ? {} : { secondOf: state.secondOf }),
  });
  if (!keyed.ok) return refused(state, keyed.refusal);
  station.printSoon();
  const read = await look(station, { date, department });
  const { secondOf: _keyed, ...after } = state;
  return read.ok ? stay(compared(after, read.value)) : refused(state, read.refusal);
}

function look(station: Station, { date, department }: Omit<SheetParams, 'line'>) {
  return station.desk.store.read((book) => readSheet(book, date, department));
}

/** A tape that another keyed: 1 keys it unseen, 2 looks, which is on record. */
async function chooseAgain(state: State, key: Key, station: Station): Promise<Outcome<State>> {
  const reading = typeKey(state.entry, key);
  const next = { ...state, entry: reading.entry };
  const { tape } = state.sheet;
  switch (reading.kind) {
    case 'refused':
      return refused(next, reading.refusal);
    case 'operator':
      return reading.operator === '-' && reading.text === '' ? { kind: 'back' } : deadKey(next);
    case 'enter': {
      const choice = reading.text === '' ? '2' : reading.text;
      if (choice === '1' && tape) return stay({ ...next, phase: 'key', secondOf: tape.id });
      if (choice !== '2') return refused(next, refusal('choice-unknown', { number: choice }));
      if (tape) await lookAtTape(station.desk, counterOf(station), tape.id);
      return stay(compared(next, state.sheet));
    }
    default:
      return stay(next);
  }
}

async function typeAmount(state: State, key: Key, station: Station): Promise<Outcome<State>> {
  const reading = typeKey(state.entry, key);
  const next = { ...state, entry: reading.entry };
  switch (reading.kind) {
    case 'typing':
    case 'other':
      return stay(next);
    case 'refused':
      return refused(next, reading.refusal);
    case 'enter':
      if (reading.text !== '') return correct(next, reading.text, station);
      return state.sheet.state === 'signed' ? { kind: 'back' } : stay(next);
    case 'operator':
      switch (reading.operator) {
        case '+':
          return reading.text === '' ? walk(next, 1) : correct(next, reading.text, station);
        case '-':
          return walk(next, -1);
        case '*':
          return reading.text === '' ? toSign(next) : deadKey(next);
        case '/':
          return reading.text === '' ? toReceipt(next) : deadKey(next);
        case '..':
          return { kind: 'go', to: SCREEN.tape, params: {}, state: next };
        default:
          return deadKey(next);
      }
  }
}

function walk(state: State, by: -1 | 1): Outcome<State> {
  const at = Math.min(state.sheet.comparison.rows.length, state.at + by);
  return at < 0 ? { kind: 'back' } : stay({ ...state, at });
}

async function correct(state: State, text: string, station: Station): Promise<Outcome<State>> {
  const empty = { ...state, entry: newEntry(AMOUNT) };
  if (state.sheet.state === 'signed') return refused(empty, refusal('sheet-signed'));
  const amount = readAmount(text);
  if (amount === undefined || amount > TAPE_AMOUNT_MOST) {
    return refused(empty, refusal('entry-unreadable'));
  }
  const lines = correctedLines(state.sheet, state.at, amount);
  if (!lines) return refused(empty, refusal('tape-zero'));
  if (state.sheet.comparison.differenceCents !== 0) return keep(empty, lines, station);
  const now = compareNow(state.sheet, state.at, { ...state.entry, text });
  return stay(ask({ ...empty, changed: { lines, now } }, 'change', newEntry(AMOUNT)));
}

/** The receipt beside the marked line. */
function toReceipt(state: State): Outcome<State> {
  const id = state.sheet.comparison.rows[state.at]?.posted?.receiptId;
  if (id === undefined) return refused(state, refusal('sheet-no-receipt'));
  const params: LookAtParams = { subject: { kind: 'receipt', id } };
  return { kind: 'go', to: SCREEN.lookAt, params, state };
}

function toSign(state: State): Outcome<State> {
  const { comparison, state: signed } = state.sheet;
  if (signed === 'signed') return refused(state, refusal('sheet-signed'));
  if (comparison.differenceCents !== 0) {
    const tape = formatCents(comparison.tapeCents, true);
    const posted = formatCents(comparison.postedCents, true);
    return refused(state, refusal('sheet-differs', { tape, posted }));
  }
  return stay(
    signed === 'half-signed'
      ? ask(state, 'second', newEntry(NUMBER))
      : ask(state, 'sign', newEntry(NUMBER)),
  );
}

export const sheetScreen: Screen<State, SheetParams, Station> = {
  id: SCREEN.sheet,
  async open(station, params) {
    const read = await look(station, params);
    if (!read.ok) return read;
    if (!read.value.tape) {
      // Without a tape there is only one thing to do here: better refused now than after keying.
      const open = await station.desk.store.read((book) => sheetsOpen(book, params.date));
      if (!open.ok) return open;
    }
    const start: State = {
      phase: 'key',
      sheet: read.value,
      taping: NEW_TAPING,
      at: 0,
      entry: newEntry(AMOUNT),
      number: 0,
      asked: 0,
    };
    const { tape } = read.value;
    if (!tape) return start;
    const { id } = counterOf(station).person;
    const unseen = await station.desk.store.read((book) => mayKeySecond(book, id, tape));
    if (unseen) return ask(start, 'again', newEntry(CHOICE));
    const shown = compared(start, read.value);
    const { comparison } = read.value;
    const at = comparison.rows.findIndex(({ keyed }) => keyed && keyed.line === params.line);
    return at < 0 ? shown : { ...shown, at };
  },
  resumed(state, result) {
    const total = tapeTotalOf(result);
    if (total === undefined || total < 0 || state.phase !== 'compare') return state;
    return { ...state, entry: { ...state.entry, text: formatCents(total) } };
  },
  step(state, key, station) {
    switch (state.phase) {
      case 'again':
        return chooseAgain(state, key, station);
      case 'key':
        return typeTape(state, key, station);
      case 'compare':
        return typeAmount(state, key, station);
      case 'change': {
        const answer = answerOf(key);
        const { changed } = state;
        if (answer === 'yes' && changed) return keep(state, changed.lines, station);
        return answer === 'no' ? stay(compared(state, state.sheet)) : deadKey(state);
      }
      case 'sign': {
        const answer = answerOf(key);
        if (answer === 'yes') return sign(state, counterOf(station).person, 'clerk', station);
        return answer === 'no' ? stay(compared(state, state.sheet)) : deadKey(state);
      }
      case 'second':
      case 'pin':
        return typeSecond(state, key, station);
    }
  },
  view: (state, size) => sheetPage(state, size.columns),
  keys: sheetKeys,
  guard({ phase, asked, taping }) {
    if (phase === 'key') return tapingGuard(taping);
    return ASKS.includes(phase) ? `${phase} ${asked}` : undefined;
  },
};
