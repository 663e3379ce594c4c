// Who stands in for a supervisor now or will: number and name with the days.
import { type Delegation, delegationsFrom } from '../store/delegations.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';

export type { Delegation };

export type Delegations = { readonly today: string; readonly standing: readonly Delegation[] };

export async function listDelegations(desk: Desk): Promise<Delegations> {
  return desk.store.read(async (book) => ({
    today: await businessDate(desk, book),
    standing: await delegationsFrom(book, desk.clock.now()),
  }));
}
