// The find field of a payment takes anything the look-up does, and what is only looked at is on
// record.
import { describe, expect, it } from 'vitest';
import { atCounter, lookUps, scan } from './support.ts';

describe('the find field of a payment', () => {
  it('finds a citation by its plate, typed on letters, and pays it', async () => {
    const counter = await atCounter();
    await counter.play(`
      text 6LTN
      expect 1 found
      expect plate 6LTN902
      keys ⏎
      expect FOUND for 6LTN
      keys ⏎*⏎
      expect Receipt 1-000101
      expect total 88.00
    `);
  });

  it('shows a receipt without leaving the payment', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${scan('7000412', 5300)}*⏎
      expect Receipt 1-000101
      keys 1000101⏎
      expect FOUND for 1000101
      keys ⏎
      expect RECEIPT 1-000101
      keys - -
      expect FIND
    `);
  });

  it('puts a look-up on record that no payment follows, and none where one does', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys 7000412⏎
      expect PAY [53.00]
      keys -
      keys ${scan('7000419', 7500)}*⏎
      expect Receipt 1-000101
    `);
    expect(await lookUps(counter)).toEqual(['account by 1']);
  });

  it('takes the total of a tape as an amount to look for', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${scan('7000412', 5300)}*⏎
      expect Receipt 1-000101
      keys .. 50.⏎3.⏎* ⏎
      expect The tape's total 53.00 stands in find
      keys ⏎
      expect FOUND for 53.00
      expect 1-000101
    `);
  });
});
