// A department's stubs keyed from paper. Each tape is a new version; the one before stays. Only
// after the counts are sealed, so that no total lets a clerk work out the expected cash (duty 9).
import { done, type Result, refuse } from '../domain/result.ts';
import type { TapeLine } from '../domain/tape.ts';
import { closeOf } from '../store/day-close.ts';
import type { Book } from '../store/open-store.ts';
import { insertTape, type Tape } from '../store/tapes.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';
import { allCounted } from './read-report.ts';

export type Keying = {
  readonly date: string;
  readonly department: string;
  readonly lines: readonly TapeLine[];
};

export async function keyTape(
  desk: Desk,
  counter: Counter,
  { date, department, lines }: Keying,
): Promise<Result<Tape>> {
  const allowed = permit(counter.person, 'take-money');
  if (!allowed.ok) return allowed;
  if (lines.length === 0) return refuse('tape-empty');
  return desk.store.transact(async (book) => {
    const open = await sheetsOpen(book, date);
    if (!open.ok) return open;
    const known = await departmentName(book, department);
    if (!known.ok) return known;
    return done(
      await insertTape(book, {
        businessDate: date,
        department,
        lines,
        keyedBy: counter.person.id,
        keyedAt: desk.clock.now(),
      }),
    );
  });
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
