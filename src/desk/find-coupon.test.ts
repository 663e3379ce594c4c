// What a coupon proposes beside money that is in hand already: only what pays of its arrangement
// counts, on whichever of its accounts.
import { expect, test } from 'vitest';
import { arranged, asked, idOf } from '../../test/support/arrangements.ts';
import { demoDesk } from '../../test/support/book.ts';
import { accepted, outcomeOf } from '../../test/support/counter.ts';
import { couponLines, owedItems } from '../../test/support/coupons.ts';
import { cents } from '../domain/money.ts';
import type { Desk } from './desk.ts';
import { findCoupon } from './find-coupon.ts';
import type { Paying } from './in-hand.ts';
import { readStub } from './read-stub.ts';

/** A citation of 53.00 and a bill of 171.80, without the older one of 40.00: two of 112.40. */
async function twoAccounts(desk: Desk) {
  const [citation, water] = [await idOf(desk, '7000440'), await idOf(desk, '41007337')];
  const [older = 0, newer = 0] = await owedItems(desk, water);
  const over = { scope: 'payer', without: [older], count: 2 } as const;
  await arranged(desk, asked(citation, over));
  const [line = ''] = await couponLines(desk, 1);
  const read = await readStub(desk, line);
  if (read.kind !== 'stub') throw new Error(line);
  const { stub } = read;
  const found = (paying: Paying) => findCoupon(desk, stub, paying);
  const proposed = async (paying: Paying) => {
    const { account, proposalCents, coupon } = accepted(await found(paying));
    return [account.number, proposalCents, coupon.restCents];
  };
  return { citation, water, older, newer, found, proposed };
}

const line = (accountId: number, amount: number, itemIds?: readonly number[]) => ({
  ...{ accountId, amountCents: cents(amount) },
  ...(itemIds === undefined ? {} : { itemIds }),
});

test('a coupon proposes on the account it was asked for, and the rest on the next', async () => {
  const { desk, close } = await demoDesk();
  const { citation, found, proposed, water } = await twoAccounts(desk);
  expect(await proposed([])).toEqual(['7000440', 5300, 5940]);
  expect(await proposed([line(citation, 5300)])).toEqual(['41007337', 5940, 0]);
  expect(await proposed([line(water, 1000)])).toEqual(['7000440', 5300, 4940]);
  const both = [line(citation, 5300), line(water, 5000)];
  expect(outcomeOf(await found(both))).toBe('item-in-basket');
  await close();
});

test('money for an item that was left out pays nothing of the arrangement', async () => {
  const { desk, close } = await demoDesk();
  const { newer, older, found, proposed, water } = await twoAccounts(desk);
  expect(await proposed([line(water, 4000, [older])])).toEqual(['7000440', 5300, 5940]);
  // Paid on the account, it goes to the instalment first.
  expect(await proposed([line(water, 4100)])).toEqual(['7000440', 5300, 1840]);
  expect(await proposed([line(water, 6000, [newer])])).toEqual(['7000440', 5240, 0]);
  expect(outcomeOf(await found([line(water, 11_240, [newer])]))).toBe('coupon-paid');
  await close();
});
