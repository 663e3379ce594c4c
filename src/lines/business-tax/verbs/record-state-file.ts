// Makes the file of a year for the state tax board: how many businesses it holds and its hash are
// recorded on the board's account, so that the file is the same whenever it is written. By two,
// since it holds tax numbers.

import type {
  Decision,
  LineAct,
  LineFile,
  LineOpening,
  LinePlace,
  LineStart,
} from '../../../desk/line-duties.ts';
import { sha256Of } from '../../../desk/line-file.ts';
import { fieldsFor, givenBy, type Question } from '../../../desk/line-questions.ts';
import { wholeOf } from '../../../domain/facts.ts';
import { layoutOf } from '../../../domain/fixed-width.ts';
import { dateWords } from '../../../domain/papers/moment.ts';
import { done, type Result, refuse } from '../../../domain/result.ts';
import type { LineRecord } from '../../../store/line-records.ts';
import { ACT } from '../business.ts';
import { described } from '../listings/rows.ts';
import { inBusiness, stateFileText } from '../state-file.ts';
import { type Limits, limitsNow, readBusinesses } from '../store.ts';
import { openedNumber } from '../tax-number.ts';
import { BUSINESS_WORDS } from '../words.ts';

const WORDS = BUSINESS_WORDS;
const SHOWN = 3;

function questionsOf({ date }: LineStart, records: readonly LineRecord[]): readonly Question[] {
  const made = new Set(records.map(({ facts }) => wholeOf(facts, 'year')));
  const now = Number(date.slice(0, 4));
  const choices = Array.from({ length: SHOWN }, (_, index) => now - 1 - index).map(
    (year, index) => ({
      ...{ number: index + 1, words: String(year), value: String(year) },
      ...(made.has(year) ? { disabled: WORDS.barred.stateFileMade(year) } : {}),
    }),
  );
  return [{ name: 'year', ask: () => ({ kind: 'choice', label: WORDS.fields.year, choices }) }];
}

/** The first one opens the account of the board. */
export const firstStateFile: LineOpening = {
  name: ACT.stateFile,
  words: WORDS.acts.firstStateFile,
  permission: 'work-line',
  fields: async (start, answers) => fieldsFor(questionsOf(start, []), answers),
  async decide(start, answers) {
    const decided = await make(start, [], answers);
    if (!decided.ok) return decided;
    const party = { name: WORDS.taxBoard, language: 'en', address: undefined };
    return done({ ...decided.value, account: { party, place: WORDS.taxBoard } });
  },
};

export const nextStateFile: LineAct = {
  name: ACT.stateFile,
  words: WORDS.acts.stateFile,
  permission: 'work-line',
  isFor: isTaxBoard,
  barred: (place) => (isTaxBoard(place) ? undefined : WORDS.barred.noTaxBoard),
  fields: async (place, answers) => fieldsFor(questionsOf(place, place.records), answers),
  decide: (place: LinePlace, answers) => make(place, place.records, answers),
};

function isTaxBoard({ records }: Pick<LinePlace, 'records'>): boolean {
  return records[0]?.act === ACT.stateFile;
}

async function make(
  start: LineStart,
  records: readonly LineRecord[],
  answers: readonly string[],
): Promise<Result<Decision>> {
  const given = givenBy(questionsOf(start, records), answers);
  if (!given.ok) return given;
  const year = Number(given.value['year']);
  if (await isMade(start, year)) {
    return refuse('line-answer', { why: WORDS.barred.stateFileMade(year) });
  }
  const limits = await limitsNow(start.book);
  const file = await fileOf(start, year, limits);
  if (!file.ok) return file;
  const { text, businesses, without } = file.value;
  if (businesses === 0) return refuse('line-answer', { why: WORDS.fault.nobodyIn(year) });
  return done({
    facts: { year, businesses, without, ...limits, sha256: sha256Of(text) },
    needs: 'approve-line',
    shown: { year: String(year), businesses: String(businesses), without: String(without) },
    said: WORDS.said.stateFile(businesses, without, dateWords(dueOn(start, year))),
  });
}

function dueOn({ rules, date }: LineStart, year: number): string {
  return `${year + 1}-${String(rules.rows('state-file-due', date)[0]?.['day'])}`;
}

async function isMade({ book, date }: LineStart, year: number): Promise<boolean> {
  const rows = await readBusinesses(book, { date });
  return rows.some(({ records }) =>
    records.some(({ act, facts }) => act === ACT.stateFile && wholeOf(facts, 'year') === year),
  );
}

type StateFile = { readonly text: string; readonly businesses: number; readonly without: number };

/** By the layout and the rows that counted when it was made. */
async function fileOf(start: LineStart, year: number, limits: Limits): Promise<Result<StateFile>> {
  const { book, date, rules } = start;
  const all = described(start, await readBusinesses(book, { date, limits }));
  const rows = inBusiness(all, year);
  const numbers = new Map<string, string>();
  for (const { number, business } of rows) {
    const kept = business.owner?.taxNumber;
    if (kept === undefined || kept.end === '') continue;
    const opened = openedNumber(start, number, kept);
    if (!opened.ok) return opened;
    numbers.set(number, opened.value);
  }
  const layout = layoutOf(rules.rows('state-file-layout', date));
  const text = stateFileText(layout, rows, year, numbers);
  return done({ text, businesses: rows.length, without: rows.length - numbers.size });
}

/** `tenkey export line business-tax state-file --of 2026` writes it. */
export const stateFile: LineFile = {
  ...{ name: ACT.stateFile, act: ACT.stateFile, describe: WORDS.stateFile },
  keyOf: ({ facts }) => String(wholeOf(facts, 'year')),
  fileName: (year) => `BUSINESS_TAX_STATE_${year}.txt`,
  async text(start, { facts }) {
    const limits = {
      ...{ accounts: wholeOf(facts, 'accounts'), addresses: wholeOf(facts, 'addresses') },
      ...{ aliases: wholeOf(facts, 'aliases'), records: wholeOf(facts, 'records') },
    };
    const file = await fileOf(start, wholeOf(facts, 'year'), limits);
    return file.ok ? done(file.value.text) : file;
  },
};
