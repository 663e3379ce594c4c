// Money on what was written off, at the payment screen: the alert, the proposal, what Enter does,
// and the receipt.
import { describe, expect, it } from 'vitest';
import { demoDesk } from '../support/book.ts';
import { cash, counterOf, lineFor, openFloat, pay } from '../support/counter.ts';
import { writeOffAll } from '../support/recoveries.ts';
import { atCounter } from './support.ts';

const WATER = '41015900';

async function withWriteOff() {
  const book = await demoDesk();
  // By somebody else: who asks is told of the answer first.
  await writeOffAll(book.desk, await counterOf(book.desk, 102, 2), [WATER]);
  return atCounter(book);
}

describe('recoveries', () => {
  it('are proposed where nothing is due, told before they post, and printed', async () => {
    const counter = await withWriteOff();
    await counter.play(`
      keys ⏎${WATER}⏎
      expect Owes nothing
      expect written off 142.10
      expect PAY [142.10]
      expect 142.10 into the basket, recovers what was written off
      keys ⏎
      expect TOTAL    1 item
      keys *15000⏎
      expect is posted.
      expect CHANGE
    `);
    const receipt = counter.papers.at(-1) ?? '';
    expect(receipt).toContain('Recovery, W-000001');
    expect(receipt).toContain('Account 41015900');
    expect(receipt).toMatch(/TOTAL\s+\$?142\.10/);
    await counter.play(`
      keys --4⏎${WATER}⏎
      expect written off, recovered 142.10
    `);
  });

  it('take less when less is keyed, and what goes beyond them is a credit', async () => {
    const counter = await withWriteOff();
    await counter.play(`
      keys ⏎${WATER}⏎
      keys 2000⏎
      expect 20.00 more than is due. It recovers what was written off.
      keys ⏎*⏎
      expect is posted.
      keys ${WATER}⏎
      expect written off 122.10
      keys 13000⏎
      expect 130.00 beyond the due: 122.10 recovers a write-off, the rest is a credit.
      keys ⏎*⏎
      expect is posted.
    `);
    const receipt = counter.papers.at(-1) ?? '';
    expect(receipt).toContain('Recovery, W-000001');
    expect(receipt).toContain('Overpayment, kept as credit');
  });

  it('refuse a line that somebody else recovered meanwhile', async () => {
    const counter = await withWriteOff();
    const { desk } = counter;
    await counter.play(`
      keys ⏎${WATER}⏎
      keys ⏎
      expect TOTAL    1 item
    `);
    const clerk = await counterOf(desk, 102, 2);
    await openFloat(desk, clerk);
    await pay(desk, clerk, [await lineFor(desk, WATER, 5000)], [cash(5000)]);
    await counter.play(`
      keys *⏎
      expect 92.10
    `);
  });
});
