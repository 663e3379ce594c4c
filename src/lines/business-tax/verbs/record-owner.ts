// Who owns a business, as the state is told once a year, and whom the city calls. The tax number is
// kept sealed and shown by its last four digits alone.
import type { LineAct } from '../../../desk/line-duties.ts';
import { choicesOf, fieldsFor, givenBy, type Question } from '../../../desk/line-questions.ts';
import { addMonths } from '../../../domain/calendar.ts';
import type { DateText } from '../../../domain/clock.ts';
import { foreignText } from '../../../domain/foreign-text.ts';
import { done, refuse } from '../../../domain/result.ts';
import { ACT } from '../business.ts';
import { businessOf } from '../history.ts';
import { sealedNumber } from '../tax-number.ts';
import { BUSINESS_WORDS } from '../words.ts';
import { isAgency } from './remit-state-fee.ts';

const WORDS = BUSINESS_WORDS;
const FIELDS = WORDS.fields;
const TAX_DIGITS = 9;
const PERMIT_DIGITS = 12;
const CONTACT_MOST = 60;
/** Businesses are older than anybody who keys them. */
const LONG_AGO = -2400;

const questionsOf = (date: DateText): readonly Question[] => [
  {
    name: 'entity',
    ask: () => ({ kind: 'choice', label: FIELDS.entity, choices: choicesOf(WORDS.entities) }),
  },
  {
    name: 'taxNumberKind',
    ask: () => ({ kind: 'choice', label: FIELDS.taxNumber, choices: choicesOf(WORDS.taxNumbers) }),
  },
  {
    name: 'taxNumber',
    ask: ({ taxNumberKind }) =>
      taxNumberKind === 'none'
        ? undefined
        : { kind: 'number', label: FIELDS.taxNumber, digits: TAX_DIGITS },
  },
  {
    name: 'began',
    ask: () => ({ kind: 'date', label: FIELDS.began, earliest: addMonths(date, LONG_AGO) }),
  },
  {
    name: 'hasSellersPermit',
    ask: () => ({
      ...{ kind: 'choice', label: FIELDS.sellersPermit },
      choices: choicesOf({ yes: WORDS.yes, no: WORDS.no }),
    }),
  },
  {
    name: 'sellersPermit',
    ask: ({ hasSellersPermit }) =>
      hasSellersPermit === 'yes'
        ? { kind: 'number', label: FIELDS.sellersPermit, digits: PERMIT_DIGITS }
        : undefined,
  },
  {
    name: 'contact',
    ask: () => ({
      ...{ kind: 'words', label: FIELDS.contact, hint: FIELDS.contactHint, most: CONTACT_MOST },
    }),
  },
];

export const recordOwner: LineAct = {
  name: ACT.owner,
  words: WORDS.acts.owner,
  permission: 'work-line',
  barred(place) {
    if (isAgency(place)) return WORDS.barred.noBusiness;
    return businessOf(place.records).closedOn === undefined ? undefined : WORDS.barred.closed;
  },
  fields: async ({ date }, answers) => fieldsFor(questionsOf(date), answers),
  async decide(place, answers) {
    const { date, account } = place;
    const given = givenBy(questionsOf(date), answers);
    if (!given.ok) return given;
    const { entity, taxNumberKind, taxNumber = '', began = '', ...rest } = given.value;
    if (taxNumberKind !== 'none' && taxNumber.length !== TAX_DIGITS) {
      return refuse('line-answer', { why: WORDS.fault.taxNumber });
    }
    if (began > date) return refuse('line-answer', { why: WORDS.fault.beganLater });
    const number = await sealedNumber(place, account.number, taxNumber);
    if (!number.ok) return number;
    return done({
      facts: {
        ...{ entity, taxNumberKind, ...number.value, began },
        sellersPermit: rest['sellersPermit'] ?? '',
        contact: foreignText(rest['contact'] ?? ''),
      },
      said: WORDS.said.owner,
    });
  },
};
