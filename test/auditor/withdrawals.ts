// A hearing that is withdrawn, by two: what is held for it pays what is owed, or goes back.
import type { Audit } from './audit.ts';
import { carryDecision, type Outcome, outcomeOf } from './contest-sums.ts';
import { BY_COUNTER, PAYEES, type Step, wrote } from './contests.ts';
import type { PostedCitation } from './receivables-model.ts';

export function withdraw(audit: Audit, one: PostedCitation): Step {
  const { dice, model } = audit;
  const { contest } = one;
  const held = () => contest.hearing?.deposit?.open ?? 0;
  const way = dice.one(['apply', 'back']);
  const now = (): Outcome => {
    const upheld = outcomeOf(model, one, 'upheld', 0);
    return way === 'back' ? { ...upheld, applied: 0, returned: held() } : upheld;
  };
  const payee = now().returned > 0 ? dice.one(PAYEES) : [];
  const asked = held() > 0 ? [way, ...payee] : [];
  return {
    ...{ act: 'hearing-withdrawn', signed: BY_COUNTER },
    answers: [dice.one(['person', 'mail']), ...asked],
    why: () => {
      const { hearing } = contest;
      const isOver = hearing === undefined || hearing.decidedOn !== undefined;
      if (one.isEnded || isOver) return 'line-barred';
      if (held() > 0 && asked.length === 0) return 'line-answer';
      return now().returned > 0 && payee.length === 0 ? 'line-answer' : undefined;
    },
    carryOut: async (by, approver) => {
      const decided = { said: 'upheld', outcome: now(), isCourt: false } as const;
      await carryDecision(audit, one, { ...decided, by, approver });
      contest.hearing = undefined;
      wrote(model);
    },
  };
}
