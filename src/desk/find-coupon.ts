// A coupon of an arrangement that is scanned to be paid: on which account, how much, and what must
// be known about it. One of a plan that was cancelled, or that is paid, is refused by its reason.
import { arrangementNumber, payableUntil } from '../domain/arrangement.ts';
import { type CouponStanding, couponOn } from '../domain/coupon.ts';
import { type Cents, cents, formatCents, sumCents } from '../domain/money.ts';
import { type OpenItem, openCents } from '../domain/open-item.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { Stub } from '../domain/scan-line.ts';
import { arrangementNumbered, type KnownArrangement } from '../store/arrangements.ts';
import { loadItems } from '../store/open-items.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';
import { type FoundAccount, findById } from './find-account.ts';
import { inHandCents, type Paying } from './in-hand.ts';

export type FoundCoupon = {
  readonly stub: Stub;
  /** `A-000012` */
  readonly number: string;
  readonly instalments: number;
  readonly standing: Extract<CouponStanding, { readonly kind: 'open' }>;
  /** The last day that keeps the arrangement. */
  readonly until: string | undefined;
  /** What of the arrangement is open on the account: the money goes there alone. */
  readonly itemIds: readonly number[];
  readonly insideCents: Cents;
  /** What another account of the arrangement pays of it. */
  readonly restCents: Cents;
};

export type CouponOffer = {
  readonly account: FoundAccount;
  readonly proposalCents: Cents;
  readonly coupon: FoundCoupon;
};

/** Exactly its instalment, less what a basket pays of its arrangement already. */
export async function findCoupon(
  desk: Desk,
  stub: Stub,
  paying: Paying,
): Promise<Result<CouponOffer>> {
  const { book } = desk.store;
  const one = await arrangementNumbered(book, Number(stub.number));
  if (one === undefined) return refuse('find-nothing', { text: stub.number });
  const date = await businessDate(desk, book);
  const open = await openItems(desk, one);
  const accountIds = [...new Set([one.account_id, ...open.map(({ accountId }) => accountId)])];
  const standing = couponOn(one, stub, date, await inHandCents(book, one, paying, date));
  const number = arrangementNumber(one.number);
  if (standing.kind !== 'open') return refused(number, stub, standing);
  const free = accountIds.find(
    (id) =>
      !paying.some(({ accountId }) => accountId === id) &&
      open.some(({ accountId }) => accountId === id),
  );
  const account = await findById(desk, free ?? one.account_id);
  if (free === undefined) return refuse('item-in-basket', { label: account.number });
  const inside = open.filter(({ accountId }) => accountId === free);
  const insideCents = sumCents(inside, openCents);
  const leftCents = cents(standing.instalment.leftCents);
  const proposalCents = cents(Math.min(leftCents, insideCents));
  const coupon: FoundCoupon = {
    ...{ stub, number, standing, insideCents, instalments: one.instalments.length },
    until: payableUntil(one, date),
    itemIds: inside.map(({ id }) => id),
    restCents: cents(leftCents - proposalCents),
  };
  return done({ account, proposalCents, coupon });
}

async function openItems(desk: Desk, { items }: KnownArrangement) {
  const all = await loadItems(desk.store.book, { itemIds: items.map(({ itemId }) => itemId) });
  return all.flatMap((item: OpenItem) => {
    const { accountId } = item;
    return accountId !== undefined && openCents(item) > 0 ? [{ ...item, accountId }] : [];
  });
}

function refused(
  number: string,
  { amountCents, dueOn }: Stub,
  standing: Exclude<CouponStanding, { readonly kind: 'open' }>,
): Result<never> {
  if (standing.kind === 'unknown') {
    return refuse('coupon-unknown', { number, amount: formatCents(amountCents), date: dueOn });
  }
  if (standing.kind === 'cancelled') {
    return refuse('coupon-cancelled', { number, reason: standing.reason });
  }
  return refuse('coupon-paid', { number, position: standing.instalment.position });
}
