// Reports on the screen: shut before the count, leafed through, asked for several dates, and a line
// leads on to what it is about.
import { describe, expect, it } from 'vitest';
import { demoDesk } from '../support/book.ts';
import {
  bankTheMoney,
  closeTheDay,
  closeTheDrawer,
  signTheSheets,
  takeTheMoney,
} from '../support/short-day.ts';
import { tell } from '../support/story.ts';

describe('reports', () => {
  it('stay shut until the drawers are counted, then are leafed through', async () => {
    const { desk, close } = await demoDesk();
    const counter = await takeTheMoney(desk);
    await tell(desk, 'keys 8⏎ 1⏎ ⏎\nexpect Drawer 1 is not counted yet.\nexpect REPORTS');
    await closeTheDrawer(desk, counter);
    await signTheSheets(desk, counter);
    await bankTheMoney(desk, counter);
    const told = await tell(
      desk,
      `
      keys 8⏎ 1⏎
      expect DATE [Tue 15 Sep 2026]
      keys -+ ⏎
      expect Cash 2 212.80
      keys +
      expect more above
      expect 101 Mira Halvorsen 4 440.80
      keys - -
      expect REPORTS
      keys 7⏎20260915⏎
      expect 412.80
      size 132x43
      expect 407.80
      `,
    );
    expect(told.keysOutsideKeypad).toBe(0);
    await close();
  });

  it('lead on from a line to what it is about, and are asked for several dates', async () => {
    const { desk, close } = await demoDesk();
    await closeTheDay(desk);
    const told = await tell(
      desk,
      `
      keys 8⏎ 7⏎ 20260915⏎
      keys 1⏎
      expect DRAWER SESSION 1-0915
      keys -
      expect 7 OVER AND SHORT
      keys 99⏎
      expect There is no 99
      keys ⏎
      expect REPORTS
      keys 12⏎
      expect FROM [Tue 15 Sep 2026]
      keys 260901⏎
      expect 12 VOIDED RECEIPTS, Tue 1 Sep 2026 to
      expect TO [Tue 15 Sep 2026]
      keys ⏎
      expect Tue 1 Sep 2026 to Tue 15 Sep 2026
      expect 1 1-000104
      keys 1⏎
      expect RECEIPT 1-000104
      keys - ⏎
      expect REPORTS
      `,
    );
    expect(told.keysOutsideKeypad).toBe(0);
    await close();
  });
});
