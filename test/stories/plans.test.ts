// S26 by the number pad: the plan of Vehicle Code 40220 over three citations of a vehicle, and its
// first instalment.
import { describe, it } from 'vitest';
import type { Desk } from '../../src/desk/desk.ts';
import { accepted } from '../support/counter.ts';
import { citationAct, OWNER, posted } from '../support/parking.ts';
import { atCounter } from './support.ts';

/** Issued in July; noticed, and late since August. */
async function threeLate(desk: Desk): Promise<void> {
  const at = (dated: string): Desk => ({ ...desk, dated });
  for (const number of ['7000503', '7000510', '7000527']) {
    const accountId = await posted(at('2026-07-06'), { number, issued: '2026-07-06' });
    accepted(await citationAct(at('2026-08-03'), accountId, 'notice', OWNER));
    accepted(await citationAct(at('2026-08-18'), accountId, 'penalty'));
    if (number === '7000510') accepted(await citationAct(at('2026-08-18'), accountId, 'hold'));
  }
}

describe('payment plans of citations', () => {
  it('S26: 264.00 becomes 164.00, six of 25.00 and 14.00, and 25.00 is paid', async () => {
    const counter = await atCounter();
    await threeLate(counter.desk);
    await counter.play(`
      keys -4⏎7000503⏎.
      expect ON THIS ACCOUNT
      keys ++
      expect 32  Payment plan (Vehicle Code 40220)
      keys 32⏎1⏎
      expect all 3 of the vehicle, 264.00
      keys 2⏎
      expect 6.84 to 25.00 a month
      keys 2500⏎261001⏎
      expect citations: 7000503, 7000510, 7000527
      expect waived: 105.00
      expect fee: 5.00
      expect amount: 164.00
      expect instalments: 6 x 25.00 from 2026-10-01
      expect instalments: 14.00 on 2027-04-01
      keys 902⏎
      keys 7315⏎
      keys --4⏎7000510⏎
      expect A-000001 stands: instalment 1 of 7, 25.00 by Thu 1 Oct 2026
      expect Hold released 15 Sep 2026
      keys --1⏎7000503⏎
      expect A-000001: instalment 25.00 by Thu 1 Oct 2026, 164.00 left
      keys ⏎
      keys *2500⏎
      expect is posted
      keys ⏎-4⏎7000503⏎
      expect A-000001 kept: instalment 2 of 7, 25.00 by Sun 1 Nov 2026
    `);
  });

  it('a plan over two of three: the third is left out by its number', async () => {
    const counter = await atCounter();
    await threeLate(counter.desk);
    await counter.play(`
      keys -4⏎7000503⏎.+32⏎1⏎
      expect 3  some of them: the others are left out by number
      keys 3⏎
      expect 2  citation 7000503, 88.00   (the plan is asked on it)
      keys 4⏎
      expect 1  no more: 2 of 3, 176.00
      keys 1⏎
      expect 4.63 to 25.00 a month
      keys 2500⏎261001⏎
      expect citations: 7000503, 7000510
      expect waived: 70.00
      expect amount: 111.00
      keys 902⏎
      keys 7315⏎
      keys --4⏎7000527⏎
      refuse A-000001
    `);
  });
});
