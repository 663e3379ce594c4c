// Hearings and the court: asked for with a deposit or a waiver, in time or late, set, put off once,
// decided; appealed, and lost or won. The deposit itself is paid as anything else is.
import type { BasketLine } from '../../src/domain/basket.ts';
import { isBusinessDay, nextBusinessDay } from '../../src/domain/business-calendar.ts';
import { addDays } from '../../src/domain/calendar.ts';
import { cents } from '../../src/domain/money.ts';
import { calendarFrom } from '../../src/store/calendar.ts';
import { type Action, type Audit, agree, someCounter } from './audit.ts';
import { tendered } from './baskets-made.ts';
import { hearingUntil, missingOf } from './contest-model.ts';
import { carryDecision, newestOn, openOn, type Said } from './contest-sums.ts';
import { BY_COUNTER, decision, type Step, take, wrote } from './contests.ts';
import type { Component, Model } from './model.ts';
import { payAt } from './payments.ts';
import type { PostedCitation } from './receivables-model.ts';
import { recall } from './registration-model.ts';
import { lapse, withdraw } from './withdrawals.ts';

const [HELD, CONTINUED, COURT_ASKED, DEPOSITED] = [90, 21, 30, 10];

const latestOf = (one: string, other: string) => (one > other ? one : other);
const DEPOSIT = '110-2140';

/** Nothing is open on it until it is paid; only the book knows its numbers. */
async function waitFor({ desk, model }: Audit, { accountId }: PostedCitation, original: number) {
  const made = await newestOn(desk, accountId);
  agree('the deposit', [made.original, made.control], [original, DEPOSIT]);
  const { id, control, rank } = made;
  const component: Component = {
    ...{ id, control, rank, deferred: null, original, shares: [], open: 0, given: [] },
  };
  const place = { accountId, side: 'C' as const, dueOn: model.date, department: 'parking' };
  model.items.set(made.itemId, { id: made.itemId, ...place, components: [component] });
  return component;
}

function ask(audit: Audit, one: PostedCitation): Step {
  const { dice, model } = audit;
  const { contest } = one;
  const byMail = dice.percent(30);
  const on = byMail ? addDays(model.date, -dice.one([-1, 0, 1, 5])) : model.date;
  const security = dice.one(['deposit', 'deposit', 'deposit', 'waiver']);
  const proof = dice.percent(90) ? 'CalFresh card' : '';
  const isAsked = openOn(model, one) > 0;
  const answers = [
    ...(byMail ? ['mail', on] : ['person']),
    ...[dice.one(['person', 'mail']), ...(isAsked ? [security] : [])],
    ...(isAsked && security === 'waiver' ? [proof] : []),
  ];
  const isLate = on > hearingUntil(contest);
  return {
    ...{ act: 'hearing', answers, signed: isLate ? BY_COUNTER : undefined },
    why: () => {
      const { resultOn, hearing } = contest;
      if (one.isEnded || resultOn === undefined || hearing !== undefined) return 'line-barred';
      if (on > model.date || on < one.issued) return 'line-answer';
      if (openOn(model, one) === 0) return undefined;
      return !isAsked || (security === 'waiver' && proof === '') ? 'line-answer' : undefined;
    },
    carryOut: async () => {
      const original = openOn(model, one);
      const isDeposited = security === 'deposit' && original > 0;
      const deposit = isDeposited ? await waitFor(audit, one, original) : undefined;
      if (!isDeposited) recall(audit, one, 'contested');
      contest.hearing = {
        ...{ deposit, heldBy: addDays(on, HELD), setOn: undefined },
        depositBy: latestOf(addDays(on, DEPOSITED), hearingUntil(contest)),
        ...{ isContinued: false, decidedOn: undefined },
      };
    },
  };
}

/** Why no date can be set: none is asked for, it is decided, or its deposit is not there. */
function whyNotSet(one: PostedCitation): string | undefined {
  const { hearing } = one.contest;
  const isOver = one.isEnded || hearing === undefined || hearing.decidedOn !== undefined;
  return isOver || missingOf(hearing.deposit) > 0 ? 'line-barred' : undefined;
}

