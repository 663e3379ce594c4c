// Tabulation on the number pad: a tape keyed from stubs, its difference found and corrected as a
// new version, and the sheet signed by two.
import { describe, expect, it } from 'vitest';
import { demoDesk } from '../support/book.ts';
import { closeTheDrawer, takeTheMoney } from '../support/short-day.ts';
import { tell } from '../support/story.ts';

async function countedDesk() {
  const test = await demoDesk();
  await closeTheDrawer(test.desk, await takeTheMoney(test.desk));
  return test;
}

describe('a tape', () => {
  it('of eight stubs, one corrected, takes sixteen keys beyond the amounts', async () => {
    const { desk, close } = await countedDesk();
    const stubs = ['12140', '2000', '9720', '6880', '16600', '20000', '7500', '8185'];
    const keys = stubs.map((stub) => `${stub}⏎`).join('');
    const told = await tell(desk, `keys 5⏎ 1⏎ ${keys}-8815⏎ *⏎\nexpect tape version 1`);
    const figures = [...stubs, '8815'].join('').length;
    expect(told.keysPressed - '101⏎4827⏎'.length - figures).toBe(16);
    await close();
  });

  it('is compared with the registers, corrected as a new version, and signed by two', async () => {
    const { desk, store, close } = await countedDesk();
    const told = await tell(
      desk,
      `
      keys 5⏎ 2⏎ 16480⏎*⏎
      expect 1 164.80 146.80 1-000103 DIFFERS
      expect DIFFERENCE 18.00 tape high
      expect transposition, 18.00 is 9 x 2.00
      keys *
      expect The tape comes to 164.80, the registers to 146.80.
      keys 14680⏎
      expect tape version 2
      expect balances
      keys *
      expect SIGN THE SHEET OF 146.80?
      keys ⏎ 101⏎ 4827⏎
      expect Nobody approves their own work.
      keys 902⏎ 7315⏎
      expect signed second: 902 Ruth Castellan
      keys ⏎
      expect 2 Business tax signed by both
      expect DEPARTMENT [1]
      `,
    );
    expect(told.keysOutsideKeypad).toBe(0);
    expect(told.papers.slice(-2).join()).toMatch(/TAPE[\s\S]*SIGNATURE SHEET/);
    const lines = await store.book.selectFrom('tape_line').selectAll().orderBy('tape_id').execute();
    expect(lines.map((line) => [line.tape_id, line.amount_cents, line.struck])).toEqual([
      [1, 16480, 0],
      [2, 16480, 1],
      [2, 14680, 0],
    ]);
    await close();
  });

  it('shows a stub that was not keyed, and one that was keyed for nothing', async () => {
    const { desk, close } = await countedDesk();
    await tell(
      desk,
      `
      keys 5⏎ 1⏎ 16600⏎5300⏎*⏎
      expect 2 53.00 NOT POSTED
      expect 75.00 1-000105 NOT ON THE TAPE
      keys 0⏎
      expect tape low
      expect MISSING STUB
      keys 75.⏎
      expect balances
      `,
    );
    await close();
  });

  it('waits for a fresh key before a signature, and finds a half-signed sheet again', async () => {
    const { desk, close } = await countedDesk();
    await tell(
      desk,
      `
      keys 5⏎ 3⏎ 53.⏎*⏎*⏎
      expect 1 key typed ahead held back
      keys ⏎ -- -
      expect 3 Parking signed by the clerk
      `,
    );
    await tell(desk, 'keys 5⏎ 3⏎ * 902⏎ 7315⏎\nexpect signed second');
    await close();
  });
});

describe('the sheets', () => {
  it('stay shut until every drawer is counted', async () => {
    const { desk, close } = await demoDesk();
    await takeTheMoney(desk);
    await tell(desk, 'keys 5⏎\nexpect Drawer 1 is not counted yet.\nexpect HOME');
    await close();
  });
});
