// Renews a business for the year: declared basis, tax, penalty by the months it is late, fees; the
// year that was taxed on an estimate is trued up with it.
import type { Decision, LineAct, LinePlace, LineWork } from '../../../desk/line-duties.ts';
import {
  choicesOf,
  fieldsFor,
  type Given,
  givenBy,
  type Question,
} from '../../../desk/line-questions.ts';
import { addMonths } from '../../../domain/calendar.ts';
import type { DateText } from '../../../domain/clock.ts';
import { type Cents, cents, formatCents, subtractCents, ZERO } from '../../../domain/money.ts';
import type { Allocated, OpenItem } from '../../../domain/open-item.ts';
import { percentOf } from '../../../domain/rates.ts';
import { done, type Result, refuse } from '../../../domain/result.ts';
import { ACT, type Business, lastYear, type TaxYear } from '../business.ts';
import {
  bill,
  type Charges,
  chargesFacts,
  chargesWords,
  entryOf,
  lowerTax,
  totalOf,
} from '../charges.ts';
import { businessOf } from '../history.ts';
import { classOf, documentNumber, isAssessed } from '../holds.ts';
import { actualQuestion, assessQuestion, countedOf, countedQuestion } from '../questions.ts';
import { isExempt } from '../rules.ts';
import { penaltyPercent, penaltyRuleOf, type TaxClass, yearDays, yearTax } from '../tax.ts';
import { BUSINESS_WORDS } from '../words.ts';

const WORDS = BUSINESS_WORDS;
const FIELDS = WORDS.fields;
/** A postmark is asked from here on: an older letter is no renewal of this year. */
const MAIL_MONTHS = -3;

const yearNow = ({ date }: LinePlace): number => Number(date.slice(0, 4));

export const renewBusiness: LineAct = {
  name: ACT.renew,
  words: WORDS.acts.renew,
  permission: 'work-line',
  barred(place) {
    const business = businessOf(place.records);
    if (business.closedOn !== undefined) return WORDS.barred.closed;
    if (isAssessed(place, business, yearNow(place))) return WORDS.barred.renewed(yearNow(place));
    return classOf(place, business.classCode) === undefined ? WORDS.barred.unregistered : undefined;
  },
  fields: async (place, answers) => fieldsFor(questionsOf(place), answers),
  async decide(place, answers) {
    const given = givenBy(questionsOf(place), answers);
    if (!given.ok) return given;
    const filedOn = filedOf(place, given.value);
    if (filedOn > place.date) return refuse('line-answer', { why: WORDS.fault.postmark });
    return renew(place, given.value);
  },
};

function questionsOf(place: LinePlace): readonly Question[] {
  const business = businessOf(place.records);
  const of = classOf(place, business.classCode);
  const { filedToday, filedByMail } = WORDS;
  return [
    ...(estimated(business) === undefined ? [] : [actualQuestion()]),
    countedQuestion(place, of),
    {
      name: 'filed',
      ask: () => ({
        ...{ kind: 'choice', label: FIELDS.filed },
        choices: choicesOf({ today: filedToday, mail: filedByMail }),
      }),
    },
    {
      name: 'postmark',
      ask: ({ filed }) =>
        filed === 'mail'
          ? { kind: 'date', label: FIELDS.postmark, earliest: addMonths(place.date, MAIL_MONTHS) }
          : undefined,
    },
    assessQuestion((given) =>
      of === undefined ? '' : wordsOf(place, renewalOf(place, of, given)),
    ),
  ];
}

const estimated = (business: Business): TaxYear | undefined =>
  lastYear(business)?.isEstimate === true ? lastYear(business) : undefined;

function filedOf({ date }: LinePlace, given: Given): DateText {
  return given['postmark'] ?? date;
}

type Renewal = {
  readonly of: TaxClass;
  readonly filedOn: DateText;
  readonly charges: Charges;
  /** What the estimated year comes to, more or less than what was assessed. */
  readonly trueUp: Cents;
  readonly trued: TaxYear | undefined;
  readonly percent: number;
};

function renewalOf(place: LinePlace, of: TaxClass, given: Given): Renewal {
  const { rules, date } = place;
  const business = businessOf(place.records);
  const filedOn = filedOf(place, given);
  const tax = isExempt(business, date) ? ZERO : yearTax(of, countedOf(given));
  const trued = estimated(business);
  const first = trued === undefined ? undefined : classOf(place, trued.classCode);
  const percent = penaltyPercent(penaltyRuleOf(rules, yearNow(place), date), filedOn);
  const actual = first === undefined ? undefined : yearTax(first, Number(given['actual'] ?? 0));
  return {
    ...{ of, filedOn, trued, percent },
    charges: {
      tax,
      penalty: percentOf(tax, percent),
      processing: rules.cents('processing-fee', date),
      state: rules.cents('state-fee', date),
    },
    trueUp:
      actual === undefined || trued === undefined || isExempt(business, date)
        ? ZERO
        : subtractCents(actual, trued.taxCents),
  };
}

function wordsOf({ date }: LinePlace, { charges, trueUp, trued }: Renewal): string {
  const words = chargesWords(charges);
  if (trueUp === 0) return words;
  const year = trued?.year ?? Number(date.slice(0, 4)) - 1;
  return `${words}; ${WORDS.item.trueUp(year)} ${formatCents(trueUp, true)}`;
}

function renew(place: LinePlace, given: Given): Result<Decision> {
  const of = classOf(place, businessOf(place.records).classCode);
  if (of === undefined) return refuse('line-barred', { why: WORDS.barred.unregistered });
  const renewal = renewalOf(place, of, given);
  const { charges, trueUp, filedOn, trued, percent } = renewal;
  const year = yearNow(place);
  return done({
    facts: {
      ...{ year, class: of.code, counted: countedOf(given), filed: filedOn, percent },
      ...chargesFacts(charges),
      ...(trued === undefined
        ? {}
        : { trueUp: formatCents(trueUp), actual: Number(given['actual'] ?? 0) }),
    },
    post: (work) => post(work, place, renewal),
    said: WORDS.said.renewed(year, formatCents(cents(totalOf(charges) + trueUp), true)),
  });
}

async function post(work: LineWork, place: LinePlace, { of, charges, trueUp, trued }: Renewal) {
  const year = yearNow(place);
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
      ...{ number, year: trued.year, trueUp, dueOn, fresh: billed.value.item },
    });
    if (!more.ok) return more;
    moved.push(more.value);
  }
  return entryOf(moved, WORDS.memo.renew(number, year));
}

type TrueUp = {
  readonly number: string;
  readonly year: number;
  readonly trueUp: Cents;
  readonly dueOn: DateText;
  /** The renewal, which less tax is taken off before a credit is kept. */
  readonly fresh: OpenItem;
};

function truedUp(work: LineWork, { number, year, trueUp, dueOn, fresh }: TrueUp) {
  const begins = documentNumber(number, year);
  const shown = `${begins}-T`;
  const description = WORDS.item.trueUp(year);
  if (trueUp > 0) {
    return bill(work, { documentNumber: shown, description, dueOn, charges: { tax: trueUp } });
  }
  const amountCents = cents(-trueUp);
  return lowerTax(work, { amountCents, begins, documentNumber: shown, description, fresh });
}
