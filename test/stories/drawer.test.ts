// The drawer's list, the drop to the safe counted by two, stepping away, and the X reading.
import { describe, expect, it } from 'vitest';
import { demoDesk } from '../support/book.ts';
import { takeTheMoney } from '../support/short-day.ts';
import { tell } from '../support/story.ts';

async function paidDesk() {
  const test = await demoDesk();
  await takeTheMoney(test.desk);
  return test;
}

describe('the drawer', () => {
  it('says why a step cannot be taken, and keeps its number', async () => {
    const { desk, close } = await demoDesk();
    await tell(
      desk,
      `
      keys 2⏎
      expect 5 X reading (Drawer 1 is not open)
      expect CHOOSE [1]
      keys 5⏎
      expect Drawer 1 is not open.
      keys ⏎
      expect COUNT to open
      `,
    );
    await close();
  });

  it('is suspended and resumed', async () => {
    const { desk, close } = await paidDesk();
    await tell(
      desk,
      `
      keys 2⏎ 3⏎
      expect DRAWER 1 SUSPENDED
      expect CHOOSE [4]
      keys ⏎
      expect DRAWER 1 OPEN
      `,
    );
    await close();
  });

  it('is read without any amount, on screen and on paper', async () => {
    const { desk, close } = await paidDesk();
    const told = await tell(desk, 'keys 2⏎ 5⏎\nexpect last receipt 1-000105\nkeys ⏎');
    const paper = told.papers.at(-1) ?? '';
    expect(paper).toContain('X READING');
    expect(paper).not.toMatch(/\d\.\d\d/);
    await close();
  });
});

describe('a drop', () => {
  it('is counted by two, each alone', async () => {
    const { desk, store, close } = await paidDesk();
    const told = await tell(
      desk,
      `
      keys 2⏎ 2⏎ 5001⏎ 1⏎⏎5⏎*
      expect cash so far 200.00
      keys ⏎
      refuse 200.00
      keys 902⏎ 190.⏎ 7315⏎
      expect The two counts of the bag do not agree.
      expect 20 5 100.00
      keys * ⏎ 902⏎ 200.⏎ 7315⏎
      expect Bag 5001 with 200.00 went to the safe
      expect session 1-0915 open
      `,
    );
    expect(told.keysOutsideKeypad).toBe(0);
    expect(await store.book.selectFrom('drawer_drop').selectAll().execute()).toMatchObject([
      { bag_number: '5001', amount_cents: 20000 },
    ]);
    await close();
  });

  it('keeps the count when the number, the PIN or the bag is refused', async () => {
    const { desk, close } = await paidDesk();
    await tell(
      desk,
      `
      keys 2⏎ 2⏎ 5001⏎ 1⏎* ⏎ 101⏎ 100.⏎ 4827⏎
      expect Nobody approves their own work.
      keys 902⏎ 100.⏎ 1111⏎
      expect Number or PIN is not right.
      keys 7315⏎
      expect Bag 5001 with 100.00
      keys 2⏎ 5001⏎ 2⏎* ⏎ 902⏎ 200.⏎ 7315⏎
      expect Bag 5001 was used before.
      keys 5002⏎
      expect 100 2 200.00
      keys * ⏎ 902⏎ 200.⏎ 7315⏎
      expect Bag 5002 with 200.00
      `,
    );
    await close();
  });
});
