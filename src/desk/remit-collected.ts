// What a line of business collects for an agency and passes on, period after period: from what is
// due to it into what is payable to it, allowed by a second person. The first remittance opens the
// agency's account.

import { addDays, addMonths } from '../domain/calendar.ts';
import type { PlainRecord } from '../domain/canonical.ts';
import type { DateText } from '../domain/clock.ts';
import { credit, debit } from '../domain/entry.ts';
import { textOf } from '../domain/facts.ts';
import { type Cents, formatCents, sumCents } from '../domain/money.ts';
import { dateWords } from '../domain/papers/moment.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { isPassedOn, waitingFor } from '../store/collected.ts';
import type { LineRecord } from '../store/line-records.ts';
import type { Decision, LineAct, LineOpening, LinePlace, LineStart } from './line-duties.ts';
import { fieldsFor, givenBy, type Question } from './line-questions.ts';

export type Period = { readonly name: string; readonly from: DateText; readonly to: DateText };

/** An account on which it waits, and the one from which the agency is paid. */
export type DueTo = { readonly due: string; readonly payable: string };

export type Remittance = {
  readonly line: string;
  readonly act: string;
  readonly words: { readonly first: string; readonly again: string };
  /** The name of the agency. */
  readonly agency: string;
  /** The fact that names the period, and what it is asked by. */
  readonly fact: string;
  readonly label: string;
  /** Of a period: 1 is every month, 3 every quarter. */
  readonly months: 1 | 3;
  /** Of the period that begins on a date: `2026 Q3`. */
  readonly nameOf: (from: DateText) => string;
  readonly accounts: (start: LineStart, period: Period) => Promise<readonly DueTo[]>;
  /** The rule that says how many days after the period it is due. */
  readonly daysRule: string;
  /** What else is recorded: how many fees it was. */
  readonly facts?: (start: LineStart, period: Period, amount: Cents) => PlainRecord;
  readonly texts: {
    readonly noAgency: string;
    readonly noPeriods: string;
    readonly nothing: string;
    readonly passedOn: (period: string) => string;
    readonly memo: (period: string) => string;
    readonly said: (facts: PlainRecord, by: string) => string;
  };
};

const SHOWN = 6;
const YEAR = 12;

/** The newest periods that have ended, newest first. */
export function endedPeriods(
  { months, nameOf }: Pick<Remittance, 'months' | 'nameOf'>,
  date: DateText,
): readonly Period[] {
  const month = Number(date.slice(5, 7)) - 1;
  const begins = String(month - (month % months) + 1).padStart(2, '0');
  const now = `${date.slice(0, 4)}-${begins}-01`;
  return Array.from({ length: Math.max(SHOWN, YEAR / months) }, (_, index) => {
    const from = addMonths(now, -months * (index + 1));
    return { from, to: addDays(addMonths(from, months), -1), name: nameOf(from) };
  });
}

export function firstRemittance(of: Remittance): LineOpening {
  return {
    name: of.act,
    words: of.words.first,
    permission: 'work-line',
    fields: async (start, answers) => fieldsFor(questionsOf(of, start, []), answers),
    async decide(start, answers) {
      const decided = await remit(of, start, [], answers);
      if (!decided.ok) return decided;
      const party = { name: of.agency, language: 'en', address: undefined };
      return done({ ...decided.value, account: { party, place: of.agency } });
    },
  };
}

export function nextRemittance(of: Remittance): LineAct {
  return {
    name: of.act,
    words: of.words.again,
    permission: 'work-line',
    isFor: (place) => isAgency(of, place),
    barred({ records, date }) {
      if (!isAgency(of, { records })) return of.texts.noAgency;
      const newest = newestPassed(of, records, date);
      const left = endedPeriods(of, date).some(
        ({ from }) => newest === undefined || from > newest.to,
      );
      return left ? undefined : of.texts.noPeriods;
    },
    fields: async (place, answers) => fieldsFor(questionsOf(of, place, place.records), answers),
    decide: (place, answers) => remit(of, place, place.records, answers),
  };
}

/** The account of the agency begins with a remittance. */
export function isAgency(
  { act }: Pick<Remittance, 'act'>,
  { records }: Pick<LinePlace, 'records'>,
): boolean {
  return records[0]?.act === act;
}

function passedIn({ fact }: Remittance, records: readonly LineRecord[]): ReadonlySet<string> {
  return new Set(records.map(({ facts }) => textOf(facts, fact)));
}

/** All that was collected before its end went with it. */
function newestPassed(of: Remittance, records: readonly LineRecord[], date: DateText) {
  const passed = passedIn(of, records);
  return endedPeriods(of, date).find(({ name }) => passed.has(name));
}

function questionsOf(
  of: Remittance,
  { date }: LineStart,
  records: readonly LineRecord[],
): readonly Question[] {
  const newest = newestPassed(of, records, date);
  const choices = endedPeriods(of, date).map(({ name, from }, index) => ({
    ...{ number: index + 1, words: name, value: name },
    ...(newest && from <= newest.from ? { disabled: of.texts.passedOn(newest.name) } : {}),
  }));
  return [{ name: of.fact, ask: () => ({ kind: 'choice', label: of.label, choices }) }];
}

async function remit(
  of: Remittance,
  start: LineStart,
  records: readonly LineRecord[],
  answers: readonly string[],
): Promise<Result<Decision>> {
  const { rules, date, book } = start;
  const { line, act, fact, texts } = of;
  const given = givenBy(questionsOf(of, start, records), answers);
  if (!given.ok) return given;
  const period = endedPeriods(of, date).find(({ name }) => name === given.value[fact]);
  if (period === undefined) return refuse('line-answer', { why: texts.nothing });
  if (await isPassedOn(book, { line, act, fact, period: period.name })) {
    return refuse('line-answer', { why: texts.passedOn(period.name) });
  }
  const parts = await partsOf(of, start, period);
  const amount = sumCents(parts, ({ amountCents }) => amountCents);
  if (amount <= 0) return refuse('line-answer', { why: texts.nothing });
  const by = addDays(period.to, rules.whole(of.daysRule, date));
  const told = of.facts?.(start, period, amount) ?? {};
  const facts = { [fact]: period.name, ...told, amount: formatCents(amount), by };
  return done({
    facts,
    // From the day after the next one ends it can be passed on.
    nextOn: addMonths(addDays(period.to, 1), of.months),
    needs: 'approve-line',
    shown: { [fact]: period.name, ...spelled(told), amount: formatCents(amount, true) },
    post: async () =>
      done({
        postings: parts.flatMap(({ due, payable, amountCents }) => [
          debit(due, amountCents),
          credit(payable, amountCents),
        ]),
        movements: [],
        ...{ source: 'LIN', memo: texts.memo(period.name) },
      }),
    said: texts.said(facts, dateWords(by)),
  });
}

async function partsOf(of: Remittance, start: LineStart, period: Period) {
  const accounts = await of.accounts(start, period);
  const parts = await Promise.all(
    accounts.map(async ({ due, payable }) => ({
      ...{ due, payable },
      amountCents: await waitingFor(start.book, { to: period.to, account: due, act: of.act }),
    })),
  );
  // More taken back than collected: the next period is passed on less that.
  return parts.filter(({ amountCents }) => amountCents > 0);
}

function spelled(facts: PlainRecord): PlainRecord {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)]));
}
