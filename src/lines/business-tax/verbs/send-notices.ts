// Letters that no money moves with: the renewal notice of a year, pre-filled from what was declared
// last, and the letter of delinquency about a year that was assessed and not paid.
import { collectionFree } from '../../../desk/dunning-lock.ts';
import type { LineAct, LinePlace } from '../../../desk/line-duties.ts';
import { fieldsFor, givenBy } from '../../../desk/line-questions.ts';
import { addCents, ZERO } from '../../../domain/money.ts';
import { done, refuse } from '../../../domain/result.ts';
import { ACT, type Business } from '../business.ts';
import { businessOf } from '../history.ts';
import { isAssessed } from '../holds.ts';
import { type LateYear, lateYears } from '../late.ts';
import {
  addressQuestions,
  delinquencyLetter,
  type Expected,
  papersOf,
  renewalLetter,
} from '../letters.ts';
import { WHOLE } from '../questions.ts';
import { assessedTax, classFor, declaredLast } from '../renewal.ts';
import { yearDays } from '../tax.ts';
import { BUSINESS_WORDS } from '../words.ts';
import { isAgency } from './remit-state-fee.ts';

const WORDS = BUSINESS_WORDS;

export const sendNotice: LineAct = {
  name: ACT.notice,
  words: WORDS.acts.notice,
  permission: 'work-line',
  barred(place) {
    const business = businessOf(place.records);
    const year = Number(place.date.slice(0, 4));
    if (isAgency(place)) return WORDS.barred.noBusiness;
    if (business.closedOn !== undefined) return WORDS.barred.closed;
    if (isAssessed(place, business, year)) return WORDS.barred.renewed(year);
    if (business.letters > 0) return WORDS.barred.chased;
    return business.noticedYear === year ? WORDS.barred.noticed(year) : undefined;
  },
  fields: async (place, answers) => fieldsFor(await addressQuestions(place), answers),
  async decide(place, answers) {
    const given = givenBy(await addressQuestions(place), answers);
    if (!given.ok) return given;
    const business = businessOf(place.records);
    const year = Number(place.date.slice(0, 4));
    const letter = renewalLetter(place, business, year, expectedOf(place, business, year));
    return done({
      facts: { year },
      papers: papersOf([letter], given.value),
      said: WORDS.said.noticed(year),
    });
  },
};

/** Nothing is counted of a flat class. */
const FLAT = { counted: 0, share: WHOLE };

/** What it comes to when nothing has changed; no tax where nothing is known. */
function expectedOf(place: LinePlace, business: Business, year: number): Expected {
  const { rules, date } = place;
  const of = classFor(place, year);
  const declared = declaredLast(business) ?? (of?.basis === 'flat' ? FLAT : undefined);
  const isKnown = of !== undefined && declared !== undefined;
  return {
    tax: isKnown ? assessedTax(place, { year, of }, declared) : ZERO,
    fees: addCents(rules.cents('processing-fee', date), rules.cents('state-fee', date)),
    dueOn: yearDays(rules, year, date).due,
  };
}

/** The oldest late year that was not written about since its penalty grew last. */
function toWarn(place: LinePlace): LateYear | undefined {
  const { warned } = businessOf(place.records);
  return lateYears(place).find(
    ({ year, percent }) => !warned.some((one) => one.year === year && one.percent >= percent),
  );
}

export const sendDelinquency: LineAct = {
  name: ACT.delinquency,
  words: WORDS.acts.delinquency,
  permission: 'work-line',
  barred(place) {
    if (toWarn(place) !== undefined) return undefined;
    return lateYears(place).length > 0 ? WORDS.barred.warned : WORDS.barred.lateNot;
  },
  fields: async (place, answers) => fieldsFor(await addressQuestions(place), answers),
  async decide(place, answers) {
    const given = givenBy(await addressQuestions(place), answers);
    if (!given.ok) return given;
    const free = collectionFree(place);
    if (!free.ok) return free;
    const late = toWarn(place);
    if (late === undefined) return refuse('line-barred', { why: WORDS.barred.lateNot });
    const { year, percent } = late;
    const letter = delinquencyLetter(place, late);
    return done({
      facts: { year, percent },
      papers: papersOf([letter], given.value),
      said: WORDS.said.warned(year),
    });
  },
};
