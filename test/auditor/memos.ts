// Memos: credit and debit, within a limit or with a second person, and taken back.
import { type Memo, type MemoMade, makeMemo } from '../../src/desk/make-memo.ts';
import { askReversal } from '../../src/desk/reverse-memo.ts';
import { addDays } from '../../src/domain/calendar.ts';
import { cents } from '../../src/domain/money.ts';
import { answerNowOrLater } from './answers.ts';
import { type Action, type Audit, agree, codeOf, reach, someCounter } from './audit.ts';
import { COUNTER } from './corrections.ts';
import type { Component, Effect, Item, Model, Person } from './model.ts';
import type { MadeMemo } from './receivables-model.ts';
import { book, parts, takenBack } from './sums.ts';

const CLERK = 2500;
const SUPERVISOR = 50_000;
const MAKES = ['clerk', 'supervisor'];

export const signersOf = (amount: number) => (amount > SUPERVISOR ? ['finance-director'] : COUNTER);

/** Only its agency, a hearing or a court lowers a fine. */
const isFine = ({ control, shares }: Component) =>
  control === '110-1220' && shares[0]?.account === '110-4310';
/** A late penalty of a fine, or what a business owes, a supervisor takes off, however small. */
const isSupervised = ({ control, shares }: Component) =>
  control === '110-1210' || shares[0]?.account === '110-4311';

/** Days in which what nobody signed on an account counts together. */
const ALONE_DAYS = 30;

function reckoned({ memos, date }: Model, { kind, item, amount }: Wish): number {
  if (kind === 'debit') return amount;
  const after = addDays(date, -ALONE_DAYS);
  const alone = memos.filter(
    (one) =>
      one.kind === 'credit' &&
      one.isAlone &&
      !one.isReversed &&
      one.accountId === item.accountId &&
      one.date > after,
  );
  return alone.reduce((total, one) => total + one.amount, amount);
}

/** Up to which amount somebody needs nobody else; the fee of a returned check two waive. */
function isAlone({ model }: Audit, who: Person, wish: Wish): boolean {
  const { kind, component } = wish;
  const isFee = model.returned.some(({ fee }) => fee?.component === component);
  if (kind === 'credit' && isFee) return false;
  if (kind === 'credit' && isSupervised(component) && who.role === 'clerk') return false;
  return reckoned(model, wish) <= (who.role === 'supervisor' ? SUPERVISOR : CLERK);
}

const left = ({ shares, credited }: Component) =>
  shares.map((share, index) => share.cents - (credited?.shares[index] ?? 0));

export type Wish = {
  readonly item: Item;
  readonly component: Component;
  /** The place of one share; undefined for all. */
  readonly share: number | undefined;
  readonly kind: 'credit' | 'debit';
  readonly amount: number;
};

function someWish({ dice, model }: Audit): Wish | undefined {
  const owed = [...model.items.values()].filter(({ side }) => side === 'D');
  const item = dice.any(dice.percent(80) ? owed.slice(-30) : owed);
  const component = item && dice.any(item.components);
  if (!item || !component) return undefined;
  const { shares, deferred, open } = component;
  const single = deferred === null && shares.length > 1 && dice.percent(40);
  return {
    item,
    component,
    share: single ? dice.between(0, shares.length - 1) : undefined,
    kind: dice.percent(65) ? 'credit' : 'debit',
    amount: dice.one([1, 500, CLERK, CLERK + 1, open, dice.between(1, 20_000), SUPERVISOR + 1]),
  };
}

function whyNot({ model }: Audit, { kind, component, share, amount }: Wish): string | undefined {
  if (model.closedDates.has(model.date)) return 'day-closed';
  if (amount <= 0) return 'memo-nothing';
  if (kind === 'credit' && isFine(component)) return 'memo-barred';
  const most = share === undefined ? component.open : (left(component)[share] ?? 0);
  return kind === 'credit' && amount > Math.min(most, component.open) ? 'memo-beyond' : undefined;
}

/** What a credit memo takes off each share. */
function taken({ component, share, amount }: Wish): readonly number[] {
  const { shares } = component;
  if (share !== undefined) return shares.map((_, index) => (index === share ? amount : 0));
  return component.deferred === null ? parts(amount, left(component)) : shares.map(() => 0);
}

type Posted = Omit<MadeMemo, 'accountId' | 'date' | 'isAlone'>;

/** Takes it off, as a memo does. */
export function credit(audit: Audit, wish: Wish): Posted {
  const { component, amount } = wish;
  const { control, deferred, shares } = component;
  const off = taken(wish);
  const against: readonly (readonly [string, number])[] =
    deferred === null
      ? shares.map(({ account }, index) => [account, off[index] ?? 0] as const)
      : [[deferred, amount]];
  const effect: Effect = {
    lines: [...against, [control, -amount]],
    moves: [{ component, open: -amount, given: [] }],
  };
  book(audit.model, audit.model.date, effect);
  creditMore(component, amount, off);
  return { kind: 'credit', component, amount, off, effect, isReversed: false };
}

function creditMore(component: Component, amount: number, off: readonly number[]): void {
  const before = component.credited ?? { total: 0, shares: component.shares.map(() => 0) };
  component.credited = {
    total: before.total + amount,
    shares: before.shares.map((had, index) => had + (off[index] ?? 0)),
  };
}

