// The basket in hand: saved at each accepted field, held for later, recalled, or given up.
import { type Basket, basketTotal, reducedLines } from '../domain/basket.ts';
import type { Named } from '../domain/person.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import {
  allBaskets,
  basketById,
  dropBasket,
  holdSaved,
  type KeptBasket,
  openBasket,
  saveOpenBasket,
  takeUp,
} from '../store/baskets.ts';
import { appendLink, registerChain } from '../store/chain.ts';
import type { Book } from '../store/open-store.ts';
import { personById } from '../store/people.ts';
import { linkRow } from '../store/records.ts';
import type { DrawerSession } from '../store/sessions.ts';
import type { Counter, Desk } from './desk.ts';
import { type Reason, reasonWords } from './reason.ts';
import { openSession, ownSession, stillWorking } from './working-session.ts';

/** `reduced`: the payer had heard a total, and a line pays less now; that is a record. */
export type Saved = { readonly reduced: boolean };

/**
 * An empty basket is simply gone: nothing was in it and no total was shown. A total that was shown
 * stays shown, whatever is saved over it, and a basket with one is emptied by giving it up.
 */
export async function saveBasket(
  desk: Desk,
  counter: Counter,
  basket: Basket,
): Promise<Result<Saved>> {
  return desk.store.transact<Saved>(async (book) => {
    const session = await openSession(desk, book, counter);
    if (!session.ok) return session;
    const kept = await openBasket(book, counter.register);
    const shown = kept?.basket.totalShown === true ? kept.basket : undefined;
    if (shown && basket.lines.length === 0) return refuse('reason-missing');
    const empty = basket.lines.length === 0 && basket.tenders.length === 0;
    if (empty && kept) await dropBasket(book, kept.id);
    if (empty) return done({ reduced: false });
    const reduced = shown ? reducedLines(shown, basket) : [];
    if (shown && reduced.length > 0) {
      await recordReduced(desk, book, counter, { sessionId: session.value.id, shown, basket });
    }
    await saveOpenBasket(book, {
      register: counter.register,
      clerkId: counter.person.id,
      businessDate: session.value.businessDate,
      basket: shown ? { ...basket, totalShown: true } : basket,
      at: desk.clock.now(),
    });
    return done({ reduced: reduced.length > 0 });
  });
}

type Reduced = { readonly sessionId: number; readonly shown: Basket; readonly basket: Basket };

/** The clerk may have misheard, or may be keeping the difference: either way it is seen. */
async function recordReduced(
  desk: Desk,
  book: Book,
  counter: Counter,
  { sessionId, shown, basket }: Reduced,
): Promise<void> {
  const at = desk.clock.now();
  const { id } = await book
    .insertInto('reduced_basket')
    .values({
      session_id: sessionId,
      register: counter.register,
      reduced_at: at,
      reduced_by: counter.person.id,
      shown_cents: basketTotal(shown),
      now_cents: basketTotal(basket),
      content: JSON.stringify(reducedLines(shown, basket)),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, registerChain(counter.register), 'reduced-basket', id, at);
}

export async function holdBasket(desk: Desk, counter: Counter): Promise<Result<undefined>> {
  return desk.store.transact(async (book) => {
    const session = await sessionAtHand(desk, book, counter);
    if (!session.ok) return session;
    const kept = await openBasket(book, counter.register);
    if (!kept || kept.basket.lines.length === 0) return refuse('basket-empty');
    await holdSaved(book, kept.id, desk.clock.now());
    return done(undefined);
  });
}

/** Also on yesterday's drawer: its baskets are given up before it can be counted. */
async function sessionAtHand(
  desk: Desk,
  book: Book,
  counter: Counter,
): Promise<Result<DrawerSession>> {
  const own = await ownSession(desk, book, counter);
  return own.ok ? stillWorking(own.value) : own;
}

/**
 * Takes a held basket into hand, of whatever register; this one must have none of its own. Where a
 * payer was told its total, who took it up is on record: money may be handed over for it.
 */
export async function recallBasket(
  desk: Desk,
  counter: Counter,
  id: number,
): Promise<Result<KeptBasket>> {
  return desk.store.transact(async (book) => {
    const session = await sessionAtHand(desk, book, counter);
    if (!session.ok) return session;
    if (await openBasket(book, counter.register)) return refuse('drawer-basket');
    const kept = await basketById(book, id);
    if (kept?.state !== 'held') return refuse('basket-not-open');
    const { businessDate, register, clerkId } = session.value;
    await takeUp(book, id, { register, clerkId, businessDate });
    if (kept.basket.totalShown) await recordRecalled(desk, book, session.value, kept);
    return done({ ...kept, state: 'open', register, clerkId });
  });
}

async function recordRecalled(
  desk: Desk,
  book: Book,
  session: DrawerSession,
  kept: KeptBasket,
): Promise<void> {
  await appendLink(book, {
    chain: registerChain(session.register),
    kind: 'basket-recalled',
    record: {
      session_id: session.id,
      recalled_by: session.clerkId,
      held_for: kept.clerkId,
      held_register: kept.register,
      held_at: kept.savedAt,
      total_cents: basketTotal(kept.basket),
    },
    at: desk.clock.now(),
  });
}

/** Gives the basket up. After its total was shown this is a record with a reason. */
export async function abandonBasket(
  desk: Desk,
  counter: Counter,
  reason?: Reason,
): Promise<Result<undefined>> {
  return desk.store.transact(async (book) => {
    const session = await sessionAtHand(desk, book, counter);
    if (!session.ok) return session;
    const kept = await openBasket(book, counter.register);
    if (!kept) return done(undefined);
    if (kept.basket.totalShown) {
      if (!reason) return refuse('reason-missing');
      const words = await reasonWords(book, 'abandon', reason);
      if (!words.ok) return words;
      const why = { number: reason.number, text: words.value };
      await recordAbandoned(desk, book, counter, { sessionId: session.value.id, kept, why });
    }
    await dropBasket(book, kept.id);
    return done(undefined);
  });
}

type Abandoned = {
  readonly sessionId: number;
  readonly kept: KeptBasket;
  readonly why: { readonly number: number; readonly text: string };
};

async function recordAbandoned(
  desk: Desk,
  book: Book,
  counter: Counter,
  { sessionId, kept, why }: Abandoned,
): Promise<void> {
  const at = desk.clock.now();
  const { id } = await book
    .insertInto('abandoned_basket')
    .values({
      session_id: sessionId,
      register: counter.register,
      abandoned_at: at,
      abandoned_by: counter.person.id,
      total_cents: basketTotal(kept.basket),
      content: JSON.stringify(kept.basket),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await book
    .insertInto('abandoned_basket_reason')
    .values({ basket_id: id, ...why })
    .execute();
  await linkRow(book, registerChain(counter.register), 'abandoned-basket', id, at);
}

export type HeldBasket = KeptBasket & {
  readonly clerk: Named;
  /** Whole minutes since it was held. */
  readonly minutes: number;
};

/** Every held basket of every register, oldest first. */
export async function heldBaskets(desk: Desk): Promise<readonly HeldBasket[]> {
  return desk.store.read(async (book) => {
    const held = (await allBaskets(book)).filter((kept) => kept.state === 'held');
    const now = Date.parse(desk.clock.now());
    return Promise.all(
      held.map(async (kept) => ({
        ...kept,
        clerk: await personById(book, kept.clerkId),
        minutes: Math.max(0, Math.floor((now - Date.parse(kept.savedAt)) / 60_000)),
      })),
    );
  });
}
