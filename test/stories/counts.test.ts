// Leaving a count on the number pad, and what a count says of rows that nobody counted.
import { describe, expect, it } from 'vitest';
import { demoDesk } from '../support/book.ts';
import { tell } from '../support/story.ts';

describe('a count', () => {
  it('asks before a count is thrown away, and leaves an untouched one at once', async () => {
    const { desk, close } = await demoDesk();
    await tell(
      desk,
      `
      keys ⏎ -
      expect HOME
      keys ⏎ ⏎⏎ -
      expect HOME
      keys ⏎ 5⏎ --
      expect LEAVE?
      keys - 
      expect 20 > 5 100.00
      keys - ⏎
      expect HOME
      `,
    );
    await close();
  });

  it('is left from any row by * and its number, after a fresh yes', async () => {
    const { desk, close } = await demoDesk();
    await tell(
      desk,
      `
      keys ⏎ 5⏎6⏎4⏎ *
      expect 9 leave, the count is lost
      keys 9⏎
      expect LEAVE? WHAT WAS COUNTED IS NOT SEALED AND IS LOST
      keys ⏎
      expect HOME
      `,
    );
    await close();
  });

  it('names what was not counted, and takes it as none only at a fresh yes', async () => {
    const { desk, store, close } = await demoDesk();
    await tell(
      desk,
      `
      keys ⏎ 5⏎6⏎4⏎12⏎16⏎20⏎⏎100⏎*
      expect Not counted, taken as none: .05, 100, 50, rolls and straps.
      expect TAKEN AS NONE, ALL COUNTED? [1]
      keys - -- 20⏎ ⏎0⏎0⏎ *
      expect Not counted, taken as none: rolls and straps.
      keys ⏎
      expect DRAWER 1 OPEN
      `,
    );
    const lines = await store.book.selectFrom('count_line').select('denomination_cents').execute();
    expect(lines.map((line) => line.denomination_cents)).toContain(10000);
    await close();
  });
});
