// Coupons of an arrangement, one an instalment: its line of digits is a stub of a type of its own,
// which has the number of the arrangement where others have an account. What one that is scanned
// is worth follows from how the arrangement stands.
import {
  type Arrangement,
  type Broken,
  type Instalment,
  type InstalmentLeft,
  instalmentsLeft,
  standingOf,
} from './arrangement.ts';
import type { DateText } from './clock.ts';
import { type Cents, sumCents, ZERO } from './money.ts';
import { formatScanLine } from './scan-line.ts';
import type { Stub } from './scan-profile.ts';

export const COUPON_TYPE = '60';

/** The line of a coupon; the due date says which instalment it is. */
export function couponLine(number: number, { dueOn, amountCents }: Instalment): string {
  return formatScanLine({ documentType: COUPON_TYPE, number: `${number}`, dueOn, amountCents });
}

export type CouponStanding =
  /** No instalment has that day and amount. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'cancelled'; readonly reason: string }
  | { readonly kind: 'paid'; readonly instalment: Instalment }
  | {
      readonly kind: 'open';
      readonly instalment: InstalmentLeft;
      /** Its day is over. */
      readonly overdue: boolean;
      readonly broken: Broken | undefined;
      /** What is still to be paid of the instalments before it: money pays those first. */
      readonly beforeCents: Cents;
    };

/** How it stands if so much more were paid on its arrangement. */
export function couponOn(
  arrangement: Arrangement,
  stub: Pick<Stub, 'dueOn' | 'amountCents'>,
  date: DateText,
  payingCents: Cents = ZERO,
): CouponStanding {
  const all = instalmentsLeft(arrangement, date, payingCents);
  const instalment = all.find((one) => one.dueOn === stub.dueOn);
  if (instalment?.amountCents !== stub.amountCents) return { kind: 'unknown' };
  const cancelled = arrangement.events.find(({ kind, on }) => kind === 'cancelled' && on <= date);
  if (cancelled !== undefined) return { kind: 'cancelled', reason: cancelled.reason ?? '' };
  if (instalment.leftCents === 0) return { kind: 'paid', instalment };
  const before = all.filter(({ position }) => position < instalment.position);
  return {
    ...{ kind: 'open', instalment, overdue: instalment.dueOn < date },
    broken: standingOf(arrangement, date).broken,
    beforeCents: sumCents(before, (one) => one.leftCents),
  };
}
