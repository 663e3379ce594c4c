// Two deposits of one date wait: the bag in the verifier's hand says which one is verified.
import { expect, it } from 'vitest';
import { countDrawer } from '../../src/desk/count-drawer.ts';
import { sealDeposit } from '../../src/desk/seal-deposit.ts';
import { cents } from '../../src/domain/money.ts';
import { demoDesk } from '../support/book.ts';
import { accepted, cash, lineFor, openFloat, pay, piecesFor } from '../support/counter.ts';
import { closeTheDrawer, DATE, takeTheMoney } from '../support/short-day.ts';
import { tell } from '../support/story.ts';

async function twoBags() {
  const test = await demoDesk();
  const { desk } = test;
  const counter = await takeTheMoney(desk);
  await closeTheDrawer(desk, counter);
  const bag = (number: string, amount: number) => {
    return { date: DATE, bag: number, cash: piecesFor(amount), missing: [] };
  };
  accepted(await sealDeposit(desk, counter, bag('7001', 20780)));
  await openFloat(desk, counter);
  accepted(await pay(desk, counter, [await lineFor(desk, '41005513', 2000)], [cash(2000)]));
  const none = { items: 0, amountCents: cents(0) };
  accepted(await countDrawer(desk, counter, { lines: piecesFor(22000), checks: none, card: none }));
  accepted(await sealDeposit(desk, counter, bag('7002', 2000)));
  return test;
}

it('the bag in hand is typed, and only its own contents verify it', async () => {
  const { desk, store, close } = await twoBags();
  const told = await tell(
    desk,
    `
    keys 6⏎
    expect deposit 1 bag 7001
    expect deposit 2 bag 7002
    keys 2⏎
    expect BAG IN HAND
    keys 7003⏎
    expect There is no sealed deposit that waits to be verified.
    keys 7002⏎
    expect VERIFY bag 7002
    keys 2000⏎* ⏎
    expect Bag 7002 with 20.00 is verified.
    keys 2⏎
    expect VERIFY bag 7001
    `,
    { person: 902 },
  );
  expect(told.keysOutsideKeypad).toBe(0);
  const verified = await store.book.selectFrom('deposit_verification').selectAll().execute();
  expect(verified).toMatchObject([{ deposit_id: 2, agrees: 1 }]);
  await close();
});
