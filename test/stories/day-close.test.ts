// The day close from the keypad: what stops it and goes there, the proof, and the close.
import { describe, expect, it } from 'vitest';
import { demoDesk } from '../support/book.ts';
import { closeTheDrawer, takeTheMoney, workTheDay } from '../support/short-day.ts';
import { tell } from '../support/story.ts';

describe('the day close', () => {
  it('lists what stops the day and goes there', async () => {
    const { desk, close } = await demoDesk();
    const counter = await takeTheMoney(desk);
    await tell(
      desk,
      `
      keys 7⏎
      expect 1 drawer 1 not closed, clerk 101
      expect 2 sheet Water and sewer: not signed
      keys 1⏎
      expect count and close
      keys - 2⏎
      expect Drawer 1 is not counted yet.
      `,
    );
    await closeTheDrawer(desk, counter);
    const told = await tell(
      desk,
      `
      keys 7⏎
      refuse drawer 1 not closed
      expect 4 session 1-0915 is in no deposit
      keys 3⏎ 53.⏎*⏎
      expect SHEET Parking
      keys - -
      keys 4⏎
      expect DEPOSIT
      `,
    );
    expect(told.keysOutsideKeypad).toBe(0);
    await close();
  });

  it('says only at its own register what belongs to another one', async () => {
    const { desk, close } = await demoDesk();
    await takeTheMoney(desk);
    await tell(desk, 'keys 7⏎ 1⏎\nexpect This is done at register 1.', {
      person: 902,
      register: 2,
    });
    await close();
  });

  it('shows the proof, wants a fresh key, and is done by a supervisor', async () => {
    const { desk, store, close } = await demoDesk();
    await workTheDay(desk);
    await tell(desk, 'keys 7⏎ ⏎\nexpect A supervisor closes the day.\nexpect DAY CLOSE');
    await tell(
      desk,
      `
      keys 7⏎⏎
      expect 1 key typed ahead held back
      expect receipts by account 440.80
      expect in verified deposits 382.80
      expect 1-000101 to 1-000105 used 5, void 1, missing 0
      keys ⏎
      expect The business date Tue 15 Sep 2026 is closed.
      expect Closed by 902 Ruth Castellan
      keys ⏎
      expect HOME
      `,
      { person: 902 },
    );
    const rows = await store.book.selectFrom('day_close').selectAll().execute();
    expect(rows).toMatchObject([{ business_date: '2026-09-15' }]);
    await close();
  });
});
