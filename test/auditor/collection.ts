// After demands and write-offs: cases in small claims, what an agency is given and gives back, and
// the file that tells it so.
import { exportPlacements } from '../../src/desk/export-placements.ts';
import { fileCase } from '../../src/desk/file-case.ts';
import { type Placing, placeDebts, recallDebts } from '../../src/desk/place-debts.ts';
import { restingOf } from '../../src/desk/write-off-standing.ts';
import { addDays } from '../../src/domain/calendar.ts';
import { cents } from '../../src/domain/money.ts';
import { memoryLedger } from '../support/ledger-files.ts';
import { type Action, type Audit, agree, codeOf, someCounter } from './audit.ts';
import { claimableOf, claimOf, unpaidOf } from './demands.ts';
import type { Model } from './model.ts';
import type { MadeReturn, MadeWriteOff, Placement } from './receivables-model.ts';
import { leftByAccount } from './recoveries.ts';

export const DECIDES = ['supervisor', 'finance-director'];

/** Of the check, its fee, the mailing of its demand, and what a court gave besides. */
function unpaidAll(model: Model, made: MadeReturn): number {
  const costs = [made.fee?.component, made.mailing, ...(made.award ?? [])];
  return unpaidOf(model, made) + costs.reduce((sum, one) => sum + (one?.open ?? 0), 0);
}

const isOver = ({ answerBy }: MadeReturn, date: string): boolean =>
  answerBy !== undefined && answerBy < date;

function leftOf(model: Model, { returned, list, accountId }: Placement): number {
  if (returned) return unpaidAll(model, returned);
  return list ? (leftByAccount(model, list).get(accountId) ?? 0) : 0;
}

export function standing({ placements }: Model, of: MadeReturn | MadeWriteOff | undefined) {
  return placements.filter((one) => !one.isRecalled && (one.returned === of || one.list === of));
}

/** An agency has something of the list. */
export const isPlaced = (model: Model, list: MadeWriteOff): boolean =>
  standing(model, list).length > 0;

export type Wish = {
  readonly placing: Placing;
  readonly returned: MadeReturn | undefined;
  readonly list: MadeWriteOff | undefined;
};

export function someWish({ dice, model }: Audit): Wish {
  const past = dice.percent(5) ? 1 : 0;
  if (model.returned.length > 0 && dice.percent(50)) {
    const returnedId = dice.between(1, model.returned.length + past);
    const over = model.returned.flatMap((one, index) =>
      isOver(one, model.date) ? [index + 1] : [],
    );
    const id = dice.percent(80) ? (dice.any(over) ?? returnedId) : returnedId;
    return { placing: { returnedId: id }, returned: model.returned[id - 1], list: undefined };
  }
  const number = dice.between(1, Math.max(1, model.writeOffs.length) + past);
  const list = model.writeOffs[number - 1];
  return { placing: { list: number }, returned: undefined, list };
}

type Debt = { readonly accountId: number; readonly cents: number };

function debts(model: Model, { placing, returned, list }: Wish): readonly Debt[] | string {
  if (model.closedDates.has(model.date)) return 'day-closed';
  if ('list' in placing) {
    if (!list) return 'write-off-unknown';
    if (list.state !== 'posted') return 'write-off-not-posted';
    const placed = standing(model, list).map(({ accountId }) => accountId);
    const numberOf = (id: number) => model.accounts.get(id)?.number ?? '';
    return [...leftByAccount(model, list)]
      .filter(([id]) => !placed.includes(id))
      .sort(([a], [b]) => (numberOf(a) < numberOf(b) ? -1 : 1))
      .map(([accountId, left]) => ({ accountId, cents: left }));
  }
  if (!returned) return 'returned-unknown';
  if (!isOver(returned, model.date)) return 'demand-running';
  const unpaid = unpaidAll(model, returned);
  if (unpaid === 0) return 'demand-paid';
  if (returned.caseNumber !== undefined && !returned.isJudged) return 'case-open';
  if (standing(model, returned).length > 0) return 'placement-already';
  return [{ accountId: returned.owing, cents: unpaid }];
}

/** Whose collection rests only the desk knows whole. */
async function isResting({ desk, model }: Audit, accountId: number): Promise<boolean> {
  return desk.store.read(async (book) => {
    const resting = restingOf(desk, book, { alone: false, date: model.date });
    return (await resting(accountId)) !== undefined;
  });
}

async function withoutResting(audit: Audit, all: readonly Debt[]) {
  const kept: Debt[] = [];
  for (const one of all) if (!(await isResting(audit, one.accountId))) kept.push(one);
  return kept;
}

export const placeSome: Action = {
  name: 'place with an agency',
  weight: ({ model }) => (model.returned.length + model.writeOffs.length > 0 ? 1.5 : 0.1),
  act: async (audit) => {
    const { desk, model } = audit;
    const { counter, who } = await someCounter(audit);
    const wish = someWish(audit);
    const told = `${JSON.stringify(wish.placing)} placed by ${who.number}`;
    const all = debts(model, wish);
    const kept = typeof all === 'string' ? [] : await withoutResting(audit, all);
    const barred = DECIDES.includes(who.role) ? undefined : 'not-allowed';
    const rests =
      typeof all !== 'string' && kept.length < all.length ? 'write-off-rests' : undefined;
    const none = kept.length > 0 ? undefined : (rests ?? 'placement-nothing');
    const result = await placeDebts(desk, counter, wish.placing);
    const should = barred ?? (typeof all === 'string' ? all : none) ?? 'done';
    agree(told, codeOf(result), should);
    if (!result.ok) return told;
    const { returned, list } = wish;
    for (const { accountId, cents: amount } of kept) {
      const fresh = { isRecalled: false, toldPlaced: false, toldRecalled: false };
      model.placements.push({ returned, list, accountId, cents: amount, ...fresh });
    }
    const total = kept.reduce((sum, one) => sum + one.cents, 0);
    agree(
      `${told}: total`,
      [result.value.totalCents, result.value.numbers.length],
      [total, kept.length],
    );
    const last = Number(result.value.numbers.at(-1)?.slice(4));
    agree(`${told}: number`, last, model.placements.length);
    return told;
  },
};

