// Correcting a tape, the doors of a closed day, and the adding machine.
import { describe, expect, it } from 'vitest';
import { demoDesk } from '../support/book.ts';
import { closeTheDay, closeTheDrawer, takeTheMoney } from '../support/short-day.ts';
import { tell } from '../support/story.ts';

async function countedDesk() {
  const test = await demoDesk();
  await closeTheDrawer(test.desk, await takeTheMoney(test.desk));
  return test;
}

describe('a correction', () => {
  it('of a balanced sheet is asked for first', async () => {
    const { desk, store, close } = await countedDesk();
    await tell(
      desk,
      `
      keys 5⏎ 3⏎ 53.⏎*⏎
      expect balances
      keys 777⏎
      expect THE SHEET BALANCES. CHANGE THE TAPE?
      expect Enter now: adds 7.77 to the tape, a new version
      keys - 
      expect tape version 1
      expect balances
      keys 777⏎ ⏎
      expect tape version 2
      expect 7.77 NOT POSTED
      `,
    );
    const tapes = await store.book.selectFrom('tape').select('version').execute();
    expect(tapes.map(({ version }) => version)).toEqual([1, 2]);
    await close();
  });

  it('leaves the stubs their numbers, and names every cause or none', async () => {
    const { desk, close } = await countedDesk();
    await tell(
      desk,
      `
      keys 5⏎ 1⏎ 66.⏎75.⏎*⏎
      expect 2 75.00 75.00
      expect 1 transposition none
      expect 2 166.00 of 1-000101 is not on the tape.
      expect 3 Line 1: nothing was posted for 66.00.
      expect 4 keyed twice none 5 wrong sign none 6 point slipped none
      keys 67.⏎
      expect tape version 2
      expect 1 67.00
      expect 2 75.00 75.00
      expect STUB 1
      keys 166.⏎
      expect balances
      refuse transposition
      `,
    );
    await close();
  });
});

describe('the sheets', () => {
  it('of a closed day are looked at, but no tape is begun', async () => {
    const { desk, close } = await demoDesk();
    await closeTheDay(desk);
    await tell(
      desk,
      `
      keys 5⏎
      expect 1 Water and sewer signed by both
      keys 1⏎
      expect SHEET Water and sewer
      keys ⏎ 4⏎
      expect The business date Tue 15 Sep 2026 is closed.
      expect DEPARTMENT
      `,
    );
    await close();
  });
});

describe('the adding machine', () => {
  it('is left from its total by -, after a fresh yes where something was keyed', async () => {
    const { desk, close } = await countedDesk();
    await tell(
      desk,
      `
      keys 5⏎ 1⏎ -
      expect DEPARTMENT
      keys 1⏎ 100.⏎75.⏎ * -
      expect LEAVE? THE TAPE IS NOT KEPT
      keys - * + 5.⏎ * - ⏎
      expect DEPARTMENT
      `,
    );
    await close();
  });

  it('hands its total to the field that asked for it', async () => {
    const { desk, close } = await demoDesk();
    await takeTheMoney(desk);
    await tell(
      desk,
      `
      keys 2⏎ 6⏎ ⏎⏎⏎⏎⏎⏎⏎⏎⏎⏎ 2⏎ .. 100.⏎75.⏎*⏎
      expect checks and money orders, what they come to 175.00
      keys ⏎
      expect checks, money orders 2 175.00
      `,
    );
    await close();
  });
});
