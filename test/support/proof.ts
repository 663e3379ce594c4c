// What verify finds broken in a book of a test, the rules of its lines of business asked too.
import { verifyBook } from '../../src/desk/verify-book.ts';
import type { TestDesk } from './book.ts';

export async function brokenOf({ desk, store }: Pick<TestDesk, 'desk' | 'store'>) {
  const { checks } = await verifyBook(store, desk.lineDuties);
  return checks.filter(({ broken }) => broken !== null);
}
