// Late charges of water and sewer as a run: which accounts it reaches, what each bill is charged,
// and that it charges a bill once.
import { stepRun } from '../../src/desk/run-line.ts';
import { addDays } from '../../src/domain/calendar.ts';
import { readRun } from '../support/runs.ts';
import { isArranged } from './arrangement-model.ts';
import { type Action, type Audit, agree, codeOf, reach, someCounter } from './audit.ts';
import { takeItems } from './business-sums.ts';
import { type Account, type Component, type Item, itemsOf, type Model } from './model.ts';
import { rests } from './resting.ts';
import { book } from './sums.ts';

const RUN = { line: 'utility', run: 'late-charges' };
const WORKS = ['clerk', 'supervisor'];
/** Five percent from the day after it was due, the half cent up. */
const percentOf = (open: number) => Math.floor((open * 5 + 50) / 100);
const LATE_RANK = 20;
const CHARGED_ON: Readonly<Record<string, string>> = {
  '510-1210': '510-4515',
  '520-1210': '520-4615',
};

type Part = { readonly control: string; readonly share: string; readonly sum: number };
type LateBill = { readonly item: Item; readonly parts: readonly Part[] };

function partsOf({ components }: Item): readonly Part[] {
  return components.flatMap(({ control, open }) => {
    const [share, sum] = [CHARGED_ON[control], percentOf(open)];
    return share === undefined || sum === 0 ? [] : [{ control, share, sum }];
  });
}

function lateOn(model: Model, accountId: number): readonly LateBill[] {
  const charged = model.lateBills.get(accountId);
  return itemsOf(model, accountId)
    .filter(({ side, bill, dueOn, components }) => {
      const isBill = side === 'D' && bill !== undefined && !charged?.has(bill);
      const isOverdue = model.date >= addDays(dueOn, 1);
      return isBill && isOverdue && !components.some(({ rank }) => rank === LATE_RANK);
    })
    .map((item) => ({ item, parts: partsOf(item) }))
    .filter(({ parts }) => parts.length > 0);
}

const isDue = (model: Model, account: Account) =>
  !rests(model, account.id) && lateOn(model, account.id).length > 0;

async function charged(audit: Audit, { id }: Account): Promise<void> {
  const { model } = audit;
  const bills = lateOn(model, id);
  const made = await takeItems(audit, id, 'water-sewer');
  const parts = bills.flatMap((late) => late.parts);
  const sums = (all: readonly (readonly [string, number])[]) => all.map(String).sort();
  agree(
    'what was charged late',
    sums(made.map(({ control, original }) => [control, original])),
    sums(parts.map(({ control, sum }) => [control, sum])),
  );
  book(model, model.date, {
    lines: parts.flatMap(({ control, share, sum }) => [
      [control, sum] as const,
      [share, -sum] as const,
    ]),
    moves: made.map((component: Component) => {
      return { component, open: component.original, given: [0] };
    }),
  });
  const names = model.lateBills.get(id) ?? new Set<string>();
  for (const { item } of bills) names.add(item.bill ?? '');
  model.lateBills.set(id, names);
}

export const chargeLate: Action = {
  name: 'late charges',
  weight: ({ model }) => {
    const accounts = [...model.accounts.values()].filter(({ line }) => line === 'utility');
    return accounts.some(({ id }) => lateOn(model, id).length > 0) ? 3 : 0.3;
  },
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await someCounter(audit);
    const all = [...model.accounts.values()].filter(({ line }) => line === 'utility');
    const due = all.filter((one) => isDue(model, one));
    const told = `late charges by ${who.number}`;
    const read = await readRun(desk, counter, RUN);
    const barred = WORKS.includes(who.role) ? undefined : 'not-allowed';
    const closed = model.closedDates.has(model.date) ? 'day-closed' : undefined;
    agree(told, codeOf(read), barred ?? closed ?? 'done');
    if (!read.ok) return told;
    const numbers = due.map(({ number }) => number).sort();
    agree(
      `${told}: due`,
      read.value.map(({ number }) => number),
      numbers,
    );
    const arranged = all.filter(({ id }) => isArranged(model, id) && lateOn(model, id).length > 0);
    const stopped = dice.percent(20) ? dice.any(arranged) : undefined;
    const one = stopped ?? dice.any(dice.percent(85) ? due : all);
    if (!one) return `${told}: nothing is late`;
    const bills = lateOn(model, one.id).length;
    const kind = bills === 0 ? 'not-due' : rests(model, one.id) ? 'not-done' : 'done';
    const step = await stepRun(desk, counter, RUN, one.id);
    agree(`${told}: ${one.number}`, step.ok && step.value.kind, kind);
    if (kind === 'done') await charged(audit, one);
    if (bills > 0 && isArranged(model, one.id))
      reach(audit, 'late charge that an arrangement stops');
    return `${told}: ${one.number}, ${bills} bills`;
  },
};
