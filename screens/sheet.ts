// One department's sheet: the tape is keyed from paper stubs, compared with the registers,
// corrected as a new version, and signed by the clerk and a second person.
import { checkPin } from '../src/desk/check-pin.ts';
import { keyTape, sheetsOpen } from '../src/desk/key-tape.ts';
import { printSheet } from '../src/desk/print-sheet.ts';
import { printTape } from '../src/desk/print-tape.ts';
import { readSheet, type SheetView } from '../src/desk/read-sheet.ts';
import { signSheet } from '../src/desk/sign-sheet.ts';
import type { DateText } from '../src/domain/clock.ts';
import { formatCents } from '../src/domain/money.ts';
import type { Person } from '../src/domain/person.ts';
import { refusal } from '../src/domain/refusal.ts';
import type { TapeLine } from '../src/domain/tape.ts';
import { type LookAtParams, SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import { readAmount } from './parts/amounts.ts';
import { AMOUNT, type Entry, NUMBER, newEntry, PIN, typeKey } from './parts/entry.ts';
import { fieldKey } from './parts/field.ts';
import { answerOf } from './parts/guard.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import { asksPinAgain } from './parts/pin-again.ts';
import { compareNow, correctedLines, firstOpenRow } from './parts/sheet-compare.ts';
import { type SheetState, sheetKeys, sheetPage } from './parts/sheet-page.ts';
import { tapeTotalOf } from './parts/tape-result.ts';
import { TAPE_AMOUNT_MOST, tapeLines } from './parts/tape-state.ts';
import { NEW_TAPING, printedTaping, tapingGuard, tapingKey } from './parts/taping.ts';
import { PERSON_DIGITS, typedNumber } from './parts/typed-number.ts';
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

/** The comparison again, with the mark on the first row that does not agree. */
function compare(state: State, sheet: SheetView): State {
  const entry = newEntry(AMOUNT);
  return { ...state, phase: 'compare', sheet, at: firstOpenRow(sheet), entry };
}

function ask(state: State, phase: 'change' | 'sign' | 'second' | 'pin', entry: Entry): State {
  return { ...state, phase, entry, asked: state.asked + 1 };
}

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
  const keyed = await keyTape(station.desk, counterOf(station), { date, department, lines });
  if (!keyed.ok) return refused(state, keyed.refusal);
  station.printSoon();
  const read = await look(station, { date, department });
  return read.ok ? stay(compare(state, read.value)) : refused(state, read.refusal);
}

function look(station: Station, { date, department }: Omit<SheetParams, 'line'>) {
  return station.desk.store.read((book) => readSheet(book, date, department));
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

/** `tape` is the version that was looked at; another one is refused. */
async function sign(
  state: State,
  signer: Person,
  role: 'clerk' | 'second',
  station: Station,
): Promise<Outcome<State>> {
  const { tape } = state.sheet;
  if (!tape) return stay(state);
  const signed = await signSheet(station.desk, signer, { tapeId: tape.id, role });
  if (!signed.ok) return refused(compare(state, state.sheet), signed.refusal);
  const after = compare(state, signed.value);
  if (role === 'clerk') return stay(ask(after, 'second', newEntry(NUMBER)));
  const printed = await printSheet(station.desk, counterOf(station), state.sheet);
  station.printSoon();
  return printed.ok ? stay(after) : refused(after, printed.refusal);
}

async function typeSecond(state: State, key: Key, station: Station): Promise<Outcome<State>> {
  const reading = fieldKey(state.entry, key);
  const next = { ...state, entry: reading.entry };
  switch (reading.kind) {
    case 'refused':
      return refused(next, reading.refusal);
    case 'back':
      return stay(
        state.phase === 'pin' ? ask(next, 'second', newEntry(NUMBER)) : compare(next, next.sheet),
      );
    case 'taken':
      return state.phase === 'pin'
        ? prove(next, reading.text, station)
        : takeNumber(next, reading.text);
    default:
      return stay(next);
  }
}

function takeNumber(state: State, text: string): Outcome<State> {
  const number = typedNumber(text, PERSON_DIGITS);
  if (!number.ok) return refused(state, number.refusal);
  return stay(ask({ ...state, number: number.value }, 'pin', newEntry(PIN)));
}

async function prove(state: State, pin: string, station: Station): Promise<Outcome<State>> {
  const { number } = state;
  const { desk, register } = station;
  const proved = await checkPin(desk, { number, pin, register, as: 'approved' });
  const again = ask(state, 'second', newEntry(NUMBER));
  if (!proved.ok) {
    const still = ask(state, 'pin', newEntry(PIN));
    return refused(asksPinAgain(proved.refusal) ? still : again, proved.refusal);
  }
  if (proved.value.mustChangePin) return refused(again, refusal('pin-temporary'));
  const signed = await sign(state, proved.value.person, 'second', station);
  const mended = signed.kind === 'refuse' && signed.state.sheet === state.sheet;
  return mended ? { ...signed, state: again } : signed;
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
    if (!read.value.tape) return start;
    const shown = compare(start, read.value);
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
      case 'key':
        return typeTape(state, key, station);
      case 'compare':
        return typeAmount(state, key, station);
      case 'change': {
        const answer = answerOf(key);
        const { changed } = state;
        if (answer === 'yes' && changed) return keep(state, changed.lines, station);
        return answer === 'no' ? stay(compare(state, state.sheet)) : deadKey(state);
      }
      case 'sign': {
        const answer = answerOf(key);
        if (answer === 'yes') return sign(state, counterOf(station).person, 'clerk', station);
        return answer === 'no' ? stay(compare(state, state.sheet)) : deadKey(state);
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
