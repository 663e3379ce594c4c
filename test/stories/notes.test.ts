// A clerk's own words beside a reason: shown to whoever signs, kept with the row, and never a place
// for a card number.
import { describe, expect, it } from 'vitest';
import { atCounter, scan, second } from './support.ts';

const PAID = `keys ${scan('7000412', 5300)}*⏎`;

describe('a note', () => {
  it('stands with the reason of a void', async () => {
    const counter = await atCounter();
    await counter.play(`
      ${PAID}
      keys .1⏎6⏎/
      expect NOTE
      text bill of the neighbour
      keys ⏎
      expect reason: other, see text
      expect note: bill of the neighbour
      keys 0⏎
      expect reason: other, see text: bill of the neighbour
      keys ${second()}
      expect Receipt 1-000101 is void.
    `);
    const [row] = await counter.store.book.selectFrom('receipt_void').selectAll().execute();
    expect(row?.reason_text).toBe('other, see text: bill of the neighbour');
  });

  it('stands with the reason of a no-sale, and is taken away again', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys .3⏎/
      text stuck
      keys ⏎
      expect note: stuck
      keys /⏎
      refuse note:
      keys /
      text the drawer is stuck
      keys ⏎ 4⏎ ${second()}
      expect The drawer was opened without a sale.
    `);
    const [row] = await counter.store.book.selectFrom('drawer_opening').selectAll().execute();
    expect(row?.reason_text).toBe('drawer did not close: the drawer is stuck');
  });

  it('holds no card number, in whatever groups it is typed', async () => {
    const counter = await atCounter();
    await counter.play(`
      ${PAID}
      keys .1⏎6⏎/
      text card 4111 1111-1111 1111
      keys ⏎0⏎
      expect This looks like a card number. It is not stored.
      keys --
      expect FIND
    `);
    const rows = await counter.store.book.selectFrom('request').selectAll().execute();
    expect(rows).toEqual([]);
  });
});
