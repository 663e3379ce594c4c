// The safe and the change fund with the number pad alone: counted by two, and change for change.
import { describe, expect, it } from 'vitest';
import { demoDesk } from '../support/book.ts';
import { counterOf, openFloat } from '../support/counter.ts';
import { tell } from '../support/story.ts';

const ALL = '⏎⏎100⏎100⏎150⏎700⏎1000⏎1500⏎1600⏎7000⏎*';

describe('the change fund', () => {
  it('is counted blind by two and signed with both PINs', async () => {
    const { desk, close } = await demoDesk();
    const counted = await tell(
      desk,
      `
      keys 13⏎
      expect SAFE AND CHANGE FUND
      keys 1⏎ ${ALL}
      expect blind: expected not shown
      keys ⏎
      expect SIGN the count
      expect counted 5,000.00
      keys 4827⏎
      expect SECOND PERSON
      keys 902⏎ 7315⏎
      expect The change fund is counted and agrees
      `,
    );
    expect(counted.keysOutsideKeypad).toBe(0);
    expect(counted.papers.at(-1)).toContain('Change fund, attempt 1');
    await close();
  });

  it('differs twice: a reason and a third person', async () => {
    const { desk, close } = await demoDesk();
    const told = await tell(
      desk,
      `
      keys 13⏎ 1⏎ ${ALL.replace('100⏎', '99⏎')} ⏎ 4827⏎ 902⏎ 7315⏎
      refuse 20.00 short
      expect COUNT the change fund
      keys ${ALL.replace('100⏎', '99⏎')} ⏎ 4827⏎ 902⏎ 7315⏎
      expect DIFFERENCE of the change fund
      keys 5⏎
      expect cash: 20.00 short
      keys 903⏎ 2948⏎
      expect The change fund is settled as it was counted.
      `,
    );
    expect(told.keysOutsideKeypad).toBe(0);
    await close();
  });

  it('changes a twenty into fives with a drawer, for equal value only', async () => {
    const { desk, close } = await demoDesk();
    await openFloat(desk, await counterOf(desk));
    const told = await tell(
      desk,
      `
      keys 13⏎ 2⏎
      expect COUNT what goes into the change fund
      keys ⏎⏎1⏎* ⏎
      expect COUNT what comes out of the change fund
      keys ⏎⏎⏎⏎3⏎* ⏎
      expect 20.00 goes in and 15.00 comes out
      keys * ⏎ ⏎⏎⏎⏎4⏎* ⏎
      expect in 20.00 out 20.00
      keys 4827⏎ 902⏎ 7315⏎
      expect 20.00 exchanged; the slip is printed.
      `,
    );
    expect(told.keysOutsideKeypad).toBe(0);
    expect(told.papers.at(-1)).toContain('EXCHANGE OF CHANGE');
    await close();
  });
});
