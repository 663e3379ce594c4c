// What the arrangements of an account ask for now: a payment goes there first.
import { type Planned, plannedOn } from '../domain/planned-payment.ts';
import { arrangementsOf, isArranged } from '../store/arrangements.ts';
import type { Book } from '../store/open-store.ts';

/** Few accounts have one: those without are not kept waiting. */
export async function plannedOf(
  book: Book,
  accountId: number,
  date: string,
): Promise<readonly Planned[]> {
  if (!(await isArranged(book, accountId))) return [];
  return plannedOn(await arrangementsOf(book, accountId), date);
}
