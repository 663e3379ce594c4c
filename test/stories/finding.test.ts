// Finding what is to be paid: by number, by name, the payer's next item, counter items; and what
// the clerk must have seen before going on.
import { describe, expect, it } from 'vitest';
import { atCounter, scan } from './support.ts';

describe('finding', () => {
  it('by name lists the hits, and a number typed ahead does not take one', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys /
      text ORTEGA
      keys ⏎2⏎
      expect FOUND for ORTEGA
      expect 41004128
      expect 2 keys typed ahead held back
      keys 2
      expect Enter now: takes 41002379 Rosa Ortega
      keys ⏎
      expect PAY [166.00]
      keys *⏎
      expect Receipt 1-000101
    `);
  });

  it('moves the mark with + and -, and leaves the list at its top', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys /
      text ortega
      keys ⏎ +
      expect Enter now: takes 41002379
      keys -
      expect Enter now: takes 41004128
      keys -
      expect FIND
      keys /
      text nobody here
      keys ⏎
      expect Nothing is known under nobody here.
    `);
  });

  it("takes the payer's next item with +, until there is none", async () => {
    const counter = await atCounter();
    await counter.play(`
      keys 41007337⏎+
      expect 7000440 Marcus Whitfield
      keys +
      expect The payer owes nothing else.
      expect TOTAL 2 items 264.80
      keys *⏎
      expect Receipt 1-000101
    `);
    expect(counter.papers[0]).toContain('7000440');
  });

  it('takes a number at what is due with +, and an alert stops that', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys 7000412+
      expect TOTAL 1 item 53.00
      keys 41009044+
      expect ALERT Hard of hearing
      expect PAY [116.00]
    `);
  });

  it('sells counter items by quantity and number', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys 31⏎
      expect 31 is too short for a number.
      keys 2*31⏎
      expect 2 x Local day pass 10.00 10.00
      keys 1*99⏎
      expect There is no counter item 99.
      keys 3*92⏎*⏎
      expect Receipt 1-000101
      expect total 40.00
    `);
    const rows = await counter.store.book.selectFrom('receipt_line').select('fee_code').execute();
    expect(rows.map((row) => row.fee_code)).toEqual(['day-pass', 'duplicate-certificate']);
  });

  it('refuses a check of a party that pays in cash only before its number is keyed', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${scan('41008186', 13050)}*+4471⏎
      expect CASH ONLY until 2027-03-31
      expect 7 keys typed ahead held back
      keys *+4471⏎
      expect Dale Pruitt pays in cash only until Wed 31 Mar 2027.
      expect 5 keys typed ahead held back
      expect CASH [130.50]
      keys *3⏎17⏎
      expect Receipt 1-000101
    `);
  });
});
