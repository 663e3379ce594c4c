// Brings the penalty of a renewal up to today: so much percent of the tax still open for each first
// of a month that passed since it was last added.
import { collectionFree } from '../../../desk/dunning-lock.ts';
import type { LineAct, LinePlace, LineWork } from '../../../desk/line-duties.ts';
import { type Cents, formatCents, ZERO } from '../../../domain/money.ts';
import { percentOf } from '../../../domain/rates.ts';
import { done, refuse } from '../../../domain/result.ts';
import { ACT } from '../business.ts';
import { bill, entryOf } from '../charges.ts';
import { businessOf } from '../history.ts';
import { documentNumber } from '../holds.ts';
import { lateYears, openTaxOf } from '../late.ts';
import { BUSINESS_WORDS } from '../words.ts';

const WORDS = BUSINESS_WORDS;

/** The oldest year to which a month is to be added. */
const lateOf = (place: LinePlace) => lateYears(place).find(({ more }) => more > 0);

export const addPenalty: LineAct = {
  name: ACT.penalty,
  words: WORDS.acts.penalty,
  permission: 'work-line',
  barred(place) {
    if (businessOf(place.records).closedOn !== undefined) return WORDS.barred.closed;
    return lateOf(place) === undefined ? WORDS.barred.lateNot : undefined;
  },
  fields: async () => [],
  async decide(place) {
    const free = collectionFree(place);
    if (!free.ok) return free;
    const late = lateOf(place);
    if (late === undefined) return refuse('line-barred', { why: WORDS.barred.lateNot });
    const open = await openTaxOf(place, late.year);
    const penalty = percentOf(open, late.more);
    if (penalty === 0) return refuse('line-barred', { why: WORDS.barred.lateNot });
    const { year, percent } = late;
    return done({
      facts: { year, percent, open: formatCents(open), penalty: formatCents(penalty) },
      post: (work: LineWork) => post(work, place, year, penalty),
      said: WORDS.said.penalty(formatCents(penalty, true)),
    });
  },
};

async function post(work: LineWork, { account }: LinePlace, year: number, penalty: Cents) {
  const { number } = account;
  const billed = await bill(work, {
    documentNumber: `${documentNumber(number, year)}-P`,
    ...{ description: WORDS.item.penalty(year), dueOn: work.date },
    charges: { tax: ZERO, penalty },
  });
  return billed.ok ? entryOf([billed.value], WORDS.memo.penalty(number, year)) : billed;
}
