// What an account of arrangements is proposed to pay now: of each plan its instalment, and whole
// what no plan is over.
import { expect, test } from 'vitest';
import { arranged, asked, idOf } from '../../test/support/arrangements.ts';
import { demoDesk } from '../../test/support/book.ts';
import { owedItems } from '../../test/support/coupons.ts';
import { cents } from '../domain/money.ts';
import type { Desk } from './desk.ts';
import { findById } from './find-account.ts';
import type { Paying } from './in-hand.ts';
import { instalmentNow } from './read-arrangements.ts';

const proposed = async (desk: Desk, accountId: number, paying: Paying = []) =>
  (await instalmentNow(desk, await findById(desk, accountId), paying))?.proposalCents;

/** It owes 40.00 and 171.80. */
const WATER = '41007337';

test('two plans over items of one account propose an instalment each', async () => {
  const { desk, close } = await demoDesk();
  const id = await idOf(desk, WATER);
  const [older = 0, newer = 0] = await owedItems(desk, id);
  await arranged(desk, asked(id, { without: [newer], count: 2 }));
  expect(await proposed(desk, id)).toBe(2000 + 17_180);
  await arranged(desk, asked(id, { without: [older], count: 2 }));
  expect(await proposed(desk, id)).toBe(2000 + 8590);
  await close();
});

test('money in hand for what was left out pays no instalment', async () => {
  const { desk, close } = await demoDesk();
  const [citation, water] = [await idOf(desk, '7000440'), await idOf(desk, WATER)];
  const [older = 0] = await owedItems(desk, water);
  await arranged(desk, asked(citation, { scope: 'payer', without: [older], count: 4 }), 902);
  // 56.20 is the instalment, and the citation comes to 53.00.
  expect(await proposed(desk, citation)).toBe(5300);
  const line = { accountId: water, amountCents: cents(4000) };
  expect(await proposed(desk, citation, [{ ...line, itemIds: [older] }])).toBe(5300);
  // Paid on the account, it goes to the instalment first.
  expect(await proposed(desk, citation, [{ ...line, amountCents: cents(5000) }])).toBe(620);
  await close();
});
