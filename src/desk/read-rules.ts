// The rules of the city as people read them: what holds today, since when and by whose decision,
// what comes next, and every row before.
import { present } from '../domain/assert.ts';
import { type CalendarRow, rowWords } from '../domain/business-calendar.ts';
import { addDays } from '../domain/calendar.ts';
import type { Plain } from '../domain/canonical.ts';
import { limitWords } from '../domain/dated-rule.ts';
import {
  type LineRuleShape,
  lineRuleKey,
  lineRuleWords,
  lineValueWords,
  shapeOf,
  tableWords,
} from '../domain/line-rule.ts';
import { formatCents } from '../domain/money.ts';
import { dateWords } from '../domain/papers/moment.ts';
import { POLICIES, POLICY_NAMES, policyValue } from '../domain/policy.ts';
import { againstWords, componentWords, fileRuleWords } from '../domain/read-rule-file.ts';
import { done, type Result } from '../domain/result.ts';
import { calendarRows } from '../store/calendar.ts';
import { componentKindOn, componentKindRows } from '../store/component-kinds.ts';
import { type RuleRows, ruleRows } from '../store/dated-rules.ts';
import { fineSchedules, fineTerms } from '../store/fines.ts';
import { lineRuleRows } from '../store/line-rules.ts';
import type { Book } from '../store/open-store.ts';
import { heldRules, ruleFiles, ruleFileTerms, rulesOfFile } from '../store/rule-files.ts';
import type { FeeEndTable, FeeTable } from '../store/tables/city.ts';
import { BANK_ACCOUNT_WORDS } from './bank-account-rule.ts';
import { businessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';

/** One row of a rule, in words. */
export type DatedRow = {
  readonly from: string;
  readonly value: string;
  readonly authority: string;
};

export const RULE_GROUPS = [
  'policies',
  'fees',
  'tenders',
  'fines',
  'calendar',
  'bank',
  'lines',
  'files',
] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

export type RuleSight = {
  readonly group: RuleGroup;
  readonly key: string;
  readonly words: string;
  /** Absent where it does not hold yet, or no longer. */
  readonly now?: DatedRow;
  readonly next: readonly DatedRow[];
  readonly past: readonly DatedRow[];
  /** Of a fee: the terms a change begins with. */
  readonly fee?: FeeTable;
  /** Of a line's rule: what a change may be. */
  readonly shape?: LineRuleShape;
  /** Of a table, a component or a file: what it says today, a sentence a row. */
  readonly contents?: readonly string[];
};

/** All rules of a group. */
export async function readRules(
  desk: Desk,
  counter: Counter,
  group: RuleGroup,
): Promise<Result<readonly RuleSight[]>> {
  const allowed = await permit(desk, desk.store.book, counter.person, 'read-rules');
  if (!allowed.ok) return allowed;
  return desk.store.read(async (book) => {
    const today = await businessDate(desk, book);
    if (group === 'fines') return done(await fineSights(book, today));
    if (group === 'lines') {
      return done([...(await lineSights(book, today)), ...(await componentSights(book, today))]);
    }
    if (group === 'files') return done(await fileSights(book, today));
    if (group === 'calendar') return done(daySights(await calendarRows(book, today)));
    return done(SIGHTS[group](await ruleRows(book), today));
  });
}

type Sights = (rows: RuleRows, today: string) => readonly RuleSight[];

const SIGHTS: Readonly<
  Record<Exclude<RuleGroup, 'fines' | 'lines' | 'files' | 'calendar'>, Sights>
> = {
  policies: ({ policies }, today) =>
    POLICY_NAMES.map((key) => {
      const rows = policies.filter(({ name }) => name === key);
      const dated = rows.map((row) => datedRow(row, policyValue(key, row.value)));
      return { group: 'policies', key, words: POLICIES[key].words, ...ordered(dated, today) };
    }),
  tenders: ({ tenders }, today) =>
    byKey(tenders, ({ kind }) => kind).map(([key, rows]) => {
      const dated = rows.map((row) => datedRow(row, limitWords(row.approval_over_cents)));
      return { group: 'tenders', key, words: rows[0]?.name ?? key, ...ordered(dated, today) };
    }),
  bank: ({ banks }, today) => {
    const dated = banks.map((row) => datedRow(row, row.words));
    return [{ group: 'bank', key: 'bank', words: BANK_ACCOUNT_WORDS, ...ordered(dated, today) }];
  },
  fees: ({ fees, ends }, today) =>
    byKey(fees, ({ code }) => code)
      .map(([key, rows]) =>
        feeSight(
          rows,
          ends.filter(({ code }) => code === key),
          today,
        ),
      )
      .sort((a, b) => (a.fee?.number ?? 0) - (b.fee?.number ?? 0)),
};

/** A schedule a sight, newest first: when it holds, or that nobody asked for it yet. */
async function fineSights(book: Book, today: string): Promise<readonly RuleSight[]> {
  const terms = await fineTerms(book);
  const holding = terms.findLast(({ effective_from }) => effective_from <= today);
  return (await fineSchedules(book)).map(({ id, title, fines }) => {
    const rows = terms
      .filter(({ schedule_id }) => schedule_id === id)
      .map((row) => datedRow(row, `${fines} fines`));
    const { now, ...rest } = ordered(rows, today);
    const holds = now !== undefined && holding?.schedule_id === id;
    const past = now === undefined || holds ? rest.past : [...rest.past, now];
    const words = `${id} ${title}`;
    return { group: 'fines', key: String(id), words, ...rest, past, ...(holds ? { now } : {}) };
  });
}

/** Every rule of every line, those of a line together. */
async function lineSights(book: Book, today: string): Promise<readonly RuleSight[]> {
  const rows = (await lineRuleRows(book)).map((row) => {
    const value = JSON.parse(row.value) as Plain;
    const words = lineValueWords(row.name, value);
    return { ...row, shape: shapeOf(value), words, contents: tableWords(value) };
  });
  return byKey(rows, ({ line, name }) => lineRuleKey(line, name)).map(([key, ofRule]) => {
    const dated = ordered(
      ofRule.map((row) => datedRow(row, row.words)),
      today,
    );
    const { shape } = present(ofRule.at(-1), `the rows of ${key}`);
    const contents = ofRule.findLast((row) => row.effective_from <= today)?.contents ?? [];
    return { group: 'lines', key, words: lineRuleWords(key), shape, contents, ...dated };
  });
}

/** What items are made of, after the rules of all lines. */
async function componentSights(book: Book, today: string): Promise<readonly RuleSight[]> {
  const sights: RuleSight[] = [];
  for (const [code, rows] of byKey(await componentKindRows(book), (row) => row.code)) {
    const kind = await componentKindOn(book, code, today);
    const dated = ordered(
      rows.map((row) => datedRow(row, row.control_account)),
      today,
    );
    const rule = { rule: 'component', key: code } as const;
    sights.push({
      ...{ group: 'lines', key: `component ${code}`, words: fileRuleWords(rule) },
      ...{ shape: 'table', contents: kind ? componentWords(kind) : [], ...dated },
    });
  }
  return sights;
}

/** A file of rules a sight, newest first: from when it was granted, or that nobody asked yet. */
async function fileSights(book: Book, today: string): Promise<readonly RuleSight[]> {
  const terms = await ruleFileTerms(book);
  const sights: RuleSight[] = [];
  for (const { id, file_name, rules } of await ruleFiles(book)) {
    const rows = terms
      .filter(({ key }) => key === String(id))
      .map((row) => datedRow(row, rules === 1 ? '1 rule' : `${rules} rules`));
    const words = `${id} ${file_name}`;
    const contents = await fileContents(book, id, today);
    sights.push({ group: 'files', key: String(id), words, contents, ...ordered(rows, today) });
  }
  return sights;
}

/** Every rule of a file against today. */
async function fileContents(book: Book, id: number, today: string): Promise<readonly string[]> {
  const rules = await rulesOfFile(book, id);
  const held = await heldRules(book, rules, today);
  return rules.map((rule) => againstWords(rule, held.get(rule.key)?.value));
}

/** A day a sight, today and later: what the calendar says of it, and what it said before. */
function daySights(rows: readonly CalendarRow[]): readonly RuleSight[] {
  return byKey(rows, ({ day }) => day).map(([key, ofDay]) => {
    const dated = ofDay.map((row) => {
      return datedRow({ effective_from: key, authority: row.authority }, rowWords(row));
    });
    const now = present(dated.at(-1), `the calendar of ${key}`);
    const past = dated.slice(0, -1);
    return { group: 'calendar', key, words: dateWords(key), now, next: [], past };
  });
}

const ENDS = 'no such fee';

function feeSight(
  rows: readonly FeeTable[],
  ends: readonly FeeEndTable[],
  today: string,
): RuleSight {
  const begins = rows.map((row) => datedRow(row, formatCents(row.amount_cents, true)));
  const runsOut = rows.flatMap(({ effective_to, authority }) =>
    effective_to === null ? [] : [{ effective_from: addDays(effective_to, 1), authority }],
  );
  // Where another price begins on the same day, nothing has ended.
  const over = [...runsOut, ...ends]
    .map((row) => datedRow(row, ENDS))
    .filter(({ from }) => begins.every((row) => row.from !== from));
  const dated = [...begins, ...over].sort((a, b) => (a.from < b.from ? -1 : 1));
  const fee = rows.findLast((row) => row.effective_from <= today) ?? rows[0];
  const words = `${fee?.number} ${fee?.name}`;
  const own = fee === undefined ? {} : { fee };
  return { group: 'fees', key: fee?.code ?? '', words, ...own, ...ordered(dated, today) };
}

function datedRow(
  { effective_from, authority }: { readonly effective_from: string; readonly authority: string },
  value: string,
): DatedRow {
  return { from: effective_from, value, authority };
}

function byKey<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): readonly (readonly [string, readonly Row[]])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups];
}

/** Rows by date: the last that has begun holds. */
function ordered(rows: readonly DatedRow[], today: string) {
  const begun = rows.filter(({ from }) => from <= today);
  const now = begun.at(-1);
  const over = now === undefined || now.value === ENDS;
  return {
    ...(over ? {} : { now }),
    next: rows.filter(({ from }) => from > today),
    past: over ? begun : begun.slice(0, -1),
  };
}
