// What of a year was declared wrongly is amended, or the class of a business changed: tax goes up
// by a new item, or down by what is open of it and else as a credit, and the penalty with it.
// Another person allows it.
import type { Decision, LineAct, LinePlace, LineWork } from '../../../desk/line-duties.ts';
import { fieldsFor, type Given, givenBy, type Question } from '../../../desk/line-questions.ts';
import { foreignText } from '../../../domain/foreign-text.ts';
import { type Cents, formatCents, subtractCents } from '../../../domain/money.ts';
import { done, type Result, refuse } from '../../../domain/result.ts';
import { ACT, lastYear, type TaxYear } from '../business.ts';
import { bill, entryOf } from '../charges.ts';
import { declarationBy, declaredFields, declaredYears } from '../declared-years.ts';
import { documentsOf } from '../documents.ts';
import { businessOf } from '../history.ts';
import { documentNumber } from '../holds.ts';
import { isBehind, percentNow } from '../late.ts';
import { lowering, lowerTax } from '../lower.ts';
import { type PenaltyChange, penaltyChange, penaltyOffFacts } from '../penalty.ts';
import { permitsNeeded } from '../propose.ts';
import {
  chosenClass,
  countedOf,
  countedQuestion,
  inCityQuestion,
  overridden,
  proposalOf,
  shareFacts,
  shareGiven,
  shareQuestion,
  whatQuestions,
  whyQuestion,
} from '../questions.ts';
import { isExempt, taxOfYear } from '../rules.ts';
import { BUSINESS_WORDS } from '../words.ts';

const WORDS = BUSINESS_WORDS;

/** A flat class declares nothing. */
const amendable = (place: LinePlace) =>
  declaredYears(place).filter(({ of }) => of.basis !== 'flat');

export const amendBusiness: LineAct = {
  name: ACT.amend,
  words: WORDS.acts.amend,
  permission: 'work-line',
  barred(place) {
    const business = businessOf(place.records);
    if (declaredYears(place).length === 0) return WORDS.barred.nothingDeclared;
    if (isExempt(business, place.date)) return WORDS.barred.exempt;
    return amendable(place).length === 0 ? WORDS.barred.flat : undefined;
  },
  fields: async (place, answers) => declaredFields(place, amendable(place), answers),
  async decide(place, answers) {
    const declared = declarationBy(place, amendable(place), answers);
    if (!declared.ok) return declared;
    const { year, of, given } = declared.value;
    const tax = taxOfYear(of, countedOf(given), { ...year, share: shareGiven(given) });
    if (tax === year.taxCents) return refuse('line-answer', { why: WORDS.fault.nothing });
    return changed(place, { year, tax, given, said: WORDS.said.amended });
  },
};

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
    const year = lastYear(business);
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
    const tax = isExempt(business, place.date)
      ? year.taxCents
      : taxOfYear(of, countedOf(given.value), { ...year, share: shareGiven(given.value) });
    const decided = changed(place, { year, tax, given: given.value, said });
    if (!decided.ok) return decided;
    const { facts, ...rest } = decided.value;
    return done({ ...rest, facts: { ...facts, ...what }, shown: { ...rest.shown, ...shown } });
  },
};

const described = ({ rules, date }: LinePlace, { description = '', naics = '' }: Given) => {
  const what = { description: foreignText(description), naics };
  return { ...what, permits: permitsNeeded(rules, date, what) };
};

/** Of a business that is not on record yet nothing changes: it is only told what it is. */
function reclassifyQuestions(place: LinePlace): readonly Question[] {
  const business = businessOf(place.records);
  if (!business.isRegistered) return [...whatQuestions(place), inCityQuestion()];
  const share = shareQuestion(() => !business.isInCity, place);
  const counted = lastYear(business) === undefined ? [] : [countedQuestion(place), share];
  return [...whatQuestions(place), ...counted, whyQuestion()];
}

type Change = {
  readonly year: TaxYear;
  readonly tax: Cents;
  readonly given: Given;
  readonly said: string;
};

function changed(place: LinePlace, { year, tax, given, said }: Change): Result<Decision> {
  const was = year.taxCents;
  const why = foreignText(given['why'] ?? '');
  const facts = { year: year.year, counted: countedOf(given), ...shareFacts(given), why };
  if (tax > was && isBehind(place, year.year)) {
    return refuse('line-answer', { why: WORDS.fault.penaltyFirst });
  }
  const percent = percentNow(place, year);
  const change = penaltyChange(year, tax, percent);
  const { more, off } = change;
  const late = tax > was && percent > 0 ? { percent } : {};
  const penalty = {
    ...(more === 0 ? {} : { penalty: formatCents(more) }),
    ...penaltyOffFacts(off),
  };
  return done(
    posting(
      place,
      { of: year, tax, change },
      {
        facts: { ...facts, tax: formatCents(tax), was: formatCents(was), ...late, ...penalty },
        needs: 'approve-line',
        shown: {
          ...{ year: String(year.year), from: formatCents(was, true), to: formatCents(tax, true) },
          ...{ ...penalty, reason: why },
        },
        said,
      },
    ),
  );
}

type Moved = { readonly of: TaxYear; readonly tax: Cents; readonly change: PenaltyChange };

function posting(place: LinePlace, moved: Moved, decided: Decision): Decision {
  const { of, tax, change } = moved;
  const { taxCents: was } = of;
  const carryOut = (work: LineWork) => post(work, place, moved);
  if (tax >= was) return tax === was ? decided : { ...decided, post: carryOut };
  const { off: penalty } = change;
  const documents = documentsOf(place.account.number, of);
  const offs = [{ documents, tax: subtractCents(was, tax), penalty }];
  return lowering(place, { offs, post: carryOut }, decided);
}

async function post(
  work: LineWork,
  { account: { number } }: LinePlace,
  { of, tax, change: { more, off } }: Moved,
) {
  const { year, taxCents } = of;
  const shown = { documentNumber: `${documentNumber(number, year)}-A` };
  const moved =
    tax > taxCents
      ? await bill(work, {
          ...{ ...shown, description: WORDS.item.amended(year), dueOn: work.date },
          charges: { tax: subtractCents(tax, taxCents), penalty: more },
        })
      : await lowerTax(work, {
          ...{ ...shown, description: WORDS.item.credit(year) },
          documents: documentsOf(number, of),
          ...{ tax: subtractCents(taxCents, tax), penalty: off },
        });
  return moved.ok ? entryOf([moved.value], WORDS.memo.amend(number, year)) : moved;
}
