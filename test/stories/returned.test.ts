// Checks the bank returned, by the number pad: found by the notice, posted, and cash asked from
// then on until a supervisor lifts it.
import { describe, expect, it } from 'vitest';
import { morningOf } from '../support/chance.ts';
import { check, counterOf, lineFor } from '../support/counter.ts';
import { realDesk } from '../support/real-book.ts';
import { bankIt, takeAndCount } from '../support/returned.ts';
import { atCounter, kept } from './support.ts';

/** Two checks of 166.00 were banked on the 15th; it is the 21st, and 101 stands at register 1. */
async function afterSixDays() {
  const made = kept(await realDesk());
  const { desk, clock } = made;
  const counter = await counterOf(desk, 102, 2);
  const receipts = [
    { lines: [await lineFor(desk, '41002387')], tenders: [check(16_600, '311')] },
    { lines: [await lineFor(desk, '41002379')], tenders: [check(16_600, '4471')] },
  ];
  await takeAndCount(desk, counter, receipts);
  await bankIt(desk, counter, { date: '2026-09-15', bag: '7001', receipts });
  clock.set(morningOf(6));
  return atCounter(made);
}

describe('a check the bank returned', () => {
  it('is found by its amount, posted, and asked for in cash', async () => {
    const counter = await afterSixDays();
    await counter.play(`
      keys -18⏎
      expect A CHECK THE BANK RETURNED
      keys ⏎16600⏎0⏎
      expect Which one the notice means:
      expect check 311
      expect check 4471
      keys  2⏎
      expect It paid:
      expect 97.20
      keys 1⏎800⏎700⏎
      expect What it cost the city is not less
      keys 3600⏎
      expect NSF-000001: 166.00 is owed again, and a fee of 25.00.
      expect Cash only until
      expect LTR-000001, LTR-000002
      keys 1⏎41002387⏎
      expect 191.00
      keys ⏎*
      keys +
      expect pays in cash only until
      keys 19100⏎
    `);
    expect(counter.papers.at(-1)).toContain('191.00');
  });

  it('is refused a second time, and checks are taken again when a supervisor says so', async () => {
    const counter = await afterSixDays();
    await counter.play(`
      keys -18⏎⏎16600⏎311⏎
      keys 1⏎0⏎3600⏎
      expect NSF-000001
      keys 18⏎⏎16600⏎0311⏎
      expect came back before: NSF-000001
      keys - - - /
      expect HOME
      keys 4⏎41002387⏎
      keys .7⏎
      expect TAKE CHECKS AGAIN
      keys 1⏎12⏎
      expect End of cash only
      keys 902⏎
      keys 7315⏎
      expect Checks are taken again.
      refuse cash only
    `);
  });

  it('is demanded by certified mail, and its fee is waived by two', async () => {
    const counter = await afterSixDays();
    await counter.play(`
      keys -18⏎⏎16600⏎311⏎1⏎800⏎3600⏎
      expect NSF-000001
      keys 4⏎41002387⏎ .9⏎
      expect check 311 of 166.00
      expect unpaid 191.00
      keys 1⏎
      expect DEMAND NSF-000001
      keys ⏎70220410000123456789⏎964⏎
      expect LTR-000003: 200.64 until
      expect a court may add 498.00
      keys 1⏎
      expect sent, until
      keys 2⏎
      expect WAIVE THE FEE OF NSF-000001
      text the bank erred
      keys ⏎902⏎ 7315⏎
      expect The fee is waived.
      expect unpaid 175.64
    `);
  });

  it('is presented again: nothing is taken back until somebody says how it ended', async () => {
    const counter = await afterSixDays();
    await counter.play(`
      keys -18⏎⏎16600⏎311⏎
      expect presented again: nothing is taken back yet
      refuse it cleared
      keys 98⏎
      expect CODE
      keys 1⏎800⏎
      expect RDP-000001: the bank presents it again; asked about on
      keys 18⏎⏎16600⏎311⏎
      expect The bank presents it again: RDP-000001.
      keys 98⏎1⏎0⏎
      expect as often as it may
      keys - - - -
      expect HOME
      keys 18⏎⏎16600⏎311⏎99⏎
      expect RDP-000001 cleared: nothing is to be done.
    `);
  });
});
