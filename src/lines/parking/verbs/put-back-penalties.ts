// Penalties that a plan waived come back on a citation when the plan broke or was cancelled, by
// two: the law says that they may, not that they must.
import type { LineAct, LinePlace, LineWork } from '../../../desk/line-duties.ts';
import { raiseItem } from '../../../desk/raise-item.ts';
import { standingOf } from '../../../domain/arrangement.ts';
import { type Cents, formatCents } from '../../../domain/money.ts';
import { done } from '../../../domain/result.ts';
import { ACT, ADDED, DEPARTMENT } from '../acts.ts';
import { waivedOn } from '../plan.ts';
import { PLAN_WORDS } from '../plan-words.ts';

const WORDS = PLAN_WORDS;

export const putBackPenalties: LineAct = {
  name: ACT.penaltiesBack,
  words: WORDS.acts.back,
  permission: 'work-line',
  barred(place) {
    if (waivedOn(place.records) === 0) return WORDS.barred.notWaived;
    return hasEnded(place) ? undefined : WORDS.barred.unbroken;
  },
  fields: async () => [],
  async decide(place) {
    const amountCents = waivedOn(place.records);
    return done({
      facts: { amount: formatCents(amountCents) },
      needs: 'approve-line' as const,
      shown: { amount: formatCents(amountCents) },
      post: (work) => raise(work, place.account.number, amountCents),
      said: WORDS.said.back(formatCents(amountCents, true)),
    });
  },
};

/** The newest plan over it, without being paid. */
function hasEnded({ arrangements, date }: LinePlace): boolean {
  const plan = arrangements.findLast(({ kind }) => kind === 'ab503');
  return plan !== undefined && ['broken', 'cancelled'].includes(standingOf(plan, date).state);
}

async function raise(work: LineWork, number: string, amountCents: Cents) {
  const raised = await raiseItem(
    work.book,
    {
      ...{ accountId: work.accountId, documentNumber: `${number}${ADDED.back}` },
      ...{ description: WORDS.back, department: DEPARTMENT },
      ...{ documentDate: work.date, dueOn: work.date },
      charges: [{ kind: 'fine-late', amountCents }],
    },
    work,
  );
  if (!raised.ok) return raised;
  const memo = WORDS.memo.back(number);
  return done({ ...raised.value.allocated, source: 'LIN' as const, memo });
}
