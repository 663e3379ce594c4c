// The basket: its lines are walked, replaced and taken out; it is held, recalled and given up, and
// once its total was shown, giving it up is a record.
import { describe, expect, it } from 'vitest';
import { atCounter, type Counter, scan } from './support.ts';

const WATER = scan('41002379', 16600);
const PARKING = scan('7000412', 5300);

async function abandoned({ desk }: Counter): Promise<readonly number[]> {
  const rows = await desk.store.book.selectFrom('abandoned_basket').selectAll().execute();
  return rows.map((row) => row.total_cents);
}

describe('lines', () => {
  it('are walked with - and +, a number replaces the amount, 0 takes the line out', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${WATER}${PARKING}⏎2*31⏎ -
      expect > 3 2 x Local day pass
      keys 500⏎
      expect The price of a counter item comes from the fee schedule.
      keys 0
      expect Enter now: takes the marked line out
      keys ⏎ --
      expect > 1 Water and sewer
      keys 200.⏎
      expect That is more than is due on this line.
      keys 100.⏎
      expect 166.00 100.00
      expect TOTAL 2 items 153.00
      keys *⏎
      expect Receipt 1-000101
    `);
  });

  it('past either end are finding again', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${WATER}${PARKING}⏎ --
      expect > 1 Water
      keys -
      expect FIND
      keys --++
      expect FIND
      keys -.
      expect CHANGE TO ._
      keys -
      expect CHANGE TO _
    `);
  });

  it('that are taken out take their payer with them', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${WATER}${scan('41002387', 16600)}⏎ --0⏎*⏎
      expect Receipt 1-000101
    `);
    expect(counter.papers[0]).toContain('Delgado');
    expect(counter.papers[0]).not.toContain('Ortega');
  });
});

describe('a basket', () => {
  it('is held, and the next payer served; then it is recalled as it was', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${WATER}100.⏎ .4⏎
      expect The basket is held.
      refuse TOTAL
      keys ${PARKING}⏎.5⏎
      expect Not now: a basket is in hand.
      keys -*⏎
      expect Receipt 1-000101
      keys .5⏎
      expect 100.00, 1 item, clerk 101 at register 1, 0 min Rosa Ortega
      expect RECALL [1]
      keys ⏎
      expect The basket is in hand again.
      expect TOTAL 1 item 100.00
      keys *⏎
      expect Receipt 1-000102
      keys .5⏎
      expect Not now: nothing is held.
      keys 4⏎
      expect Not now: no basket in hand.
    `);
  });

  it('given up before its total is gone; after it, it is a record of the register', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${WATER}⏎.6⏎
      expect The basket was given up.
      keys ${WATER}*-.6⏎
      expect Its total was shown, so giving it up is recorded, with a reason.
      keys 9⏎
      expect There is no 9 in this list.
      keys 5⏎
      expect This reason needs words of your own.
      keys 2⏎
      expect The basket was given up.
      expect FIND
    `);
    expect(await abandoned(counter)).toEqual([16600]);
    const links = await counter.store.book
      .selectFrom('chain_link')
      .select('kind')
      .where('chain', '=', 'register-1')
      .execute();
    expect(links.map((link) => link.kind)).toContain('abandoned-basket');
  });
});
