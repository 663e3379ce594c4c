// What a second person answers at another terminal is said where it was asked for: with the cash to
// hand back, before the drawer opens, and not while nobody stands there.
import { describe, expect, it } from 'vitest';
import { SCREEN } from '../../screens/ids.ts';
import { deskOn } from '../support/book.ts';
import { atCounter, kept, openWindow, scan, signIn } from './support.ts';

const PARKING = scan('7000412', 5300);

describe('an answer from another terminal', () => {
  it('for a tender is taken up when the tender is keyed again', async () => {
    const counter = await atCounter();
    const office = await openWindow(counter.desk, 2);
    await counter.play(`
      keys 41002379⏎12000.⏎ ⏎*+9001⏎ ⏎
      expect The request waits in the list
      keys -.4⏎
      expect The basket is held.
    `);
    await office.play(`keys ${signIn(902)} 3⏎1⏎1⏎ 7315⏎\nexpect approved.`);
    await counter.play(`
      keys .
      expect Tender above its limit: approved by 902 Ruth Castellan.
      keys ⏎5⏎⏎+9001⏎
      expect Receipt 1-000101 is posted.
    `);
    const requests = await counter.store.book.selectFrom('request').select('id').execute();
    expect(requests).toHaveLength(1);
  });

  it('shows by itself in the list, and its answer alone at the register', async () => {
    const counter = await atCounter();
    const office = await openWindow(counter.desk, 2);
    await office.play(`keys ${signIn(902)} 3⏎\nexpect No request is waiting.`);
    await counter.play(`
      keys ${PARKING}*⏎ .3⏎2⏎ ⏎
      expect The request waits in the list.
    `);
    await office.play('expect 1 0 min reg 1 101 Mira Halvorsen no-sale 1-0915');
    await office.play('keys 1⏎1⏎ 7315⏎\nexpect approved.');
    await counter.workstation.announce();
    await counter.play(`
      expect Drawer opened without a sale: approved by 902 Ruth Castellan.
      refuse The request waits in the list.
    `);
  });

  it('answered elsewhere says so on the pad that asks for it', async () => {
    const counter = await atCounter();
    const office = await openWindow(counter.desk, 2);
    await counter.play(`keys ${PARKING}*⏎ .3⏎2⏎`);
    await office.play(`keys ${signIn(902)} 3⏎1⏎1⏎ 7315⏎`);
    await counter.play(`
      keys 9
      expect Drawer opened without a sale: approved by 902 Ruth Castellan.
      keys ⏎
      expect The drawer was opened without a sale.
      expect FIND
    `);
  });

  it('waits while the register is locked, and so does the drawer', async () => {
    const counter = await atCounter();
    const office = await openWindow(counter.desk, 2);
    await counter.play(`keys ${PARKING}*⏎ .1⏎2⏎0⏎ ⏎`);
    await counter.play('keys *\nexpect Nothing is in the basket.');
    await counter.workstation.stack.go(SCREEN.lock);
    await counter.play('refuse Nothing is in the basket.');
    await office.play(`keys ${signIn(902)} 3⏎1⏎1⏎ 7315⏎`);
    await counter.play('keys 1\nexpect LOCKED');
    await counter.workstation.print();
    expect(counter.kicks()).toBe(1);
    await counter.play(`
      keys - 4827⏎
      expect GIVE BACK 53.00
    `);
    expect(counter.kicks()).toBe(2);
  });

  it('is said after a restart while its drawer has yet to open', async () => {
    const counter = await atCounter();
    const office = await openWindow(counter.desk, 2);
    await counter.play(`keys ${PARKING}*⏎ .1⏎2⏎0⏎ ⏎`);
    await office.play(`keys ${signIn(902)} 3⏎1⏎1⏎ 7315⏎`);
    const again = await openWindow(kept(deskOn(counter.path)).desk);
    await again.play(`keys ${signIn(101)}\nexpect GIVE BACK 53.00`);
    expect(again.kicks()).toBe(1);
    const third = await openWindow(kept(deskOn(counter.path)).desk);
    await third.play(`keys ${signIn(101)}\nexpect HOME`);
  });

  it('that says no is said too', async () => {
    const counter = await atCounter();
    const office = await openWindow(counter.desk, 2);
    await counter.play(`keys ${PARKING}*⏎ .1⏎2⏎0⏎ ⏎`);
    await office.play(`keys ${signIn(902)} 3⏎1⏎2⏎ 7315⏎`);
    await counter.play(`
      keys 7
      expect Void of a receipt: REFUSED by 902 Ruth Castellan.
      refuse GIVE BACK
      keys ⏎
      expect FIND 7_
    `);
  });
});
