// A second person answers from another terminal: the clerk serves on meanwhile, and a request that
// nobody answered lapses with its day.
import { describe, expect, it } from 'vitest';
import { morningOf } from '../support/chance.ts';
import { realDesk } from '../support/real-book.ts';
import { atCounter, openWindow, scan, second, signIn } from './support.ts';

const PARKING = scan('7000412', 5300);

describe('a request', () => {
  it('is left in the list and answered at another terminal; the clerk serves on', async () => {
    const counter = await atCounter();
    const office = await openWindow(counter.desk, 2);
    await counter.play(`
      keys ${PARKING}*⏎ .1⏎2⏎0⏎
      expect Enter now: leaves the request in the list; you serve on
      keys ⏎
      expect The request waits in the list.
      keys ${scan('7000419', 7500)}*⏎
      expect Receipt 1-000102
    `);
    await office.play(`
      keys ${signIn(902)}
      expect Requests, 1 waiting
      keys 3⏎
      expect 0 min reg 1 101 Mira Halvorsen void 1-000101, 53.00, wrong account
      keys 1⏎
      expect receipt: 1-000101
      expect (asked by 101 Mira Halvorsen)
      keys 1⏎ 7315⏎
      expect Void of a receipt: approved.
      expect No request is waiting.
    `);
    await counter.workstation.print();
    expect(counter.papers.at(-1)).toContain('VOID');
    expect(counter.kicks()).toBe(2);
    await counter.play(`
      keys 7
      expect Void of a receipt: approved by 902 Ruth Castellan.
      expect GIVE BACK 53.00
      keys 000433⏎
      expect 7000433 Civic Plaza lot
    `);
    expect(counter.kicks()).toBe(3);
  });

  it('is refused at another terminal, by somebody who may', async () => {
    const counter = await atCounter();
    const office = await openWindow(counter.desk, 2);
    await counter.play(`keys ${PARKING}*⏎ .3⏎2⏎ ⏎`);
    await office.play(`
      keys ${signIn(102)} 3⏎1⏎2⏎ 6150⏎
      expect Teo Abarquez may not do this.
      keys --9⏎ ${signIn(903)} 3⏎1⏎2⏎ 1111⏎
      expect Number or PIN is not right.
      expect YOUR PIN
      keys 2948⏎
      expect Drawer opened without a sale: refused.
    `);
    const decisions = await counter.store.book.selectFrom('request_decision').selectAll().execute();
    expect(decisions).toMatchObject([{ decision: 'no' }]);
  });

  it('is withdrawn by whoever asked, from the list', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${PARKING}*⏎ .3⏎2⏎ ⏎ -3⏎1⏎
      expect approve (you asked for it yourself)
      keys 1⏎
      expect Not now: you asked for it yourself.
      keys 3⏎
      expect Drawer opened without a sale: withdrawn.
    `);
  });

  it('lapses with its day', async () => {
    const book = await realDesk();
    const counter = await atCounter(book);
    await counter.play(`keys ${PARKING}*⏎ .3⏎2⏎`);
    book.clock.set(morningOf(1));
    await counter.play(`
      keys ${second()}
      expect This request has lapsed: it was for Tue 15 Sep 2026.
      keys ⏎
    `);
    const office = await openWindow(counter.desk, 2);
    await office.play(`keys ${signIn(902)} 3⏎\nexpect No request is waiting.`);
  });
});
