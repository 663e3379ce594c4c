// Once a payer heard the total, less of it is a record that the screen says and the reports list.
import { describe, expect, it } from 'vitest';
import { atCounter, type Counter, scan } from './support.ts';

const WATER = scan('41002379', 16600);
const PARKING = scan('7000412', 5300);

async function abandoned({ desk }: Counter): Promise<readonly number[]> {
  const rows = await desk.store.book.selectFrom('abandoned_basket').selectAll().execute();
  return rows.map((row) => row.total_cents);
}

describe('a total that was shown', () => {
  it('and gets less is a record, which the screen says', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${WATER}* - -100.⏎
      expect Part payment: 100.00 of 166.00. Less than was shown: this is recorded.
      keys *⏎
      expect Receipt 1-000101
    `);
    const lost = await counter.store.book.selectFrom('reduced_basket').selectAll().execute();
    expect(lost).toMatchObject([{ shown_cents: 16600, now_cents: 10000 }]);
  });

  it('whose lines are all taken out is given up, with a reason', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${WATER}* - -0⏎
      expect GIVE THE BASKET UP
      keys -
      expect TOTAL 1 item 166.00
      keys -0⏎1⏎
      expect The basket was given up.
      refuse TOTAL
    `);
    expect(await abandoned(counter)).toEqual([16600]);
    await counter.play(`keys ${PARKING}⏎ -0⏎ -\nexpect HOME`);
    expect(await abandoned(counter)).toEqual([16600]);
  });
});
