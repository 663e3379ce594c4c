// The late penalty: once, after both windows are over, and while nothing suspends it.
import type { LineAct, LinePlace, LineWork } from '../../../desk/line-duties.ts';
import { raiseItem } from '../../../desk/raise-item.ts';
import { type Cents, formatCents } from '../../../domain/money.ts';
import { done } from '../../../domain/result.ts';
import { ACT, ADDED, DEPARTMENT } from '../acts.ts';
import { barredUnless } from '../holder.ts';
import { whyTooEarly } from '../suspension.ts';
import { PARKING_WORDS } from '../words.ts';

const WORDS = PARKING_WORDS;

/** Of one citation, by the rule of the day. */
export const latePenalty = ({ rules, date }: Pick<LinePlace, 'rules' | 'date'>): Cents =>
  rules.cents('late-penalty', date);

export const addPenalty: LineAct = {
  name: ACT.penalty,
  words: WORDS.acts.penalty,
  permission: 'work-line',
  barred: (place) =>
    barredUnless(place, (citation) =>
      citation.openCents === 0 ? WORDS.barred.paid : whyTooEarly(place, citation),
    ),
  fields: async () => [],
  async decide(place) {
    const amountCents = latePenalty(place);
    return done({
      facts: { amount: formatCents(amountCents) },
      post: (work) => raise(work, place.account.number, amountCents),
      said: WORDS.said.penalised(formatCents(amountCents, true)),
    });
  },
};

async function raise(work: LineWork, number: string, amountCents: Cents) {
  const raised = await raiseItem(
    work.book,
    {
      ...{ accountId: work.accountId, documentNumber: `${number}${ADDED.penalty}` },
      ...{ description: WORDS.acts.penalty, department: DEPARTMENT },
      ...{ documentDate: work.date, dueOn: work.date },
      charges: [{ kind: 'fine-late', amountCents }],
    },
    work,
  );
  if (!raised.ok) return raised;
  const memo = WORDS.memo.penalty(number);
  return done({ ...raised.value.allocated, source: 'LIN' as const, memo });
}
