// Citations that are contested: a review asked for in time or late, and its result; what the agency
// dismisses or reduces outside of one. Hearings and the court are beside it.
import { actOnLine } from '../../src/desk/act-on-line.ts';
import { addDays } from '../../src/domain/calendar.ts';
import { OWNER } from '../support/parking.ts';
import { answerNowOrLater } from './answers.ts';
import { type Action, type Audit, agree, codeOf, reach, someCounter } from './audit.ts';
import { isUndecided, reviewUntil } from './contest-model.ts';
import { carryDecision, fineOf, givesBack, outcomeOf, type Said } from './contest-sums.ts';
import { COUNTER } from './corrections.ts';
import type { Model } from './model.ts';
import type { PostedCitation } from './receivables-model.ts';
import { recall } from './registration-model.ts';

const WORKS = ['clerk', 'supervisor'];
export const BY_COUNTER = { roles: COUNTER } as const;
const BY_AGENCY = { roles: ['issuing-agency'], signers: [401] } as const;

type Signers = { readonly roles: readonly string[]; readonly signers?: readonly number[] };

/** One step on a citation, as the model sees it. */
export type Step = {
  readonly act: string;
  readonly answers: readonly string[];
  /** Where it decides: what. */
  readonly said?: Said;
  /** What is reached with it that is more than the act. */
  readonly deed?: string;
  /** Why it cannot be done now. */
  readonly why: () => string | undefined;
  /** Who must sign it; nobody where it is done at once. */
  readonly signed: Signers | undefined;
  readonly carryOut: (by: number, approver: number | undefined) => void | Promise<void>;
};

/** Asks it of the desk, compares, and has it signed where it must be. */
export async function take(audit: Audit, one: PostedCitation, step: Step): Promise<string> {
  const { desk, model } = audit;
  const { counter, who } = await someCounter(audit);
  const { act, answers, signed } = step;
  const carryOut = async (by: number, approver: number | undefined) => {
    await step.carryOut(by, approver);
    reach(audit, [act, ...(step.said === undefined ? [] : [step.said])].join(' '));
    if (step.deed !== undefined) reach(audit, step.deed);
  };
  const asked = { line: 'parking', act, accountId: one.accountId, answers };
  const told = `${act} of ${one.number}, ${answers.join('/')}, by ${who.number}`;
  const why = () => (model.closedDates.has(model.date) ? 'day-closed' : step.why());
  const barred = WORKS.includes(who.role) ? undefined : 'not-allowed';
  const should = barred ?? why() ?? 'done';
  const result = await actOnLine(desk, counter, asked);
  agree(told, codeOf(result), should);
  if (!result.ok) return told;
  agree(`${told}: at once`, result.value.done, signed === undefined);
  if (result.value.done) {
    await carryOut(who.number, undefined);
    return told;
  }
  return answerNowOrLater(audit, {
    ...{ id: result.value.request.id, by: who.number, date: model.date, words: told },
    ...{ open: true, outcome: () => why() ?? 'done', ...signed },
    roles: signed?.roles ?? [],
    carryOut: (approver) => carryOut(who.number, approver),
  });
}

export function wrote(model: Model): void {
  model.letters.push({ copies: 0, sha256: undefined });
}

function review(audit: Audit, one: PostedCitation): Step {
  const { dice, model } = audit;
  const { contest, issued } = one;
  const byMail = dice.percent(50);
  const back = dice.one([-1, 0, 0, 1, 14, 15, 21, 22, 40]);
  const on = byMail ? addDays(model.date, -back) : model.date;
  const how = byMail ? ['written', on] : [dice.one(['phone', 'person'])];
  const isLate = on > reviewUntil(one);
  return {
    ...{ act: 'review', signed: isLate ? BY_COUNTER : undefined },
    answers: [...how, 'The meter was broken', ...(contest.isKnown ? [] : OWNER)],
    why: () => {
      if (one.isEnded || contest.isReviewed) return 'line-barred';
      return on > model.date || on < issued ? 'line-answer' : undefined;
    },
    carryOut: () => {
      contest.isReviewed = true;
      recall(audit, one, 'contested');
      contest.isKnown = true;
    },
  };
}

