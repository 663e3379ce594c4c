// Whether a book has a city yet; asked at every start, without the code that makes one.
import { hasCity } from '../store/city.ts';
import type { Desk } from './desk.ts';

/** True when no city was ever opened in this book. */
export async function isEmptyBook(desk: Desk): Promise<boolean> {
  return !(await hasCity(desk.store.book));
}
