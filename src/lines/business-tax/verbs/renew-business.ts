// Renews a business: for the year of today, or for one that it missed; never for a year to come.
// The year that was taxed on an estimate is trued up with it.
import type { Decision, LineAct, LinePlace, LineWork } from '../../../desk/line-duties.ts';
import { fieldsFor, type Given, givenBy, type Question } from '../../../desk/line-questions.ts';
import type { DateText } from '../../../domain/clock.ts';
import { type Cents, cents, formatCents } from '../../../domain/money.ts';
import type { Allocated, OpenItem } from '../../../domain/open-item.ts';
import { done, type Result, refuse } from '../../../domain/result.ts';
import { actualShareGiven } from '../actual-questions.ts';
import { ACT, type Business, type TaxYear } from '../business.ts';
import { bill, chargesFacts, entryOf, totalOf } from '../charges.ts';
import { documentsOf, trueUpNumber } from '../documents.ts';
import { businessOf } from '../history.ts';
import { classOf, documentNumber, isAfterClosing, isAssessed } from '../holds.ts';
import { lowering, lowerTax } from '../lower.ts';
import { penaltyOffFacts } from '../penalty.ts';
import { countedOf, shareFacts, shareFault } from '../questions.ts';
import { classFor, type Renewal, renewalOf, renewalQuestions } from '../renewal.ts';
import { provisionalUntil, stormWaterFacts, stormWaterFault } from '../storm-water.ts';
import { yearDays } from '../tax.ts';
import { BUSINESS_WORDS } from '../words.ts';

const WORDS = BUSINESS_WORDS;

const yearNow = ({ date }: LinePlace): number => Number(date.slice(0, 4));

export const renewBusiness: LineAct = {
  name: ACT.renew,
  words: WORDS.acts.renew,
  permission: 'work-line',
  barred(place) {
    const business = businessOf(place.records);
    if (isAfterClosing(business, yearNow(place))) return WORDS.barred.closed;
    if (isAssessed(place, business, yearNow(place))) return WORDS.barred.renewed(yearNow(place));
    return classOf(place, business.classCode) === undefined ? WORDS.barred.unregistered : undefined;
  },
  fields: async (place, answers) => fieldsFor(renewalQuestions(place, yearNow(place)), answers),
  async decide(place, answers) {
    const given = givenBy(renewalQuestions(place, yearNow(place)), answers);
    return given.ok ? renew(place, yearNow(place), given.value) : given;
  },
};

export const renewMissedYear: LineAct = {
  name: ACT.renewMissed,
  words: WORDS.acts.renewMissed,
  permission: 'work-line',
  barred(place) {
    const business = businessOf(place.records);
    if (business.classCode === undefined) return WORDS.barred.unregistered;
    return missedYears(place, business).length > 0 ? undefined : WORDS.barred.missedNone;
  },
  fields: async (place, answers) => fieldsFor(missedQuestions(place, answers), answers),
  async decide(place, answers) {
    const given = givenBy(missedQuestions(place, answers), answers);
    return given.ok ? renew(place, Number(given.value['year']), given.value) : given;
  },
};

/** Not before the first year that is on record, nor further back than the city goes. */
function missedYears(place: LinePlace, business: Business): readonly number[] {
  const now = yearNow(place);
  const first = Math.min(...business.years.map(({ year }) => year));
  const back = place.rules.whole('years-back', place.date);
  return Array.from({ length: back }, (_, index) => now - 1 - index).filter((year) => {
    const isBefore = Number.isFinite(first) && year < first;
    const isOwed = !isBefore && !isAfterClosing(business, year);
    return isOwed && !isAssessed(place, business, year);
  });
}

/** What is asked after the year follows from it. */
function missedQuestions(place: LinePlace, [year]: readonly string[]): readonly Question[] {
  const choices = missedYears(place, businessOf(place.records)).map((one, index) => {
    return { number: index + 1, words: String(one), value: String(one) };
  });
  const asked: Question = {
    name: 'year',
    ask: () => ({ kind: 'choice', label: WORDS.fields.year, choices }),
  };
  const chosen = choices.find(({ value }) => value === year);
  return [asked, ...(chosen === undefined ? [] : renewalQuestions(place, Number(chosen.value)))];
}

