// Where a payment lands on an account with an arrangement: what the arrangement asks for now comes
// first, then what is in none, then the rest of it (duty 7: instalment first, current bill second).
import { type Arrangement, holds, type Standing, standingOf } from './arrangement.ts';
import type { DateText } from './clock.ts';
import { addCents, type Cents, cents, subtractCents, sumCents, ZERO } from './money.ts';
import { allocate, type ItemPayment, type OpenItem } from './open-item.ts';

/** What one arrangement asks for now, and of which items it is. */
export type Planned = { readonly itemIds: readonly number[]; readonly dueCents: Cents };

type Made = Arrangement & { readonly items: readonly { readonly itemId: number }[] };

/** All that has come due, else the next instalment, which may come early. */
export function askedNow({ dueCents, next }: Pick<Standing, 'dueCents' | 'next'>): Cents {
  return dueCents > 0 ? dueCents : (next?.leftCents ?? ZERO);
}

/** Of those that stand. */
export function plannedOn(arrangements: readonly Made[], date: DateText): readonly Planned[] {
  return arrangements.flatMap((one) => {
    const standing = standingOf(one, date);
    if (!holds(standing.state)) return [];
    const itemIds = one.items.map(({ itemId }) => itemId);
    return [{ itemIds, dueCents: askedNow(standing) }];
  });
}

/** What is paid already of items, by the lines before; it counts towards what is asked for. */
export type PaidBefore = readonly { readonly itemId: number; readonly amountCents: Cents }[];

export function plannedBeside(plans: readonly Planned[], before: PaidBefore): readonly Planned[] {
  return plans.map(({ itemIds, dueCents }) => {
    const paid = before.filter(({ itemId }) => itemIds.includes(itemId));
    const left = dueCents - sumCents(paid, (one) => one.amountCents);
    return { itemIds, dueCents: cents(Math.max(0, left)) };
  });
}

/** As `allocate`, which it is where there is no arrangement; the oldest of several comes first. */
export function allocatePlanned(
  items: readonly OpenItem[],
  amount: Cents,
  plans: readonly Planned[],
): ReturnType<typeof allocate> {
  if (plans.length === 0) return allocate(items, amount);
  const inPlan = new Set(plans.flatMap(({ itemIds }) => itemIds));
  const outside = items.filter(({ id }) => !inPlan.has(id));
  const steps = [
    ...plans.map(({ itemIds, dueCents }) => {
      return { some: items.filter(({ id }) => itemIds.includes(id)), most: dueCents };
    }),
    { some: outside, most: amount },
    { some: items, most: amount },
  ];
  const paid = new Map<number, readonly Cents[]>();
  let left = amount;
  for (const { some, most } of steps) {
    const open = some.map((item) => less(item, paid.get(item.id)));
    const { payments, overCents } = allocate(open, cents(Math.min(most, left)));
    for (const { item, parts } of payments) paid.set(item.id, joined(paid.get(item.id), parts));
    left = cents(left - Math.min(most, left) + overCents);
  }
  return { payments: inOrder(items, paid), overCents: left };
}

/** What is open of it once so much is paid. */
function less(item: OpenItem, paid: readonly Cents[] = []): OpenItem {
  const components = item.components.map((component, index) => {
    return { ...component, openCents: subtractCents(component.openCents, paid[index] ?? ZERO) };
  });
  return { ...item, components };
}

function joined(before: readonly Cents[] = [], parts: readonly Cents[]): readonly Cents[] {
  return parts.map((part, index) => addCents(before[index] ?? ZERO, part));
}

/** The oldest due first, as on every receipt. */
function inOrder(
  items: readonly OpenItem[],
  paid: ReadonlyMap<number, readonly Cents[]>,
): readonly ItemPayment[] {
  return [...items]
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
    .flatMap((item) => {
      const parts = paid.get(item.id) ?? [];
      const paidCents = sumCents(parts, (part) => part);
      return paidCents === 0 ? [] : [{ item, parts, paidCents }];
    });
}
