// Lists that accounting acknowledges, as tests begin with them.
import { acknowledgeList } from '../../src/desk/acknowledge-list.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { accepted, counterOf } from './counter.ts';

/** The posted and reversed payments of a closed date, by the accountant. */
export async function acknowledgePayments(desk: Desk, date: string): Promise<void> {
  const accounting = await counterOf(desk, 701);
  accepted(await acknowledgeList(desk, accounting, { list: 'posted-payments', date }));
}

/** The refund report of the week that a date is in. */
export async function acknowledgeRefunds(desk: Desk, date: string): Promise<void> {
  const accounting = await counterOf(desk, 701);
  accepted(await acknowledgeList(desk, accounting, { list: 'refund-events', date }));
}
