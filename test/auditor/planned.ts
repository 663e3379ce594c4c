// Where a payment lands beside arrangements: what each that stands asks for comes first, then what
// is in none, then the rest of them.
import { type MadeArrangement, standing, stands } from './arrangement-model.ts';
import type { Component, Item, Model } from './model.ts';
import { type Landing, land } from './sums.ts';

type Landed = ReturnType<typeof land>;
/** By the item, what lines before this one pay of it. */
export type PaidBefore = ReadonlyMap<number, number>;

/** All that is due of it, else its next instalment. */
function askedFor(one: MadeArrangement, date: string, before: PaidBefore): number {
  const { due, next } = standing(one, date);
  const paid = one.items.reduce((sum, id) => sum + (before.get(id) ?? 0), 0);
  return Math.max(0, (due > 0 ? due : (next?.left ?? 0)) - paid);
}

type Told = { readonly before?: PaidBefore; readonly date?: string };

export function landPlanned(
  model: Model,
  items: readonly Item[],
  amount: number,
  { before = new Map(), date = model.date }: Told = {},
): Landed {
  const plans = model.arrangements.filter(
    (one) => stands(one, date) && items.some(({ id }) => one.items.includes(id)),
  );
  if (plans.length === 0) return land(items, amount);
  const paid = new Map<Component, number>();
  let left = amount;
  const step = (some: readonly Item[], most: number) => {
    const given = Math.min(most, left);
    const { landings, over } = land(some, given);
    left -= given - over;
    for (const [component, part] of landings.flatMap(({ byComponent }) => byComponent)) {
      paid.set(component, (paid.get(component) ?? 0) + part);
      component.open -= part;
    }
  };
  for (const one of plans) {
    const inside = items.filter(({ id }) => one.items.includes(id));
    step(inside, askedFor(one, date, before));
  }
  const inNone = items.filter(({ id }) => !plans.some((one) => one.items.includes(id)));
  step(inNone, left);
  step(items, left);
  // It is only reckoned here: whoever books it moves it.
  for (const [component, part] of paid) component.open += part;
  return { landings: items.flatMap((item) => landingOn(item, paid)), over: left };
}

function landingOn(item: Item, paid: ReadonlyMap<Component, number>): readonly Landing[] {
  const byComponent = item.components.flatMap((one): [Component, number][] => {
    const part = paid.get(one) ?? 0;
    return part === 0 ? [] : [[one, part]];
  });
  const cents = byComponent.reduce((sum, [, part]) => sum + part, 0);
  return cents === 0 ? [] : [{ item, cents, byComponent }];
}
