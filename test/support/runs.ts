// A run looked through from the first account of its line to the last, as its screen does some at
// a time.
import type { Counter, Desk } from '../../src/desk/desk.ts';
import { type DueAccount, type RunAsked, readAmong, readDueOf } from '../../src/desk/run-line.ts';
import { done, type Result } from '../../src/domain/result.ts';

export async function readRun(
  desk: Desk,
  counter: Counter,
  asked: RunAsked,
): Promise<Result<readonly DueAccount[]>> {
  const due: DueAccount[] = [];
  for (let after: string | undefined = ''; after !== undefined; ) {
    const read = await readAmong(desk, counter, { ...asked, after, most: AT_ONCE });
    if (!read.ok) return read;
    const some = await readDueOf(desk, counter, asked, read.value.among);
    if (!some.ok) return some;
    due.push(...some.value);
    after = read.value.last;
  }
  return done(due);
}

/** Few, so that a small city has more than one stretch. */
const AT_ONCE = 7;
