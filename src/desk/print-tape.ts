// Prints the adding machine's tape as it stands. It is kept nowhere else and proves nothing.
import { tapeEntries, tapePaper } from '../domain/papers/tape.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { type TapeLine, tapeItems } from '../domain/tape.ts';
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
    const reference = `register ${register} ${at}`;
    const paper = tapePaper({
      city: await paperCity(book),
      reference,
      businessDate: await businessDate(desk, book),
      at,
      operator: named(person),
      entries: tapeEntries(lines),
    });
    const content = { kind: 'paper', paper } as const;
    await queueJob(book, { register, subject: `tape ${reference}`, createdAt: at, content });
    return done(undefined);
  });
}
