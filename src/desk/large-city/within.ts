// Many verbs as one: a store whose transactions are parts of the one that is open. What one of them
// refuses undoes them all.
import { done, type Result } from '../../domain/result.ts';
import type { Book } from '../../store/open-store.ts';
import type { Desk } from '../desk.ts';

class Refused extends Error {
  constructor(result: unknown) {
    super(`a made-up day was refused: ${JSON.stringify(result)}`);
  }
}

/** Nothing of a made-up day may be refused: it is a fault of whoever made it up. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Refused(result.refusal);
  return result.value;
}

/** Throws, with everything undone, when a verb refuses. */
export async function asOne(desk: Desk, work: (desk: Desk) => Promise<void>): Promise<void> {
  must(
    await desk.store.transact(async (book) => {
      await work({ ...desk, store: storeWithin(desk, book) });
      return done(undefined);
    }),
  );
}

function storeWithin({ store }: Desk, book: Book): Desk['store'] {
  return { ...store, book, transact: (part) => part(book), read: (part) => part(book) };
}
