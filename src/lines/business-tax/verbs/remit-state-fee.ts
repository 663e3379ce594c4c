// Passes on what was collected for the State Architect in a quarter that has ended (Gov. Code
// 4467): from what is due to the agency into what is payable to it.
import type { LinePlace, LineStart } from '../../../desk/line-duties.ts';
import {
  firstRemittance,
  isAgency as isAgencyOf,
  nextRemittance,
  type Remittance,
} from '../../../desk/remit-collected.ts';
import type { DateText } from '../../../domain/clock.ts';
import { centsIn, wholeOf } from '../../../domain/facts.ts';
import { formatCents } from '../../../domain/money.ts';
import { RuleMissing } from '../../../domain/rule-book.ts';
import { componentKindOn } from '../../../store/component-kinds.ts';
import { ACT } from '../business.ts';
import { quarterOf } from '../tax.ts';
import { BUSINESS_WORDS } from '../words.ts';

const WORDS = BUSINESS_WORDS;

export const STATE_FEE: Remittance = {
  ...{ line: 'business-tax', act: ACT.remit, agency: WORDS.agency },
  words: { first: WORDS.acts.remitFirst, again: WORDS.acts.remit },
  ...{ fact: 'quarter', label: WORDS.fields.quarter, months: 3 },
  nameOf: (from) => `${from.slice(0, 4)} Q${quarterOf(from)}`,
  async accounts(start, { to }) {
    const payable = String(start.rules.rows('state-fee-accounts', start.date)[0]?.['payable']);
    return [{ due: await dueAccount(start, to), payable }];
  },
  daysRule: 'state-fee-days',
  facts: ({ rules }, { to }, amount) => ({
    fees: Math.round(amount / rules.cents('state-fee-agency-part', to)),
  }),
  texts: {
    noAgency: WORDS.barred.noAgency,
    noPeriods: WORDS.barred.noQuarters,
    nothing: WORDS.fault.quarter,
    passedOn: WORDS.fault.passedOn,
    memo: WORDS.memo.remit,
    said: (facts, by) =>
      WORDS.said.remitted(wholeOf(facts, 'fees'), formatCents(centsIn(facts, 'amount'), true), by),
  },
};

/** The first one opens the account of the agency. */
export const remitFirst = firstRemittance(STATE_FEE);
export const remitStateFee = nextRemittance(STATE_FEE);

export function isAgency(place: Pick<LinePlace, 'records'>): boolean {
  return isAgencyOf(STATE_FEE, place) || place.records[0]?.act === ACT.stateFile;
}

/** What of each fee the city keeps goes there. */
export async function keptAccount({ book }: LineStart, date: DateText): Promise<string> {
  const kind = await componentKindOn(book, 'state-fee', date);
  const kept = kind?.parts.find(({ amountCents }) => amountCents !== undefined);
  if (kept === undefined) throw new RuleMissing('business-tax', 'state-fee', date);
  return kept.account;
}

/** Where the rest of each fee that is paid is kept for the agency. */
export async function dueAccount({ book }: LineStart, date: DateText): Promise<string> {
  const kind = await componentKindOn(book, 'state-fee', date);
  const rest = kind?.parts.find(({ amountCents }) => amountCents === undefined);
  if (rest === undefined) throw new RuleMissing('business-tax', 'state-fee', date);
  return rest.account;
}
