// What interrupts a clerk: a program that was killed, and a second window.
import { describe, expect, it } from 'vitest';
import { deskOn } from '../support/book.ts';
import { counterOf, openFloat } from '../support/counter.ts';
import { atCounter, kept, openWindow, scan, signIn } from './support.ts';

const WATER = scan('41002379', 16600);
const PARKING = scan('7000412', 5300);

describe('a program that was killed', () => {
  it('offers the basket as it was at its last accepted field', async () => {
    const counter = await atCounter();
    await counter.play(`keys ${WATER}100.⏎ ${PARKING}*50.+4471⏎ -`);
    const again = kept(deskOn(counter.path));
    const restarted = await openWindow(again.desk);
    await restarted.play(`
      keys ${signIn(101)}
      expect A basket is in hand: Pay offers it again.
      keys ⏎⏎
      expect A basket was in hand when this register stopped. Nothing of it is posted.
      expect 1 Water and sewer 41002379 Rosa Ortega 166.00 100.00
      expect 2 Parking 7000412 53.00 53.00
      expect 1 key typed ahead held back
      keys ⏎
      expect CASH [153.00]
      keys ⏎
      expect Receipt 1-000101
    `);
  });

  it('keeps the tenders too, and is given up only after a second, fresh yes', async () => {
    const counter = await atCounter();
    await counter.play(`keys ${WATER}*100.+4471⏎`);
    const again = kept(deskOn(counter.path));
    const restarted = await openWindow(again.desk);
    await restarted.play(`
      keys ${signIn(101)} ⏎
      expect tendered check 4471 100.00
      keys -⏎
      expect Give the basket up? Nothing of it is posted.
      expect 1 key typed ahead held back
      keys -
      expect A basket was in hand when this register stopped.
      expect STILL DUE 66.00
      keys - ⏎ 1⏎
      expect The basket was given up.
      refuse TOTAL
    `);
    const rows = await again.store.book.selectFrom('abandoned_basket').selectAll().execute();
    expect(rows).toMatchObject([{ total_cents: 16600 }]);
  });

  it('posted nothing twice: the receipt is there, the basket is not', async () => {
    const counter = await atCounter();
    await counter.play(`keys ${PARKING}*⏎`);
    const again = kept(deskOn(counter.path));
    const restarted = await openWindow(again.desk);
    await restarted.play(`
      keys ${signIn(101)} ⏎
      expect next receipt 1-000102
      keys ${PARKING}
      expect Parking 7000412 owes nothing.
    `);
  });
});

describe('two windows', () => {
  it('number their receipts each on its own, and see what the other was paid', async () => {
    const counter = await atCounter();
    await openFloat(counter.desk, await counterOf(counter.desk, 102, 2));
    const other = await openWindow(counter.desk, 2);
    await other.play(`keys ${signIn(102)} ⏎${PARKING}*⏎\nexpect Receipt 2-000101`);
    await counter.play(`keys ${PARKING}\nexpect owes nothing.\nkeys ${WATER}*⏎`);
    await counter.play('expect Receipt 1-000101');
  });

  it('do not share a drawer: the other clerk is told whose it is', async () => {
    const counter = await atCounter();
    const visitor = await openWindow(counter.desk, 1);
    await visitor.play(`
      keys ${signIn(102)}
      expect 1 Pay (the drawer belongs to another clerk)
      keys 1⏎
      expect Not now: the drawer belongs to another clerk.
    `);
  });
});
