// Watches a drawer by its sensor: what opens without us and what stays open too long is noted, once
// each, and when it was shut again.
import type { Instant } from '../domain/clock.ts';
import type { DrawerOpen } from '../domain/printer.ts';
import { done } from '../domain/result.ts';
import { insertNotice, newestKick, newestNotice, noticesOf } from '../store/drawer-notices.ts';
import type { Book } from '../store/open-store.ts';
import { policyOr } from '../store/policies.ts';
import { printerState } from '../store/printer-leases.ts';
import { loadSession } from '../store/sessions.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';

export type DrawerIncident = 'unasked' | 'left-open';

export type WatchedDrawer = {
  readonly register: number;
  /** What the store knows the printer by. */
  readonly printer: string;
  /** The sensor's level while the drawer stands open. */
  readonly open: DrawerOpen;
};

/** A kick explains an opening that is seen so long after it: a paper may print in between. */
const KICK_EXPLAINS_MS = 30_000;
const OPEN_SECONDS = 60;
/** Below that no city may set it: what is younger is not looked up. */
const OPEN_SECONDS_LEAST = 10;
/** Who counts the drawer needs it open. */
const COUNTING_TIMES = 15;

type Judged = { readonly openedAt: Instant; readonly noted: readonly DrawerIncident[] };

export class DrawerWatch {
  readonly #desk: Desk;
  readonly #drawer: WatchedDrawer;
  readonly #startedAt: Instant;
  /** The opening that was judged last, and what was found. */
  #judged: Judged | undefined;
  #shutAt: Instant | undefined;

  constructor(desk: Desk, drawer: WatchedDrawer) {
    this.#desk = desk;
    this.#drawer = drawer;
    this.#startedAt = desk.clock.now();
  }

  /** What is wrong with the drawer now, after noting what is new. Cheap while nothing changes. */
  async observe(): Promise<DrawerIncident | undefined> {
    const { printer, open } = this.#drawer;
    const state = await printerState(this.#desk.store.book, printer);
    const { drawerHigh, drawerSince } = state ?? {};
    if (drawerHigh === undefined || drawerSince === undefined) return undefined;
    if (drawerHigh !== (open === 'high')) {
      await this.#seenShut(drawerSince);
      return undefined;
    }
    if (this.#judged?.openedAt !== drawerSince) await this.#seenOpen(drawerSince);
    if (!this.#judged?.noted.includes('left-open')) await this.#mayBeLeftOpen(drawerSince);
    return this.#judged?.noted.at(-1);
  }

  async #seenShut(since: Instant): Promise<void> {
    if (this.#shutAt === since) return;
    this.#shutAt = since;
    this.#judged = undefined;
    const last = await newestNotice(this.#desk.store.book, this.#drawer.register);
    if (last && last.kind !== 'shut') await this.#note('shut', last.opened_at);
  }

  /** Of what opened before this program started only that it is left open can be said. */
  async #seenOpen(openedAt: Instant): Promise<void> {
    const { register } = this.#drawer;
    const notices = await noticesOf(this.#desk.store.book, register, openedAt);
    const noted = notices.flatMap(({ kind }) => (kind === 'shut' ? [] : [kind]));
    this.#judged = { openedAt, noted };
    if (noted.length > 0 || openedAt < this.#startedAt || (await this.#isAskedFor(openedAt)))
      return;
    await this.#note('unasked', openedAt);
  }

  async #isAskedFor(openedAt: Instant): Promise<boolean> {
    const kick = await newestKick(this.#desk.store.book, this.#drawer.printer);
    if (kick === undefined) return false;
    // A kick that was followed by a shut drawer explains no second opening.
    const used = this.#shutAt !== undefined && kick.at < this.#shutAt;
    return !used && Date.parse(openedAt) - Date.parse(kick.at) < KICK_EXPLAINS_MS;
  }

  async #mayBeLeftOpen(openedAt: Instant): Promise<void> {
    const openMs = Date.parse(this.#desk.clock.now()) - Date.parse(openedAt);
    if (openMs < OPEN_SECONDS_LEAST * 1000) return;
    const { book } = this.#desk.store;
    const date = await businessDate(this.#desk, book);
    const seconds = await policyOr(book, 'drawer.open-seconds', date, OPEN_SECONDS);
    const kick = await newestKick(book, this.#drawer.printer);
    const times = kick?.reason.startsWith('count ') ? COUNTING_TIMES : 1;
    if (openMs > seconds * times * 1000) await this.#note('left-open', openedAt);
  }

  async #note(kind: DrawerIncident | 'shut', openedAt: Instant): Promise<void> {
    const noted = await this.#desk.store.transact(async (book) => {
      await insertNotice(book, {
        register: this.#drawer.register,
        session_id: await openSessionId(book, this.#drawer.register),
        kind,
        opened_at: openedAt,
        noted_at: this.#desk.clock.now(),
      });
      return done(undefined);
    });
    if (!noted.ok || kind === 'shut') return;
    this.#judged = { openedAt, noted: [...(this.#judged?.noted ?? []), kind] };
  }
}

async function openSessionId(book: Book, register: number): Promise<number | null> {
  const session = await loadSession(book, { register });
  return session && session.state !== 'closed' ? session.id : null;
}