export const recallSome: Action = {
  name: 'recall from an agency',
  weight: ({ model }) => (model.placements.some(({ isRecalled }) => !isRecalled) ? 0.5 : 0.05),
  act: async (audit) => {
    const { desk, model } = audit;
    const { counter, who } = await someCounter(audit);
    const wish = someWish(audit);
    const told = `${JSON.stringify(wish.placing)} recalled by ${who.number}`;
    const result = await recallDebts(desk, counter, { placing: wish.placing, note: 'disputed' });
    const barred = DECIDES.includes(who.role) ? undefined : 'not-allowed';
    const closed = model.closedDates.has(model.date) ? 'day-closed' : undefined;
    const unknown = 'list' in wish.placing && !wish.list ? 'write-off-unknown' : undefined;
    const of = wish.returned ?? wish.list;
    const placed = of === undefined ? [] : standing(model, of);
    const none = placed.length === 0 ? 'placement-none' : undefined;
    agree(told, codeOf(result), barred ?? closed ?? unknown ?? none ?? 'done');
    if (!result.ok) return told;
    for (const one of placed) one.isRecalled = true;
    agree(`${told}: count`, result.value, placed.length);
    return told;
  },
};

export const tellAgency: Action = {
  name: 'placement file',
  weight: ({ model }) => (model.placements.length > 0 ? 0.5 : 0.05),
  act: async ({ desk, model }) => {
    const { ports } = memoryLedger();
    const paid = model.placements.filter((one) => !one.isRecalled && leftOf(model, one) === 0);
    const isBack = (one: Placement) => one.isRecalled || paid.includes(one);
    const place = model.placements.filter((one) => !isBack(one) && !one.toldPlaced);
    const recall = model.placements.filter(
      (one) => isBack(one) && one.toldPlaced && !one.toldRecalled,
    );
    const result = await exportPlacements(desk, ports, { folder: 'out' });
    const told = `placement file ${model.placementFiles + 1}`;
    agree(told, codeOf(result), place.length + recall.length > 0 ? 'done' : 'placements-none');
    if (!result.ok) return told;
    model.placementFiles += 1;
    for (const one of paid) one.isRecalled = true;
    for (const one of place) one.toldPlaced = true;
    for (const one of recall) one.toldRecalled = true;
    const { file, placed, recalled, placedCents } = result.value;
    const sum = place.reduce((all, one) => all + one.cents, 0);
    const should = [model.placementFiles, place.length, recall.length, sum];
    agree(`${told}: holds`, [file, placed, recalled, placedCents], should);
    return told;
  },
};

type Filing = {
  readonly filedOn: string;
  readonly damages: number;
  readonly most: number;
  readonly rests: boolean;
};

function whyNoCase(model: Model, made: MadeReturn | undefined, filing: Filing) {
  const { filedOn, damages, most, rests } = filing;
  if (model.closedDates.has(model.date)) return 'day-closed';
  if (made === undefined) return 'returned-unknown';
  if (made.caseNumber !== undefined) return 'case-already';
  if (!isOver(made, model.date)) return 'demand-running';
  if (unpaidAll(model, made) === 0) return 'demand-paid';
  if (standing(model, made).length > 0) return 'placement-already';
  if (rests) return 'write-off-rests';
  if (filedOn <= (made.answerBy ?? '') || filedOn > model.date) return 'case-date';
  return damages > most ? 'case-damages' : undefined;
}

export const goToCourt: Action = {
  name: 'small claims',
  weight: ({ model }) => (model.returned.some((one) => isOver(one, model.date)) ? 0.5 : 0.05),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await someCounter(audit);
    const { returned: made, placing } = someWish(audit);
    const returnedId = 'returnedId' in placing ? placing.returnedId : 0;
    const number = `SC-${model.date}-${returnedId}`;
    const filedOn = dice.percent(90) ? model.date : addDays(model.date, 1);
    const claimable = made === undefined ? 0 : await claimableOf(audit, made);
    const most = claimOf(claimable);
    const damages = dice.percent(90) ? most : most + 1;
    const told = `return ${returnedId} filed by ${who.number}`;
    const asked = { returnedId, caseNumber: number, filedOn, damagesCents: cents(damages) };
    const result = await fileCase(desk, counter, asked);
    const barred = DECIDES.includes(who.role) ? undefined : 'not-allowed';
    const rests = made !== undefined && (await isResting(audit, made.owing));
    const why = whyNoCase(model, made, { filedOn, damages, most, rests });
    agree(told, codeOf(result), barred ?? why ?? 'done');
    if (!result.ok || made === undefined) return told;
    const owed = damages > 0 ? claimable : unpaidAll(model, made);
    agree(`${told}: asks`, result.value, owed + damages);
    made.asked = { owed, damages };
    made.caseNumber = number;
    return told;
  },
};
