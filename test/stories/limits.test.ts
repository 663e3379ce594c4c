// Where the counter stops taking money: too much cash in the drawer, no drawer, yesterday's drawer.
import { describe, it } from 'vitest';
import { demoDesk } from '../support/book.ts';
import { morningOf } from '../support/chance.ts';
import { realDesk } from '../support/real-book.ts';
import { atCounter, kept, openWindow, scan, signIn } from './support.ts';

const PARKING = scan('7000412', 5300);

describe('the counter', () => {
  it('takes no cash above the ceiling until some went to the safe; checks it takes', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys 34*33⏎*⏎
      expect Receipt 1-000101 is posted.
      expect total 1,530.00
      keys ${PARKING}*⏎
      expect The drawer holds more cash than it may.
      expect CASH [53.00]
      keys +4471⏎
      expect Receipt 1-000102
    `);
  });

  it('takes nothing before a drawer is open', async () => {
    const book = kept(await demoDesk());
    const window = await openWindow(book.desk);
    await window.play(`
      keys ${signIn(101)}
      expect 1 Pay (open the drawer first)
      expect CHOOSE [opens and counts the drawer]
      keys 1⏎
      expect Not now: open the drawer first.
    `);
  });

  it('takes nothing from those who do not work at it', async () => {
    const book = kept(await demoDesk());
    const window = await openWindow(book.desk);
    await window.play(`
      keys 601⏎8259⏎
      expect 1 Pay (not for your role)
      expect 10 Reset a PIN (not for your role)
      keys 1⏎
      expect Not now: not for your role.
      keys 8⏎
      refuse Not now
    `);
  });
});

describe("yesterday's drawer", () => {
  it('is counted first; its baskets are given up from home', async () => {
    const book = await realDesk();
    const counter = await atCounter(book);
    await counter.play(`keys ${PARKING}*- .4⏎${scan('7000419', 7500)}⏎`);
    book.clock.set(morningOf(1));
    const window = await openWindow(counter.desk);
    await window.play(`
      keys ${signIn(101)}
      expect The drawer still stands on Tue 15 Sep 2026: count and close it first.
      expect TUE 15 SEP 2026
      expect 1 Pay (the drawer stands on another date)
      keys 1⏎
      expect Not now: the drawer stands on another date.
      keys .6⏎
      expect The basket was given up.
      keys .5⏎⏎
      expect The basket is in hand again.
      keys .6⏎1⏎
      expect The basket was given up.
      expect HOME
      refuse held basket
    `);
  });
});
