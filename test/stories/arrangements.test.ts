// Payment arrangements by the number pad: S20's six instalments, how the account's page and a
// payment tell of them, more time, and the letters of the day.
import { describe, it } from 'vitest';
import { owing17430 } from '../support/arrangements.ts';
import { atCounter } from './support.ts';

/** Home, Look up, the account of S20, what is done on it, more time or instalments. */
const ON = '-4⏎41002387⏎.10⏎';

describe('arrangements', () => {
  it('S20: six of 29.05 are shown before they are asked, and signed by a supervisor', async () => {
    const counter = await atCounter();
    await owing17430(counter.desk);
    await counter.play(`
      keys ${ON}
      expect MORE TIME OR INSTALMENTS
      keys 2⏎1⏎
      expect HOW MANY
      keys 6⏎3⏎261015⏎
      expect 174.30 in 6 instalments
      expect 1  Thu 15 Oct 2026       29.05
      expect 6  Mon 15 Mar 2027       29.05
      expect A supervisor signs: more than 3 instalments, longer than 60 days
      keys 1⏎
      expect Payment arrangement
      expect instalments: 6 x 29.05 from 2026-10-15
      keys 902⏎
      keys 7315⏎
      expect The arrangement is made
      expect A-000001 stands: instalment 1 of 6, 29.05 by Thu 15 Oct 2026
    `);
  });

  it('a schedule of a year fits the smallest window, with what is asked below it', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${ON}2⏎1⏎12⏎3⏎261001⏎
      expect 166.00 in 12 instalments
      expect 6  Mon 1 Mar 2027
      expect and 5 more, the last:
      expect 12  Wed 1 Sep 2027
      expect A supervisor signs
      expect 1  Make it and print the agreement
    `);
  });

  it('an instalment is what Enter pays, and the page says that it is kept', async () => {
    const counter = await atCounter();
    await owing17430(counter.desk);
    await counter.play(`
      keys ${ON}2⏎1⏎3⏎2⏎261001⏎
      expect 174.30 in 3 instalments
      keys 1⏎
      expect Arrangement A-000001 is made
      keys --1⏎41002387⏎
      expect A-000001: instalment 58.10 by Thu 1 Oct 2026, 174.30 left
      keys ⏎
      keys *5810⏎
      expect is posted
      keys ⏎-4⏎41002387⏎
      expect A-000001 kept: instalment 2 of 3, 58.10 by Thu 15 Oct 2026
    `);
  });

  it('more time and its end are granted by two, and a second one is barred meanwhile', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${ON}1⏎1⏎260925⏎
      expect 166.00 is paid
      keys 1⏎
      keys .10⏎
      expect one stands
      keys 2⏎261010⏎1⏎7⏎
      expect Change of a payment arrangement
      keys 902⏎
      keys 7315⏎
      expect The arrangement is changed
      keys .10⏎3⏎4⏎7⏎902⏎
      keys 7315⏎
      expect The arrangement is changed
    `);
  });

  it('a payer without an address is handed the agreement', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys -4⏎41013905⏎.10⏎2⏎1⏎3⏎2⏎261001⏎
      expect Nobody told an address of this payer
      keys 1⏎
      expect 3 instalments
      keys 1⏎
      expect Arrangement A-000001 is made
    `);
  });

  it('letters of the day are written from the runs', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys -20⏎
      expect Arrangements: reminders and final notices
      keys 1⏎
      expect No letter is due today
    `);
  });
});
