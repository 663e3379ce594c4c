// A new business: one that comes by itself, whose account it opens, or one that was found without a
// certificate and registers after all. The first year is assessed at once.
import type {
  Decision,
  LineAct,
  LineOpening,
  LinePlace,
  LineStart,
  LineWork,
} from '../../../desk/line-duties.ts';
import { fieldsFor, type Given, givenBy, type Question } from '../../../desk/line-questions.ts';
import type { PlainRecord } from '../../../domain/canonical.ts';
import { foreignText } from '../../../domain/foreign-text.ts';
import { type Language, languageOf } from '../../../domain/language.ts';
import { formatCents, ZERO } from '../../../domain/money.ts';
import { done, type Result, refuse } from '../../../domain/result.ts';
import { accountById } from '../../../store/accounts.ts';
import type { LineRecord } from '../../../store/line-records.ts';
import { applicationLetters } from '../application.ts';
import { ACT } from '../business.ts';
import { bill, type Charges, chargesFacts, chargesWords, entryOf, totalOf } from '../charges.ts';
import {
  beganFault,
  beganQuestion,
  type FirstYear,
  firstYearOf,
  foundOn,
  toldBegan,
} from '../first-year.ts';
import { businessOf } from '../history.ts';
import { type Asked, documentNumber } from '../holds.ts';
import { papersOf } from '../letters.ts';
import { permitsNeeded } from '../propose.ts';
import {
  assessQuestion,
  businessQuestions,
  contractorFacts,
  countedOf,
  overridden,
  ownerAsked,
  proposalOf,
  shareFacts,
  shareFault,
  shareGiven,
} from '../questions.ts';
import { provisionalUntil, stormWaterFacts, stormWaterFault } from '../storm-water.ts';
import { BUSINESS_WORDS } from '../words.ts';

const WORDS = BUSINESS_WORDS;
const NAICS_LEAST = 2;
const LICENCE_LEAST = 6;

function questionsOf(start: LineStart, proposed = start.date): readonly Question[] {
  return [
    ...businessQuestions(start),
    beganQuestion(start, proposed),
    assessQuestion((given) => {
      const first = yearOf(start, given);
      return first === undefined ? '' : chargesWords(chargesOf(start, first, given));
    }),
  ];
}

/** Who was found began by then, on the day that a letter told where one did. */
function foundQuestions(place: LinePlace): readonly Question[] {
  return questionsOf(place, toldBegan(place.records) ?? foundOn(place.records));
}

export const openBusiness: LineOpening = {
  name: ACT.register,
  words: WORDS.acts.open,
  permission: 'work-line',
  async fields(start, answers) {
    const { questions } = await ownerAsked(start, answers);
    return fieldsFor([...questions, ...questionsOf(start)], answers);
  },
  async decide(start, answers) {
    const who = await ownerAsked(start, answers);
    const given = givenBy([...who.questions, ...questionsOf(start)], answers);
    if (!given.ok) return given;
    const { party, name, language, place } = who.of(given.value);
    if (place === '') return refuse('line-answer', { why: WORDS.fault.noAddress });
    const decided = register(start, given.value, { name, language });
    if (!decided.ok) return decided;
    return done({ ...decided.value, account: { party, place } });
  },
};

export const registerFound: LineAct = {
  name: ACT.register,
  words: WORDS.acts.register,
  permission: 'work-line',
  barred({ records }) {
    const { isFound, isRegistered } = businessOf(records);
    return isFound && !isRegistered ? undefined : WORDS.barred.registered;
  },
  fields: async (place, answers) => fieldsFor(foundQuestions(place), answers),
  async decide(place, answers) {
    const given = givenBy(foundQuestions(place), answers);
    if (!given.ok) return given;
    const { account, records } = place;
    const who = { name: account.payer, language: languageOf(account.language), records };
    return register(place, given.value, who);
  },
};