const TIMES = ['930', '0', '2359', '2400', '960'] as const;

type Slot = 'hearing-set' | 'hearing-continued';

/** Mostly on a day on which the city is open. */
async function slot(audit: Audit, one: PostedCitation, act: Slot): Promise<Step> {
  const { desk, dice, model } = audit;
  const calendar = await calendarFrom(desk.store.book, model.date);
  const isSet = act === 'hearing-set';
  const latestNow = () => {
    const { heldBy = '', setOn } = one.contest.hearing ?? {};
    return setOn === undefined ? heldBy : addDays(setOn, CONTINUED);
  };
  const latest = latestNow() || model.date;
  const over = nextBusinessDay(calendar, latest);
  const near = nextBusinessDay(calendar, addDays(model.date, dice.one([0, 0, 1, 2])));
  const on = dice.percent(55)
    ? dice.one([model.date, over, over, over])
    : dice.one([near, near, latest]);
  const time = dice.percent(90) ? dice.one(['930', '0', '2359']) : dice.one(TIMES);
  const isTime = !['2400', '960'].includes(time);
  const late = on > latest && dice.percent(85) ? ['The examiner is ill'] : [];
  return {
    ...{ act, answers: [on, time, 'A. Moreno', ...late] },
    // Beyond its days a second person signs.
    ...(late.length > 0
      ? { signed: BY_COUNTER, deed: 'hearing beyond its days' }
      : { signed: undefined }),
    why: () => {
      const why = whyNotSet(one);
      const { hearing } = one.contest;
      if (why !== undefined || hearing === undefined) return why;
      const { setOn, isContinued } = hearing;
      if (isSet ? setOn !== undefined : setOn === undefined || isContinued) return 'line-barred';
      const isIn = on > model.date && isBusinessDay(calendar, on);
      const isAllowed = on <= latestNow() || late.length > 0;
      return isIn && isAllowed && isTime ? undefined : 'line-answer';
    },
    carryOut: () => {
      const { hearing } = one.contest;
      if (hearing === undefined) return;
      hearing.setOn = on;
      hearing.isContinued = !isSet;
      wrote(model);
    },
  };
}

const set = (audit: Audit, one: PostedCitation) => slot(audit, one, 'hearing-set');
const putOff = (audit: Audit, one: PostedCitation) => slot(audit, one, 'hearing-continued');

function decide(audit: Audit, one: PostedCitation): Step {
  const { dice, model } = audit;
  const { hearing } = one.contest;
  const said = dice.one<Said>(['upheld', 'upheld', 'reduced', 'dismissed']);
  const { answers, now, isBack, whyNot } = decision(audit, one, said, false);
  return {
    ...{ act: 'hearing-decision', said, answers: [said, ...answers] },
    signed: said === 'upheld' && !isBack ? undefined : BY_COUNTER,
    why: () => {
      const why = whyNotSet(one);
      if (why !== undefined) return why;
      return model.date < (hearing?.setOn ?? '9999') ? 'line-barred' : whyNot();
    },
    carryOut: async (by, approver) => {
      await carryDecision(audit, one, { said, outcome: now(), isCourt: false, by, approver });
      if (hearing !== undefined) hearing.decidedOn = model.date;
      wrote(model);
    },
  };
}

function file(audit: Audit, one: PostedCitation): Step {
  const { dice, model } = audit;
  const { contest } = one;
  const { decidedOn } = contest.hearing ?? {};
  const on = addDays(model.date, dice.one([0, 0, -1, 1]));
  return {
    ...{ act: 'court-filed', answers: [on], signed: undefined },
    why: () => {
      if (one.isEnded || decidedOn === undefined || contest.court) return 'line-barred';
      const until = addDays(decidedOn, COURT_ASKED);
      return on < decidedOn || on > model.date || on > until ? 'line-answer' : undefined;
    },
    carryOut: () => {
      contest.court = { isSent: false, isDecided: false };
      recall(audit, one, 'contested');
    },
  };
}

