// The series of non-compliance: a first letter to who trades without a certificate, a second with
// the tax as it is estimated, a last one, then code enforcement. Whoever files in between ends it.
import { collectionFree } from '../../../desk/dunning-lock.ts';
import type {
  Decision,
  LineAct,
  LineOpening,
  LinePlace,
  LineStart,
} from '../../../desk/line-duties.ts';
import type { LineLetter } from '../../../desk/line-letter.ts';
import {
  choicesOf,
  fieldsFor,
  type Given,
  givenBy,
  type Question,
} from '../../../desk/line-questions.ts';
import { addDays } from '../../../domain/calendar.ts';
import type { PlainRecord } from '../../../domain/canonical.ts';
import type { DateText } from '../../../domain/clock.ts';
import { centsIn, dateOf } from '../../../domain/facts.ts';
import { foreignText } from '../../../domain/foreign-text.ts';
import { addCents, type Cents, formatCents } from '../../../domain/money.ts';
import { dateWords } from '../../../domain/papers/moment.ts';
import { percentOf } from '../../../domain/rates.ts';
import { done, type Result, refuse } from '../../../domain/result.ts';
import type { LineRecord } from '../../../store/line-records.ts';
import { ACT, type Business } from '../business.ts';
import { beganFault, beganQuestion, firstYearOf } from '../first-year.ts';
import { businessOf } from '../history.ts';
import { isAssessed } from '../holds.ts';
import { addressQuestions, papersOf } from '../letters.ts';
import {
  chosenClass,
  classQuestion,
  countedOf,
  countedQuestion,
  ownerAsked,
  shareFault,
  shareGiven,
  shareQuestion,
} from '../questions.ts';
import { assessedTax, classFor, declaredLast } from '../renewal.ts';
import { penaltyPercent, penaltyRuleOf, yearDays } from '../tax.ts';
import { BUSINESS_WORDS } from '../words.ts';
import { isAgency } from './remit-state-fee.ts';

const WORDS = BUSINESS_WORDS;
const TEXT_MOST = 60;
/** What the first letter tells of a business that is on record. */
const REGISTER = 'register';

const STRANGER: readonly Question[] = [
  {
    name: 'description',
    ask: () => ({ kind: 'words', label: WORDS.fields.description, most: TEXT_MOST }),
  },
  {
    name: 'seen',
    ask: () => ({
      ...{ kind: 'choice', label: WORDS.fields.seen, choices: choicesOf(WORDS.seen) },
    }),
  },
];

export const chaseStranger: LineOpening = {
  name: ACT.chase,
  words: WORDS.acts.chaseStranger,
  permission: 'work-line',
  async fields(start, answers) {
    const { questions } = await ownerAsked(start, answers);
    return fieldsFor([...questions, ...STRANGER], answers);
  },
  async decide(start, answers) {
    const who = await ownerAsked(start, answers);
    const given = givenBy([...who.questions, ...STRANGER], answers);
    if (!given.ok) return given;
    const { description = '', seen = '' } = given.value;
    const { party, place } = who.of(given.value);
    if (place === '') return refuse('line-answer', { why: WORDS.fault.noAddress });
    const days = daysOf(start, 1);
    if (days === undefined) return refuse('line-barred', { why: WORDS.barred.lettersOver });
    const facts = { letter: 1, year: yearOf(start), seen, description: foreignText(description) };
    const decided = sent(start, days, facts, {}, (by) => firstLetter(seen, by));
    return done({ ...decided, account: { party, place } });
  },
};

export const chaseBusiness: LineAct = {
  name: ACT.chase,
  words: WORDS.acts.chase,
  permission: 'work-line',
  barred(place) {
    const business = businessOf(place.records);
    return whyNotChased(place, business) ?? tooEarly(place) ?? lettersLeft(place, business);
  },
  fields: async (place, answers) => fieldsFor(await questionsOf(place), answers),
  async decide(place, answers) {
    const given = givenBy(await questionsOf(place), answers);
    if (!given.ok) return given;
    const free = collectionFree(place);
    if (!free.ok) return free;
    const fault = shareFault(given.value) ?? beganFault(given.value['began'], place);
    if (fault !== undefined) return refuse('line-answer', { why: fault });
    const letter = businessOf(place.records).letters + 1;
    const days = daysOf(place, letter);
    if (days === undefined) return refuse('line-barred', { why: WORDS.barred.lettersOver });
    return letterOf(place, letter, days, given.value);
  },
};

/** The tax is estimated for the second letter: from what is on record, or as the clerk knows. */
async function questionsOf(place: LinePlace): Promise<readonly Question[]> {
  const business = businessOf(place.records);
  const address = await addressQuestions(place);
  if (business.letters !== 1) return address;
  const year = chasedIn(place, business);
  const of = classFor(place, year);
  if (of !== undefined && declaredLast(business) !== undefined) return address;
  const isNew = business.isFound && !business.isRegistered;
  return [
    ...address,
    ...(of === undefined ? [classQuestion(place)] : []),
    countedQuestion(place, of),
    shareQuestion(() => !business.isInCity, place, of),
    // Who tells nothing is taken to have traded all the year.
    ...(isNew ? [beganQuestion(place, `${year}-01-01`)] : []),
  ];
}

