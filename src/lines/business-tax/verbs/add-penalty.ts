// Brings the penalty of a renewal up to today: so much percent of the tax still open for each first
// of a month that passed since it was last added.
import type { LineAct, LinePlace, LineWork } from '../../../desk/line-duties.ts';
import { type Cents, formatCents, sumCents } from '../../../domain/money.ts';
import { percentOf } from '../../../domain/rates.ts';
import { done, refuse } from '../../../domain/result.ts';
import { componentKindOn } from '../../../store/component-kinds.ts';
import { ACT, businessOf, lastYear } from '../business.ts';
import { bill, entryOf, openTax } from '../charges.ts';
import { documentNumber, owes } from '../holds.ts';
import { penaltyPercent, penaltyRuleOf } from '../tax.ts';
import { BUSINESS_WORDS } from '../words.ts';

const WORDS = BUSINESS_WORDS;

type Late = { readonly year: number; readonly percent: number; readonly more: number };

/** Undefined where no month has passed since; a year in which a business began is never late. */
function lateOf(place: LinePlace): Late | undefined {
  const year = lastYear(businessOf(place.records));
  if (year === undefined || year.beganOn !== undefined) return undefined;
  const percent = penaltyPercent(penaltyRuleOf(place.rules, year.year, place.date), place.date);
  const more = percent - year.latePercent;
  return more > 0 ? { year: year.year, percent, more } : undefined;
}

export const addPenalty: LineAct = {
  name: ACT.penalty,
  words: WORDS.acts.penalty,
  permission: 'work-line',
  barred(place) {
    if (businessOf(place.records).closedOn !== undefined) return WORDS.barred.closed;
    return owes(place) && lateOf(place) !== undefined ? undefined : WORDS.barred.lateNot;
  },
  fields: async () => [],
  async decide(place) {
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

async function openTaxOf({ book, items, account, date }: LinePlace, year: number): Promise<Cents> {
  const kind = await componentKindOn(book, 'business-tax', date);
  const begins = documentNumber(account.number, year);
  const open = openTax(items, kind?.name ?? '').filter(({ item }) =>
    item.documentNumber.startsWith(begins),
  );
  return sumCents(open, ({ component }) => component.openCents);
}

async function post(work: LineWork, { account }: LinePlace, year: number, penalty: Cents) {
  const { number } = account;
  const billed = await bill(work, {
    documentNumber: `${documentNumber(number, year)}-P`,
    ...{ description: WORDS.item.penalty(year), dueOn: work.date },
    charges: { tax: 0 as Cents, penalty },
  });
  return billed.ok ? entryOf([billed.value], WORDS.memo.penalty(number, year)) : billed;
}
