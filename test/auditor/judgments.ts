// How cases in small claims are judged: what the court gave besides the check is owed as an item of
// its own, in the fund of the fee; and judgments that a court sets aside, which take it back.
import { recordJudgment } from '../../src/desk/record-judgment.ts';
import { setJudgmentAside } from '../../src/desk/set-judgment-aside.ts';
import { cents } from '../../src/domain/money.ts';
import { type Action, type Audit, agree, codeOf, someCounter } from './audit.ts';
import { takeItems } from './business-sums.ts';
import { DECIDES, someWish, standing } from './collection.ts';
import { chargedLike } from './demands.ts';
import type { Component, Effect } from './model.ts';
import type { MadeReturn } from './receivables-model.ts';
import { raisedParts } from './returned-sums.ts';
import { book, joined, takenBack } from './sums.ts';

const COSTS_MOST = 15_000;
const RANK = 60;

type Given = { readonly owed: number; readonly damages: number; readonly costs: number };

function whyNot({ model }: Audit, made: MadeReturn | undefined, given: Given) {
  if (model.closedDates.has(model.date)) return 'day-closed';
  if (made?.asked === undefined) return 'case-none';
  if (made.isJudged) return 'case-judged';
  const { owed, damages } = made.asked;
  const isBeyond = given.owed > owed || given.damages > damages || given.costs > COSTS_MOST;
  return isBeyond ? 'judgment-beyond' : undefined;
}

/** As asked, less, nothing, or once in a while too much. */
function someGiven({ dice }: Audit, made: MadeReturn | undefined): Given {
  const { owed = 100, damages = 100 } = made?.asked ?? {};
  const costs = dice.one([0, 7500, COSTS_MOST]);
  if (dice.percent(10)) return { owed, damages, costs: COSTS_MOST + 1 };
  if (dice.percent(5)) return { owed, damages: damages + 1, costs };
  if (dice.percent(20)) return { owed: 0, damages: 0, costs: 0 };
  return { owed, damages: dice.between(0, damages), costs };
}

async function award(audit: Audit, made: MadeReturn, { damages, costs }: Given): Promise<void> {
  const { control, share, department } = chargedLike(audit.model, made);
  const parts = [damages, costs]
    .filter((sum) => sum > 0)
    .map((sum) => ({ ...{ rank: RANK, control, share }, cents: sum }));
  if (parts.length === 0) return;
  const on = { accountId: made.owing, department };
  const { components } = await raisedParts(audit, on, parts);
  const effects = components.map((component) => {
    const { original } = component;
    const lines = [[control, original] as const, [share, -original] as const];
    return { lines, moves: [{ component, open: original, given: [0] }] };
  });
  book(audit.model, audit.model.date, joined(effects));
  made.award = components;
}

/** Who owes damages owes neither the fee nor the mailing any longer; returns what is taken off. */
function relieve({ model }: Audit, made: MadeReturn): number {
  const { fee, mailing } = made;
  const open = [fee?.component, mailing].flatMap((one) => (one && one.open > 0 ? [one] : []));
  const effects = open.map((component) => {
    const { control, shares, open: off } = component;
    const lines = [[control, -off] as const, [shares[0]?.account ?? '', off] as const];
    return { lines, moves: [{ component, open: -off, given: [0] }] };
  });
  const sum = open.reduce((all, one) => all + one.open, 0);
  made.relieved = joined(effects);
  if (sum > 0) book(model, model.date, made.relieved);
  return sum;
}

