// Suspends a certificate, which the owner is written, and lifts that again, both by two; closes a
// business, and takes off tax of a year that began after.
import type { LineAct, LinePlace, LineWork } from '../../../desk/line-duties.ts';
import type { LineLetter } from '../../../desk/line-letter.ts';
import { choicesOf, fieldsFor, givenBy, type Question } from '../../../desk/line-questions.ts';
import { addMonths } from '../../../domain/calendar.ts';
import type { DateText } from '../../../domain/clock.ts';
import { foreignText } from '../../../domain/foreign-text.ts';
import { formatCents } from '../../../domain/money.ts';
import { done, refuse } from '../../../domain/result.ts';
import { ACT, type Business, lastYear, type TaxYear } from '../business.ts';
import { entryOf } from '../charges.ts';
import { businessOf } from '../history.ts';
import { addressQuestions, papersOf } from '../letters.ts';
import { emptiedFacts, emptyYear } from '../lower.ts';
import { penaltyWith } from '../penalty.ts';
import { whyQuestion } from '../questions.ts';
import { BUSINESS_WORDS } from '../words.ts';

const WORDS = BUSINESS_WORDS;

type Standing = {
  readonly name: string;
  readonly words: string;
  readonly said: string;
  readonly barred: (business: Business) => string | undefined;
  /** Why, as the owner is written. */
  readonly letter?: (why: string) => LineLetter;
};

const byTwo = ({ name, words, said, barred, letter }: Standing): LineAct => ({
  ...{ name, words, permission: 'work-line' },
  barred({ records }) {
    const business = businessOf(records);
    return business.closedOn === undefined ? barred(business) : WORDS.barred.closed;
  },
  fields: async (place, answers) => fieldsFor(await whyQuestions(place, letter), answers),
  async decide(place, answers) {
    const given = givenBy(await whyQuestions(place, letter), answers);
    if (!given.ok) return given;
    const why = foreignText(given.value['why'] ?? '');
    if (why === '') return refuse('line-answer', { why: WORDS.fault.noWhy });
    return done({
      ...{ facts: { why }, needs: 'approve-line', shown: { reason: why }, said },
      ...(letter === undefined ? {} : { papers: papersOf([letter(why)], given.value) }),
    });
  },
});

async function whyQuestions(place: LinePlace, letter: Standing['letter']) {
  return [whyQuestion(), ...(letter === undefined ? [] : await addressQuestions(place))];
}

export const suspendBusiness = byTwo({
  name: ACT.suspend,
  words: WORDS.acts.suspend,
  said: WORDS.said.suspended,
  barred: ({ suspended }) => (suspended === undefined ? undefined : WORDS.barred.isSuspended),
  letter: (why) => ({ kind: 'business-suspension', fields: { why } }),
});

export const liftSuspension = byTwo({
  name: ACT.lift,
  words: WORDS.acts.lift,
  said: WORDS.said.lifted,
  barred: ({ suspended }) => (suspended === undefined ? WORDS.barred.notSuspended : undefined),
});

/** A closing is told late, but not later than this. */
const TOLD_MONTHS = -36;

const closeQuestions = (date: string): readonly Question[] => [
  {
    name: 'when',
    ask: () => ({
      ...{ kind: 'choice', label: WORDS.fields.closed },
      choices: choicesOf({ today: WORDS.filedToday, earlier: WORDS.earlier }),
    }),
  },
  {
    name: 'closed',
    ask: ({ when }) =>
      when === 'earlier'
        ? {
            ...{ kind: 'date', label: WORDS.fields.closed },
            earliest: addMonths(date, TOLD_MONTHS),
          }
        : undefined,
  },
  whyQuestion(),
];

export const closeBusiness: LineAct = {
  name: ACT.close,
  words: WORDS.acts.close,
  permission: 'work-line',
  barred: ({ records }) =>
    businessOf(records).closedOn === undefined ? undefined : WORDS.barred.closed,
  fields: async ({ date }, answers) => fieldsFor(closeQuestions(date), answers),
  async decide(place, answers) {
    const { date } = place;
    const given = givenBy(closeQuestions(date), answers);
    if (!given.ok) return given;
    const { closed = date, why: typed = '' } = given.value;
    if (closed > date) return refuse('line-answer', { why: WORDS.fault.closedLater });
    const why = foreignText(typed);
    const year = yearAfter(place, closed);
    const decided = { facts: { closed, why }, said: WORDS.said.closed };
    if (year === undefined) return done(decided);
    const penalty = penaltyWith(year, year.taxCents);
    return done({
      ...{ ...decided, facts: { ...decided.facts, ...emptiedFacts(year) } },
      needs: 'approve-line',
      shown: {
        ...{ closed, amount: formatCents(year.taxCents, true) },
        ...(penalty === 0 ? {} : { penaltyOff: formatCents(penalty, true) }),
        reason: why,
      },
      post: (work: LineWork) => takeOff(work, place, year),
    });
  },
};

/** It closed before this year began, which was assessed all the same. */
function yearAfter({ records }: LinePlace, closed: DateText): TaxYear | undefined {
  const last = lastYear(businessOf(records));
  const isAfter = last !== undefined && closed < `${last.year}-01-01` && last.taxCents > 0;
  return isAfter ? last : undefined;
}

async function takeOff(work: LineWork, { account: { number } }: LinePlace, year: TaxYear) {
  const off = await emptyYear(work, number, year);
  return off.ok ? entryOf([off.value], WORDS.memo.close(number, year.year)) : off;
}
