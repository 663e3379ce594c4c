// What a line's rules would add to what an account owes by today and did not yet. A penalty is of
// what is open when it is added: who pays before pays none, so whoever takes the money is told.
import { type Cents, sumCents, ZERO } from '../domain/money.ts';
import { done } from '../domain/result.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';
import { collectionFree } from './dunning-lock.ts';
import type { FoundAccount } from './find-account.ts';
import { linePlace, withRules } from './line-place.ts';

export type NotAdded = {
  readonly cents: Cents;
  /** The act that adds it, as its list says it. */
  readonly act: string;
};

/** Undefined where nothing is late, everything was added, or collection rests. */
export async function readNotAdded(
  desk: Desk,
  { id, line, items }: Pick<FoundAccount, 'id' | 'line' | 'items'>,
): Promise<NotAdded | undefined> {
  const duties = await desk.lineDuties(line);
  const runs = (duties?.runs ?? []).filter(({ adds }) => adds !== undefined);
  if (duties === undefined || runs.length === 0) return undefined;
  return desk.store.read(async (book) => {
    const date = await businessDate(desk, book);
    // Most of what is paid is in time, and asks no further.
    if (!items.some(({ dueOn }) => dueOn < date)) return undefined;
    const place = await linePlace(book, id, date);
    const found = await withRules(async () => {
      if (!collectionFree(place).ok) return done(undefined);
      const due = runs.filter((run) => run.due(place) !== undefined);
      const cents = sumCents(due, (run) => run.adds?.(place) ?? ZERO);
      const act = duties.acts.find(({ name }) => name === due[0]?.act);
      return done(act === undefined || cents === 0 ? undefined : { cents, act: act.words });
    });
    return found.ok ? found.value : undefined;
  });
}
