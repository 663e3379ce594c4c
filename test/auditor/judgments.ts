// How cases in small claims are judged: what the court gave besides the check is owed as an item of
// its own, in the fund of the fee.
import { recordJudgment } from '../../src/desk/record-judgment.ts';
import { cents } from '../../src/domain/money.ts';
import { type Action, type Audit, agree, codeOf, someCounter } from './audit.ts';
import { DECIDES, someWish } from './collection.ts';
import { chargedLike } from './demands.ts';
import type { MadeReturn } from './receivables-model.ts';
import { raisedParts } from './returned-sums.ts';
import { book, joined } from './sums.ts';

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
    const { awardedCents, chargedCents } = result.value;
    const more = given.damages + given.costs;
    agree(`${told}: gives`, [awardedCents, chargedCents], [given.owed + more, more]);
    made.isJudged = true;
    await award(audit, made, given);
    return told;
  },
};
