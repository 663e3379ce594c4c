// The blind close on the number pad: what agrees closes by itself, what does not is counted again
// and then signed; until both attempts are sealed no screen tells what should be in the drawer.
import { describe, expect, it } from 'vitest';
import { demoDesk } from '../support/book.ts';
import { takeTheMoney } from '../support/short-day.ts';
import { tell } from '../support/story.ts';

const ROWS = '0⏎0⏎14⏎5⏎6⏎32⏎40⏎40⏎30⏎30⏎';
const SHORT = `${ROWS}2⏎175.⏎1⏎53.⏎*`;
/** The five dollars are there: 7 fives. */
const EXACT = SHORT.replace('⏎6⏎', '⏎7⏎');

async function paidDesk() {
  const test = await demoDesk();
  await takeTheMoney(test.desk);
  return test;
}

describe('the blind close', () => {
  it('names uncounted rows, checks and money orders and the card terminal', async () => {
    const { desk, close } = await paidDesk();
    await tell(
      desk,
      `
      keys 1⏎ .9⏎ ⏎⏎14⏎ *
      expect Not counted, taken as none: 100, 50, 10, 5, 1, .25, .10, .05, .01, checks and
      expect money orders, card terminal, rolls and straps.
      refuse 412.80
      `,
    );
    await close();
  });

  it('takes nineteen keys beyond the counted figures', async () => {
    const { desk, close } = await paidDesk();
    const told = await tell(desk, `keys 1⏎ .9⏎ ${EXACT} ⏎\nexpect Drawer 1 is closed\nexpect HOME`);
    const figures = EXACT.replace(/[⏎*]/g, '').length;
    expect(told.keysPressed - '101⏎4827⏎1⏎'.length - figures).toBe(19);
    expect(told.papers.at(-1)).toContain('Cash                                      agrees');
    await close();
  });

  it('says only to count again, shows nothing of the first attempt, then the figures', async () => {
    const { desk, close } = await paidDesk();
    const told = await tell(
      desk,
      `
      keys 1⏎ .9⏎
      expect attempt 1 of 2, blind
      keys ${SHORT} ⏎
      expect The count does not agree.
      expect attempt 2 of 2, blind
      expect cash so far 0.00
      refuse 412.80
      refuse 407.80
      keys ${SHORT}
      refuse 412.80
      keys ⏎
      expect cash 407.80 407.80 412.80 5.00 SHORT
      expect checks 2 175.00 175.00 175.00
      keys 5⏎ 902⏎ 7315⏎
      expect Drawer 1 is closed, session 1-0915. The Z report is printed.
      expect cash 407.80 407.80 412.80 5.00 SHORT
      expect Stops the day:
      expect 1 sheet Water and sewer: no tape keyed
      expect 4 session 1-0915 is in no deposit
      keys 1⏎
      expect TAPE Water and sewer
      keys - .
      expect MORE
      keys -
      expect 4 session 1-0915 is in no deposit
      keys ⏎
      expect DRAWER 1 CLOSED
      expect CHOOSE [Sheets]
      `,
    );
    expect(told.keysOutsideKeypad).toBe(0);
    expect(told.papers.at(-1)).toContain('Approved by: 902 Ruth Castellan');
    await close();
  });

  it('goes on where a restart left it, and finds a signature that waits', async () => {
    const { desk, close } = await paidDesk();
    await tell(desk, `keys 1⏎ .9⏎ ${SHORT} ⏎`);
    await tell(desk, `keys 2⏎ 6⏎\nexpect attempt 2 of 2, blind\nkeys ${SHORT} ⏎ 5⏎ ⏎`);
    await tell(
      desk,
      `
      keys 2⏎ 6⏎
      expect The signature was asked for and waits.
      keys ⏎ 903⏎ 2948⏎
      expect Drawer 1 is closed
      `,
    );
    await close();
  });

  it("keeps a clerk's note with the reason, and another reason may follow a refusal", async () => {
    const { desk, store, close } = await paidDesk();
    await tell(
      desk,
      `
      keys 1⏎ .9⏎ ${SHORT} ⏎ ${SHORT} ⏎ 2⏎ -
      expect 5.00 SHORT
      keys /
      text looked twice
      keys ⏎ 6⏎ 902⏎ 7315⏎
      `,
    );
    const row = await store.book.selectFrom('session_close').selectAll().executeTakeFirst();
    expect(row?.reason_text).toBe('other, see text: looked twice');
    await close();
  });
});
