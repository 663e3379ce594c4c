// How arrangements stand, as an account's page, a payment and the list that starts the day tell it.
import {
  type ArrangementState,
  arrangementNumber,
  holds,
  isEnd,
  payableUntil,
  type Standing,
  standingOf,
} from '../domain/arrangement.ts';
import type { DateText } from '../domain/clock.ts';
import { type Cents, cents, sumCents } from '../domain/money.ts';
import { openCents } from '../domain/open-item.ts';
import { askedNow } from '../domain/planned-payment.ts';
import { accountById } from '../store/accounts.ts';
import { arrangementsOf, type KnownArrangement } from '../store/arrangements.ts';
import type { Book } from '../store/open-store.ts';
import { owedByPayer, type ScopedItem, scopedItem } from './arrangement-items.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';
import type { FoundAccount } from './find-account.ts';
import { inHandCents, type Paying } from './in-hand.ts';
import { keptAddress } from './write-letter.ts';

export type ArrangementSight = {
  readonly id: number;
  /** `A-000012` */
  readonly number: string;
  readonly state: ArrangementState;
  readonly instalments: number;
  readonly leftCents: Cents;
  /** Come due and not paid. */
  readonly dueCents: Cents;
  readonly next:
    | { readonly position: number; readonly dueOn: DateText; readonly leftCents: Cents }
    | undefined;
  /** The last day that keeps it. */
  readonly until: DateText | undefined;
  readonly brokenOn: DateText | undefined;
  /** The newer bill that must be paid beside it. */
  readonly bill: Standing['bill'] | undefined;
  /** The day of all this. */
  readonly date: DateText;
  /** It was cancelled, or its final notice is written. */
  readonly ended: boolean;
};

export function sightOf(one: KnownArrangement, date: DateText): ArrangementSight {
  const { state, leftCents, dueCents, next, bill, broken } = standingOf(one, date);
  return {
    id: one.id,
    number: arrangementNumber(one.number),
    instalments: one.instalments.length,
    ...{ state, leftCents, dueCents, next, bill, date },
    until: payableUntil(one, date),
    brokenOn: broken?.on,
    ended: one.events.some(({ kind }) => isEnd(kind)),
  };
}

/** Those that stand, and those that broke while something of them is still owed. */
export async function arrangementSights(
  book: Book,
  accountIds: readonly number[],
  date: DateText,
): Promise<readonly ArrangementSight[]> {
  const found = new Map<number, ArrangementSight>();
  for (const accountId of accountIds) {
    for (const one of await arrangementsOf(book, accountId)) found.set(one.id, sightOf(one, date));
  }
  return [...found.values()].filter(
    ({ state, leftCents }) => holds(state) || (state === 'broken' && leftCents > 0),
  );
}

/** What may be asked of an account: how the newest stands, and what a new one would be over. */
export type ArrangementChoices = {
  readonly date: DateText;
  /** The one that stands, or that broke and has no final notice yet. */
  readonly current: ArrangementSight | undefined;
  /** All that its payer owes. */
  readonly owed: readonly ScopedItem[];
  /** The payer's letters have somewhere to go. */
  readonly hasAddress: boolean;
};

export async function arrangementChoices(
  desk: Desk,
  accountId: number,
): Promise<ArrangementChoices> {
  return desk.store.read(async (book) => {
    const date = await businessDate(desk, book);
    const account = await accountById(book, accountId);
    const sights = await arrangementSights(book, [accountId], date);
    return {
      date,
      current: sights.findLast(({ ended }) => !ended),
      owed: (await owedByPayer(book, account)).map(scopedItem),
      hasAddress: (await keptAddress(book, account)).length > 0,
    };
  });
}

/** An arrangement that stands over an account, and what is to be paid of it now. */
export type InstalmentNow = {
  readonly number: string;
  readonly dueOn: DateText;
  /** Of the instalments that are due, else of the next. */
  readonly instalmentCents: Cents;
  readonly leftCents: Cents;
};

/** What an account of standing arrangements pays now. */
export type InstalmentsNow = {
  readonly plans: readonly InstalmentNow[];
  /** Of each plan what does not lie on others of its accounts, and whole what none is over. */
  readonly proposalCents: Cents;
};

/** Undefined where none stands. `paying` is what a basket pays on other accounts. */
export async function instalmentNow(
  desk: Desk,
  account: FoundAccount,
  paying: Paying,
): Promise<InstalmentsNow | undefined> {
  const { book } = desk.store;
  const date = await businessDate(desk, book);
  const plans: InstalmentNow[] = [];
  let proposal: number = account.dueCents;
  for (const one of await arrangementsOf(book, account.id)) {
    const standing = standingOf(one, date);
    const { state, next, leftCents } = standing;
    if (!holds(state) || next === undefined) continue;
    const instalmentCents = askedNow(standing);
    const number = arrangementNumber(one.number);
    plans.push({ number, dueOn: next.dueOn, instalmentCents, leftCents });
    const within = new Set(one.items.map(({ itemId }) => itemId));
    const inside = account.items.filter(({ id }) => within.has(id));
    const left = Math.max(0, instalmentCents - (await inHandCents(book, one, paying, date)));
    proposal -= Math.max(0, sumCents(inside, openCents) - left);
  }
  return plans.length === 0 ? undefined : { plans, proposalCents: cents(proposal) };
}
