// Hands a closed day to accounting as ledger files. The date of the book is proposed; writing wants
// a fresh key.

import type { Exported } from '../src/desk/export-ledger.ts';
import { handOver } from '../src/desk/hand-over.ts';
import { readLedgerDate } from '../src/desk/next-step.ts';
import type { DateText } from '../src/domain/clock.ts';
import { formatCents } from '../src/domain/money.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { SCREEN } from './ids.ts';
import { type Key, plainChar } from './key.ts';
import {
  DATE_KEY,
  DATE_KEYS,
  type DateField,
  dateEntry,
  dateField,
  dateKey,
  dateNow,
  withoutDating,
} from './parts/date-field.ts';
import { answerOf, guardEntry } from './parts/guard.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import type { Line, Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { LEDGER_WORDS } from './words/ledger.ts';

type State = {
  readonly date: DateText;
  readonly written: readonly Exported[];
  /** Another date is being typed. */
  readonly dating?: DateField;
};

function typeDate(state: State, dating: DateField, key: Key): Outcome<State> {
  const reading = dateKey(dating, key);
  if (reading.kind === 'left') return stay(withoutDating(state));
  if (reading.kind === 'taken') return stay({ date: reading.date, written: [] });
  const next = { ...state, dating: reading.field };
  return reading.kind === 'refused' ? refused(next, reading.refusal) : stay(next);
}

async function write(state: State, station: Station): Promise<Outcome<State>> {
  const files = await handOver(station.desk, counterOf(station), station.ledger, state.date);
  return files.ok ? stay({ ...state, written: files.value }) : refused(state, files.refusal);
}

export const exportLedgerScreen: Screen<State, undefined, Station> = {
  id: SCREEN.exportLedger,
  async open(station) {
    return { date: await readLedgerDate(station.desk), written: [] };
  },
  step(state, key, station) {
    if (state.dating) return typeDate(state, state.dating, key);
    if (plainChar(key) === '/') return stay({ ...state, dating: dateField(state.date) });
    const answer = answerOf(key);
    if (answer === 'yes') return write(state, station);
    return answer === 'no' ? { kind: 'back' } : deadKey(state);
  },
  view: (state) => ({
    title: LEDGER_WORDS.title,
    titleRight: dateWords(state.date),
    body: ['', ...LEDGER_WORDS.hint.map((line) => ` ${line}`), '', ...writtenLines(state)],
    ...(state.dating
      ? { entry: dateEntry(state.dating), enterNow: dateNow(state.dating) }
      : {
          entry: guardEntry(LEDGER_WORDS.entry, dateWords(state.date)),
          enterNow: LEDGER_WORDS.now(state.date),
        }),
  }),
  keys: ({ dating }) =>
    dating
      ? DATE_KEYS
      : [
          { keys: 'Enter', intent: 'export', words: LEDGER_WORDS.keys.write },
          { keys: '-', intent: 'back', words: LEDGER_WORDS.keys.back },
          DATE_KEY,
        ],
  guard: ({ date, dating }) => (dating ? undefined : `export ${date}`),
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
