// Hands a closed day to accounting as ledger files. The date of the book is proposed; writing wants
// a fresh key.

import type { Exported } from '../src/desk/export-ledger.ts';
import { handOver } from '../src/desk/hand-over.ts';
import { readLedgerDate } from '../src/desk/next-step.ts';
import { formatCents } from '../src/domain/money.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { refusal } from '../src/domain/refusal.ts';
import { SCREEN } from './ids.ts';
import { type Entry, NUMBER, newEntry, pageEntry, typeKey } from './parts/entry.ts';
import type { Line, Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { LEDGER_WORDS } from './words/ledger.ts';

type State = {
  readonly date: string;
  readonly entry: Entry;
  readonly written: readonly Exported[];
};

async function entered(state: State, text: string, station: Station): Promise<Outcome<State>> {
  if (text !== '') {
    const typed = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
    if (!typed) return { kind: 'refuse', state, refusal: refusal('entry-unreadable') };
    return { kind: 'stay', state: { ...state, date: typed.slice(1).join('-'), written: [] } };
  }
  const files = await handOver(station.desk, counterOf(station), station.ledger, state.date);
  if (!files.ok) return { kind: 'refuse', state, refusal: files.refusal };
  return { kind: 'stay', state: { ...state, written: files.value } };
}

export const exportLedgerScreen: Screen<State, undefined, Station> = {
  id: SCREEN.exportLedger,
  async open(station) {
    return { date: await readLedgerDate(station.desk), entry: newEntry(NUMBER), written: [] };
  },
  async step(state, key, station) {
    const reading = typeKey(state.entry, key);
    const next = { ...state, entry: reading.entry };
    if (reading.kind === 'enter') return entered(next, reading.text, station);
    if (reading.kind === 'refused')
      return { kind: 'refuse', state: next, refusal: reading.refusal };
    if (reading.kind !== 'operator') return { kind: 'stay', state: next };
    if (reading.operator === '-') return { kind: 'back' };
    return { kind: 'refuse', state: next, refusal: refusal('key-not-here') };
  },
  view: (state) => ({
    title: LEDGER_WORDS.title,
    body: ['', ...LEDGER_WORDS.hint.map((line) => ` ${line}`), '', ...writtenLines(state)],
    entry: pageEntry(state.entry, LEDGER_WORDS.entry, dateWords(state.date)),
    enterNow: state.entry.text === '' ? LEDGER_WORDS.now(state.date) : LEDGER_WORDS.nowDate,
  }),
  keys: () => [
    { keys: 'Enter', intent: 'export', words: 'date n; empty: writes [date]' },
    { keys: '-', intent: 'back', words: 'clear; empty: back' },
  ],
  guard: (state) => `export ${state.date}`,
};

function writtenLines({ written }: State): readonly Line[] {
  const [first] = written;
  if (!first) return [];
  const { lines, debitCents, creditCents } = first;
  const totals = LEDGER_WORDS.totals(
    lines,
    formatCents(debitCents, true),
    formatCents(creditCents, true),
  );
  return [
    [{ text: ` ${totals}`, tone: 'strong' }],
    ...written.map(
      (file) => ` ${file.again ? LEDGER_WORDS.again(file.path) : LEDGER_WORDS.written(file.path)}`,
    ),
  ];
}
