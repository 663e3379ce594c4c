// Closes a business date once its proof holds: what stops it is told in full, undecided requests
// lapse, and the close records the proof and the ends of all chains.
import { canonical } from '../domain/canonical.ts';
import { type DayProof, proveDay } from '../domain/day-proof.ts';
import type { Person } from '../domain/person.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { allChainHeads, closeOf, hasBusiness, insertDayClose } from '../store/day-close.ts';
import { loadDayFacts } from '../store/day-facts.ts';
import { insertSecondClose, liftOf } from '../store/day-lift.ts';
import type { Book } from '../store/open-store.ts';
import { insertDecision, openRequests } from '../store/requests.ts';
import { businessDate, loadCity } from './business-date.ts';
import { dayBoard } from './day-board.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';
import { allCounted } from './read-report.ts';

export type ClosedDay = { readonly date: string; readonly proof: DayProof };

export async function closeDay(
  desk: Desk,
  counter: Counter,
  date: string,
): Promise<Result<ClosedDay>> {
  const allowed = await permit(desk, desk.store.book, counter.person, 'close-day');
  if (!allowed.ok) return allowed;
  return desk.store.transact(async (book) => {
    const ready = await mayClose(desk, book, date);
    if (!ready.ok) return ready;
    const at = desk.clock.now();
    await lapseRequests(book, counter.person, date, at);
    const proof = proveDay(await loadDayFacts(book, date));
    const lift = await liftOf(book, date);
    const close = {
      business_date: date,
      proof: canonical(proof),
      chain_heads: canonical(await allChainHeads(book)),
      closed_by: counter.person.id,
      closed_at: at,
    };
    if (lift) await insertSecondClose(book, { ...close, lift_id: lift.id });
    else await insertDayClose(book, close);
    return done({ date, proof });
  });
}

async function mayClose(desk: Desk, book: Book, date: string): Promise<Result<undefined>> {
  if (await closeOf(book, date)) return refuse('day-closed', { date });
  const { demoDate } = await loadCity(book);
  // Receipts of the date are still to come. In a demo book it never comes.
  if (demoDate === null && date > (await businessDate(desk, book))) {
    return refuse('day-not-begun', { date });
  }
  if (!(await hasBusiness(book, date))) return refuse('day-without-business', { date });
  const stopping = (await dayBoard(book, date)).filter((item) => item.stops);
  if (stopping.length === 0) return done(undefined);
  const list = stopping.map(({ words }, index) => `${index + 1} ${words}`).join('; ');
  return refuse('day-stopped', { count: stopping.length, list: `${list}.` });
}

/** A request is for its own day (core.md A.4): with the close it is withdrawn, not answered. */
async function lapseRequests(book: Book, closer: Person, date: string, at: string): Promise<void> {
  for (const request of await openRequests(book, date)) {
    await insertDecision(book, request, {
      decision: 'withdrawn',
      decidedBy: closer.id,
      decidedAt: at,
      reason: 'the day was closed',
    });
  }
}

/** The proof as it stands now; refused until every drawer of the date is counted. */
export async function readProof(book: Book, date: string): Promise<Result<DayProof>> {
  const counted = await allCounted(book, date);
  if (!counted.ok) return counted;
  return done(proveDay(await loadDayFacts(book, date)));
}
