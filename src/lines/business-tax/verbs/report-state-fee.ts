// The yearly report on the state's fee (Gov. Code 4467): that it is due stands on the list that
// starts the day, until somebody records that it was sent. Its figures are a listing.
import type { LineAct, LinePlace, LineStart } from '../../../desk/line-duties.ts';
import { fieldsFor, givenBy, type Question } from '../../../desk/line-questions.ts';
import type { LineWait } from '../../../desk/line-wait.ts';
import { addDays } from '../../../domain/calendar.ts';
import type { DateText } from '../../../domain/clock.ts';
import { textOf, wholeOf } from '../../../domain/facts.ts';
import { done } from '../../../domain/result.ts';
import type { LineRecord } from '../../../store/line-records.ts';
import { ACT } from '../business.ts';
import { readBusinesses } from '../store.ts';
import { BUSINESS_WORDS } from '../words.ts';

const WORDS = BUSINESS_WORDS;
const RULE = 'state-report';

/** Years that ended since the first quarter was passed on, and whose report was not sent. */
function unsentYears(records: readonly LineRecord[], date: DateText): readonly number[] {
  const first = records.find(({ act }) => act === ACT.remit);
  if (first === undefined) return [];
  const began = Number(textOf(first.facts, 'quarter').slice(0, 4));
  const sent = records.filter(({ act }) => act === ACT.stateReport);
  const done = new Set(sent.map(({ facts }) => wholeOf(facts, 'year')));
  const ended = Math.max(0, Number(date.slice(0, 4)) - began);
  return Array.from({ length: ended }, (_, index) => began + index).filter(
    (year) => !done.has(year),
  );
}

function questionsOf({ records, date }: LinePlace): readonly Question[] {
  const choices = unsentYears(records, date).map((year, index) => {
    return { number: index + 1, words: String(year), value: String(year) };
  });
  return [{ name: 'year', ask: () => ({ kind: 'choice', label: WORDS.fields.year, choices }) }];
}

const isStateFee = ({ records }: LinePlace) => records[0]?.act === ACT.remit;

export const reportStateFee: LineAct = {
  name: ACT.stateReport,
  words: WORDS.acts.stateReport,
  permission: 'work-line',
  isFor: isStateFee,
  barred(place) {
    if (!isStateFee(place)) return WORDS.barred.noAgency;
    const isLeft = unsentYears(place.records, place.date).length > 0;
    return isLeft ? undefined : WORDS.barred.reportsSent;
  },
  fields: async (place, answers) => fieldsFor(questionsOf(place), answers),
  async decide(place, answers) {
    const given = givenBy(questionsOf(place), answers);
    if (!given.ok) return given;
    const year = Number(given.value['year']);
    return done({ facts: { year }, said: WORDS.said.stateReport(year) });
  },
};

/** From so many days before it is due, by the rules; of a book without the rule none. */
export async function stateReportsDue(start: LineStart): Promise<readonly LineWait[]> {
  const { book, rules, date } = start;
  if (rules.row(RULE, date) === undefined) return [];
  const [row] = rules.rows(RULE, date);
  const day = String(row?.['day']);
  const before = Number(row?.['noticeDays']);
  const agencies = (await readBusinesses(book, { date })).filter(
    ({ records }) => records[0]?.act === ACT.remit,
  );
  return agencies.flatMap(({ accountId, records }) =>
    unsentYears(records, date)
      .map((year) => ({ year, dueOn: `${year + 1}-${day}` }))
      .filter(({ dueOn }) => addDays(dueOn, -before) <= date)
      .map(({ year, dueOn }) => ({ accountId, words: WORDS.reportDue(year), dueOn })),
  );
}
