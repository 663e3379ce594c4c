// Looks at one thing of the book and at all that belongs to it, without changing any of it: an
// account, a party, a receipt, a journal entry, a drawer session. Who looked at whose affairs is on
// record: a look-up that no payment follows is how money taken without a receipt shows.
import { done, type Result, refuse } from '../domain/result.ts';
import { writeLookUp } from '../store/known.ts';
import type { Book } from '../store/open-store.ts';
import { businessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { type AccountSight, type PartySight, readAccount, readParty } from './read-account.ts';
import {
  type EntrySight,
  type ReceiptSight,
  readEntry,
  readReceipt,
  readSession,
  type SessionSight,
} from './read-posted.ts';

export type Subject = {
  readonly kind: 'account' | 'party' | 'receipt' | 'entry' | 'session';
  readonly id: number;
};

export type Sight = AccountSight | PartySight | ReceiptSight | EntrySight | SessionSight;

/** Reads it again without a record: the same person still looks at the same thing. */
export async function readSight(desk: Desk, subject: Subject): Promise<Result<Sight>> {
  return desk.store.read(async (book) => {
    const sight = await sightOf(desk, book, subject);
    return sight ? done(sight) : refuse('look-at-nothing', { kind: subject.kind });
  });
}

async function sightOf(desk: Desk, book: Book, { kind, id }: Subject): Promise<Sight | undefined> {
  const date = await businessDate(desk, book);
  switch (kind) {
    case 'account':
      return readAccount(book, id, date, desk.lineDuties);
    case 'party':
      return readParty(book, id, date);
    case 'receipt':
      return readReceipt(book, id);
    case 'entry':
      return readEntry(book, id);
    case 'session':
      return readSession(book, id);
  }
}

/** Opens it: entries and sessions are the city's own and leave no record. */
export async function lookAt(
  desk: Desk,
  counter: Counter,
  subject: Subject,
): Promise<Result<Sight>> {
  const sight = await readSight(desk, subject);
  if (!sight.ok) return sight;
  const recorded = await recordLookUp(desk, counter, subject);
  return recorded.ok ? sight : recorded;
}

/** Puts on record that this person saw the affairs of a party. */
export async function recordLookUp(
  desk: Desk,
  { person, register }: Counter,
  { kind, id }: Subject,
): Promise<Result<undefined>> {
  if (kind === 'entry' || kind === 'session') return done(undefined);
  return desk.store.transact(async (book) => {
    await writeLookUp(book, {
      subject: kind,
      subject_id: id,
      register,
      business_date: await businessDate(desk, book),
      looked_at: desk.clock.now(),
      looked_by: person.id,
    });
    return done(undefined);
  });
}
