// What a supervisor does after demands and write-offs, by the number pad: small claims, and a
// collection agency.
import { describe, it } from 'vitest';
import { morningOf } from '../support/chance.ts';
import { counterOf } from '../support/counter.ts';
import { demanded } from '../support/demanded.ts';
import { realDesk } from '../support/real-book.ts';
import { writeOffAll } from '../support/recoveries.ts';
import { kept, openWindow, signIn } from './support.ts';

async function atDesk(prepare: (made: Awaited<ReturnType<typeof realDesk>>) => Promise<void>) {
  const made = kept(await realDesk());
  await prepare(made);
  made.clock.set(morningOf(31));
  const window = await openWindow(made.desk, 1);
  await window.play(`keys ${signIn(902)}`);
  return window;
}

describe('after the demand, and after a write-off', () => {
  it('brings a check to an agency, back, and to small claims', async () => {
    const counter = await atDesk(({ desk }) => demanded(desk));
    await counter.play(`
      keys 19⏎
      expect demand NSF-000001 over
      keys 1⏎
      expect 41002387
      keys .9⏎
      expect 3  File NSF-000001 in small claims
      keys 4⏎
      expect TO AN AGENCY, NSF-000001
      keys 1⏎
      expect AGY-000001: 191.00 is placed
      expect an agency has it
      keys 4⏎
      text the debtor moved back
      keys ⏎
      expect 1 recalled
      keys 3⏎
      expect SMALL CLAIMS, NSF-000001
      text 26SC01234
      keys ⏎⏎
      expect the law allows 498.00
      keys 49800⏎
      expect Case 26SC01234: 664.00 is asked of the court.
      keys 3⏎⏎
      expect of 166.00 asked
      keys 16600⏎
      expect of 498.00 asked
      keys 49800⏎7500⏎
      expect Case 26SC01234 is won: 739.00. 573.00 is charged; its fee and mailing, 25.00,
      expect Record that the judgment of 26SC01234 was set aside
      keys 3⏎⏎
      text never served
      keys ⏎
      expect You recorded this judgment
    `);
  });

  it('brings a list to an agency and back', async () => {
    const counter = await atDesk(async ({ desk }) => {
      await writeOffAll(desk, await counterOf(desk, 101), ['41015900']);
    });
    await counter.play(`
      keys 21⏎11⏎
      expect Place what is left with a collection agency
      keys 4⏎1⏎
      expect AGY-000001: 142.10 is placed
      keys 4⏎1⏎
      expect Nothing of it is left for an agency
      keys - - 5⏎
      text it is disputed
      keys ⏎
      expect 1 recalled
    `);
  });
});
