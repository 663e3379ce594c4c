// A tender that was keyed wrongly is put right by a linked pair, without keying the lines again; a
// second person signs as soon as cash is touched.
import { describe, expect, it } from 'vitest';
import { atCounter, type Counter, scan, second } from './support.ts';

async function standing({ desk }: Counter): Promise<readonly string[]> {
  const rows = await desk.store.book
    .selectFrom('receipt_tender')
    .select(['side', 'kind', 'amount_cents'])
    .orderBy('id')
    .execute();
  return rows.map((row) => `${row.side} ${row.kind} ${row.amount_cents}`);
}

const PARKING = scan('7000412', 5300);

describe('a wrong tender', () => {
  it('without cash is corrected by the clerk alone', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${PARKING}*/1111⏎7⏎ .7⏎
      expect card 1111 53.00 was keyed. What was it really?
      keys 2⏎
      expect Enter now: nothing; type it
      keys 2208⏎
      expect Receipt 1-000101: card 1111 53.00 is check 2208 now.
    `);
    expect(await standing(counter)).toEqual(['in card 5300', 'out card 5300', 'in check 5300']);
  });

  it('that touches cash wants a second person, who sees both', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${PARKING}*+2208⏎ .7⏎1⏎
      expect Correction of a tender
      expect wrong: check 2208
      expect right: cash
      keys ${second()}
      expect Receipt 1-000101: check 2208 53.00 is cash now.
    `);
    expect(await standing(counter)).toEqual(['in check 5300', 'out check 5300', 'in cash 5300']);
  });

  it('is not corrected to itself, nor to a card without its numbers', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${PARKING}*+2208⏎ .7⏎2⏎2208⏎
      expect The receipt was already paid that way.
      keys 4⏎11⏎7⏎
      expect A card needs its last four digits.
      keys 4⏎ -
      expect What was it really?
      keys 4⏎1111⏎7⏎
      expect is card 1111 now.
    `);
    expect(await standing(counter)).toHaveLength(3);
  });

  it('is one of several, and of another receipt than the last', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${scan('41002379', 16600)}*100.+4471⏎⏎${PARKING}*⏎ .7⏎/101⏎
      expect 1-000101 Rosa Ortega 166.00
      expect Which tender is wrong?
      expect 2 cash 66.00
      keys 1⏎
      expect check 4471 100.00 was keyed.
      keys 3⏎8812⏎
      expect Receipt 1-000101: check 4471 100.00 is money order 8812 now.
    `);
    const after = ['in check 10000', 'in cash 6600', 'in cash 5300', 'out check 10000'];
    expect(await standing(counter)).toEqual([...after, 'in money-order 10000']);
  });
});