function renew(place: LinePlace, year: number, given: Given): Result<Decision> {
  const renewal = renewalOf(place, year, given);
  if (renewal === undefined || classFor(place, year) === undefined) {
    return refuse('line-barred', { why: WORDS.barred.unregistered });
  }
  const why =
    renewal.filedOn > place.date
      ? WORDS.fault.postmark
      : (shareFault(given) ?? stormWaterFault(given));
  if (why !== undefined) return refuse('line-answer', { why });
  const { stormWater } = given;
  // A time that was given once is not given again.
  const before = businessOf(place.records).stormWaterUntil;
  const until =
    stormWater === 'provisional' ? (before ?? provisionalUntil(place, given)) : undefined;
  const { charges, trueUp, filedOn, trued, percent, of, penaltyOff } = renewal;
  const decided: Decision = {
    facts: {
      ...{ year, class: of.code, counted: countedOf(given), filed: filedOn, percent },
      ...{ ...chargesFacts(charges), ...shareFacts(given) },
      ...stormWaterFacts(given),
      ...(until === undefined ? {} : { provisionalUntil: until }),
      ...(trued === undefined
        ? {}
        : {
            ...{ trueUp: formatCents(trueUp), actual: Number(given['actual'] ?? 0) },
            ...(given['actualShare'] === undefined
              ? {}
              : { actualShare: actualShareGiven(given, trued.share) }),
            ...penaltyOffFacts(penaltyOff),
          }),
    },
    ...goesOn(place, year),
    ...(until === undefined ? {} : { nextOn: until }),
    said: WORDS.said.renewed(
      year,
      formatCents(cents(totalOf(charges) + trueUp - penaltyOff), true),
    ),
  };
  return done(posting(place, renewal, decided));
}

/** A year before the one that letters are about leaves them out: they still run until their day. */
function goesOn({ records }: LinePlace, year: number): Pick<Decision, 'nextOn'> {
  const { letters, chasedYear = 0 } = businessOf(records);
  const { nextOn } = records.findLast(({ act }) => act === ACT.chase) ?? {};
  return letters > 0 && year < chasedYear && nextOn !== undefined ? { nextOn } : {};
}

/** What was written off of the year that is trued up down ends by two. */
function posting(place: LinePlace, renewal: Renewal, decided: Decision): Decision {
  const { trued, trueUp, penaltyOff: penalty } = renewal;
  const carryOut = (work: LineWork) => post(work, place, renewal);
  if (trued === undefined || trueUp >= 0) return { ...decided, post: carryOut };
  const documents = documentsOf(place.account.number, trued);
  const offs = [{ documents, tax: cents(-trueUp), penalty }];
  return { ...lowering(place, { offs, post: carryOut }, decided), post: carryOut };
}

async function post(work: LineWork, place: LinePlace, renewal: Renewal) {
  const { year, of, charges, trueUp, trued, penaltyOff } = renewal;
  const { number } = place.account;
  const { due } = yearDays(place.rules, year, place.date);
  const dueOn = due < place.date ? place.date : due;
  const documentShown = documentNumber(number, year);
  const billed = await bill(work, {
    ...{ documentNumber: documentShown, dueOn, charges },
    description: WORDS.item.renewal(year, of.words),
  });
  if (!billed.ok) return billed;
  const moved: Allocated[] = [billed.value];
  if (trueUp !== 0 && trued !== undefined) {
    const more = await truedUp(work, {
      ...{ number, trued, billedWith: year, trueUp, penaltyOff, dueOn },
      fresh: billed.value.item,
    });
    if (!more.ok) return more;
    moved.push(more.value);
  }
  return entryOf(moved, WORDS.memo.renew(number, year));
}

type TrueUp = {
  readonly number: string;
  readonly trued: TaxYear;
  /** The year that is renewed: more tax is late together with it. */
  readonly billedWith: number;
  readonly trueUp: Cents;
  readonly penaltyOff: Cents;
  readonly dueOn: DateText;
  /** The renewal, which less tax is taken off before a credit is kept. */
  readonly fresh: OpenItem;
};

function truedUp(work: LineWork, of: TrueUp) {
  const { number, trued, billedWith, trueUp, penaltyOff: penalty, dueOn, fresh } = of;
  const documents = documentsOf(number, trued);
  const shown = trueUpNumber(number, billedWith);
  const description = WORDS.item.trueUp(trued.year);
  if (trueUp > 0) {
    return bill(work, { documentNumber: shown, description, dueOn, charges: { tax: trueUp } });
  }
  const tax = cents(-trueUp);
  return lowerTax(work, { tax, penalty, documents, documentNumber: shown, description, fresh });
}
