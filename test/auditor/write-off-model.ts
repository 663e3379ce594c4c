// What the auditor knows of lists of what is written off: what would stand on one now, what is left
// of it, and whether it waits. Which accounts rest the desk itself says.
import { restingOf } from '../../src/desk/write-off-standing.ts';
import { addDays } from '../../src/domain/calendar.ts';
import type { Audit } from './audit.ts';
import type { Component, Item, Model } from './model.ts';
import type { MadeWriteOff } from './receivables-model.ts';

export const MAKES = ['clerk', 'supervisor', 'accounting'];

export type Part = { readonly component: Component; readonly cents: number };
export type Candidate = { readonly item: Item; readonly parts: readonly Part[] };
export type Asked = { readonly accountId?: number; readonly line?: string; readonly most?: number };

export const sum = (parts: readonly Part[]) => parts.reduce((all, part) => all + part.cents, 0);
export const closed = ({ closedDates, date }: Model) =>
  closedDates.has(date) ? 'day-closed' : undefined;
export const daysOn = ({ writeOffDays }: Model, date: string) =>
  writeOffDays.filter(({ from }) => from <= date).reduce((a, b) => (b.from >= a.from ? b : a)).days;

/** What is owed, old enough and on no list that waits, the oldest first. */
export function candidates(model: Model, { accountId, line, most }: Asked): readonly Candidate[] {
  const waiting = model.writeOffs.filter(({ state }) => state === 'prepared');
  const listed = new Set(waiting.flatMap(({ items }) => items.map(({ component }) => component)));
  const until = addDays(model.date, -Math.max(1, daysOn(model, model.date)));
  return [...model.items.values()]
    .filter(({ side, accountId: whose, dueOn }) => {
      const account = model.accounts.get(whose);
      if (side !== 'D' || account === undefined) return false;
      if (accountId !== undefined) return whose === accountId;
      return dueOn <= until && (line === undefined || account.line === line);
    })
    .map((item) => ({
      item,
      parts: item.components
        .filter((one) => one.open > 0 && !listed.has(one))
        .map((component) => ({ component, cents: component.open })),
    }))
    .filter(({ parts }) => parts.length > 0 && (most === undefined || sum(parts) <= most))
    .sort((a, b) => a.item.dueOn.localeCompare(b.item.dueOn) || a.item.id - b.item.id);
}

/** Without those whose collection rests. */
export async function free(
  { desk, model }: Audit,
  found: readonly Candidate[],
  alone: boolean,
): Promise<readonly Candidate[]> {
  return desk.store.read(async (store) => {
    const resting = restingOf(desk, store, { alone, date: model.date });
    const kept: Candidate[] = [];
    for (const one of found) {
      if ((await resting(one.item.accountId)) === undefined) kept.push(one);
    }
    return kept;
  });
}

export async function restsAlone({ desk, model }: Audit, accountId: number): Promise<boolean> {
  const resting = restingOf(desk, desk.store.book, { alone: true, date: model.date });
  return (await resting(accountId)) !== undefined;
}

/** A request lapses with its date, and lives again where the close of that date is lifted. */
function isAsked({ asked }: MadeWriteOff, { date, liftedDates, closedDates }: Model): boolean {
  if (!asked?.open) return false;
  return asked.date === date || (liftedDates.has(asked.date) && !closedDates.has(asked.date));
}

export function whyNotWaiting(made: MadeWriteOff, model: Model): string | undefined {
  if (made.state !== 'prepared') return 'write-off-done';
  return isAsked(made, model) ? 'write-off-asked' : undefined;
}

export async function partsLeft(audit: Audit, { items, accountId }: MadeWriteOff) {
  const { desk, model } = audit;
  const resting = restingOf(desk, desk.store.book, {
    ...{ alone: accountId !== undefined, date: model.date },
  });
  const owners = new Map(
    [...model.items.values()].flatMap((item) =>
      item.components.map((one) => [one, item.accountId] as const),
    ),
  );
  const left: Part[] = [];
  for (const { component, cents: listed } of items) {
    const amount = Math.min(listed, component.open);
    const whose = owners.get(component) ?? 0;
    if (amount > 0 && (await resting(whose)) === undefined) left.push({ component, cents: amount });
  }
  return left;
}

export function someList({ dice, model }: Audit) {
  const most = model.writeOffs.length;
  const number = dice.percent(5) ? most + 1 : dice.between(Math.max(1, most - 4), most);
  return { number, made: model.writeOffs[number - 1] };
}
