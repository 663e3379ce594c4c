// What the auditor believes of the lists that accounting acknowledges: what was posted and reversed
// on a date beside receipts, what refunds came to in a week, and what is acknowledged.
import { weekOf } from '../../src/domain/calendar.ts';
import type { Model } from './model.ts';

export type Lists = {
  /** Payments that files brought, by date. */
  readonly byFile: Map<string, number>;
  /** Checks that came back, by date. */
  readonly returned: Map<string, number>;
  /** Granted less stopped and back, by the Monday of each week in which anything happened. */
  readonly refunds: Map<string, number>;
  /** `posted-payments 2026-09-15` */
  readonly acknowledged: Set<string>;
};

export function noLists(): Lists {
  const none = () => new Map<string, number>();
  return { byFile: none(), returned: none(), refunds: none(), acknowledged: new Set() };
}

export function note(sums: Map<string, number>, key: string, cents: number): void {
  sums.set(key, (sums.get(key) ?? 0) + cents);
}

/** Something happened to a refund today; asking, paying and denying move nothing. */
export function noteRefund({ lists, date }: Pick<Model, 'lists' | 'date'>, cents = 0): void {
  note(lists.refunds, weekOf(date).from, cents);
}

/** What the payments of a date come to; undefined where there are none. */
export function paymentsOf({ lists, receipts }: Model, date: string): number | undefined {
  const own = receipts.filter(({ session }) => session.date === date);
  const byFile = lists.byFile.get(date);
  const returned = lists.returned.get(date);
  if (own.length === 0 && byFile === undefined && returned === undefined) return undefined;
  const standing = own.filter(({ isVoid }) => !isVoid);
  const sum = standing.reduce((all, { total }) => all + total, 0);
  return sum + (byFile ?? 0) - (returned ?? 0);
}
