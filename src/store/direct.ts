// The short way to the file for queries that are compiled already: Kysely's own way from a query to
// its connection takes longer than most of the queries of a payment do.
import type { Book } from './open-store.ts';

/** Runs one compiled statement at once. */
export type Run = (sql: string, parameters: readonly unknown[]) => readonly unknown[];

const running = new WeakMap<Book, Run>();

/**
 * While `work` is done, `book` holds the connection for itself, so that nothing can come between
 * its statements.
 */
export async function withDirect<T>(book: Book, run: Run, work: () => Promise<T>): Promise<T> {
  running.set(book, run);
  try {
    return await work();
  } finally {
    running.delete(book);
  }
}

/** Undefined where the connection is not held: then its turn is waited for, as Kysely does. */
export function directTo(book: Book): Run | undefined {
  return running.get(book);
}
