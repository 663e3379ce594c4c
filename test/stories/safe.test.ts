// Surprise counts, counterfeit notes and the standing float, with the number pad alone.
import { describe, expect, it } from 'vitest';
import { demoDesk } from '../support/book.ts';
import { counterOf, openFloat } from '../support/counter.ts';
import { tell } from '../support/story.ts';

describe('the safe', () => {
  it('lets a drawer be counted by surprise: the difference shows once it is sealed', async () => {
    const { desk, close } = await demoDesk();
    await openFloat(desk, await counterOf(desk));
    const told = await tell(
      desk,
      `
      keys 13⏎ 5⏎ ⏎⏎5⏎6⏎4⏎11⏎* ⏎
      refuse 200.00
      expect SIGN the surprise count
      keys 4827⏎ 601⏎ 8259⏎
      expect The count is 9.00 short.
      expect the drawer takes nothing more
      keys ⏎ 2⏎
      expect A surprise count found more than the tolerance
      `,
    );
    expect(told.keysOutsideKeypad).toBe(0);
    await close();
  });

  it('keeps a counterfeit note found in the drawer, and its police report', async () => {
    const { desk, close } = await demoDesk();
    await openFloat(desk, await counterOf(desk));
    const told = await tell(
      desk,
      `
      keys 13⏎ 7⏎ 2⏎
      expect NOTE
      keys 3⏎
      expect SERIAL NUMBER
      keys 48210937⏎ 5550199⏎
      expect Counterfeit note found in a drawer
      keys 902⏎ 7315⏎
      expect the drawer is short by it
      keys 8⏎ 1⏎ 264711⏎
      expect The number of the report is recorded.
      `,
    );
    expect(told.keysOutsideKeypad).toBe(0);
    expect(told.papers.at(-1)).toContain('COUNTERFEIT NOTE');
    await close();
  });

  it('gives a register another standing float from a date on', async () => {
    const { desk, close } = await demoDesk();
    const told = await tell(
      desk,
      `
      keys 9⏎ 902⏎ 7315⏎
      keys 13⏎ 9⏎
      expect STANDING FLOAT
      keys 2⏎ 20261001⏎
      expect register 2 from Thu 1 Oct 2026
      keys 10⏎* ⏎
      expect BY WHOSE DECISION
      keys 7⏎
      expect SECOND PERSON
      keys 801⏎ 5086⏎
      expect The standing float is changed.
      `,
    );
    expect(told.keysOutsideKeypad).toBe(0);
    await close();
  });
});
