// Keys that cannot stand where they are pressed: nothing half-read is taken, and the screen says
// what Enter does now.
import { describe, it } from 'vitest';
import { atCounter, scan } from './support.ts';

const WATER = scan('41002379', 16600);
const PARKING = scan('7000412', 5300);

describe('a number', () => {
  it('of a second person is refused with an operator in it, slowly typed or not', async () => {
    const { play } = await atCounter();
    await play(`
      keys .3⏎2⏎
      expect SECOND PERSON
      keys / 9 0 2
      expect spoiled, Enter clears
      expect Enter now: nothing is taken; clears the entry
      keys ⏎
      expect nothing of it was read
      expect NUMBER _
      keys 902⏎
      expect PIN of 902
      keys 73+15⏎
      expect nothing of it was read
      expect PIN of 902 _
    `);
  });

  it('of a check is not read past a dead key', async () => {
    const { play } = await atCounter();
    await play(`
      keys ${WATER}* +44 * 71 ⏎
      expect nothing of it was read
      expect NUMBER _
      keys 4471⏎
      expect is posted
    `);
  });

  it('of a receipt, a bag and a date neither', async () => {
    const { play } = await atCounter();
    await play(`
      keys ${WATER}*⏎ .2⏎ 10 / 1 ⏎
      expect nothing of it was read
      expect RECEIPT [1-000101] _
      keys - - - 2⏎ 2⏎ 1 + 1 ⏎
      expect nothing of it was read
      expect BAG _
      expect Enter now: nothing; type it
    `);
  });
});

describe('a question', () => {
  it('with digits says that Enter takes nothing', async () => {
    const { play } = await atCounter();
    await play(`
      keys ${WATER}* 30000⏎
      expect Enter now: posts, gives 134.00 change
      keys 5
      expect Enter now: nothing; - clears, then Enter is yes and - is no
      keys - ⏎
      expect is posted
    `);
  });

  it('about 0.53 or 53.00 wants its number', async () => {
    const { play } = await atCounter();
    await play(`
      keys 7000412⏎ 53⏎ ⏎
      expect Nothing was typed, and nothing stands in brackets.
      refuse nothing in this list
      keys 2⏎
      expect TOTAL 1 item 53.00
    `);
  });
});

describe('the mark in a basket', () => {
  it('is gone after a no: the next number finds, and replaces nothing', async () => {
    const { play } = await atCounter();
    await play(`
      keys ${WATER}${PARKING}⏎ - 53⏎ -
      expect FIND _
      refuse CHANGE TO
      expect TOTAL 2 items 219.00
    `);
  });

  it('leaves the first line at the top', async () => {
    const { play } = await atCounter();
    await play(`
      keys ${WATER}${PARKING}⏎ - -
      expect > 1
      expect CHANGE TO _
      keys -
      expect FIND _
    `);
  });

  it('is gone from a tape after a no, too', async () => {
    const { play } = await atCounter();
    await play(`
      keys .. 100⏎200⏎ - - -
      expect LEAVE? THE TAPE IS NOT KEPT
      keys - 300⏎
      refuse struck
      expect TOTAL 6.00 3 items
    `);
  });
});
