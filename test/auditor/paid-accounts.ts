// What a payment on an account does: a deposit that is awaited first, then what is owed, then what
// was written off; and what is over stays as a credit.
import type { AccountLine } from '../../src/domain/basket.ts';
import { type Audit, agree } from './audit.ts';
import { awaitedOf, missingOf } from './contest-model.ts';
import { type Component, type Effect, type Item, itemsOf, type Model, openOf } from './model.ts';
import { landPlanned } from './planned.ts';
import type { PaidPiece } from './receivables-model.ts';
import { type Recovered, recoveryOf } from './recoveries.ts';
import { joined, type Landing, owedItems, payComponent } from './sums.ts';

export type Posting = {
  readonly effect: Effect;
  readonly lines: readonly {
    readonly department: string;
    readonly accountId: number | null;
    readonly cents: number;
  }[];
  readonly pieces: readonly PaidPiece[];
  /** What came in of what was written off. */
  readonly recovered?: readonly Recovered[];
};

export type StoredCredit = {
  readonly itemId: number;
  readonly componentId: number;
  readonly cents: number;
  readonly dueOn: string;
  readonly control: string;
  readonly department: string;
};

type Kept = {
  readonly stored: readonly StoredCredit[];
  /** Those of the receipt so far. */
  readonly credits: Component[];
  /** By the item, what lines before this one pay of it. */
  readonly paid: Map<number, number>;
  readonly date: string;
};

export function payAccount(audit: Audit, line: AccountLine, kept: Kept): Posting {
  const { model } = audit;
  const { accountId, itemIds, amountCents } = line;
  const { credits } = kept;
  const all = itemsOf(model, accountId);
  const awaited = awaitedOf(model, accountId);
  // Paid by a line before this one.
  const deposit = credits.some((one) => one === awaited) ? undefined : awaited;
  const open = owedItems(all);
  const owed = open.filter((item) => itemIds?.includes(item.id) ?? true);
  const { paid: before, date } = kept;
  const rest = amountCents - missingOf(deposit);
  const { landings, over } = landPlanned(model, owed, rest, { before, date });
  for (const { item, cents } of landings) before.set(item.id, (before.get(item.id) ?? 0) + cents);
  const paid = landings.map(({ item, byComponent }): Posting => {
    const { side, department } = item;
    const sum = byComponent.reduce((all, [, cents]) => all + cents, 0);
    return {
      effect: joined(byComponent.map(([component, cents]) => payComponent(component, cents))),
      lines: [{ department, accountId, cents: sum }],
      pieces: byComponent.map(([component, cents]) => {
        return { side, component, department, accountId, cents };
      }),
    };
  });
  const held = deposit === undefined ? [] : [payDeposit(accountId, deposit)];
  if (deposit !== undefined) credits.push(deposit);
  // What is open is paid first, whichever item was named.
  const beyond = open.length > landings.length || landings.some(isPart) ? 0 : over;
  const byComponent = new Map(landings.flatMap((landing) => landing.byComponent));
  const recovery = recoveryOf(model, { accountId, over: beyond, paid: byComponent });
  const { effect, lines, pieces, recovered } = recovery;
  const left = over - beyond + recovery.over;
  const credit = left === 0 ? [] : [keep(audit, accountId, left, kept)];
  return together([...held, ...paid, { effect, lines, pieces, recovered }, ...credit]);
}

/** Something of the item stays open. */
const isPart = ({ item, cents }: Landing) => cents < openOf(item);

function together(all: readonly Posting[]): Posting {
  return {
    effect: joined(all.map(({ effect }) => effect)),
    lines: all.flatMap(({ lines }) => lines),
    pieces: all.flatMap(({ pieces }) => pieces),
    recovered: all.flatMap(({ recovered = [] }) => recovered),
  };
}

/** It is held, and what is owed stays owed. */
function payDeposit(accountId: number, component: Component): Posting {
  return credited(accountId, component, missingOf(component), 'parking');
}

function credited(
  accountId: number,
  component: Component,
  cents: number,
  department: string,
): Posting {
  const moves = [{ component, open: cents, given: [] }];
  const line = { department, accountId, cents };
  return {
    effect: { lines: [[component.control, -cents]], moves },
    lines: [line],
    pieces: [{ ...line, side: 'C', component }],
  };
}

function keep(audit: Audit, accountId: number, over: number, kept: Kept): Posting {
  const { item, component } = makeCredit(audit, accountId, over, kept);
  kept.credits.push(component);
  return credited(accountId, component, over, item.department);
}

/** An account that never owed anything keeps its money where the first bill of its line is. */
export function homeOf(model: Model, accountId: number): Item | undefined {
  const line = model.accounts.get(accountId)?.line;
  const ofLine = [...model.items.values()]
    .filter((item) => model.accounts.get(item.accountId)?.line === line)
    .sort((a, b) => a.id - b.id);
  return itemsOf(model, accountId)[0] ?? ofLine[0];
}

/** What is over stays with the account, in the fund of what its oldest bill pays last. */
function makeCredit(
  { model }: Audit,
  accountId: number,
  over: number,
  { stored, credits, date }: Kept,
): { item: Item; component: Component } {
  const home = homeOf(model, accountId);
  const fund = home?.components.at(-1)?.control.slice(0, 3);
  const made = stored[credits.length];
  if (!home || !made) throw new Error(`no credit of ${over} was stored`);
  const { itemId, componentId, cents, dueOn, control, department } = made;
  const should = [over, `${fund}-2110`, home.department, date];
  agree('the credit', [cents, control, department, dueOn], should);
  const component: Component = {
    ...{ id: componentId, rank: 0, control, deferred: null, original: over },
    ...{ shares: [], open: 0, given: [] },
  };
  const item: Item = {
    ...{ id: itemId, accountId, side: 'C', dueOn, department },
    components: [component],
  };
  model.items.set(itemId, item);
  return { item, component };
}
