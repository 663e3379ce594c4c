// A department's stubs keyed from paper. Each tape is a new version; the one before stays. Only
// after the counts are sealed, so that no total lets a clerk work out the expected cash (duty 9).
import { present } from '../domain/assert.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { TapeLine } from '../domain/tape.ts';
import { closeOf } from '../store/day-close.ts';
import { localTime } from '../store/local-time.ts';
import type { Book } from '../store/open-store.ts';
import { exceptionOf, hasLooked, insertLook } from '../store/tabulation.ts';
import { insertTape, newestTape, type Tape, tapeById } from '../store/tapes.ts';
import { loadCity } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';
import { allCounted } from './read-report.ts';

export type Keying = {
  readonly date: string;
  readonly department: string;
  readonly lines: readonly TapeLine[];
  /** Keyed a second time, unseen: the tape that somebody else keyed first. */
  readonly secondOf?: number;
};

export async function keyTape(
  desk: Desk,
  counter: Counter,
  { date, department, lines, secondOf }: Keying,
): Promise<Result<Tape>> {
  const allowed = await permit(desk, desk.store.book, counter.person, 'take-money');
  if (!allowed.ok) return allowed;
  if (lines.length === 0) return refuse('tape-empty');
  return desk.store.transact(async (book) => {
    const open = await sheetsOpen(book, date);
    if (!open.ok) return open;
    const known = await departmentName(book, department);
    if (!known.ok) return known;
    const personId = counter.person.id;
    const newest = await newestTape(book, date, department);
    const second = await asSecond(book, personId, newest, secondOf);
    if (!second.ok) return second;
    const { timeZone } = await loadCity(book);
    const tabulation = { date, department, personId };
    const exception = await exceptionOf(book, tabulation, localTime(timeZone));
    return done(
      await insertTape(book, {
        businessDate: date,
        department,
        lines,
        keyedBy: personId,
        keyedAt: desk.clock.now(),
        ...(exception ? { exception } : {}),
        ...(second.value === undefined ? {} : { firstTapeId: second.value }),
      }),
    );
  });
}

/**
 * The first tape that this one stands beside. What the second person corrects afterwards still
 * does; begun unseen, it needs somebody who neither keyed the first nor looked at it.
 */
async function asSecond(
  book: Book,
  personId: number,
  newest: Tape | undefined,
  secondOf: number | undefined,
): Promise<Result<number | undefined>> {
  if (secondOf === undefined) {
    return done(newest?.keyedBy === personId ? newest.firstTapeId : undefined);
  }
  const first = present(await tapeById(book, secondOf), `tape ${secondOf}`);
  if (newest?.id !== first.id) {
    return refuse('sheet-old-version', { version: first.version, newest: newest?.version ?? 0 });
  }
  if (first.keyedBy === personId) return refuse('tape-second-own');
  if (await hasLooked(book, { tapeId: secondOf, personId })) return refuse('tape-second-seen');
  return done(secondOf);
}

/** Opens a tape that somebody else keyed: who has seen it cannot key it a second time. */
export async function lookAtTape(desk: Desk, counter: Counter, tapeId: number): Promise<void> {
  await desk.store.transact(async (book) => {
    const look = { tapeId, personId: counter.person.id, at: desk.clock.now() };
    return done(await insertLook(book, look));
  });
}

/** True where the person may still key the sheet's tape unseen. */
export async function mayKeySecond(book: Book, personId: number, tape: Tape): Promise<boolean> {
  if (tape.keyedBy === personId || tape.firstTapeId !== undefined) return false;
  if (tape.signatures.length > 0) return false;
  return !(await hasLooked(book, { tapeId: tape.id, personId }));
}

/** Sheets are worked on between the counts and the close of the day. */
export async function sheetsOpen(book: Book, date: string): Promise<Result<undefined>> {
  if (await closeOf(book, date)) return refuse('day-closed', { date });
  return allCounted(book, date);
}

export async function departmentName(book: Book, code: string): Promise<Result<string>> {
  const row = await book
    .selectFrom('department')
    .select('name')
    .where('code', '=', code)
    .executeTakeFirst();
  return row ? done(row.name) : refuse('department-unknown', { department: code });
}
