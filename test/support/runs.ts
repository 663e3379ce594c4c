// A run looked through from its first account to its last, as its screen does some at a time.
import type { Counter, Desk } from '../../src/desk/desk.ts';
import { type DueAccount, type RunAsked, readAmong, readDueOf } from '../../src/desk/run-line.ts';
import type { Result } from '../../src/domain/result.ts';

export async function readRun(
  desk: Desk,
  counter: Counter,
  asked: RunAsked,
): Promise<Result<readonly DueAccount[]>> {
  const among = await readAmong(desk, counter, asked);
  return among.ok ? readDueOf(desk, counter, asked, among.value) : among;
}
