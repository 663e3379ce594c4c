// What money beyond all that an account owes recovers of what was written off of it, by the model:
// the oldest list first, to whoever would have had it.
import type { Component, Effect, Item, Model, Receipt } from './model.ts';
import type { MadeWriteOff, PaidPiece } from './receivables-model.ts';
import { joined, parts } from './sums.ts';
import { less } from './transfers.ts';

/** What came in of a component that stands written off. */
export type Recovered = {
  readonly made: MadeWriteOff;
  readonly component: Component;
  readonly cents: number;
};

type Part = Recovered & { readonly item: Item; readonly number: number };

function recoverable(model: Model, accountId: number): readonly Part[] {
  const items = [...model.items.values()].filter((item) => item.accountId === accountId);
  const found = model.writeOffs.flatMap((made, index) => {
    if (made.state !== 'posted') return [];
    return made.written.flatMap(({ component, cents }) => {
      const item = items.find((one) => one.components.includes(component));
      const left = leftOf(made, component, cents);
      return item && left > 0 ? [{ made, number: index + 1, item, component, cents: left }] : [];
    });
  });
  return found.sort(
    (a, b) =>
      a.number - b.number ||
      a.item.dueOn.localeCompare(b.item.dueOn) ||
      a.item.id - b.item.id ||
      a.component.rank - b.component.rank ||
      a.component.id - b.component.id,
  );
}

function leftOf({ recovered, cancelled }: MadeWriteOff, component: Component, cents: number) {
  return cents - (recovered.get(component) ?? 0) - (cancelled.get(component) ?? 0);
}

/** What of a component is written off and may come in still, by list. */
function leftIn(model: Model, component: Component) {
  return model.writeOffs.flatMap((made) => {
    if (made.state !== 'posted') return [];
    const written = made.written.filter((one) => one.component === component);
    return written.map(({ cents }) => ({ made, left: leftOf(made, component, cents) }));
  });
}

/** What of a list may still come in, by account. */
export function leftByAccount(model: Model, made: MadeWriteOff): ReadonlyMap<number, number> {
  const left = new Map<number, number>();
  const accounts = new Set([...model.items.values()].flatMap(({ accountId }) => accountId ?? []));
  for (const accountId of accounts) {
    const own = recoverable(model, accountId).filter((one) => one.made === made);
    if (own.length === 0) continue;
    left.set(
      accountId,
      own.reduce((sum, { cents }) => sum + cents, 0),
    );
  }
  return left;
}

export function recoverableIn(model: Model, component: Component): number {
  return leftIn(model, component).reduce((sum, { left }) => sum + left, 0);
}

/** It is not owed any more, the oldest list first. */
export function cancelIn(model: Model, component: Component, cents: number): void {
  let over = cents;
  for (const { made, left } of leftIn(model, component)) {
    const part = Math.min(over, left);
    over -= part;
    if (part > 0) made.cancelled.set(component, (made.cancelled.get(component) ?? 0) + part);
  }
}

/** To bad debt where it was revenue when it was billed; else to its shares, as a payment would. */
function effectOf(component: Component, before: number, cents: number): Effect {
  const { control, deferred, shares, given } = component;
  if (deferred !== null) {
    const weights = shares.map((share) => share.cents);
    const had = before === 0 ? given : parts(paidOf(component) + before, weights);
    const gift = parts(paidOf(component) + before + cents, weights).map(
      (part, index) => part - (had[index] ?? 0),
    );
    const lines = shares.map(({ account }, index) => [account, -(gift[index] ?? 0)] as const);
    return { lines, moves: [{ component, open: 0, given: gift }] };
  }
  return { lines: [[`${control.slice(0, 3)}-5900`, -cents]], moves: [] };
}

const paidOf = ({ original, open, credited }: Component) =>
  original - open - (credited?.total ?? 0);

