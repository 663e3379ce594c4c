// Suspends a certificate, which the owner is written, and lifts that again, both by two; closes a
// business, and takes off tax of years that began after; reopens it, by two, which puts that back.
import type { LineAct, LinePlace, LineWork } from '../../../desk/line-duties.ts';
import type { LineLetter } from '../../../desk/line-letter.ts';
import { choicesOf, fieldsFor, givenBy, type Question } from '../../../desk/line-questions.ts';
import { addMonths } from '../../../domain/calendar.ts';
import { foreignText } from '../../../domain/foreign-text.ts';
import { addCents, formatCents, sumCents } from '../../../domain/money.ts';
import { type Allocated, openCents } from '../../../domain/open-item.ts';
import { done, refuse } from '../../../domain/result.ts';
import { emptiable, leftOwed, takeOverFacts } from '../brought-items.ts';
import { ACT, type Business, type TaxYear } from '../business.ts';
import { bill, entryOf } from '../charges.ts';
import { businessOf, yearsAfter } from '../history.ts';
import { documentNumber, isAfterClosing, owing } from '../holds.ts';
import { addressQuestions, papersOf } from '../letters.ts';
import { allOf, emptyYear, lowering } from '../lower.ts';
import { penaltyWith, takenFacts } from '../penalty.ts';
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
    const business = businessOf(place.records);
    const began = business.years.find(({ beganOn }) => beganOn !== undefined)?.beganOn;
    if (began !== undefined && closed < began) {
      return refuse('line-answer', { why: WORDS.fault.closedBefore(began) });
    }
    const years = yearsAfter(emptiable(place), closed).filter(({ taxCents }) => taxCents > 0);
    const owed = sumCents(owing(place), openCents);
    const left = leftOwed(place, ({ year }) => isAfterClosing({ closedOn: closed }, year));
    const decided = { facts: { closed, why }, said: `${WORDS.said.closed}${left}` };
    if (years.length === 0 && owed === 0) return done(decided);
    const post = (work: LineWork) => takeOff(work, place, years);
    const lowered = lowering(
      place,
      { offs: offsOf(place, years), post },
      {
        ...{ ...decided, needs: 'approve-line' },
        facts: {
          ...{ ...decided.facts, owed: formatCents(owed), taken: takenFacts(years) },
          ...takeOverFacts(place, years),
        },
        shown: { closed, owed: formatCents(owed, true), ...shownOff(years), reason: why },
      },
    );
    return done(lowered);
  },
};

const offsOf = ({ account }: LinePlace, years: readonly TaxYear[]) =>
  years.map((of) => allOf(account.number, of));

/** What of years after the closing is taken off. */
function shownOff(years: readonly TaxYear[]) {
  const amount = sumCents(years, ({ taxCents }) => taxCents);
  const penalty = sumCents(years, (of) => penaltyWith(of, of.taxCents));
  return {
    ...(amount === 0 ? {} : { amount: formatCents(amount, true) }),
    ...(penalty === 0 ? {} : { penaltyOff: formatCents(penalty, true) }),
  };
}

async function takeOff(
  work: LineWork,
  { account: { number } }: LinePlace,
  years: readonly TaxYear[],
) {
  const parts: Allocated[] = [];
  for (const year of years) {
    const off = await emptyYear(work, number, year);
    if (!off.ok) return off;
    parts.push(off.value);
  }
  return entryOf(parts, WORDS.memo.close(number, years.map(({ year }) => year).join(', ')));
}

/** What a closing took off is owed again, and a certificate of the year stands as it stood. */
export const reopenBusiness: LineAct = {
  name: ACT.reopen,
  words: WORDS.acts.reopen,
  permission: 'work-line',
  barred: ({ records }) =>
    businessOf(records).closedOn === undefined ? WORDS.barred.notClosed : undefined,
  fields: async (_place, answers) => fieldsFor([whyQuestion()], answers),
  async decide(place, answers) {
    const given = givenBy([whyQuestion()], answers);
    if (!given.ok) return given;
    const why = foreignText(given.value['why'] ?? '');
    if (why === '') return refuse('line-answer', { why: WORDS.fault.noWhy });
    const { takenOff, closedOn = '' } = businessOf(place.records);
    const years = takenOff.filter(({ taxCents }) => taxCents > 0);
    const amount = sumCents(years, (of) => addCents(of.taxCents, penaltyWith(of, of.taxCents)));
    return done({
      facts: { why, ...(years.length === 0 ? {} : { again: takenFacts(years) }) },
      needs: 'approve-line',
      shown: {
        ...{ closed: closedOn, reason: why },
        ...(amount === 0 ? {} : { amount: formatCents(amount, true) }),
      },
      ...(years.length === 0 ? {} : { post: (work: LineWork) => putBack(work, place, years) }),
      said: WORDS.said.reopened,
    });
  },
};

async function putBack(
  work: LineWork,
  { account: { number } }: LinePlace,
  years: readonly TaxYear[],
) {
  const parts: Allocated[] = [];
  for (const of of years) {
    const billed = await bill(work, {
      documentNumber: `${documentNumber(number, of.year)}-R`,
      ...{ description: WORDS.item.reopened(of.year), dueOn: work.date },
      charges: { tax: of.taxCents, penalty: penaltyWith(of, of.taxCents) },
    });
    if (!billed.ok) return billed;
    parts.push(billed.value);
  }
  return entryOf(parts, WORDS.memo.reopen(number));
}
