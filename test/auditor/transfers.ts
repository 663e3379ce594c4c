// Transfers between accounts: within a limit or with a second person, by consent, and taken back.
import { makeTransfer } from '../../src/desk/make-transfer.ts';
import { askTransferReversal } from '../../src/desk/reverse-transfer.ts';
import { cents } from '../../src/domain/money.ts';
import { answerNowOrLater } from './answers.ts';
import { type Action, type Audit, agree, codeOf, someCounter } from './audit.ts';
import { isHeld } from './contest-model.ts';
import { signersOf } from './memos.ts';
import type { Account, Component, Effect, Item, Model, Person } from './model.ts';
import { book, parts, takenBack } from './sums.ts';

const CLERK = 2500;
const SUPERVISOR = 50_000;
/** Lines that reckon what they charge themselves. */
const STAYS = ['parking', 'business-tax'];
/** Of a late charge that came with its bill. */
const LATE_RANK = 20;
const MAKES = ['clerk', 'supervisor'];

type Wish = {
  readonly item: Item;
  readonly component: Component;
  readonly to: Account;
  readonly amount: number;
  readonly consent: string;
};

function isAlone(who: Person, amount: number): boolean {
  return amount <= (who.role === 'supervisor' ? SUPERVISOR : CLERK);
}

function someWish({ dice, model }: Audit): Wish | undefined {
  const item = dice.any([...model.items.values()].slice(-40));
  const component = item && dice.any(item.components);
  const to = dice.any([...model.accounts.values()]);
  if (!item || !component || !to || !model.accounts.has(item.accountId)) return undefined;
  const amount = dice.one([0, 1, 500, CLERK, CLERK + 1, component.open, SUPERVISOR + 1]);
  return { item, component, to, amount, consent: dice.percent(80) ? 'both' : '' };
}

function whyNot({ model }: Audit, { item, component, to, amount, consent }: Wish) {
  if (model.closedDates.has(model.date)) return 'day-closed';
  if (component.open <= 0 || isHeld(component)) return 'transfer-nothing';
  const from = model.accounts.get(item.accountId);
  if (item.side === 'D' && STAYS.includes(from?.line ?? '')) return 'transfer-stays';
  if (amount <= 0) return 'transfer-nothing';
  if (amount > component.open) return 'transfer-beyond';
  if (to.id === from?.id) return 'transfer-account';
  if (item.side === 'D' && to.line !== from?.line) return 'transfer-line';
  const isOne = from?.partyId !== null && from?.partyId === to.partyId;
  return isOne || consent !== '' ? undefined : 'transfer-consent';
}

const lateBillsOf = ({ lateBills }: Model, accountId: number): ReadonlySet<string> =>
  lateBills.get(accountId) ?? new Set();

/** The new item; only the book knows its numbers. */
async function arrived({ desk, model }: Audit, { item, component, to, amount }: Wish) {
  const made = await desk.store.book
    .selectFrom('open_item_component')
    .select(['id', 'item_id as itemId'])
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  const weights = component.shares.map((share) => share.cents);
  const owed = component.original - (component.credited?.total ?? 0);
  const before = weights.length === 0 ? [] : parts(owed, weights);
  const after = weights.length === 0 ? [] : parts(owed - amount, weights);
  const split = before.map((had, index) => had - (after[index] ?? 0));
  const whole = split.some((part) => part < 0) ? parts(amount, weights) : split;
  const shares = component.shares
    .map(({ account }, index) => ({ account, cents: whole[index] ?? 0 }))
    .filter((share) => share.cents > 0);
  const { rank, control, deferred } = component;
  const fresh: Component = {
    ...{ id: made.id, rank, control, deferred, original: amount, shares, open: 0 },
    given: shares.map(() => 0),
  };
  const { side, dueOn, department } = item;
  // A bill of its own here, unless it was charged late before it came.
  const isLate = lateBillsOf(model, item.accountId).has(item.bill ?? '');
  const hasLate = item.components.some((one) => one.rank === LATE_RANK);
  const transfer = String(model.transfers.length + 1).padStart(6, '0');
  const isBill = item.bill !== undefined && side === 'D' && !isLate && !hasLate;
  const asBill = isBill ? { bill: `${item.bill?.split(' ')[0]} TR-${transfer}` } : {};
  const raised = { id: made.itemId, accountId: to.id, side, dueOn, department, ...asBill };
  model.items.set(made.itemId, { ...raised, components: [fresh] });
  return fresh;
}

