// Two registers side by side: a basket held at one is recalled at the other, and what is being paid
// elsewhere is said before it is paid twice.
import { describe, expect, it } from 'vitest';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { counterOf, openFloat } from '../support/counter.ts';
import { atCounter, openWindow, scan, signIn } from './support.ts';

const WATER = scan('41002379', 16600);
const PARKING = scan('7000412', 5300);

describe('a basket', () => {
  it('held here is recalled there; after its total, who took it up is on record', async () => {
    const counter = await atCounter();
    await openFloat(counter.desk, await counterOf(counter.desk, 102, 2));
    const other = await openWindow(counter.desk, 2);
    await counter.play(`keys ${PARKING}⏎.4⏎ ${WATER}⏎*-.4⏎`);
    counter.clock.set('2026-09-15T15:42:30.000Z');
    await other.play(`
      keys ${signIn(102)} ⏎.5⏎
      expect 1 53.00, 1 item, clerk 101 at register 1, 12 min Parking 7000412
      expect 2 166.00, 1 item, clerk 101 at register 1, 12 min Rosa Ortega
      keys 1⏎*⏎
      expect Receipt 2-000101
      keys .5⏎⏎
      expect TOTAL 1 item 166.00
      keys ⏎
      expect Receipt 2-000102
    `);
    await counter.play('keys .5⏎\nexpect Not now: nothing is held.');
    const recalls = await counter.store.book
      .selectFrom('chain_link')
      .select('content')
      .where('chain', '=', 'register-2')
      .where('kind', '=', 'basket-recalled')
      .execute();
    expect(recalls.map(({ content }) => JSON.parse(content))).toMatchObject([
      { recalled_by: 2, held_for: 1, held_register: 1, total_cents: 16600 },
    ]);
    expect((await verifyBook(counter.store)).sound).toBe(true);
  });
});

describe('the find field', () => {
  it('says that an item is being paid at another register', async () => {
    const counter = await atCounter();
    await openFloat(counter.desk, await counterOf(counter.desk, 102, 2));
    const other = await openWindow(counter.desk, 2);
    await counter.play(`keys ${scan('7000412', 5300)}⏎`);
    await other.play(`
      keys ${signIn(102)} ⏎
      keys ${scan('7000412', 5300)}*
      expect BEING PAID at register 1 by clerk 101
      expect 1 key typed ahead held back
      keys *⏎
      expect Receipt 2-000101
    `);
    await counter.play(`
      keys *⏎
      expect Parking 7000412 was paid elsewhere in the meantime: 0.00 is open now.
      expect CASH [53.00]
    `);
  });

  it('says that an item lies in a basket that is held, and by whom', async () => {
    const counter = await atCounter();
    await openFloat(counter.desk, await counterOf(counter.desk, 102, 2));
    const other = await openWindow(counter.desk, 2);
    await counter.play(`keys ${scan('7000412', 5300)}⏎ .4⏎`);
    await other.play(`
      keys ${signIn(102)} ⏎
      keys ${scan('7000412', 5300)}
      expect HELD by clerk 101 at register 1
    `);
  });
});
