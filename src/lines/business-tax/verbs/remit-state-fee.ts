// Passes on what was collected for the State Architect in a quarter that has ended: from what is
// due to the agency into what is payable to it. Another person allows it.
import type {
  Decision,
  LineAct,
  LineOpening,
  LinePlace,
  LineStart,
} from '../../../desk/line-duties.ts';
import { fieldsFor, givenBy, type Question } from '../../../desk/line-questions.ts';
import { addDays, addMonths } from '../../../domain/calendar.ts';
import type { DateText } from '../../../domain/clock.ts';
import { credit, debit } from '../../../domain/entry.ts';
import { textOf } from '../../../domain/facts.ts';
import { formatCents } from '../../../domain/money.ts';
import { dateWords } from '../../../domain/papers/moment.ts';
import { done, type Result, refuse } from '../../../domain/result.ts';
import { RuleMissing } from '../../../domain/rule-book.ts';
import { componentKindOn } from '../../../store/component-kinds.ts';
import type { LineRecord } from '../../../store/line-records.ts';
import { ACT } from '../business.ts';
import { collectedIn, isPassedOn } from '../store.ts';
import { quarterOf } from '../tax.ts';
import { BUSINESS_WORDS } from '../words.ts';

const WORDS = BUSINESS_WORDS;
const SHOWN = 6;
const MONTHS = 3;

type Quarter = { readonly name: string; readonly from: DateText; readonly to: DateText };

/** The newest quarters that have ended, newest first. */
export function endedQuarters(date: DateText): readonly Quarter[] {
  const month = (quarterOf(date) - 1) * MONTHS + 1;
  const now = `${date.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
  return Array.from({ length: SHOWN }, (_, index) => {
    const from = addMonths(now, -MONTHS * (index + 1));
    return {
      ...{ from, to: addDays(addMonths(from, MONTHS), -1) },
      name: `${from.slice(0, 4)} Q${quarterOf(from)}`,
    };
  });
}

function questionsOf({ date }: LineStart, records: readonly LineRecord[]): readonly Question[] {
  const passed = new Set(records.map(({ facts }) => textOf(facts, 'quarter')));
  const choices = endedQuarters(date).map(({ name }, index) => ({
    ...{ number: index + 1, words: name, value: name },
    ...(passed.has(name) ? { disabled: WORDS.sight.remitted(name) } : {}),
  }));
  return [
    { name: 'quarter', ask: () => ({ kind: 'choice', label: WORDS.fields.quarter, choices }) },
  ];
}

/** The first one opens the account of the agency. */
export const remitFirst: LineOpening = {
  name: ACT.remit,
  words: WORDS.acts.remitFirst,
  permission: 'work-line',
  fields: async (start, answers) => fieldsFor(questionsOf(start, []), answers),
  async decide(start, answers) {
    const decided = await remit(start, [], answers);
    if (!decided.ok) return decided;
    const party = { name: WORDS.agency, language: 'en', address: undefined };
    return done({ ...decided.value, account: { party, place: WORDS.agency } });
  },
};

export const remitStateFee: LineAct = {
  name: ACT.remit,
  words: WORDS.acts.remit,
  permission: 'work-line',
  barred({ records, date }) {
    if (!isAgency({ records })) return WORDS.barred.noAgency;
    const passed = new Set(records.map(({ facts }) => textOf(facts, 'quarter')));
    const left = endedQuarters(date).some(({ name }) => !passed.has(name));
    return left ? undefined : WORDS.barred.noQuarters;
  },
  fields: async (place, answers) => fieldsFor(questionsOf(place, place.records), answers),
  decide: (place, answers) => remit(place, place.records, answers),
};

export function isAgency({ records }: Pick<LinePlace, 'records'>): boolean {
  return records[0]?.act === ACT.remit;
}

async function remit(
  start: LineStart,
  records: readonly LineRecord[],
  answers: readonly string[],
): Promise<Result<Decision>> {
  const { rules, date, book } = start;
  const given = givenBy(questionsOf(start, records), answers);
  if (!given.ok) return given;
  const quarter = endedQuarters(date).find(({ name }) => name === given.value['quarter']);
  if (quarter === undefined) return refuse('line-answer', { why: WORDS.fault.quarter });
  if (await isPassedOn(book, ACT.remit, quarter.name))
    return refuse('line-answer', { why: WORDS.fault.passedOn(quarter.name) });
  const due = await dueAccount(start, quarter.to);
  const amount = await collectedIn(book, due, quarter);
  if (amount <= 0) return refuse('line-answer', { why: WORDS.fault.quarter });
  const payable = String(rules.rows('state-fee-accounts', date)[0]?.['payable']);
  const count = Math.round(amount / rules.cents('state-fee-agency-part', quarter.to));
  const by = addDays(quarter.to, rules.whole('state-fee-days', date));
  const shown = formatCents(amount, true);
  return done({
    facts: { quarter: quarter.name, fees: count, amount: formatCents(amount), by },
    nextOn: by,
    needs: 'approve-line',
    shown: { quarter: quarter.name, fees: String(count), amount: shown },
    post: async () =>
      done({
        postings: [debit(due, amount), credit(payable, amount)],
        movements: [],
        ...{ source: 'LIN', memo: WORDS.memo.remit(quarter.name) },
      }),
    said: WORDS.said.remitted(count, shown, dateWords(by)),
  });
}

/** Where the rest of each fee that is paid is kept for the agency. */
async function dueAccount({ book }: LineStart, date: DateText): Promise<string> {
  const kind = await componentKindOn(book, 'state-fee', date);
  const rest = kind?.parts.find(({ amountCents }) => amountCents === undefined);
  if (rest === undefined) throw new RuleMissing('business-tax', 'state-fee', date);
  return rest.account;
}
