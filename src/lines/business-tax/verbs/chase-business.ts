// The series of non-compliance: a first letter to who trades without a certificate, a second, then
// code enforcement. Whoever files in between ends it.
import type {
  Decision,
  LineAct,
  LineOpening,
  LinePlace,
  LineStart,
} from '../../../desk/line-duties.ts';
import { choicesOf, fieldsFor, givenBy, type Question } from '../../../desk/line-questions.ts';
import { addDays } from '../../../domain/calendar.ts';
import { foreignText } from '../../../domain/foreign-text.ts';
import { dateWords } from '../../../domain/papers/moment.ts';
import { done, type Result, refuse } from '../../../domain/result.ts';
import { ACT, type Business, businessOf } from '../business.ts';
import { isAssessed } from '../holds.ts';
import { whoQuestions } from '../questions.ts';
import { yearDays } from '../tax.ts';
import { BUSINESS_WORDS } from '../words.ts';

const WORDS = BUSINESS_WORDS;
const TEXT_MOST = 60;

const strangerQuestions: readonly Question[] = [
  ...whoQuestions,
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
  fields: async (_start, answers) => fieldsFor(strangerQuestions, answers),
  async decide(start, answers) {
    const given = givenBy(strangerQuestions, answers);
    if (!given.ok) return given;
    const { name = '', address = '', description = '', seen } = given.value;
    const place = foreignText(address);
    if (place === '') return refuse('line-answer', { why: WORDS.fault.noAddress });
    const letter = letterOf(start, 1, { seen, description: foreignText(description) });
    if (!letter.ok) return letter;
    const party = { name, language: 'en', address: place };
    return done({ ...letter.value, account: { party, place } });
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
  fields: async () => [],
  decide: async (place) => letterOf(place, businessOf(place.records).letters + 1, {}),
};

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
  decide: async () => done({ facts: {}, said: WORDS.said.referred }),
};

function whyNotChased(place: LinePlace, business: Business): string | undefined {
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

type Source = { readonly seen?: string | undefined; readonly description?: string };

function letterOf({ rules, date }: LineStart, letter: number, source: Source): Result<Decision> {
  const row = rules.rows('non-compliance-letters', date).find((one) => one['letter'] === letter);
  const days = row?.['days'];
  if (typeof days !== 'number') return refuse('line-barred', { why: WORDS.barred.lettersOver });
  const nextOn = addDays(date, days);
  return done({
    facts: { letter, ...source },
    nextOn,
    said: WORDS.said.chased(letter, dateWords(nextOn)),
  });
}