const isInCourt = ({ contest: { court }, isEnded }: PostedCitation) =>
  !isEnded && court !== undefined && !court.isDecided;

function send(_audit: Audit, one: PostedCitation): Step {
  const { contest } = one;
  return {
    ...{ act: 'court-file-sent', answers: [], signed: undefined },
    why: () => (isInCourt(one) && !contest.court?.isSent ? undefined : 'line-barred'),
    carryOut: () => {
      if (contest.court) contest.court.isSent = true;
    },
  };
}

function judge(audit: Audit, one: PostedCitation): Step {
  const said = audit.dice.one<Said>(['upheld', 'dismissed']);
  const { answers, now, isBack, whyNot } = decision(audit, one, said, true);
  return {
    ...{ act: 'court-outcome', said, answers: [said, ...answers] },
    signed: said === 'upheld' && !isBack ? undefined : BY_COUNTER,
    why: () => (isInCourt(one) ? whyNot() : 'line-barred'),
    carryOut: async (by, approver) => {
      await carryDecision(audit, one, { said, outcome: now(), isCourt: true, by, approver });
      if (one.contest.court) one.contest.court.isDecided = true;
    },
  };
}

/** What comes next where everything goes its way. */
function nextStep({ dice, model }: Audit, { contest }: PostedCitation) {
  const { hearing, court } = contest;
  if (hearing === undefined) return ask;
  if (hearing.decidedOn !== undefined) return court === undefined ? file : judge;
  if (missingOf(hearing.deposit) > 0 && model.date > hearing.depositBy) return lapse;
  if (hearing.setOn === undefined) return set;
  return model.date < hearing.setOn && dice.percent(30) ? putOff : decide;
}

/** Somebody who may be heard, mostly. */
const mayBeHeard = ({ contest, isEnded }: PostedCitation) =>
  contest.resultOn !== undefined && !isEnded;

/** What a hearing waits for is there: neither its deposit nor its day is to come. */
function mayGoOn({ date }: Model, { contest, isEnded }: PostedCitation): boolean {
  const { hearing, court } = contest;
  if (isEnded || hearing === undefined || court?.isDecided) return false;
  return missingOf(hearing.deposit) === 0 && date >= (hearing.setOn ?? '');
}

/** The payer brings the deposit. */
async function payIn(audit: Audit, one: PostedCitation): Promise<string> {
  return payOn(audit, one, missingOf(one.contest.hearing?.deposit));
}

type Owing = Pick<PostedCitation, 'accountId' | 'number'>;

/** The payer brings so much. */
export async function payOn(audit: Audit, one: Owing, amount: number): Promise<string> {
  const { accountId, number } = one;
  const amountCents = cents(amount);
  const label = { accountNumber: number, label: number, dueCents: cents(0) };
  const line: BasketLine = { kind: 'account', accountId, ...label, amountCents };
  return payAt(audit, await someCounter(audit), tendered(audit, [line]));
}

export const hear: Action = {
  name: 'hearing of a citation',
  weight: ({ model }) => (model.citations.some(mayBeHeard) ? 3 : 0),
  act: async (audit) => {
    const { dice, model } = audit;
    const likely = model.citations.filter(mayBeHeard);
    const reviewed = model.citations.filter(({ contest }) => contest.isReviewed);
    const ready = model.citations.filter((one) => mayGoOn(model, one));
    const further = dice.percent(50) ? dice.any(ready) : undefined;
    const one = further ?? dice.any(dice.percent(90) ? likely : reviewed);
    if (!one) return 'hearing: nobody was reviewed';
    const deposit = one.contest.hearing?.deposit;
    if (missingOf(deposit) > 0 && dice.percent(50)) return payIn(audit, one);
    const other = dice.one([ask, set, putOff, decide, withdraw, lapse, file, send, judge]);
    const step = dice.percent(80) ? nextStep(audit, one) : other;
    return take(audit, one, await step(audit, one));
  },
};