/** A new item like the one the memo is about; only the book knows its numbers. */
async function debit(audit: Audit, wish: Wish): Promise<Posted> {
  const { model, desk } = audit;
  const { item, component: like, share, amount } = wish;
  const made = await desk.store.book
    .selectFrom('open_item_component')
    .select(['id', 'item_id as itemId'])
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  const weights = like.shares.map((one, index) =>
    share === undefined || share === index ? one.cents : 0,
  );
  const split = parts(amount, weights);
  const shares = like.shares
    .map(({ account }, index) => ({ account, cents: split[index] ?? 0 }))
    .filter((one) => one.cents > 0);
  const { rank, control, deferred } = like;
  const given = shares.map(() => 0);
  const component: Component = {
    ...{ id: made.id, rank, control, deferred, original: amount, shares, open: 0, given },
  };
  const { accountId, department } = item;
  const side = 'D' as const;
  const raised = { id: made.itemId, accountId, side, dueOn: model.date, department };
  model.items.set(made.itemId, { ...raised, components: [component] });
  const against: readonly (readonly [string, number])[] =
    deferred === null
      ? shares.map((one) => [one.account, -one.cents] as const)
      : [[deferred, -amount]];
  const effect: Effect = {
    lines: [[control, amount], ...against],
    moves: [{ component, open: amount, given: [] }],
  };
  book(model, model.date, effect);
  return { kind: 'debit', component, amount, off: [], effect, isReversed: false };
}

async function carry(audit: Audit, wish: Wish, alone: boolean): Promise<void> {
  const { model } = audit;
  const posted = wish.kind === 'credit' ? credit(audit, wish) : await debit(audit, wish);
  const { accountId } = wish.item;
  model.memos.push({ ...posted, accountId, date: model.date, isAlone: alone });
}

export const memo: Action = {
  name: 'memo',
  weight: () => 3,
  act: async (audit) => {
    const { desk, dice } = audit;
    const { counter, who } = await someCounter(audit);
    const wish = someWish(audit);
    if (!wish) return 'memo: nothing is owed';
    const { component, share, kind, amount } = wish;
    const told = `${kind} memo of ${amount} on component ${component.id} by ${who.number}`;
    const asked: Memo = {
      kind,
      componentId: component.id,
      ...(share === undefined ? {} : { share: component.shares[share]?.account ?? '' }),
      amountCents: cents(amount),
      reason: { number: 1, text: dice.percent(3) ? ' ' : 'looked at, 17' },
    };
    const barred = MAKES.includes(who.role) ? undefined : 'not-allowed';
    const bare = asked.reason.text === ' ' ? 'memo-note' : undefined;
    const why = barred ?? bare ?? whyNot(audit, wish);
    const result = await makeMemo(desk, counter, asked);
    agree(told, codeOf(result), why ?? 'done');
    if (!result.ok) return told;
    return settleMemo(audit, wish, { made: result.value, who, told });
  },
};

type Settling = { readonly made: MemoMade; readonly who: Person; readonly told: string };

/** What follows a memo that was not refused: it is done, or a second person is asked. */
export async function settleMemo(
  audit: Audit,
  wish: Wish,
  { made, who, told }: Settling,
): Promise<string> {
  agree(`${told}: alone`, made.done, isAlone(audit, who, wish));
  if (made.done) {
    await carry(audit, wish, true);
    return told;
  }
  const { model } = audit;
  if (reckoned(model, wish) > CLERK && wish.amount <= CLERK)
    reach(audit, 'a slice that was signed');
  return answerNowOrLater(audit, {
    ...{ id: made.request.id, by: who.number, date: model.date, words: told },
    roles: signersOf(reckoned(model, wish)),
    // More may have been taken off alone since it was asked.
    outcome: (number) => {
      const role = model.people.get(number)?.role ?? '';
      const barred = signersOf(reckoned(model, wish)).includes(role) ? undefined : 'not-allowed';
      return whyNot(audit, wish) ?? barred ?? 'done';
    },
    carryOut: () => carry(audit, wish, false),
    open: true,
  });
}

function whyNotBack({ model }: Audit, made: MadeMemo): string | undefined {
  if (model.closedDates.has(model.date)) return 'day-closed';
  if (made.isReversed) return 'memo-reversed';
  return made.kind === 'debit' && made.component.open < made.amount ? 'memo-paid' : undefined;
}

export const takeBackMemo: Action = {
  name: 'take back a memo',
  weight: ({ model }) => (model.memos.length > 0 ? 1 : 0),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { counter, who } = await someCounter(audit);
    const number = dice.between(1, model.memos.length);
    const made = model.memos[number - 1];
    if (!made) return 'take back a memo: there is none';
    const told = `memo ${number} taken back by ${who.number}`;
    const barred = MAKES.includes(who.role) ? undefined : 'not-allowed';
    const result = await askReversal(desk, counter, { number, reason: { number: 1 } });
    agree(told, codeOf(result), barred ?? whyNotBack(audit, made) ?? 'done');
    if (!result.ok) return told;
    return answerNowOrLater(audit, {
      id: result.value.id,
      by: who.number,
      date: model.date,
      words: told,
      roles: signersOf(made.amount),
      outcome: () => whyNotBack(audit, made) ?? 'done',
      carryOut: () => {
        book(model, model.date, takenBack(made.effect));
        made.isReversed = true;
        const { kind, component, amount, off } = made;
        // A debit memo that is taken back is owed by nobody, and was paid by nobody either.
        const sign = kind === 'credit' ? -1 : 1;
        creditMore(
          component,
          sign * amount,
          off.map((part) => sign * part),
        );
      },
      open: true,
    });
  },
};
