// Citations: posted from their paper, noticed and penalised in their time, and voided by the agency
// while nothing of them is paid.
import { actOnLine } from '../../src/desk/act-on-line.ts';
import { addDays } from '../../src/domain/calendar.ts';
import { OWNER, paper } from '../support/parking.ts';
import { answerNowOrLater } from './answers.ts';
import { type Action, type Audit, agree, codeOf, someCounter } from './audit.ts';
import { isSuspended, isUndecided, notContested } from './contest-model.ts';
import { openOn, outcomeOf, takeOff } from './contest-sums.ts';
import { isHeldUp } from './holds.ts';
import type { Component, Model } from './model.ts';
import type { PostedCitation } from './receivables-model.ts';
import { notHeld, recall } from './registration-model.ts';
import { book } from './sums.ts';

const LINE = 'parking';
const WORKS = ['clerk', 'supervisor'];
const [ISSUE_DAYS, NOTICE_DAYS] = [21, 14];
const SURCHARGES = 1250;
type Violation = readonly [code: string, fine: number];
const FINES: readonly [Violation, ...Violation[]] = [
  ['1', 5300],
  ['3', 7500],
  ['5', 35_300],
  ['6', 5300],
];
const [RECEIVABLE, DEFERRED, FINE, PENALTY] = ['110-1220', '110-2710', '110-4310', '110-4311'];

type Raising = Pick<Component, 'rank' | 'original' | 'shares'> & { readonly dueOn: string };

/** Only the book knows the numbers of what it made. */
async function raise(
  audit: Audit,
  accountId: number,
  { dueOn, ...raising }: Raising,
): Promise<Component> {
  const { desk, model } = audit;
  const made = await desk.store.book
    .selectFrom('open_item_component as c')
    .innerJoin('open_item as i', 'i.id', 'c.item_id')
    .select(['c.id', 'i.id as itemId', 'i.due_on as dueOn'])
    .where('i.account_id', '=', accountId)
    .orderBy('c.id', 'desc')
    .executeTakeFirstOrThrow();
  agree('the citation is due', made.dueOn, dueOn);
  const [control, deferred] = [RECEIVABLE ?? '', DEFERRED ?? ''];
  const given = raising.shares.map(() => 0);
  const component = { ...raising, id: made.id, control, deferred, open: 0, given };
  const item = { id: made.itemId, accountId, side: 'D' as const, dueOn, department: LINE };
  model.items.set(made.itemId, { ...item, components: [component] });
  const { original } = raising;
  const lines = [[control, original] as const, [deferred, -original] as const];
  book(model, model.date, { lines, moves: [{ component, open: original, given }] });
  return component;
}

export const postCitation: Action = {
  name: 'post a citation',
  weight: () => 1.5,
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await someCounter(audit);
    const taken = dice.percent(10) ? dice.any(model.citations)?.number : undefined;
    const number = taken ?? String(7_100_001 + model.citations.length);
    const issued = addDays(model.date, -dice.one([-1, 0, 1, 21, 22, 22, 30, 60, 90]));
    const [violation, fine] = dice.one(FINES);
    const answers = paper({ number, issued, violation });
    const asked = { line: LINE, act: 'post', accountId: undefined, answers };
    const told = `citation ${number} of ${issued} posted by ${who.number}`;
    const result = await actOnLine(desk, counter, asked);
    const barred = WORKS.includes(who.role) ? undefined : 'not-allowed';
    const closed = model.closedDates.has(model.date) ? 'day-closed' : undefined;
    const future = issued > model.date ? 'line-answer' : undefined;
    const twice = taken === undefined ? undefined : 'account-number-taken';
    agree(told, codeOf(result), barred ?? closed ?? future ?? twice ?? 'done');
    if (!result.ok || !result.value.done) return told;
    const { accountId } = result.value;
    const account = { id: accountId, number, line: LINE, partyId: null, cashOnlyUntil: null };
    model.accounts.set(accountId, account);
    const owed = await raise(audit, accountId, {
      ...{ rank: 50, original: fine, dueOn: addDays(issued, ISSUE_DAYS) },
      shares: [
        { account: FINE ?? '', cents: fine - SURCHARGES },
        { account: '710-2220', cents: SURCHARGES },
      ],
    });
    const none = { noticedOn: undefined, isPenalised: false, isEnded: false };
    const since = { contest: notContested(), registration: notHeld() };
    model.citations.push({ accountId, number, issued, fine: owed, ...since, ...none });
    return told;
  },
};

