// What an arrangement is over and of which kind it is, by the number pad: items left out by their
// numbers, instalments beside the running bill, a deferral, and what a court ordered.
import { describe, it } from 'vitest';
import { atCounter } from './support.ts';

/** Home, Look up, the account of S20, what is done on it, more time or instalments. */
const ON = '-4⏎41002387⏎.10⏎';

describe('kinds of arrangements', () => {
  it('what nothing is owed of is barred, and what is left out by number is not in it', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${ON}2⏎
      expect What is overdue of it, 0.00   (nothing is overdue)
      keys 2⏎
      expect nothing is overdue
      keys -----4⏎41007337⏎.10⏎2⏎1⏎2⏎2⏎261001⏎1⏎
      expect 211.80 in 2 instalments
      keys 2⏎
      expect WITHOUT
      expect 1  nothing: all 2
      keys 3⏎
      expect 1  no more: 1 of 2
      keys 2⏎
      expect something must stay
      keys 1⏎
      expect in 2 instalments
      keys --
      expect WITHOUT
      keys -
      expect 2  Leave out some of what it is over
      keys 2⏎3⏎1⏎
      expect 40.00 in 2 instalments
      keys 1⏎
      expect Arrangement A-000001 is made
    `);
  });

  it("instalments beside the running bill are a clerk's within the same limits", async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${ON}
      expect 3  Instalments beside the running bill: amortization
      keys 3⏎1⏎2⏎2⏎261001⏎
      expect 166.00 in 2 instalments
      keys 1⏎
      expect Arrangement A-000001 is made
    `);
  });

  it("a deferral within 60 days is a clerk's, nobody grants one beyond 90", async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${ON}4⏎1⏎261215⏎
      expect nobody grants more than until Mon 14 Dec
      keys -261214⏎
      expect A supervisor signs: longer than 60 days
      keys -261114⏎
      expect 166.00 is paid
      refuse A supervisor signs
      keys 1⏎
      expect Arrangement A-000001 is made
    `);
  });

  it('what a court ordered has no limit of months, its case, and a supervisor', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${ON}5⏎
      expect CASE NUMBER
      keys 2604412⏎1⏎24⏎3⏎261001⏎
      expect 166.00 in 24 instalments
      expect A supervisor signs: court order, case 2604412
      keys 1⏎
      expect why: court order, case 2604412
      keys 902⏎
      keys 7315⏎
      expect The arrangement is made
    `);
  });
});
