// Throws a demo book away, so that it can be made anew. A real book is never touched.
import { done, type Result, refuse } from '../domain/result.ts';
import { hasCity } from '../store/city.ts';
import { discardStore } from '../store/discard-store.ts';
import type { Book } from '../store/open-store.ts';
import { loadCity } from './business-date.ts';
import type { Desk } from './desk.ts';

/**
 * Refused for a real book, for a demo book somebody worked in unless `force`, and while another
 * program has it open. True when the files are gone and the desk's store is closed; false when the
 * book holds no city, so that it can be used as it is.
 */
export async function discardDemo(desk: Desk, force: boolean): Promise<Result<boolean>> {
  const { book } = desk.store;
  if (!(await hasCity(book))) return done(false);
  const city = await loadCity(book);
  if (!city.demo) return refuse('book-is-real', { city: city.name });
  if (!force && (await wasWorkedIn(book))) return refuse('demo-worked-in');
  return (await discardStore(desk.store)) ? done(true) : refuse('store-in-use');
}

async function wasWorkedIn(book: Book): Promise<boolean> {
  const session = await book.selectFrom('drawer_session').select('id').limit(1).executeTakeFirst();
  return session !== undefined;
}
