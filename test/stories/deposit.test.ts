// The bank deposit on the number pad: sealed intact by one, verified from the bag by another.
import { describe, expect, it } from 'vitest';
import { demoDesk } from '../support/book.ts';
import { bankTheMoney, closeTheDrawer, takeTheMoney } from '../support/short-day.ts';
import { tell } from '../support/story.ts';

const CASH = '⏎⏎9⏎2⏎⏎7⏎3⏎⏎1⏎*';

async function countedDesk() {
  const test = await demoDesk();
  const counter = await takeTheMoney(test.desk);
  await closeTheDrawer(test.desk, counter);
  return { ...test, counter };
}

describe('a deposit', () => {
  it('is sealed with its cash and checks, and verified by somebody else', async () => {
    const { desk, store, close } = await countedDesk();
    const sealed = await tell(
      desk,
      `
      keys 6⏎ ⏎ 7001⏎ ${CASH}
      expect cash so far 207.80
      keys ⏎
      expect 2 1-000105
      expect 2 checks 175.00 cash 207.80 DEPOSIT 382.80
      keys *
      expect SEAL BAG 7001 WITH 382.80?
      keys ⏎
      expect Deposit 1 of 382.80 is sealed in bag 7001.
      expect waits for its verifier
      `,
    );
    expect(sealed.keysOutsideKeypad).toBe(0);
    expect(sealed.papers.at(-1)).toContain('DEPOSIT');
    const verified = await tell(
      desk,
      `
      keys 6⏎ ⏎
      expect VERIFY bag 7001
      refuse 382.80
      refuse 1-000103
      keys 207.80⏎75.⏎101.⏎*
      expect 2 checks 383.80
      keys ⏎
      expect no check of 101.00; 1 not
      keys ++100.⏎*
      keys ⏎
      expect Bag 7001 with 382.80 is verified.
      expect VERIFIED
      `,
      { person: 902 },
    );
    expect(verified.keysOutsideKeypad).toBe(0);
    const rows = await store.book
      .selectFrom('deposit_verification')
      .select(['attempt', 'agrees'])
      .execute();
    expect(rows).toEqual([
      { attempt: 1, agrees: 0 },
      { attempt: 2, agrees: 1 },
    ]);
    await close();
  });

  it('that is not intact is refused, and nothing typed is lost', async () => {
    const { desk, close } = await countedDesk();
    await tell(
      desk,
      `
      keys 6⏎ ⏎ 7001⏎ ⏎⏎9⏎3⏎⏎7⏎3⏎⏎1⏎* ⏎ * ⏎
      expect The cash in the bag is 217.80; the drawers handed over 207.80.
      keys +++2⏎* ⏎
      expect CHECKS into bag 7001
      keys +0⏎
      expect 75.00 MISSING
      keys * ⏎
      expect The checks in the bag are 100.00; the drawers counted 175.00.
      keys 2⏎0⏎* ⏎
      expect Deposit 1 of 382.80
      `,
    );
    await close();
  });

  it('is not verified by who sealed it, and says why', async () => {
    const { desk, close } = await countedDesk();
    await tell(
      desk,
      `keys 6⏎ ⏎ 7001⏎ ${CASH} ⏎ * ⏎
      expect Deposit 1
      expect 2 verify a sealed deposit (Nobody approves their own work)`,
      { person: 902 },
    );
    await close();
  });

  it('is done once, and another date may be looked at', async () => {
    const { desk, counter, close } = await countedDesk();
    await bankTheMoney(desk, counter);
    await tell(
      desk,
      `
      keys 6⏎
      expect There is nothing to deposit for Tue 15 Sep 2026
      keys 2⏎
      expect There is no sealed deposit that waits to be verified.
      keys /- ⏎
      expect Mon 14 Sep 2026
      `,
      { person: 903 },
    );
    await close();
  });
});
