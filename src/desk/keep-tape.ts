// Keeps the adding machine's tape as it stands: a record of its own that can be looked at and
// printed again, by who kept it and by who may approve at the counter.
import { may } from '../domain/person.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { type TapeLine, tapeItems } from '../domain/tape.ts';
import {
  insertKeptTape,
  type KeptTape,
  keptTapeById,
  keptTapeLines,
  keptTapes,
} from '../store/kept-tapes.ts';
import { businessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { queueTape } from './print-tape.ts';

/** Returns the number of the kept tape. Refused while nothing stands on it. */
export async function keepTape(
  desk: Desk,
  { person, register }: Counter,
  lines: readonly TapeLine[],
): Promise<Result<number>> {
  if (tapeItems(lines) === 0) return refuse('tape-empty');
  return desk.store.transact(async (book) => {
    const date = await businessDate(desk, book);
    const at = desk.clock.now();
    const keeping = { businessDate: date, register, keptBy: person.id, at, lines };
    return done(await insertKeptTape(book, keeping));
  });
}

/** One's own; for who may approve at the counter everybody's. The newest first. */
export async function listKeptTapes(desk: Desk, { person }: Counter): Promise<readonly KeptTape[]> {
  const seesAll = may(person, 'approve-counter');
  return desk.store.read((book) => keptTapes(book, seesAll ? undefined : person.id));
}

export async function readKeptTape(
  desk: Desk,
  id: number,
): Promise<{ readonly tape: KeptTape; readonly lines: readonly TapeLine[] } | undefined> {
  return desk.store.read(async (book) => {
    const tape = await keptTapeById(book, id);
    return tape && { tape, lines: await keptTapeLines(book, id) };
  });
}

/** On the printer of the register, with who kept it and when. */
export async function printKeptTape(
  desk: Desk,
  { register }: Counter,
  id: number,
): Promise<Result<undefined>> {
  return desk.store.transact(async (book) => {
    const tape = await keptTapeById(book, id);
    if (!tape) return refuse('choice-unknown', { number: id });
    const { at, businessDate: date } = tape;
    const reference = `kept tape ${id}`;
    const operator = `${tape.number} ${tape.name}`;
    const lines = await keptTapeLines(book, id);
    await queueTape(book, { register, at, reference, date, operator, lines }, desk.clock.now());
    return done(undefined);
  });
}
