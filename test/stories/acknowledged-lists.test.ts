// Accounting acknowledges the lists of payments and of refunds on the number pad: from the list
// that starts the day, once; and anew after a close was lifted.
import { describe, expect, it } from 'vitest';
import { closeDay } from '../../src/desk/close-day.ts';
import { askLift } from '../../src/desk/lift-close.ts';
import { morningOf } from '../support/chance.ts';
import { accepted, approve, counterOf } from '../support/counter.ts';
import { workWhatWasForgotten } from '../support/forgotten.ts';
import { realDesk } from '../support/real-book.ts';
import { handedOverAndBanked } from '../support/refunds.ts';
import { closeTheDay, DATE } from '../support/short-day.ts';
import { kept, openWindow } from './support.ts';

const SIGN_IN = '701⏎ 3617⏎';

describe('lists for accounting', () => {
  it('are due for accounting, and acknowledged where they are read', async () => {
    const { desk, clock } = kept(await realDesk());
    await handedOverAndBanked(desk);
    accepted(await closeDay(desk, await counterOf(desk, 902), DATE));
    clock.set(morningOf(6));
    const window = await openWindow(desk);
    await window.play(`
      keys ${SIGN_IN}
      keys 19⏎
      expect WHAT IS DUE
      expect 1  Wed 16 Sep 2026  acknowledge: posted and reversed payments, Tue 15 Sep 2026
      expect 2  Tue 22 Sep 2026  acknowledge: refund report, Mon 14 Sep 2026 to Sun 20 Sep
      keys 1⏎
      expect 47 POSTED AND REVERSED PAYMENTS
      expect Not acknowledged by accounting yet.
      keys *
      expect ACKNOWLEDGE? [Tue 15 Sep 2026]
      keys -
      expect Not acknowledged by accounting yet.
      keys * ⏎
      expect The list is acknowledged.
      expect Acknowledged by 701 Jonas Petrakis
      keys * ⏎
      expect This list was acknowledged by 701 Jonas Petrakis
      keys -
      expect 1  Tue 22 Sep 2026  acknowledge: refund report
      keys 1⏎
      expect 48 REFUND REPORT OF THE WEEK
      keys * ⏎
      expect The list is acknowledged.
      keys ⏎
      expect Nothing waits for a step.
    `);
  });

  it('are not for a clerk, and wait again once a close was lifted', async () => {
    const { desk } = kept(await realDesk());
    await closeTheDay(desk);
    const clerk = await openWindow(desk);
    await clerk.play(`
      keys 101⏎ 4827⏎
      keys - 8⏎ 47⏎ ⏎
      expect Not acknowledged by accounting yet.
      keys *
      expect accounting
    `);
    const accounting = await openWindow(desk, 2);
    await accounting.play(`
      keys ${SIGN_IN}
      keys 8⏎ 47⏎ ⏎ * ⏎
      expect The list is acknowledged.
    `);
    const supervisor = await counterOf(desk, 902);
    const asked = accepted(await askLift(desk, supervisor, DATE, { number: 1 }));
    accepted(await approve(desk, asked.id, 801));
    await accounting.play(`
      keys ⏎ 47⏎ ⏎ +
      expect Acknowledged by 701 Jonas Petrakis on Tue 15 Sep 2026 09:00; this ended
      expect Not acknowledged by accounting yet.
      keys * ⏎
      expect is not closed yet: its list may still grow.
    `);
    accepted(await closeDay(desk, supervisor, DATE));
    await accounting.play(`
      keys * ⏎
      expect The list is acknowledged.
      expect Acknowledged by 701 Jonas Petrakis on Tue 15 Sep 2026 09:00; this ended
    `);
  });

  it('are acknowledged as they were read: one that changed meanwhile is shown anew', async () => {
    const { desk, store } = kept(await realDesk());
    await closeTheDay(desk);
    const supervisor = await counterOf(desk, 902);
    const accounting = await openWindow(desk, 2);
    await accounting.play(`
      keys ${SIGN_IN}
      keys 8⏎ 47⏎ ⏎
      expect 440.80
    `);
    const asked = accepted(await askLift(desk, supervisor, DATE, { number: 1 }));
    accepted(await approve(desk, asked.id, 801));
    await workWhatWasForgotten(desk);
    accepted(await closeDay(desk, supervisor, DATE));
    await accounting.play(`
      keys * ⏎
      expect has changed since it was shown.
      expect 515.80
    `);
    const ticks = store.book.selectFrom('list_acknowledgement').select('amount_cents');
    expect(await ticks.execute()).toEqual([]);
    await accounting.play(`
      keys * ⏎
      expect The list is acknowledged.
    `);
    expect(await ticks.execute()).toEqual([{ amount_cents: 51_580 }]);
  });
});