/** Accounts of which something is written off and not in. */
export function writtenOffAccounts(model: Model): readonly number[] {
  const owners = new Map(
    [...model.items.values()].flatMap((item) =>
      item.components.map((one) => [one, item.accountId] as const),
    ),
  );
  const written = model.writeOffs.filter(({ state }) => state === 'posted');
  return written.flatMap(({ written: all }) =>
    all.flatMap(({ component }) => owners.get(component) ?? []),
  );
}

export type Recovering = {
  readonly effect: Effect;
  readonly recovered: readonly Recovered[];
  readonly lines: readonly Pick<PaidPiece, 'department' | 'accountId' | 'cents'>[];
  /** In the order of the lines. */
  readonly pieces: readonly PaidPiece[];
  readonly over: number;
};

/** `paid`: what the same line pays on components. */
export function recoveryOf(
  model: Model,
  { accountId, over, paid }: { accountId: number; over: number; paid: Map<Component, number> },
): Recovering {
  const effects: Effect[] = [];
  const recovered: Recovered[] = [];
  const byLine = new Map<string, PaidPiece[]>();
  let left = over;
  for (const { made, number, item, component, cents: most } of recoverable(model, accountId)) {
    const cents = Math.min(left, most);
    if (cents === 0) continue;
    left -= cents;
    const before = paid.get(component) ?? 0;
    effects.push(effectOf(component, before, cents));
    paid.set(component, before + cents);
    recovered.push({ made, component, cents });
    const { department } = item;
    const key = `${number} ${department}`;
    const piece = { department, accountId, cents, recovered: { made, component } };
    byLine.set(key, [...(byLine.get(key) ?? []), piece]);
  }
  const lines = [...byLine.values()].map((pieces) => ({
    ...{ department: pieces[0]?.department ?? '', accountId },
    cents: pieces.reduce((sum, { cents }) => sum + cents, 0),
  }));
  const pieces = [...byLine.values()].flat();
  return { effect: joined(effects), recovered, lines, pieces, over: left };
}

/**
 * A check that recovered something came back: it is taken back where it went. `taken`: what the
 * same return takes back of what was paid on components.
 */
export function takeRecoveriesBack(
  pieces: readonly PaidPiece[],
  taken: Map<Component, number>,
): readonly Effect[] {
  return pieces.flatMap(({ recovered, cents }) => {
    if (!recovered) return [];
    const { component } = recovered;
    const before = -(taken.get(component) ?? 0);
    taken.set(component, cents - before);
    return [effectOf(component, before, -cents)];
  });
}

/** Once the return is booked: it stands written off as before. */
export function dropReturned(pieces: readonly PaidPiece[]): void {
  for (const { recovered, cents } of pieces) if (recovered) move({ ...recovered, cents }, -cents);
}

/** What came in of a payment of a file: nobody voids it. */
export function keepImported(recovered: readonly Recovered[]): void {
  for (const one of recovered) move(one, one.cents);
}

export function recoverableOn(model: Model, accountId: number): number {
  return recoverable(model, accountId).reduce((sum, { cents }) => sum + cents, 0);
}

const byReceipt = new WeakMap<Receipt, readonly Recovered[]>();

/** Once the receipt is booked: it is paid now as far as it came in. */
export function keepRecoveries(receipt: Receipt, recovered: readonly Recovered[]): void {
  byReceipt.set(receipt, recovered);
  for (const one of recovered) move(one, one.cents);
}

/** A receipt that is void recovered nothing. */
export function dropRecoveries(receipt: Receipt): void {
  for (const one of byReceipt.get(receipt) ?? []) move(one, -one.cents);
}

function move({ made, component }: Recovered, cents: number): void {
  made.recovered.set(component, (made.recovered.get(component) ?? 0) + cents);
  less(component, -cents);
}

export const isCancelled = ({ cancelled }: MadeWriteOff): boolean => cancelled.size > 0;
export const isRecovered = ({ recovered }: MadeWriteOff): boolean =>
  [...recovered.values()].some((cents) => cents > 0);
