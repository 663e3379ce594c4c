// Amounts that are not what is due: part payments, overpayments, cents that were meant as dollars.
import { describe, expect, it } from 'vitest';
import { atCounter, type Counter, scan } from './support.ts';

const WATER = scan('41002379', 16600);

async function lines({ desk }: Counter) {
  const rows = await desk.store.book
    .selectFrom('receipt_line')
    .select(['kind', 'amount_cents', 'description'])
    .orderBy('receipt_id')
    .orderBy('line')
    .execute();
  return rows.map((row) => `${row.kind} ${row.amount_cents} ${row.description}`);
}

describe('an amount', () => {
  it('may be a part: it is said, and wants a fresh key before the total', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${WATER}50.
      expect Enter now: 50.00 into the basket, a part payment
      keys ⏎
      expect Part payment: 50.00 of 166.00.
      keys *⏎
      expect Receipt 1-000101
      keys ${scan('41007337', 21180)}60.+*⏎⏎
      expect Part payment: 60.00 of 211.80.
      expect 7000440 Marcus Whitfield
      expect 3 keys typed ahead held back
      keys *⏎
      expect Receipt 1-000102
    `);
    expect(await lines(counter)).toHaveLength(4);
    await counter.play('keys 41002379⏎\nexpect PAY [116.00]');
  });

  it('above what is due is asked about; up to 10.00 it stays as a credit', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys 7000412⏎60.
      expect Enter now: asks: 60.00 is 7.00 more than is due
      keys ⏎
      expect 7.00 more than is due. It stays as a credit.
      expect ENTER [pays 60.00]
      keys -
      expect PAY [53.00]
      keys 60.⏎ ⏎*⏎
      expect Receipt 1-000101
      keys 7000412⏎
      expect holds a credit of 7.00
    `);
    const credit = 'credit 700 Overpayment, kept as credit';
    expect(await lines(counter)).toEqual(['open-item 5300 Time limit', credit]);
  });

  it('far above what is due waits to be refunded', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys 7000412⏎63.01⏎
      expect 10.01 more than is due. It waits to be refunded.
      keys ⏎*⏎
      expect Receipt 1-000101
    `);
    expect(await lines(counter)).toContain('credit 1001 Overpayment, to be refunded');
  });

  it('on an account that owes nothing is a payment ahead', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys 41019431⏎
      expect Owes nothing.
      expect Enter now: nothing; type the amount
      keys ⏎
      expect An amount of nothing cannot be paid.
      keys 20.⏎ ⏎*⏎
      expect Receipt 1-000101
    `);
    expect(await lines(counter)).toEqual(['credit 2000 Overpayment, to be refunded']);
  });

  it('of 53 where 53.00 is due is asked about: at the item, on a line, as a tender', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys 7000412⏎53⏎
      expect Is it 0.53 or 53.00?
      keys 1⏎ -
      expect CHANGE TO
      keys 53⏎
      expect Is it 0.53 or 53.00?
      keys 2⏎ *53⏎
      expect Is it 0.53 or 53.00?
      expect Enter now: nothing; type a number of the list
      keys 2
      expect Enter now: 53.00
      keys ⏎
      expect Receipt 1-000101
    `);
    expect(await lines(counter)).toEqual(['open-item 5300 Time limit']);
  });
});