type Payees = readonly [readonly string[], ...(readonly string[])[]];
export const PAYEES: Payees = [['known'], ['other', 'Kim Vale', '2 Mill Street']];

/** What is decided, and to whom money goes back; `isCourt` where a court says it. */
export function decision(
  { dice, model }: Audit,
  one: PostedCitation,
  said: Said,
  isCourt: boolean,
) {
  const to = dice.one([0, 1, 2500, 2500, fineOf(model, one), fineOf(model, one) - 1]);
  const now = () => outcomeOf(model, one, said, to);
  const isLost = isCourt && said === 'dismissed';
  const isBack = givesBack(now(), isLost);
  const payee = isBack && dice.percent(97) ? dice.one(PAYEES) : [];
  const answers = [...(said === 'reduced' ? [String(Math.max(0, to))] : []), 'So it was', ...payee];
  const whyNot = () => {
    if (givesBack(now(), isLost) && payee.length === 0) return 'line-answer';
    const isNone = said === 'reduced' && (to <= 0 || to >= fineOf(model, one));
    return isNone ? 'line-answer' : undefined;
  };
  return { now, isBack, answers, whyNot };
}

function result(audit: Audit, one: PostedCitation): Step {
  const { contest } = one;
  const { model } = audit;
  const said = audit.dice.one<Said>(['upheld', 'upheld', 'upheld', 'reduced', 'dismissed']);
  const { answers, now, whyNot } = decision(audit, one, said, false);
  return {
    ...{ act: 'review-result', said, signed: said === 'upheld' ? undefined : BY_AGENCY },
    answers: ['Sgt Ruiz', ...(contest.isKnown ? [] : OWNER), said, ...answers],
    why: () => {
      const { isReviewed, resultOn } = contest;
      return one.isEnded || !isReviewed || resultOn !== undefined ? 'line-barred' : whyNot();
    },
    carryOut: async (by, approver) => {
      await carryDecision(audit, one, { said, outcome: now(), isCourt: false, by, approver });
      contest.resultOn = model.date;
      wrote(model);
    },
  };
}

/** Dismissed once something was paid, or reduced, outside of a review. */
function byAgency(audit: Audit, one: PostedCitation): Step {
  const act = audit.dice.one(['dismiss', 'reduce'] as const);
  const said = act === 'dismiss' ? 'dismissed' : 'reduced';
  const { answers, now, whyNot } = decision(audit, one, said, false);
  return {
    ...{ act, signed: BY_AGENCY, answers: act === 'dismiss' ? ['other', ...answers] : answers },
    why: () => {
      if (one.isEnded || isUndecided(one, said)) return 'line-barred';
      if (act === 'dismiss' && now().back === 0) return 'line-barred';
      return whyNot();
    },
    carryOut: (by, approver) =>
      carryDecision(audit, one, { said, outcome: now(), isCourt: false, by, approver }),
  };
}

/** Of one whose payer is known. */
export const decideOn = (audit: Audit, one: PostedCitation): Promise<string> =>
  take(audit, one, byAgency(audit, one));

/** Payees are asked for by name where nobody is known yet. */
const isNamed = ({ contest }: PostedCitation) => contest.isKnown;

export const contest: Action = {
  name: 'contest a citation',
  weight: ({ model }) => (model.citations.length > 0 ? 2 : 0),
  act: async (audit) => {
    const { dice, model } = audit;
    const recent = model.citations.slice(-6);
    const one = dice.any(dice.percent(80) ? recent : model.citations);
    return one ? contestOne(audit, one, 75) : 'contest: no citation was posted';
  },
};

/** So often of a hundred times with what comes next. */
export function contestOne(audit: Audit, one: PostedCitation, next: number): Promise<string> {
  const { dice } = audit;
  const step = one.contest.isReviewed ? result : review;
  const other = isNamed(one) ? dice.one([review, result, byAgency]) : review;
  return take(audit, one, (dice.percent(next) ? step : other)(audit, one));
}