const isOpen = (model: Model, one: PostedCitation) => openOn(model, one) > 0;

/** Something was paid on it, and is not given back. */
const isPaidOn = (model: Model, one: PostedCitation) =>
  outcomeOf(model, one, 'dismissed', 0).back > 0;

const STEPS = ['notice', 'penalty', 'void'] as const;
type Step = (typeof STEPS)[number];

function isBarred(model: Model, one: PostedCitation, step: Step): boolean {
  const { issued, noticedOn, isPenalised, isEnded } = one;
  if (isEnded) return true;
  if (step === 'void') {
    const charged = outcomeOf(model, one, 'dismissed', 0).cuts.some(
      ({ off, gone }) => off + gone > 0,
    );
    return !charged || isUndecided(one, 'dismissed') || isPaidOn(model, one);
  }
  if (!isOpen(model, one)) return true;
  if (model.date <= addDays(issued, ISSUE_DAYS) || isSuspended(model, one)) return true;
  if (isHeldUp(model, one.accountId)) return true;
  if (step === 'notice') return noticedOn !== undefined;
  return isPenalised || noticedOn === undefined || model.date <= addDays(noticedOn, NOTICE_DAYS);
}

/** What collection would do today. */
function dueSteps(model: Model) {
  return (['notice', 'penalty'] as const).flatMap((step) =>
    model.citations.filter((one) => !isBarred(model, one, step)).map((one) => ({ one, step })),
  );
}

/** The newest that has begun to hold. */
function penaltyOn({ latePenalties, date }: Model): number {
  const begun = latePenalties.filter(({ from }) => from <= date);
  const newest = begun.sort((a, b) => (a.from < b.from ? -1 : 1)).at(-1);
  return Math.round(Number(newest?.value ?? 0) * 100);
}

/** Everything that is open or written off of it goes. */
function voided(audit: Audit, one: PostedCitation): void {
  for (const cut of outcomeOf(audit.model, one, 'dismissed', 0).cuts) takeOff(audit, cut);
  one.isEnded = true;
  recall(audit, one, 'a void');
}

export const workCitation: Action = {
  name: 'work on a citation',
  weight: ({ model }) => (model.citations.length > 0 ? 2 : 0),
  act: async (audit) => {
    const { dice, model } = audit;
    const due = dice.percent(60) ? dice.any(dueSteps(model)) : undefined;
    const one = due?.one ?? dice.any(model.citations);
    if (!one) return 'work on a citation: none was posted';
    return workOn(audit, one, due?.step ?? dice.one(STEPS));
  },
};

export async function workOn(audit: Audit, one: PostedCitation, act: Step): Promise<string> {
  const { desk, model } = audit;
  const { counter, who } = await someCounter(audit);
  const { accountId, number } = one;
  const given = { notice: one.contest.isKnown ? [] : OWNER, penalty: [], void: ['other', 'so'] };
  const told = `${act} of citation ${number} by ${who.number}`;
  const why = () => {
    if (model.closedDates.has(model.date)) return 'day-closed';
    return isBarred(model, one, act) ? 'line-barred' : undefined;
  };
  const asked = { line: LINE, act, accountId, answers: given[act] };
  const result = await actOnLine(desk, counter, asked);
  const barred = WORKS.includes(who.role) ? undefined : 'not-allowed';
  agree(told, codeOf(result), barred ?? why() ?? 'done');
  if (!result.ok) return told;
  agree(`${told}: at once`, result.value.done, act !== 'void');
  if (!result.value.done) {
    return answerNowOrLater(audit, {
      ...{ id: result.value.request.id, by: who.number, date: model.date, words: told },
      ...{ roles: ['issuing-agency'], signers: [401], open: true },
      ...{ outcome: () => why() ?? 'done', carryOut: () => voided(audit, one) },
    });
  }
  if (act === 'notice') {
    one.noticedOn = model.date;
    one.contest.isKnown = true;
    model.letters.push({ copies: 0, sha256: undefined });
    return told;
  }
  const original = penaltyOn(model);
  const shares = [{ account: PENALTY ?? '', cents: original }];
  await raise(audit, accountId, { rank: 20, original, shares, dueOn: model.date });
  one.isPenalised = true;
  return told;
}
