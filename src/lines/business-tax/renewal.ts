// What a renewal comes to: declared basis, tax by the rules of its year, penalty by the months it
// is late, fees; and the year on an estimate that is trued up with it. Pure.
import type { LinePlace } from '../../desk/line-duties.ts';
import { choicesOf, type Given, type Question } from '../../desk/line-questions.ts';
import { addMonths } from '../../domain/calendar.ts';
import type { DateText } from '../../domain/clock.ts';
import { type Cents, cents, formatCents, subtractCents, ZERO } from '../../domain/money.ts';
import { percentOf } from '../../domain/rates.ts';
import { actualQuestion, actualShareGiven, actualShareQuestion } from './actual-questions.ts';
import { type Business, estimatedBefore, lastYear, type TaxYear } from './business.ts';
import { type Charges, chargesWords } from './charges.ts';
import { businessOf } from './history.ts';
import { classOf } from './holds.ts';
import { penaltyWith } from './penalty.ts';
import {
  assessQuestion,
  countedOf,
  countedQuestion,
  shareGiven,
  shareQuestion,
  WHOLE,
} from './questions.ts';
import { isExemptIn, ruleDate, taxOfYear } from './rules.ts';
import { stormWaterQuestions } from './storm-water.ts';
import { penaltyPercent, penaltyRuleOf, type TaxClass } from './tax.ts';
import { BUSINESS_WORDS } from './words.ts';

const WORDS = BUSINESS_WORDS;
const FIELDS = WORDS.fields;
/** A postmark is asked from here on: an older letter is no renewal of this year. */
const MAIL_MONTHS = -3;

export type Renewal = {
  readonly year: number;
  readonly of: TaxClass;
  readonly filedOn: DateText;
  readonly charges: Charges;
  /** What the estimated year comes to, more or less than what was assessed. */
  readonly trueUp: Cents;
  readonly trued: TaxYear | undefined;
  /** Penalty of that year which goes with less tax. */
  readonly penaltyOff: Cents;
  readonly percent: number;
};

/** The class it is in, by the rules of the year that is renewed. */
export function classFor(place: LinePlace, year: number): TaxClass | undefined {
  const { classCode } = businessOf(place.records);
  return classOf({ ...place, date: ruleDate(year, place.date) }, classCode);
}

export function renewalQuestions(place: LinePlace, year: number): readonly Question[] {
  const business = businessOf(place.records);
  const of = classFor(place, year);
  return [
    ...actualQuestions(place, business, estimatedBefore(business, year)),
    countedQuestion(place, of),
    shareQuestion(() => !business.isInCity, place, of),
    ...filedQuestions(place),
    // At every renewal anew; of a year that is over no certificate is printed.
    ...(year === Number(place.date.slice(0, 4)) ? stormWaterQuestions(place, business.naics) : []),
    assessQuestion((given) => {
      const renewal = renewalOf(place, year, given);
      return renewal === undefined ? '' : wordsOf(renewal);
    }),
  ];
}

/** Of the year that is trued up; its share where a part of it was earned elsewhere. */
function actualQuestions(
  place: LinePlace,
  { isInCity }: Business,
  trued: TaxYear | undefined,
): readonly Question[] {
  if (trued === undefined) return [];
  const isApportioned = () => !isInCity || trued.share !== WHOLE;
  const of = classOf({ ...place, date: ruleDate(trued.year, place.date) }, trued.classCode);
  return [actualQuestion(), actualShareQuestion(isApportioned, place, of)];
}

/** Where policy lets the postmark count, it is asked of what came by mail. */
function filedQuestions({ rules, date }: LinePlace): readonly Question[] {
  if (rules.whole('postmark-counts', date) === 0) return [];
  const choices = choicesOf({ today: WORDS.filedToday, mail: WORDS.filedByMail });
  return [
    { name: 'filed', ask: () => ({ kind: 'choice', label: FIELDS.filed, choices }) },
    {
      name: 'postmark',
      ask: ({ filed }) =>
        filed === 'mail'
          ? { kind: 'date', label: FIELDS.postmark, earliest: addMonths(date, MAIL_MONTHS) }
          : undefined,
    },
  ];
}

export type Declared = { readonly counted: number; readonly share: number };

/** What a year is assessed at once so much is declared of it; nothing while it is exempt. */
export function assessedTax(
  place: LinePlace,
  { year, of }: { readonly year: number; readonly of: TaxClass },
  { counted, share }: Declared,
): Cents {
  const exempt = isExemptIn(businessOf(place.records), year);
  return exempt ? ZERO : taxOfYear(of, counted, { beganOn: undefined, share });
}

/** As it was declared last; from within the city all of it is taxed. */
export function declaredLast({ isInCity, ...business }: Business): Declared | undefined {
  const last = lastYear(business);
  if (last === undefined) return undefined;
  return { counted: last.counted, share: isInCity ? WHOLE : last.share };
}

/** Undefined where its class is not known. */
export function renewalOf(place: LinePlace, year: number, given: Given): Renewal | undefined {
  const { rules, date } = place;
  const business = businessOf(place.records);
  const of = classFor(place, year);
  if (of === undefined) return undefined;
  const asOf = ruleDate(year, date);
  const filedOn = given['postmark'] ?? date;
  const declared = { counted: countedOf(given), share: shareGiven(given) };
  const tax = assessedTax(place, { year, of }, declared);
  const percent = penaltyPercent(penaltyRuleOf(rules, year, date), filedOn);
  const trued = estimatedBefore(business, year);
  const trueUp = trued === undefined ? ZERO : trueUpOf(place, trued, given);
  const off = cents(Math.max(0, -trueUp));
  return {
    ...{ year, of, filedOn, trued, percent, trueUp },
    penaltyOff: trued === undefined || off === 0 ? ZERO : penaltyWith(trued, off),
    charges: {
      tax,
      penalty: percentOf(tax, percent),
      processing: rules.cents('processing-fee', asOf),
      state: rules.cents('state-fee', asOf),
    },
  };
}

function trueUpOf(place: LinePlace, trued: TaxYear, given: Given): Cents {
  const first = classOf({ ...place, date: ruleDate(trued.year, place.date) }, trued.classCode);
  if (first === undefined) return ZERO;
  const share = actualShareGiven(given, trued.share);
  const actual = taxOfYear(first, Number(given['actual'] ?? 0), { ...trued, share });
  return subtractCents(actual, trued.taxCents);
}

function wordsOf({ year, charges, trueUp, trued }: Renewal): string {
  const words = chargesWords(charges);
  if (trueUp === 0) return words;
  return `${words}; ${WORDS.item.trueUp(trued?.year ?? year)} ${formatCents(trueUp, true)}`;
}