/** Undefined where its class is not one of the year. */
export function yearOf(asked: Asked, given: Given): FirstYear | undefined {
  const declared = { counted: countedOf(given), share: shareGiven(given) };
  const beganOn = given['began'] ?? asked.date;
  return firstYearOf(asked, given['class'], { ...declared, beganOn });
}

export function chargesOf({ rules, date }: Asked, first: FirstYear, given: Given): Charges {
  return {
    ...{ tax: first.tax, penalty: first.penalty },
    application: rules.cents('application-fee', date),
    home: given['homeBased'] === 'yes' ? rules.cents('home-occupation-fee', date) : ZERO,
    state: rules.cents('state-fee', date),
  };
}

function faultOf({ naics = '', licence }: Given): string | undefined {
  if (naics.length < NAICS_LEAST) return WORDS.fault.naics;
  return licence !== undefined && licence.length < LICENCE_LEAST ? WORDS.fault.licence : undefined;
}

type Who = {
  readonly name: string;
  readonly language: Language;
  readonly records?: readonly LineRecord[];
};

function register(start: LineStart, given: Given, who: Who): Result<Decision> {
  const { date } = start;
  const why =
    faultOf(given) ??
    shareFault(given) ??
    stormWaterFault(given) ??
    beganFault(given['began'], { date, ...who });
  if (why !== undefined) return refuse('line-answer', { why });
  const first = yearOf(start, given);
  if (first === undefined)
    return refuse('line-answer', { why: WORDS.fault.empty(WORDS.fields.classCode) });
  const charges = chargesOf(start, first, given);
  const facts = factsOf(start, given, first, charges);
  const permits = permitsNeeded(start.rules, date, what(given));
  const totalCents = totalOf(charges);
  const said = WORDS.said.registered(formatCents(totalCents, true), permits);
  const isEarlier = first.year < Number(date.slice(0, 4));
  return done({
    facts,
    ...overridden(start, first.of, given),
    ...(typeof facts['provisionalUntil'] === 'string' ? { nextOn: facts['provisionalUntil'] } : {}),
    post: (work) => post(work, first, charges, who.name),
    papers: papersOf(applicationLetters(start, given, { ...who, first, totalCents })),
    said: isEarlier ? `${said} ${WORDS.said.renewToo(first.year)}` : said,
  });
}

function what({ description = '', naics = '' }: Given) {
  return { description: foreignText(description), naics };
}

function factsOf(
  start: LineStart,
  given: Given,
  { year, of, percent }: FirstYear,
  charges: Charges,
): PlainRecord {
  const { rules, date } = start;
  const until = provisionalUntil(start, given);
  const contractor = contractorFacts(given);
  const permits = permitsNeeded(rules, date, what(given));
  return {
    ...what(given),
    dba: foreignText(given['dba'] ?? ''),
    inCity: given['inCity'] === 'yes',
    homeBased: given['homeBased'] === 'yes',
    ...{ workersComp: given['workersComp'], ...shareFacts(given) },
    class: of.code,
    proposed: proposalOf(start, given),
    ...{ began: given['began'] ?? date, year, percent },
    counted: countedOf(given),
    estimate: of.basis === 'gross',
    ...chargesFacts(charges),
    ...(permits.length === 0 ? {} : { permits }),
    ...stormWaterFacts(given),
    ...(until === undefined ? {} : { provisionalUntil: until }),
    ...(contractor === undefined ? {} : { contractor }),
  };
}

async function post(
  work: LineWork,
  { year, of, dueOn }: FirstYear,
  charges: Charges,
  name: string,
) {
  const { number } = await accountById(work.book, work.accountId);
  const billed = await bill(work, {
    documentNumber: documentNumber(number, year),
    description: WORDS.item.fresh(of.words),
    ...{ dueOn, charges },
  });
  return billed.ok ? entryOf([billed.value], WORDS.memo.register(name)) : billed;
}
