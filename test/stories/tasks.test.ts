// Tasks on the number pad: made at an account, listed at home, done; a claimed payment goes to
// somebody without cash duty.
import { describe, it } from 'vitest';
import { atCounter } from './support.ts';

const LOOK = '-4⏎41002379⏎';

describe('tasks', () => {
  it('is made at the account, stands on its page and in the list, and is done there', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${LOOK}.11⏎
      expect A TASK
      keys 2⏎4711⏎⏎
      expect FOR
      keys 1⏎
      expect Task T-000001 is made.
      expect to be done
      expect T-000001 Tue 15 Sep 2026  look into: 4711
      keys - - 19⏎
      expect WHAT IS DUE
      expect 1  T-000001 Tue 15 Sep 2026  look into: 41002379, 4711
      keys 1⏎
      expect TASK T-000001
      keys 1⏎
      expect It is in hand.
      keys 1⏎2⏎
      expect WHAT CAME OF IT
      keys 17⏎
      expect It is done.
      expect Nothing waits for a step.
    `);
  });

  it('about no account, for one person', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys - 19⏎ 0⏎ 5⏎ 12⏎ 260916⏎ 101⏎
      expect Task T-000001 is made.
      expect later: T-000001 Wed 16 Sep 2026  other: 12
    `);
  });

  it('a claim offers nobody with cash duty, and is not for the clerk to settle', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${LOOK}.12⏎
      expect PAYMENT CLAIMED, NOT CREDITED
      keys 260910⏎ 16600⏎ 1⏎ 1000099⏎ 4711⏎
      expect LOOKED FOR BY
      expect accounting
      refuse Castellan
      keys 701⏎
      expect Task T-000001: it is looked for by somebody without cash duty.
      expect payment claimed: 4711
      keys - - 19⏎
      expect Nothing waits for a step.
    `);
  });
});