function letterOf(place: LinePlace, letter: number, days: number, given: Given): Result<Decision> {
  const chased = place.records.filter(({ act }) => act === ACT.chase);
  const year = chasedIn(place, businessOf(place.records));
  const [first, second] = chased.slice(-(letter - 1));
  if (letter === 1 || first === undefined) {
    const decided = sent(place, days, { letter, year }, given, (by) => firstLetter(REGISTER, by));
    return done(decided);
  }
  const facts = letter === 2 ? estimateOf(place, given) : undefined;
  if (letter === 2 && facts === undefined) {
    return refuse('line-answer', { why: WORDS.fault.empty(WORDS.fields.classCode) });
  }
  const told = facts ?? second?.facts ?? {};
  const tax = centsIn(told, 'tax');
  const penalty = penaltyNow(place, { year, tax, began: dateOf(told, 'began') });
  const kept = { letter, year, ...facts, penalty: formatCents(penalty) };
  return done(
    sent(place, days, kept, given, (by) =>
      letter === 2
        ? {
            kind: 'noncompliance-2',
            fields: {
              ...{ first_letter_on: first.businessDate, answer_by: by },
              ...{ estimated_tax: tax, penalty },
            },
          }
        : lastLetter(first, second, by, addCents(tax, penalty)),
    ),
  );
}

function firstLetter(source: string, by: string): LineLetter {
  return { kind: 'noncompliance-1', fields: { source, answer_by: by } };
}

function lastLetter(
  first: LineRecord,
  second: LineRecord | undefined,
  by: string,
  total: Cents,
): LineLetter {
  const second_letter_on = (second ?? first).businessDate;
  const fields = { first_letter_on: first.businessDate, second_letter_on, total, referred_on: by };
  return { kind: 'noncompliance-3', fields };
}

function estimateOf(place: LinePlace, given: Given): PlainRecord | undefined {
  const business = businessOf(place.records);
  const year = chasedIn(place, business);
  const of = classFor(place, year) ?? chosenClass(place, given);
  if (of === undefined) return undefined;
  const declared = declaredLast(business) ?? {
    ...{ counted: countedOf(given), share: shareGiven(given) },
  };
  const { began } = given;
  if (began !== undefined) {
    const first = firstYearOf(place, of.code, { ...declared, beganOn: began });
    if (first === undefined) return undefined;
    return { class: of.code, year: first.year, ...declared, began, tax: formatCents(first.tax) };
  }
  const tax = formatCents(assessedTax(place, { year, of }, declared));
  return { class: of.code, ...declared, tax };
}

const yearOf = ({ date }: Pick<LineStart, 'date'>): number => Number(date.slice(0, 4));

/** The letters go on about the year of the first, over New Year too. */
function chasedIn(place: LinePlace, { letters, chasedYear }: Business): number {
  return (letters > 0 ? chasedYear : undefined) ?? yearOf(place);
}

type Told = {
  readonly year: number;
  readonly tax: Cents;
  readonly began: DateText | undefined;
};

function penaltyNow({ rules, date }: LineStart, { year, tax, began }: Told): Cents {
  const rule = penaltyRuleOf(rules, year, date, began);
  return percentOf(tax, penaltyPercent(rule, date));
}

export const referBusiness: LineAct = {
  name: ACT.refer,
  words: WORDS.acts.refer,
  permission: 'work-line',
  barred(place) {
    const business = businessOf(place.records);
    const why = whyNotChased(place, business);
    if (why !== undefined) return why;
    return lettersLeft(place, business) === undefined ? WORDS.barred.lettersFirst : tooEarly(place);
  },
  fields: async () => [],
  async decide(place) {
    const free = collectionFree(place);
    return free.ok ? done({ facts: {}, said: WORDS.said.referred }) : free;
  },
};

function whyNotChased(place: LinePlace, business: Business): string | undefined {
  if (isAgency(place)) return WORDS.barred.noBusiness;
  if (business.closedOn !== undefined) return WORDS.barred.closed;
  if (business.isReferred) return WORDS.barred.referred;
  if (business.letters > 0) return undefined;
  const year = Number(place.date.slice(0, 4));
  const { delinquent } = yearDays(place.rules, year, place.date);
  if (place.date < delinquent || isAssessed(place, business, year)) return WORDS.barred.filed;
  return undefined;
}

/** The newest letter runs until the day by which something must follow. */
function tooEarly({ records, date }: LinePlace): string | undefined {
  const last = records.findLast(({ act }) => act === ACT.chase);
  if (last?.nextOn === undefined || last.nextOn < date) return undefined;
  return WORDS.barred.early(dateWords(last.nextOn));
}

function lettersLeft({ rules, date }: LineStart, { letters }: Business): string | undefined {
  const series = rules.rows('non-compliance-letters', date);
  return letters < series.length ? undefined : WORDS.barred.lettersOver;
}

/** For how long a letter of the series runs. */
function daysOf({ rules, date }: LineStart, letter: number): number | undefined {
  const row = rules.rows('non-compliance-letters', date).find((one) => one['letter'] === letter);
  return typeof row?.['days'] === 'number' ? row['days'] : undefined;
}

function sent(
  { date }: LineStart,
  days: number,
  facts: PlainRecord & { readonly letter: number },
  given: Given,
  letter: (by: string) => LineLetter,
): Decision {
  const nextOn = addDays(date, days);
  return {
    ...{ facts, nextOn, papers: papersOf([letter(nextOn)], given) },
    said: WORDS.said.chased(facts.letter, dateWords(nextOn)),
  };
}
