// Cash goes from the drawer to the safe in a numbered bag, counted by two people, each alone.
import { type CountLine, countTotal } from '../domain/denomination.ts';
import { balancedEntry, credit, debit } from '../domain/entry.ts';
import { SAFE, UNDEPOSITED_CASH } from '../domain/ledger-accounts.ts';
import type { Cents } from '../domain/money.ts';
import { dropSlipPaper } from '../domain/papers/drop-slip.ts';
import type { Person } from '../domain/person.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { registerChain } from '../store/chain.ts';
import { writeEntry } from '../store/entries.ts';
import { sessionTotals } from '../store/expected.ts';
import type { Book } from '../store/open-store.ts';
import { policy } from '../store/policies.ts';
import { queueJob } from '../store/print-jobs.ts';
import { linkRow } from '../store/records.ts';
import type { DrawerSession } from '../store/sessions.ts';
import { countPaperRows } from './count-paper.ts';
import type { Counter, Desk } from './desk.ts';
import { named, paperCity, signed } from './paper-facts.ts';
import { secondPerson } from './second-person.ts';
import { openSession } from './working-session.ts';

export type Drop = {
  readonly bag: string;
  readonly lines: readonly CountLine[];
  /** The second person's own count of the same bag. */
  readonly second: { readonly number: number; readonly pin: string; readonly countedCents: Cents };
};

/**
 * Two counts of a bag in hand are the proof of a drop. An absurd amount is refused besides, but by
 * whole multiples of the cash ceiling only: an answer to the cent would tell the clerk what is
 * expected in the drawer, and whether a drawer has reached its ceiling every payment tells anyway.
 */
export async function dropToSafe(
  desk: Desk,
  counter: Counter,
  drop: Drop,
): Promise<Result<{ readonly bag: string; readonly amountCents: Cents }>> {
  const amountCents = countTotal(drop.lines);
  if (amountCents === 0) return refuse('drawer-untouched');
  if (drop.bag === '') return refuse('drop-bag-needed');
  const proved = await secondPerson(desk, counter, drop.second, 'approve-counter');
  if (!proved.ok) return proved;
  const second = proved.value;
  if (drop.second.countedCents !== amountCents) return refuse('drop-differs');
  return desk.store.transact(async (book) => {
    const session = await openSession(desk, book, counter);
    if (!session.ok) return session;
    if (amountCents > (await mostHeld(book, session.value))) return refuse('drop-too-much');
    const used = await book
      .selectFrom('drawer_drop')
      .select('id')
      .where('bag_number', '=', drop.bag)
      .executeTakeFirst();
    if (used) return refuse('drop-bag-used', { bag: drop.bag });
    await writeDrop(desk, book, session.value, { drop, counter, second, amountCents });
    return done({ bag: drop.bag, amountCents });
  });
}

/** What the drawer should hold, rounded up to a whole number of cash ceilings, one at least. */
async function mostHeld(book: Book, { id, businessDate }: DrawerSession): Promise<number> {
  const ceiling = await policy(book, 'drawer.cash-ceiling-cents', businessDate);
  const held = (await sessionTotals(book, id)).get('cash')?.amountCents ?? 0;
  return Math.max(1, Math.ceil(held / ceiling)) * ceiling;
}

type Writing = {
  readonly drop: Drop;
  readonly counter: Counter;
  readonly second: Person;
  readonly amountCents: Cents;
};

async function writeDrop(
  desk: Desk,
  book: Book,
  session: DrawerSession,
  { drop, counter, second, amountCents }: Writing,
): Promise<void> {
  const at = desk.clock.now();
  const entry = await writeEntry(book, {
    entry: balancedEntry([debit(SAFE, amountCents), credit(UNDEPOSITED_CASH, amountCents)]),
    source: 'DRW',
    businessDate: session.businessDate,
    memo: `Drop to the safe, bag ${drop.bag}`,
    at,
    by: counter.person.id,
  });
  const { id } = await book
    .insertInto('drawer_drop')
    .values({
      session_id: session.id,
      bag_number: drop.bag,
      amount_cents: amountCents,
      dropped_by: counter.person.id,
      counted_by: second.id,
      dropped_at: at,
      entry_id: entry.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, registerChain(counter.register), 'drop', id, at);
  const paper = dropSlipPaper({
    city: await paperCity(book),
    bag: drop.bag,
    session: session.number,
    register: String(counter.register),
    drawer: String(counter.register),
    businessDate: session.businessDate,
    at,
    clerk: named(counter.person),
    rows: countPaperRows(drop.lines),
    counted: { by: signed(second), amountCents: drop.second.countedCents },
  });
  await queueJob(book, {
    register: counter.register,
    subject: `drop ${drop.bag}`,
    createdAt: at,
    content: { kind: 'paper', paper },
  });
}
