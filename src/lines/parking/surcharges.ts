// What of each fine that is paid is owed to county and state, and passed on month by month.

import type { LinePlace, LineSight, LineStart } from '../../desk/line-duties.ts';
import {
  firstRemittance,
  isAgency,
  nextRemittance,
  type Remittance,
} from '../../desk/remit-collected.ts';
import type { DateText } from '../../domain/clock.ts';
import { centsIn, textOf } from '../../domain/facts.ts';
import { formatCents } from '../../domain/money.ts';
import { ACT } from './acts.ts';
import { SURCHARGE_WORDS } from './surcharge-words.ts';

const WORDS = SURCHARGE_WORDS;

export const SURCHARGES: Remittance = {
  ...{ line: 'parking', act: ACT.remit, agency: WORDS.agency },
  ...{ words: WORDS.acts, fact: 'month', label: WORDS.month, months: 1 },
  nameOf: (from) => from.slice(0, 7),
  accounts: async (start) => surchargeAccounts(start, start.date),
  daysRule: 'surcharge-days',
  texts: {
    ...WORDS.texts,
    said: (facts, by) => WORDS.said(formatCents(centsIn(facts, 'amount'), true), by),
  },
};

export const remitFirst = firstRemittance(SURCHARGES);
export const remitAgain = nextRemittance(SURCHARGES);

/** Where it waits, from where it is paid, and what it is. */
export function surchargeAccounts({ rules }: Pick<LineStart, 'rules'>, date: DateText) {
  return rules.rows('surcharge-accounts', date).map(({ due, payable, words }) => {
    return { due: String(due), payable: String(payable), words: String(words) };
  });
}

export function isCounty(place: Pick<LinePlace, 'records'>): boolean {
  return isAgency(SURCHARGES, place);
}

export function countySight({ records }: Pick<LinePlace, 'records'>): readonly LineSight[] {
  return records.map(({ facts }) => ({
    words: WORDS.remitted(textOf(facts, 'month')),
    cents: centsIn(facts, 'amount'),
  }));
}

/** Every month is passed on once at most, by two, and nothing else is done on that account. */
export function replaySurcharges({ records }: Pick<LinePlace, 'records'>): string | undefined {
  const months = new Set<string>();
  for (const { act, facts, approvedBy } of records) {
    const month = textOf(facts, 'month');
    if (act !== ACT.remit) return WORDS.broken.other(act);
    if (approvedBy === undefined) return WORDS.broken.alone(month);
    if (months.has(month)) return WORDS.broken.twice(month);
    months.add(month);
  }
  return undefined;
}
