// A credit that the city holds pays like any other tender, as far as it reaches.
import { describe, expect, it } from 'vitest';
import { atCounter, type Counter, scan, second } from './support.ts';

const OWN = '41011313';

async function tenders({ desk }: Counter) {
  const rows = await desk.store.book
    .selectFrom('receipt_tender')
    .select(['kind', 'amount_cents'])
    .orderBy('id')
    .execute();
  return rows.map((row) => `${row.kind} ${row.amount_cents}`);
}

describe('a credit', () => {
  it('is told before the payer pays, and used by the payer without anyone else', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${OWN}⏎
      expect holds a credit of 40.00
      keys ** 5⏎
      expect CREDIT OF ACCOUNT [the payer's own]
      keys ⏎
      expect tendered credit 40.00
      expect STILL DUE 109.20
      keys ⏎
      expect Receipt 1-000101
      keys ${OWN}⏎
      refuse holds a credit
    `);
    expect(await tenders(counter)).toEqual(['credit 4000', 'cash 10920']);
  });

  it('of another party takes a second person, who is told whose it is and who pays', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${scan('7000412', 5300)}**5⏎${OWN}⏎
      expect Use of another party's credit
      expect credit of: Astrid Lindqvist-Vale 41011313
      keys ${second()}
      expect tendered credit 40.00
      expect CASH [13.00]
      keys ⏎
      expect Receipt 1-000101
    `);
    expect(await tenders(counter)).toEqual(['credit 4000', 'cash 1300']);
  });

  it('of another party is not used when nobody signs', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${scan('7000412', 5300)}**5⏎${OWN}⏎ -
      expect The request was withdrawn.
      expect Not approved: take another tender.
      keys *5⏎
      expect CREDIT OF ACCOUNT
      keys ⏎
      expect There is no credit to use.
      keys -⏎
      expect Receipt 1-000101
    `);
    expect(await tenders(counter)).toEqual(['cash 5300']);
  });
});
