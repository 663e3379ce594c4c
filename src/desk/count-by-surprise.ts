// A surprise count of a drawer or of the change fund: somebody without cash duty counts blind, who
// holds the cash looks on. The difference shows only once it is sealed; nothing is booked.
import { totalOf } from '../domain/change-fund.ts';
import { type CountLine, countTotal } from '../domain/denomination.ts';
import { type Cents, cents } from '../domain/money.ts';
import { countSheetPaper } from '../domain/papers/count-sheet.ts';
import { may, type Person } from '../domain/person.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { OFFICE, registerChain } from '../store/chain.ts';
import { changeFund, lastMovement } from '../store/change-fund.ts';
import { expectedTenders } from '../store/expected.ts';
import type { Book } from '../store/open-store.ts';
import { policy } from '../store/policies.ts';
import { queueJob } from '../store/print-jobs.ts';
import { linkRow } from '../store/records.ts';
import { type DrawerSession, loadSession } from '../store/sessions.ts';
import { openBusinessDate } from './business-date.ts';
import { countPaperRows } from './count-paper.ts';
import type { Counter, Desk } from './desk.ts';
import { named, paperCity } from './paper-facts.ts';
import { type TwoSignatures, twoSigners } from './second-person.ts';

export type SurprisePlace = 'drawer' | 'fund';

export type Surprise = {
  readonly cashCents: Cents;
  readonly expectedCents: Cents;
  /** More than the tolerance: a drawer takes nothing more until it is closed. */
  readonly beyond: boolean;
};

type Place = { readonly date: string; readonly session: DrawerSession | undefined };

/** Whoever stands at the pad may be the one who counts or the one whose cash it is. */
export async function countBySurprise(
  desk: Desk,
  counter: Counter,
  place: SurprisePlace,
  lines: readonly CountLine[],
  signatures: TwoSignatures,
): Promise<Result<Surprise>> {
  if (lines.length === 0) return refuse('drawer-untouched');
  const second = await twoSigners(desk, counter, signatures);
  if (!second.ok) return second;
  return desk.store.transact<Surprise>(async (book) => {
    const found = await mayCountBySurprise(desk, book, counter, place);
    if (!found.ok) return found;
    const who = roles(found.value, counter.person, second.value);
    if (!who) return refuse('surprise-who');
    const { date, session } = found.value;
    const expectedCents = session
      ? ((await expectedTenders(book, session.id)).get('cash')?.amountCents ?? cents(0))
      : totalOf(await changeFund(book));
    const cashCents = countTotal(lines);
    const alone = await policy(book, 'over-short.alone-cents', date);
    const beyond = Math.abs(cashCents - expectedCents) > alone;
    const at = desk.clock.now();
    const { id } = await book
      .insertInto('surprise_count')
      .values({
        business_date: date,
        session_id: session?.id ?? null,
        after_movement_id: session ? null : ((await lastMovement(book)) ?? null),
        cash_cents: cashCents,
        expected_cents: expectedCents,
        beyond: beyond ? 1 : 0,
        counted_by: who.counts.id,
        present_id: who.holds.id,
        counted_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await insertLines(book, id, lines);
    const chain = session ? registerChain(session.register) : OFFICE;
    await linkRow(book, chain, 'surprise-count', id, at);
    await queueSheet(book, counter, { id, date, session, lines, at, ...who });
    return done({ cashCents, expectedCents, beyond });
  });
}

/** A drawer that is at work here, or the change fund, on a date that is open. */
export async function mayCountBySurprise(
  desk: Desk,
  book: Book,
  counter: Counter,
  place: SurprisePlace,
): Promise<Result<Place>> {
  const dated = await openBusinessDate(desk, book);
  if (!dated.ok) return dated;
  const date = dated.value;
  if (place === 'fund') return done({ date, session: undefined });
  const session = await loadSession(book, { register: counter.register });
  if (!session || session.state === 'closed') {
    return refuse('drawer-not-open', { register: counter.register });
  }
  if (session.state === 'counting') return refuse('drawer-counting');
  return done({ date: session.businessDate, session });
}

type Roles = { readonly counts: Person; readonly holds: Person };

/** One without cash duty, and the clerk of the drawer or somebody who works with the fund. */
function roles({ session }: Place, own: Person, second: Person): Roles | undefined {
  return [
    { counts: own, holds: second },
    { counts: second, holds: own },
  ].find(({ counts, holds }) => {
    const held = session ? holds.id === session.clerkId : may({ role: holds.role }, 'take-money');
    return may({ role: counts.role }, 'surprise-count') && held;
  });
}

async function insertLines(book: Book, count_id: number, lines: readonly CountLine[]) {
  for (const { form, denominationCents, quantity, amountCents } of lines) {
    const counted = { form, denomination_cents: denominationCents, quantity };
    await book
      .insertInto('surprise_count_line')
      .values({ count_id, ...counted, amount_cents: amountCents })
      .execute();
  }
}

type Sheet = Roles & {
  readonly id: number;
  readonly date: string;
  readonly session: DrawerSession | undefined;
  readonly lines: readonly CountLine[];
  readonly at: string;
};

async function queueSheet(book: Book, { register }: Counter, sheet: Sheet): Promise<void> {
  const { id, session, lines, at, counts, holds } = sheet;
  const reference = `surprise ${id}`;
  const paper = countSheetPaper({
    city: await paperCity(book),
    reference,
    occasion: session ? 'Surprise count' : 'Surprise count of the change fund',
    ...(session ? { session: session.number, drawer: String(session.register) } : {}),
    register: String(register),
    businessDate: sheet.date,
    at,
    attempt: 1,
    countedBy: named(counts),
    witness: named(holds),
    rows: countPaperRows(lines),
  });
  const content = { kind: 'paper' as const, paper };
  await queueJob(book, { register, subject: `count ${reference}`, createdAt: at, content });
}
