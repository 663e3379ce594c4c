// Coupons of arrangements: their lines as printed, read by the scanner, also of an arrangement that
// was cancelled or is paid; what each proposes on which account, and that its money goes there.
import { findCoupon } from '../../src/desk/find-coupon.ts';
import { readStub } from '../../src/desk/read-stub.ts';
import type { AccountLine } from '../../src/domain/basket.ts';
import { cents } from '../../src/domain/money.ts';
import { couponLines } from '../support/coupons.ts';
import { accountsIn, leftOfEach, type MadeArrangement, openIn } from './arrangement-model.ts';
import { type Action, type Audit, agree, codeOf, reach, someCounter } from './audit.ts';
import { tendered } from './baskets-made.ts';
import { type Item, itemsOf, type Model, openOf } from './model.ts';
import { payAt } from './payments.ts';
import { landPlanned } from './planned.ts';
import { owedItems } from './sums.ts';

type Stub = { readonly number: number; readonly dueOn: string; readonly amount: number };

/** Type, number, day, amount; and a digit by which the sum of all, weighted 2 and 1, is whole. */
function lineOf({ number, dueOn, amount }: Stub): string {
  const day = dueOn.slice(2).replaceAll('-', '');
  const digits = `60${`${number}`.padStart(10, '0')}${day}${`${amount}`.padStart(9, '0')}`;
  const sum = [...digits].reduce((all, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return all + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** What is open of it, the oldest due first. */
function openItemsIn(model: Model, { items }: MadeArrangement): readonly Item[] {
  const order = (a: Item, b: Item) => a.dueOn.localeCompare(b.dueOn) || a.id - b.id;
  return owedItems(items.flatMap((id) => model.items.get(id) ?? [])).toSorted(order);
}

const sumOf = (items: readonly Item[]) => items.reduce((sum, item) => sum + openOf(item), 0);

/** What lines in hand would pay of it. */
function inHandOf(model: Model, { items }: MadeArrangement, hand: readonly AccountLine[]): number {
  const paid = new Map<number, number>();
  for (const { accountId, itemIds, amountCents } of hand) {
    const all = owedItems(itemsOf(model, accountId));
    const owed = all.filter(({ id }) => itemIds?.includes(id) ?? true);
    for (const { item, cents } of landPlanned(model, owed, amountCents, { before: paid })
      .landings) {
      paid.set(item.id, (paid.get(item.id) ?? 0) + cents);
    }
  }
  return items.reduce((sum, id) => sum + (paid.get(id) ?? 0), 0);
}

type Proposal = {
  readonly accountId: number;
  readonly cents: number;
  readonly rest: number;
  readonly before: number;
  readonly itemIds: readonly number[];
  readonly inside: number;
};

/** What must be proposed; or by what the coupon is refused. */
function proposalOf(model: Model, stub: Stub, hand: readonly AccountLine[]): Proposal | string {
  const one = model.arrangements[stub.number - 1];
  if (one === undefined) return 'find-nothing';
  const each = leftOfEach(one, model.date, inHandOf(model, one, hand));
  const instalment = each.find(({ dueOn }) => dueOn === stub.dueOn);
  if (instalment?.cents !== stub.amount) return 'coupon-unknown';
  if (one.ended?.as === 'cancelled') return 'coupon-cancelled';
  if (instalment.left === 0) return 'coupon-paid';
  const open = openItemsIn(model, one);
  const first = open.filter(({ accountId }) => accountId === one.accountId);
  const free = [...first, ...open].find(
    ({ accountId }) => !hand.some((line) => line.accountId === accountId),
  );
  if (free === undefined) return 'item-in-basket';
  const inside = open.filter(({ accountId }) => accountId === free.accountId);
  const proposed = Math.min(instalment.left, sumOf(inside));
  const earlier = each.filter(({ position }) => position < instalment.position);
  return {
    ...{ accountId: free.accountId, cents: proposed, rest: instalment.left - proposed },
    before: earlier.reduce((sum, { left }) => sum + left, 0),
    ...{ itemIds: inside.map(({ id }) => id), inside: sumOf(inside) },
  };
}

/** As the book proposes it; the line is what the screen makes of it. */
async function offered({ desk, model }: Audit, stub: Stub, hand: readonly AccountLine[]) {
  const read = await readStub(desk, lineOf(stub));
  if (read.kind !== 'stub') throw new Error(`coupon ${lineOf(stub)} is ${read.kind}`);
  const found = await findCoupon(desk, read.stub, hand);
  if (!found.ok) return codeOf(found);
  const { account, proposalCents, coupon } = found.value;
  const { restCents: rest, itemIds, insideCents: inside, standing } = coupon;
  agree('coupon overdue', standing.overdue, stub.dueOn < model.date);
  const proposed = { accountId: account.id, cents: Number(proposalCents), rest: Number(rest) };
  return { ...proposed, before: Number(standing.beforeCents), itemIds, inside: Number(inside) };
}

/** Mostly the one that comes next of one that stands. */
async function someStub({ desk, dice, model }: Audit): Promise<Stub | undefined> {
  const standing = model.arrangements.filter((one) => !one.ended && openIn(model, one) > 0);
  const some = dice.percent(85) ? standing : model.arrangements;
  const several = dice.percent(40) ? standing.filter((one) => accountsIn(model, one).size > 1) : [];
  const one = dice.any(several) ?? dice.any(dice.percent(50) ? some.slice(-6) : some);
  if (one === undefined) return undefined;
  const each = leftOfEach(one, model.date, 0);
  const next = dice.percent(75) ? each.find(({ left }) => left > 0) : undefined;
  const instalment = next ?? dice.any(each);
  if (instalment === undefined) return undefined;
  const { dueOn, cents: amount } = instalment;
  const stub = { number: one.id, dueOn, amount };
  const printed = (await couponLines(desk, one.id))[instalment.position - 1];
  agree(`coupon ${one.id}/${instalment.position} as printed`, printed, lineOf(stub));
  if (dice.percent(92)) return stub;
  return dice.percent(50) ? { ...stub, amount: amount + 1 } : { ...stub, number: one.id + 5000 };
}

/** Now and then something of its accounts is in hand already: all, or a part. */
function inHand({ dice, model }: Audit, stub: Stub): AccountLine[] {
  const items = model.arrangements[stub.number - 1]?.items ?? [];
  const accountId = model.items.get(dice.any(items) ?? 0)?.accountId;
  const owed = accountId === undefined ? [] : owedItems(itemsOf(model, accountId));
  if (accountId === undefined || owed.length === 0 || !dice.percent(25)) return [];
  const item = dice.percent(40) ? dice.any(owed) : undefined;
  const due = item ? openOf(item) : sumOf(owed);
  const amount = dice.percent(50) ? due : dice.between(1, due);
  const line = lineFor(model, accountId, { amount, due });
  return [{ ...line, ...(item ? { itemIds: [item.id] } : {}) }];
}

function lineFor(
  model: Model,
  accountId: number,
  { amount, due }: { amount: number; due: number },
) {
  const number = model.accounts.get(accountId)?.number ?? '';
  const label = { accountNumber: number, label: number };
  const money = { dueCents: cents(due), amountCents: cents(amount) };
  return { kind: 'account' as const, accountId, ...label, ...money };
}

export const scanCoupon: Action = {
  name: 'scan a coupon',
  weight: ({ model }) => (model.arrangements.length > 0 ? 2 : 0),
  act: async (audit) => {
    const { model } = audit;
    const stub = await someStub(audit);
    if (stub === undefined) return 'coupon: no arrangement was made';
    const hand = inHand(audit, stub);
    const before = hand.length;
    const told = `coupon ${JSON.stringify(stub)} beside ${JSON.stringify(hand)}`;
    for (let goesOn = true; goesOn; ) {
      const wanted = proposalOf(model, stub, hand);
      agree(`${told}, ${hand.length} in hand`, await offered(audit, stub, hand), wanted);
      if (typeof wanted === 'string') {
        if (hand.length === before) reach(audit, wanted);
        break;
      }
      const { accountId, itemIds, cents: amount, inside, rest } = wanted;
      hand.push({ ...lineFor(model, accountId, { amount, due: inside }), itemIds });
      goesOn = rest > 0;
    }
    const taken = hand.length - before;
    if (taken === 0) return told;
    const receipts = model.receipts.length;
    const paid = await payAt(audit, await someCounter(audit), tendered(audit, hand));
    if (model.receipts.length > receipts) {
      reach(audit, taken > 1 ? 'coupon on several accounts' : 'coupon on one account');
    }
    return `${told}: ${paid}`;
  },
};
