// Charges every bill of an account that is past due and was not charged yet; an account whose
// collection rests is left alone.
import { collectionFree } from '../../../desk/dunning-lock.ts';
import type { LineAct, LineWork } from '../../../desk/line-duties.ts';
import { raiseItem } from '../../../desk/raise-item.ts';
import type { Posting } from '../../../domain/entry.ts';
import { formatCents, sumCents } from '../../../domain/money.ts';
import type { Movement } from '../../../domain/open-item.ts';
import { done, refuse } from '../../../domain/result.ts';
import { LATE, type LateBill, lateBills, lateTotal } from '../rules.ts';
import { UTILITY_WORDS } from '../words.ts';

const WORDS = UTILITY_WORDS;

export const chargeLate: LineAct = {
  name: LATE,
  words: WORDS.acts.late,
  permission: 'work-line',
  barred: (place) => (lateBills(place).length === 0 ? WORDS.barred.nothing : undefined),
  fields: async () => [],
  async decide(place) {
    const free = collectionFree(place);
    if (!free.ok) return free;
    const bills = lateBills(place);
    if (bills.length === 0) return refuse('line-barred', { why: WORDS.barred.nothing });
    return done({
      facts: { bills: bills.map(factsOf) },
      post: (work: LineWork) => post(work, bills),
      said: WORDS.said(formatCents(lateTotal(bills), true), namesOf(bills)),
    });
  },
};

function factsOf({ bill, dueOn, parts }: LateBill) {
  return {
    ...{ bill, due: dueOn },
    open: formatCents(sumCents(parts, ({ openCents }) => openCents)),
    late: formatCents(sumCents(parts, ({ lateCents }) => lateCents)),
  };
}

const namesOf = (bills: readonly LateBill[]) => bills.map(({ bill }) => bill).join(', ');

/** One item a bill, due at once, like what is late: a line each of water and sewer. */
async function post(work: LineWork, bills: readonly LateBill[]) {
  const postings: Posting[] = [];
  const movements: Movement[] = [];
  for (const { bill, department, parts } of bills) {
    const charges = parts.map(({ component: kind, lateCents: amountCents }) => {
      return { kind, amountCents };
    });
    const item = {
      ...{ accountId: work.accountId, documentNumber: `${bill}-L`, department, charges },
      ...{ description: WORDS.item(bill), documentDate: work.date, dueOn: work.date },
    };
    const raised = await raiseItem(work.book, item, work);
    if (!raised.ok) return raised;
    postings.push(...raised.value.allocated.postings);
    movements.push(...raised.value.allocated.movements);
  }
  return done({ postings, movements, source: 'LIN' as const, memo: WORDS.memo(namesOf(bills)) });
}
