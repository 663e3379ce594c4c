// A hearing that is not held: withdrawn by two, or lapsed since its deposit was not paid in by its
// day. What is held for it pays what is owed, or goes back.
import type { Audit } from './audit.ts';
import { missingOf } from './contest-model.ts';
import { carryDecision, type Outcome, outcomeOf } from './contest-sums.ts';
import { BY_COUNTER, PAYEES, type Step, wrote } from './contests.ts';
import type { PostedCitation } from './receivables-model.ts';

/** What becomes of what is held, and how the case ends with it. */
function ending({ dice, model }: Audit, one: PostedCitation) {
  const held = () => one.contest.hearing?.deposit?.open ?? 0;
  const way = dice.one(['apply', 'back']);
  const now = (): Outcome => {
    const upheld = outcomeOf(model, one, 'upheld', 0);
    return way === 'back' ? { ...upheld, applied: 0, returned: held() } : upheld;
  };
  const payee = now().returned > 0 ? dice.one(PAYEES) : [];
  const asked = held() > 0 ? [way, ...payee] : [];
  const why = () => {
    const { hearing } = one.contest;
    const isOver = hearing === undefined || hearing.decidedOn !== undefined;
    return one.isEnded || isOver ? 'line-barred' : undefined;
  };
  const whyNotPaid = () => {
    if (held() > 0 && asked.length === 0) return 'line-answer';
    return now().returned > 0 && payee.length === 0 ? 'line-answer' : undefined;
  };
  return { held, now, asked, why, whyNotPaid };
}

async function end(
  audit: Audit,
  one: PostedCitation,
  outcome: Outcome,
  by: { readonly by: number; readonly approver: number | undefined },
): Promise<void> {
  await carryDecision(audit, one, { said: 'upheld', outcome, isCourt: false, ...by });
  one.contest.hearing = undefined;
  wrote(audit.model);
}

export function withdraw(audit: Audit, one: PostedCitation): Step {
  const { now, asked, why, whyNotPaid } = ending(audit, one);
  return {
    ...{ act: 'hearing-withdrawn', signed: BY_COUNTER },
    answers: [audit.dice.one(['person', 'mail']), ...asked],
    why: () => why() ?? whyNotPaid(),
    carryOut: (by, approver) => end(audit, one, now(), { by, approver }),
  };
}

/** By its days; where part of the deposit is there a second person says what becomes of it. */
export function lapse(audit: Audit, one: PostedCitation): Step {
  const { held, now, asked, why, whyNotPaid } = ending(audit, one);
  const { model } = audit;
  return {
    ...{ act: 'hearing-lapsed', signed: held() > 0 ? BY_COUNTER : undefined, answers: asked },
    why: () => {
      const { deposit, depositBy = '' } = one.contest.hearing ?? {};
      const isDue = missingOf(deposit) > 0 && model.date > depositBy;
      return why() ?? (isDue ? whyNotPaid() : 'line-barred');
    },
    carryOut: (by, approver) => end(audit, one, now(), { by, approver }),
  };
}
