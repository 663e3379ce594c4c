// What a business does, and the class that follows from it, are changed: the year of today is taxed
// in the new class, a first year on receipts as an estimate. Another person allows it.
import type { LineAct, LinePlace } from '../../../desk/line-duties.ts';
import { fieldsFor, type Given, givenBy, type Question } from '../../../desk/line-questions.ts';
import { foreignText } from '../../../domain/foreign-text.ts';
import { done } from '../../../domain/result.ts';
import { ACT, yearOn } from '../business.ts';
import { businessOf } from '../history.ts';
import { permitsNeeded } from '../propose.ts';
import {
  chosenClass,
  countedOf,
  countedQuestion,
  inCityQuestion,
  overridden,
  proposalOf,
  shareGiven,
  shareQuestion,
  whatQuestions,
  whyQuestion,
} from '../questions.ts';
import { isExempt, taxOfYear } from '../rules.ts';
import { BUSINESS_WORDS } from '../words.ts';
import { changed } from './change-tax.ts';

const WORDS = BUSINESS_WORDS;

export const reclassifyBusiness: LineAct = {
  name: ACT.reclassify,
  words: WORDS.acts.reclassify,
  permission: 'work-line',
  barred(place) {
    const { closedOn, isFound, isRegistered } = businessOf(place.records);
    if (closedOn !== undefined) return WORDS.barred.closed;
    return isFound && !isRegistered ? WORDS.barred.foundFirst : undefined;
  },
  fields: async (place, answers) => fieldsFor(reclassifyQuestions(place), answers),
  async decide(place, answers) {
    const given = givenBy(reclassifyQuestions(place), answers);
    if (!given.ok) return given;
    const of = chosenClass(place, given.value);
    const business = businessOf(place.records);
    const year = yearOn(business, place.date);
    const what = { ...described(place, given.value), class: of?.code };
    const said = WORDS.said.reclassified;
    if (of === undefined) return done({ facts: what, said });
    if (!business.isRegistered) {
      const { inCity } = given.value;
      const proposed = proposalOf(place, given.value);
      const facts = { ...what, proposed, inCity: inCity === 'yes' };
      return done({ facts, ...overridden(place, of, given.value), said });
    }
    const why = foreignText(given.value['why'] ?? '');
    const shown = { class: of.words, reason: why };
    if (year === undefined) {
      return done({ facts: { ...what, why }, needs: 'approve-line', shown, said });
    }
    const exempt = year.isExempt || isExempt(business, place.date);
    const tax = exempt
      ? year.taxCents
      : taxOfYear(of, countedOf(given.value), { ...year, share: shareGiven(given.value) });
    const decided = changed(place, { year, tax, given: given.value, said });
    if (!decided.ok) return decided;
    const { facts, ...rest } = decided.value;
    const estimate = exempt || year.beganOn === undefined ? {} : { estimate: of.basis === 'gross' };
    return done({
      ...{ ...rest, facts: { ...facts, ...what, ...estimate } },
      shown: { ...rest.shown, ...shown },
    });
  },
};

const described = ({ rules, date }: LinePlace, { description = '', naics = '' }: Given) => {
  const what = { description: foreignText(description), naics };
  return { ...what, permits: permitsNeeded(rules, date, what) };
};

/**
 * Of a business that is not on record yet nothing changes: it is only told what it is. Years that
 * are over stay in the class that they were taxed in.
 */
function reclassifyQuestions(place: LinePlace): readonly Question[] {
  const business = businessOf(place.records);
  if (!business.isRegistered) return [...whatQuestions(place), inCityQuestion()];
  const share = shareQuestion(() => !business.isInCity, place);
  const counted = yearOn(business, place.date) === undefined ? [] : [countedQuestion(place), share];
  return [...whatQuestions(place), ...counted, whyQuestion()];
}
