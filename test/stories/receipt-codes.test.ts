// The code on a receipt, scanned: it opens the receipt where things are found, names it where a
// receipt is asked for, and is never taken for an amount.
import { describe, expect, it } from 'vitest';
import { receiptCode } from '../../src/domain/receipt-code.ts';
import { atCounter, scan } from './support.ts';

const FIRST = receiptCode({ register: 1, number: 101, training: false });
const OF_TRAINING = receiptCode({ register: 1, number: 101, training: true });
const OF_REGISTER_2 = receiptCode({ register: 2, number: 101, training: false });
const PAID = `keys ${scan('7000412', 5300)}*⏎\nexpect Receipt 1-000101`;

describe('the code on a receipt', () => {
  it('opens it from the find field, and the payment goes on', async () => {
    const counter = await atCounter();
    await counter.play(`
      ${PAID}
      text ${FIRST}
      keys ⏎
      expect RECEIPT 1-000101
      keys -
      expect FIND
    `);
  });

  it('names it for a void, a reprint and a tender that was wrong', async () => {
    const counter = await atCounter();
    await counter.play(`
      ${PAID}
      keys .2⏎
      text ${FIRST}
      keys ⏎
      expect copy 2
      keys .7⏎/
      text ${FIRST}
      keys ⏎
      expect cash 53.00 was keyed
      keys - -.1⏎/
      text ${FIRST}
      keys ⏎
      expect 1-000101
      refuse cannot be read
    `);
  });

  it('is refused where it is of training or of another register, or was misread', async () => {
    const counter = await atCounter();
    await counter.play(`
      ${PAID}
      text ${OF_TRAINING}
      keys ⏎
      expect This receipt is of another book: a training book.
      text ${FIRST.replace('101', '110')}
      keys ⏎
      expect its check character is wrong
      keys .2⏎
      text ${OF_REGISTER_2}
      keys ⏎
      expect There is no receipt 2-000101 on this register today.
    `);
  });

  it('is never an amount, and nothing of it is kept', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${scan('41002379', 16600)}
      text ${FIRST}
      keys ⏎
      expect PAY [166.00]
      refuse in the basket
    `);
    const lines = await counter.desk.store.book.selectFrom('receipt').select('id').execute();
    expect(lines).toEqual([]);
  });
});