export const judged: Action = {
  name: 'judgment',
  weight: ({ model }) => (model.returned.some((one) => one.caseNumber) ? 0.5 : 0.02),
  act: async (audit) => {
    const { desk, model } = audit;
    const { counter, who } = await someCounter(audit);
    const { returned: made, placing } = someWish(audit);
    const returnedId = 'returnedId' in placing ? placing.returnedId : 0;
    const given = someGiven(audit, made);
    const told = `return ${returnedId} judged ${JSON.stringify(given)}, by ${who.number}`;
    const result = await recordJudgment(desk, counter, {
      ...{ returnedId, decidedOn: model.date, owedCents: cents(given.owed) },
      ...{ damagesCents: cents(given.damages), costCents: cents(given.costs) },
    });
    const barred = DECIDES.includes(who.role) ? undefined : 'not-allowed';
    agree(told, codeOf(result), barred ?? whyNot(audit, made, given) ?? 'done');
    if (!result.ok || made === undefined) return told;
    const { awardedCents, chargedCents, relievedCents } = result.value;
    const more = given.damages + given.costs;
    agree(`${told}: gives`, [awardedCents, chargedCents], [given.owed + more, more]);
    made.isJudged = true;
    made.judgedBy = who.number;
    await award(audit, made, given);
    agree(`${told}: takes off`, relievedCents, given.damages > 0 ? relieve(audit, made) : 0);
    return told;
  },
};

const loweredOf = (award: readonly Component[]): number =>
  award.reduce((sum, { credited }) => sum + (credited?.total ?? 0), 0);

function whyNotAside({ model }: Audit, made: MadeReturn | undefined, by: number) {
  if (model.closedDates.has(model.date)) return 'day-closed';
  if (made?.asked === undefined) return 'case-none';
  if (!made.isJudged) return 'judgment-none';
  if (made.judgedBy === by) return 'judgment-own';
  if (standing(model, made).length > 0) return 'placement-already';
  return loweredOf(made.award ?? []) === 0 ? undefined : 'judgment-lowered';
}

/** What is open is not owed; what was paid is a credit that waits like what a line gives back. */
async function takeBack(audit: Audit, made: MadeReturn): Promise<number> {
  const { model } = audit;
  const award = made.award ?? [];
  const effects = award.map((component): Effect => {
    const { control, original, open, shares } = component;
    const lines = [[shares[0]?.account ?? '', original] as const, [control, -open] as const];
    return { lines, moves: [{ component, open: -open, given: [0] }] };
  });
  const paid = award.reduce((sum, { original, open }) => sum + original - open, 0);
  const department = chargedLike(model, made).department;
  const [credit] = paid === 0 ? [] : await takeItems(audit, made.owing, department);
  agree('the credit of what was paid', credit?.original ?? 0, paid);
  if (credit !== undefined) {
    const lines = [[credit.control, -paid] as const];
    effects.push({ lines, moves: [{ component: credit, open: paid, given: [] }] });
    model.lineCredits.add(credit);
    model.givenBackAfter.set(made.owing, model.receipts.length);
  }
  book(model, model.date, joined(effects));
  return paid;
}

export const setAside: Action = {
  name: 'judgment set aside',
  weight: ({ model }) => (model.returned.some((one) => one.isJudged) ? 0.5 : 0.02),
  act: async (audit) => {
    const { desk, model } = audit;
    const { counter, who } = await someCounter(audit);
    const { returned: made, placing } = someWish(audit);
    const returnedId = 'returnedId' in placing ? placing.returnedId : 0;
    const told = `judgment of return ${returnedId} set aside, by ${who.number}`;
    const asked = { returnedId, decidedOn: model.date, note: 'never served' };
    const result = await setJudgmentAside(desk, counter, asked);
    const barred = DECIDES.includes(who.role) ? undefined : 'not-allowed';
    agree(told, codeOf(result), barred ?? whyNotAside(audit, made, who.number) ?? 'done');
    if (!result.ok || made === undefined) return told;
    const charged = (made.award ?? []).reduce((sum, { original }) => sum + original, 0);
    const { takenBackCents, creditCents } = result.value;
    agree(
      `${told}: takes back`,
      [takenBackCents, creditCents],
      [charged, await takeBack(audit, made)],
    );
    made.isJudged = false;
    if (made.relieved?.moves.length) book(model, model.date, takenBack(made.relieved));
    made.relieved = undefined;
    made.award = [];
    return told;
  },
};
