// A new business: one that comes by itself, whose account it opens, or one that was found without a
// certificate and registers after all. The first year is assessed at once.
import type {
  Decision,
  LineAct,
  LineOpening,
  LineStart,
  LineWork,
} from '../../../desk/line-duties.ts';
import { fieldsFor, type Given, givenBy, type Question } from '../../../desk/line-questions.ts';
import { addDays } from '../../../domain/calendar.ts';
import type { PlainRecord } from '../../../domain/canonical.ts';
import { foreignText } from '../../../domain/foreign-text.ts';
import { formatCents, ZERO } from '../../../domain/money.ts';
import { done, type Result, refuse } from '../../../domain/result.ts';
import { accountById } from '../../../store/accounts.ts';
import { ACT } from '../business.ts';
import { bill, type Charges, chargesFacts, chargesWords, entryOf, totalOf } from '../charges.ts';
import { businessOf } from '../history.ts';
import { type Asked, documentNumber } from '../holds.ts';
import { permitsNeeded } from '../propose.ts';
import {
  assessQuestion,
  businessQuestions,
  chosenClass,
  contractorFacts,
  countedOf,
  overridden,
  proposalOf,
  provisionalUntil,
  shareFacts,
  shareFault,
  shareGiven,
  whoQuestions,
} from '../questions.ts';
import { firstYearTax, type TaxClass, taxedOn } from '../tax.ts';
import { BUSINESS_WORDS } from '../words.ts';

const WORDS = BUSINESS_WORDS;
const NAICS_LEAST = 2;
const LICENCE_LEAST = 6;

function questionsOf(start: LineStart): readonly Question[] {
  return [
    ...businessQuestions(start),
    assessQuestion((given) => {
      const of = chosenClass(start, given);
      return of === undefined ? '' : chargesWords(chargesOf(start, of, given));
    }),
  ];
}

export const openBusiness: LineOpening = {
  name: ACT.register,
  words: WORDS.acts.open,
  permission: 'work-line',
  fields: async (start, answers) => fieldsFor([...whoQuestions, ...questionsOf(start)], answers),
  async decide(start, answers) {
    const given = givenBy([...whoQuestions, ...questionsOf(start)], answers);
    if (!given.ok) return given;
    const { name = '', address = '' } = given.value;
    const place = foreignText(address);
    if (place === '') return refuse('line-answer', { why: WORDS.fault.noAddress });
    const decided = register(start, given.value, name);
    if (!decided.ok) return decided;
    return done({
      ...decided.value,
      account: { party: { name, language: 'en', address: place }, place },
    });
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
  fields: async (place, answers) => fieldsFor(questionsOf(place), answers),
  async decide(place, answers) {
    const given = givenBy(questionsOf(place), answers);
    return given.ok ? register(place, given.value, place.account.payer) : given;
  },
};

export function chargesOf({ rules, date }: Asked, of: TaxClass, given: Given): Charges {
  return {
    tax: firstYearTax(of, taxedOn(of, countedOf(given), shareGiven(given)), date),
    application: rules.cents('application-fee', date),
    home: given['homeBased'] === 'yes' ? rules.cents('home-occupation-fee', date) : ZERO,
    state: rules.cents('state-fee', date),
  };
}

function faultOf({ naics = '', licence }: Given): string | undefined {
  if (naics.length < NAICS_LEAST) return WORDS.fault.naics;
  return licence !== undefined && licence.length < LICENCE_LEAST ? WORDS.fault.licence : undefined;
}

function register(start: LineStart, given: Given, name: string): Result<Decision> {
  const why = faultOf(given) ?? shareFault(given);
  if (why !== undefined) return refuse('line-answer', { why });
  const of = chosenClass(start, given);
  if (of === undefined)
    return refuse('line-answer', { why: WORDS.fault.empty(WORDS.fields.classCode) });
  const charges = chargesOf(start, of, given);
  const facts = factsOf(start, given, of, charges);
  const permits = permitsNeeded(start.rules, start.date, what(given));
  return done({
    facts,
    ...overridden(start, of, given),
    ...(typeof facts['provisionalUntil'] === 'string' ? { nextOn: facts['provisionalUntil'] } : {}),
    post: (work) => post(work, start, of, charges, name),
    said: WORDS.said.registered(formatCents(totalOf(charges), true), permits),
  });
}

function what({ description = '', naics = '' }: Given) {
  return { description: foreignText(description), naics };
}

function factsOf(start: LineStart, given: Given, of: TaxClass, charges: Charges): PlainRecord {
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
    year: Number(date.slice(0, 4)),
    counted: countedOf(given),
    estimate: of.basis === 'gross',
    ...chargesFacts(charges),
    ...(permits.length === 0 ? {} : { permits }),
    ...(given['stormWater'] === undefined ? {} : { stormWater: given['stormWater'] }),
    ...(until === undefined ? {} : { provisionalUntil: until }),
    ...(contractor === undefined ? {} : { contractor }),
  };
}

async function post(
  work: LineWork,
  { rules, date }: Asked,
  of: TaxClass,
  charges: Charges,
  name: string,
) {
  const { number } = await accountById(work.book, work.accountId);
  const billed = await bill(work, {
    documentNumber: documentNumber(number, Number(date.slice(0, 4))),
    description: WORDS.item.fresh(of.words),
    dueOn: addDays(date, rules.whole('new-due-days', date)),
    charges,
  });
  return billed.ok ? entryOf([billed.value], WORDS.memo.register(name)) : billed;
}