async function carry(audit: Audit, wish: Wish): Promise<void> {
  const { component, amount } = wish;
  const fresh = await arrived(audit, wish);
  const effect: Effect = {
    lines: [],
    moves: [
      { component, open: -amount, given: [] },
      { component: fresh, open: amount, given: [] },
    ],
  };
  book(audit.model, audit.model.date, effect);
  less(component, amount);
  audit.model.transfers.push({ component, fresh, amount, effect, isReversed: false });
}

/** What is gone to another account is paid by nobody here. */
export function less(component: Component, amount: number): void {
  const had = component.credited ?? { total: 0, shares: component.shares.map(() => 0) };
  component.credited = { ...had, total: had.total + amount };
}

export const transfer: Action = {
  name: 'transfer',
  weight: () => 2,
  act: async (audit) => {
    const { desk, model } = audit;
    const { counter, who } = await someCounter(audit);
    const wish = someWish(audit);
    if (!wish) return 'transfer: nothing is there';
    const { component, to, amount, consent } = wish;
    const told = `transfer of ${amount} of ${component.id} to ${to.number} by ${who.number}`;
    const result = await makeTransfer(desk, counter, {
      ...{ componentId: component.id, amountCents: cents(amount), to: to.number, consent },
      reason: { number: 1, text: 'seen' },
    });
    const barred = MAKES.includes(who.role) ? undefined : 'not-allowed';
    agree(told, codeOf(result), barred ?? whyNot(audit, wish) ?? 'done');
    if (!result.ok) return told;
    agree(`${told}: alone`, result.value.done, isAlone(who, amount));
    if (result.value.done) {
      await carry(audit, wish);
      return told;
    }
    return answerNowOrLater(audit, {
      ...{ id: result.value.request.id, by: who.number, date: model.date, words: told },
      roles: signersOf(amount),
      outcome: () => whyNot(audit, wish) ?? 'done',
      carryOut: () => carry(audit, wish),
      open: true,
    });
  },
};

export const takeBackTransfer: Action = {
  name: 'take back a transfer',
  weight: ({ model }) => (model.transfers.length > 0 ? 1 : 0),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await someCounter(audit);
    const number = dice.between(1, model.transfers.length);
    const made = model.transfers[number - 1];
    if (!made) return 'take back a transfer: there is none';
    const told = `transfer ${number} taken back by ${who.number}`;
    const whyNotBack = () => {
      if (model.closedDates.has(model.date)) return 'day-closed';
      if (made.isReversed) return 'transfer-reversed';
      const there = [...model.items.values()].find((item) => item.components.includes(made.fresh));
      const isLate = lateBillsOf(model, there?.accountId ?? 0).has(there?.bill ?? '');
      return isLate || made.fresh.open < made.amount ? 'transfer-used' : undefined;
    };
    const barred = MAKES.includes(who.role) ? undefined : 'not-allowed';
    const result = await askTransferReversal(desk, counter, { number, reason: { number: 1 } });
    agree(told, codeOf(result), barred ?? whyNotBack() ?? 'done');
    if (!result.ok) return told;
    return answerNowOrLater(audit, {
      ...{ id: result.value.id, by: who.number, date: model.date, words: told },
      roles: signersOf(made.amount),
      outcome: () => whyNotBack() ?? 'done',
      carryOut: () => {
        book(model, model.date, takenBack(made.effect));
        made.isReversed = true;
        less(made.component, -made.amount);
        less(made.fresh, made.amount);
      },
      open: true,
    });
  },
};
