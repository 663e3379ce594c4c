// Prints the adding machine's tape as it stands; keeping it is a step of its own.
import { tapeEntries, tapePaper } from '../domain/papers/tape.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { type TapeLine, tapeItems } from '../domain/tape.ts';
import type { Book } from '../store/open-store.ts';
import { queueJob } from '../store/print-jobs.ts';
import { businessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { named, paperCity } from './paper-facts.ts';

/** On the printer of the register. Refused while nothing stands on the tape. */
export async function printTape(
  desk: Desk,
  { person, register }: Counter,
  lines: readonly TapeLine[],
): Promise<Result<undefined>> {
  if (tapeItems(lines) === 0) return refuse('tape-empty');
  return desk.store.transact(async (book) => {
    const at = desk.clock.now();
    const date = await businessDate(desk, book);
    const reference = `register ${register} ${at}`;
    const operator = named(person);
    await queueTape(book, { register, at, reference, date, operator, lines }, at);
    return done(undefined);
  });
}

export type PrintedTape = {
  readonly register: number;
  /** When it was keyed or kept. */
  readonly at: string;
  readonly reference: string;
  readonly date: string;
  readonly operator: string;
  readonly lines: readonly TapeLine[];
};

export async function queueTape(book: Book, tape: PrintedTape, createdAt: string): Promise<void> {
  const { register, at, reference, date, operator, lines } = tape;
  const paper = tapePaper({
    city: await paperCity(book),
    reference,
    businessDate: date,
    at,
    operator,
    entries: tapeEntries(lines),
  });
  const content = { kind: 'paper', paper } as const;
  await queueJob(book, { register, subject: `tape ${reference}`, createdAt, content });
}
