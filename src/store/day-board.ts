// What is still about on a business date apart from drawers, sheets and deposits: baskets and
// papers.
import type { Book } from './open-store.ts';

export type WaitingBasket = { readonly register: number; readonly state: 'open' | 'held' };

/** Baskets of the date that were neither posted nor given up. */
export async function waitingBaskets(book: Book, date: string): Promise<readonly WaitingBasket[]> {
  return book
    .selectFrom('basket')
    .select(['register', 'state'])
    .where('business_date', '<=', date)
    .orderBy('register')
    .orderBy('id')
    .execute();
}

export type WaitingPapers = { readonly register: number; readonly jobs: number };

/** Print jobs that are not settled, by register. */
export async function waitingPapers(book: Book): Promise<readonly WaitingPapers[]> {
  return book
    .selectFrom('print_queue')
    .select(['register', (of) => of.fn.countAll<number>().as('jobs')])
    .groupBy('register')
    .orderBy('register')
    .execute();
}
