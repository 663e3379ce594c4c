// Receipts that are printed again, and the drawer opened without a sale.
import { describe, expect, it } from 'vitest';
import { atCounter, scan, second } from './support.ts';

const PAID = `keys ${scan('41002379', 16600)}*⏎${scan('7000412', 5300)}*⏎`;

describe('a reprint', () => {
  it('says DUPLICATE and counts its copies', async () => {
    const counter = await atCounter();
    await counter.play(`
      ${PAID}
      keys .2⏎
      expect Enter now: prints 1-000102 again
      keys ⏎
      expect Receipt 1-000102 goes to the printer again, as copy 2.
      keys .2⏎101⏎
      expect Receipt 1-000101 goes to the printer again, as copy 2.
      keys .2⏎⏎
      expect as copy 3.
      keys .2⏎77⏎
      expect There is no receipt 1-000077
    `);
    const copies = counter.papers.slice(2);
    expect(copies).toHaveLength(3);
    for (const copy of copies) expect(copy).toContain('DUPLICATE');
    expect(counter.papers.slice(0, 2).join()).not.toContain('DUPLICATE');
  });
});

describe('the drawer without a sale', () => {
  it('opens for a reason and a second person, and it is a row that stays', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys .3⏎
      expect change brought from the vault
      keys 9⏎
      expect There is no 9 in this list.
      keys 3⏎ ${second()}
      expect The drawer was opened without a sale.
      expect FIND
    `);
    const rows = await counter.store.book.selectFrom('drawer_opening').selectAll().execute();
    expect(rows).toMatchObject([{ reason_number: 3, opened_by: 1 }]);
  });

  it('stays shut when the request is refused', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys .3⏎3⏎ -
      expect The request was withdrawn.
    `);
    const rows = await counter.store.book.selectFrom('drawer_opening').selectAll().execute();
    expect(rows).toEqual([]);
  });
});
