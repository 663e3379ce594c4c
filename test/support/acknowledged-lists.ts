// Lists that accounting acknowledges, as tests begin with them.
import { acknowledgeList } from '../../src/desk/acknowledge-list.ts';
import type { Counter, Desk } from '../../src/desk/desk.ts';
import { type ListName, spanOfList } from '../../src/domain/acknowledged-list.ts';
import { tellList } from '../../src/store/acknowledged-lists.ts';
import { accepted, counterOf } from './counter.ts';

/** By somebody who just read it. */
export async function acknowledgeAsRead(
  desk: Desk,
  counter: Counter,
  list: ListName,
  date: string,
) {
  const { sha256: shown } = await tellList(desk.store.book, list, spanOfList(list, date));
  return acknowledgeList(desk, counter, { list, date, shown });
}

/** The posted and reversed payments of a closed date, by the accountant. */
export async function acknowledgePayments(desk: Desk, date: string): Promise<void> {
  const accounting = await counterOf(desk, 701);
  accepted(await acknowledgeAsRead(desk, accounting, 'posted-payments', date));
}

/** The refund report of the week that a date is in. */
export async function acknowledgeRefunds(desk: Desk, date: string): Promise<void> {
  const accounting = await counterOf(desk, 701);
  accepted(await acknowledgeAsRead(desk, accounting, 'refund-events', date));
}
