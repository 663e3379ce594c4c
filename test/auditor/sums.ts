// The auditor's own arithmetic: who gets the odd cent, which item a payment lands on, and what that
// does to the ledger. Written apart from src/domain on purpose.
import type { Component, Effect, Item, Model } from './model.ts';
import { openOf } from './model.ts';

/**
 * Parts of `amount` by weight; odd cents go one by one to whoever was cut most, the first on a tie.
 */
export function parts(amount: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const given = weights.map((weight) => Math.floor((amount * weight) / whole));
  const cut = weights.map((weight) => (amount * weight) % whole);
  let odd = amount - given.reduce((sum, part) => sum + part, 0);
  while (odd > 0) {
    const most = cut.indexOf(Math.max(...cut));
    given[most] = (given[most] ?? 0) + 1;
    cut[most] = -1;
    odd -= 1;
  }
  return given;
}

export type Landing = {
  readonly item: Item;
  readonly cents: number;
  readonly byComponent: readonly (readonly [Component, number])[];
};

/** Where a payment lands: oldest due, then lowest rank, equal ranks by what is open. */
export function land(
  items: readonly Item[],
  amount: number,
): { landings: Landing[]; over: number } {
  let left = amount;
  const paid = new Map<Component, number>();
  for (const due of [...new Set(items.map((item) => item.dueOn))].sort()) {
    const components = items
      .filter((item) => item.dueOn === due)
      .flatMap((item) => item.components);
    for (const rank of [...new Set(components.map((one) => one.rank))].sort((a, b) => a - b)) {
      const waiting = components.filter((one) => one.rank === rank && one.open > 0);
      const open = waiting.reduce((sum, one) => sum + one.open, 0);
      const taken = Math.min(left, open);
      if (taken === 0) continue;
      const split = parts(
        taken,
        waiting.map((one) => one.open),
      );
      waiting.forEach((one, index) => {
        paid.set(one, split[index] ?? 0);
      });
      left -= taken;
    }
  }
  const landings = items.flatMap((item) => {
    const byComponent = item.components.flatMap((one): [Component, number][] => {
      const cents = paid.get(one) ?? 0;
      return cents === 0 ? [] : [[one, cents]];
    });
    const cents = byComponent.reduce((sum, [, part]) => sum + part, 0);
    return cents === 0 ? [] : [{ item, cents, byComponent }];
  });
  return { landings, over: left };
}

/** The credit side of what was paid on a component, with what its shares are given of it. */
export function payComponent(component: Component, cents: number): Effect {
  const { control, deferred, original, open, shares, given } = component;
  const lines: [string, number][] = [[control, -cents]];
  let gift: number[] = shares.map(() => 0);
  if (deferred !== null) {
    const paidNow = original - open - (component.credited?.total ?? 0) + cents;
    gift = parts(
      paidNow,
      shares.map((share) => share.cents),
    ).map((part, index) => part - (given[index] ?? 0));
    lines.push([deferred, cents]);
    shares.forEach((share, index) => {
      lines.push([share.account, -(gift[index] ?? 0)]);
    });
  }
  return { lines, moves: [{ component, open: -cents, given: gift }] };
}

export function joined(effects: readonly Effect[]): Effect {
  return {
    lines: effects.flatMap((effect) => effect.lines),
    moves: effects.flatMap((effect) => effect.moves),
  };
}

export function takenBack(effect: Effect): Effect {
  return {
    lines: effect.lines.map(([account, debit]) => [account, -debit]),
    moves: effect.moves.map(({ component, open, given }) => ({
      component,
      open: -open,
      given: given.map((part) => -part),
    })),
  };
}

const POOLED = '990';

/** Books an effect: the lines, the pooled cash that closes every other fund, and the components. */
export function book(model: Model, date: string, effect: Effect): void {
  // A transfer moves no ledger account, and is business of its date all the same.
  if (effect.moves.length > 0) dayOf(model, date);
  const nets = new Map<string, number>();
  for (const [account, debit] of effect.lines) {
    const fund = account.slice(0, 3);
    nets.set(fund, (nets.get(fund) ?? 0) + debit);
    add(model, date, account, debit);
  }
  for (const [fund, net] of nets) {
    if (fund === POOLED || net === 0) continue;
    add(model, date, `${fund}-1010`, -net);
    add(model, date, '990-2990', net);
  }
  for (const { component, open, given } of effect.moves) {
    component.open += open;
    component.movedOn = date;
    component.given = component.given.map((had, index) => had + (given[index] ?? 0));
  }
}

function dayOf(model: Model, date: string): Map<string, number> {
  const day = model.byDate.get(date) ?? new Map<string, number>();
  model.byDate.set(date, day);
  return day;
}

function add(model: Model, date: string, account: string, debit: number): void {
  model.ledger.set(account, (model.ledger.get(account) ?? 0) + debit);
  const day = dayOf(model, date);
  day.set(account, (day.get(account) ?? 0) + debit);
}

export function owedItems(items: readonly Item[]): readonly Item[] {
  return items.filter((item) => item.side === 'D' && openOf(item) > 0);
}
