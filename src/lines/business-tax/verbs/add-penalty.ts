// Brings the penalty of a renewal up to today: so much percent of the tax still open for each first
// of a month that passed since it was last added.
import { collectionFree } from '../../../desk/dunning-lock.ts';
import type { LineAct, LinePlace, LineWork } from '../../../desk/line-duties.ts';
import type { PlainRecord } from '../../../domain/canonical.ts';
import { type Cents, formatCents, ZERO } from '../../../domain/money.ts';
import { done, refuse } from '../../../domain/result.ts';
import { ACT } from '../business.ts';
import { bill, entryOf } from '../charges.ts';
import { penaltyNumber } from '../documents.ts';
import { documentNumber } from '../holds.ts';
import { type Brought, type LateYear, lateYears, openTaxOf, penaltyDue } from '../late.ts';
import { BUSINESS_WORDS } from '../words.ts';

const WORDS = BUSINESS_WORDS;

/** The oldest year to which something is to be added. */
const lateOf = (place: LinePlace) => lateYears(place).find((late) => penaltyDue(place, late) > 0);

export const addPenalty: LineAct = {
  name: ACT.penalty,
  words: WORDS.acts.penalty,
  permission: 'work-line',
  barred: (place) => (lateOf(place) === undefined ? WORDS.barred.lateNot : undefined),
  fields: async () => [],
  async decide(place) {
    const free = collectionFree(place);
    if (!free.ok) return free;
    const late = lateOf(place);
    if (late === undefined) return refuse('line-barred', { why: WORDS.barred.lateNot });
    const penalty = penaltyDue(place, late);
    const { year, percent, brought } = late;
    const open = formatCents(openTaxOf(place, late));
    const said = WORDS.said.penalty(formatCents(penalty, true));
    return done({
      facts: { year, percent, open, penalty: formatCents(penalty), ...broughtFacts(brought) },
      post: (work: LineWork) => post(work, place, late, penalty),
      said: brought?.isYearTold === false ? `${said} ${WORDS.said.yearOfDue(year)}` : said,
    });
  },
};

/** What the file told, so that the penalty can be reckoned again. */
function broughtFacts(brought: Brought | undefined): PlainRecord {
  if (brought === undefined) return {};
  const { itemId, document, dueOn: due, cameCents, isYearTold } = brought;
  const year = isYearTold ? {} : { yearFrom: 'due date' };
  return { itemId, document, due, came: formatCents(cameCents), ...year };
}

async function post(
  work: LineWork,
  { account }: LinePlace,
  { year, brought }: LateYear,
  penalty: Cents,
) {
  const { number } = account;
  const shown = brought?.document ?? documentNumber(number, year);
  const billed = await bill(work, {
    documentNumber: penaltyNumber({ documentNumber: shown }),
    ...{ description: WORDS.item.penalty(year), dueOn: work.date },
    charges: { tax: ZERO, penalty },
  });
  return billed.ok ? entryOf([billed.value], WORDS.memo.penalty(number, year)) : billed;
}
