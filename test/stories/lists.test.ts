// Every numbered list: leafed, searched, and left alone by keys that mean nothing there.
import { describe, expect, it } from 'vitest';
import { playScript } from '../../screens/play.ts';
import { atCounter } from './support.ts';

describe('a list', () => {
  it('refuses the total, and nothing half-typed is taken', async () => {
    const { play } = await atCounter();
    await play(`
      keys . *
      expect This key does nothing here.
      keys 3/ 1⏎
      expect nothing of it was read
      expect CHOOSE _
      keys 3⏎
      expect OPEN WITHOUT A SALE
    `);
  });

  it('is searched with /, and numbers stay', async () => {
    const { play } = await atCounter();
    await play(`
      keys - /
      expect Enter now: shows all lines
      keys 8⏎
      expect 8 Reports
      refuse 1 Pay
      expect Enter now: nothing; type a number. 1 of
      keys ⏎
      expect Enter now: nothing; type a number. 1 of
      keys - ⏎
      expect FIND _
    `);
  });

  it('longer than the window is leafed through with + and starts over', async () => {
    const { play } = await atCounter();
    const held = Array.from({ length: 16 }, (_, index) => `${index + 1}*31⏎ .4⏎`);
    await play(`
      keys ${held.join(' ')}
      keys .5⏎
      expect HELD BASKETS
      expect 1 5.00, 1 item, clerk 101 at register 1
      refuse 16 1 item
      expect more below
      keys +
      expect 16 80.00, 1 item
      expect more above
      refuse more below
      keys +
      expect 1 5.00, 1 item, clerk 101 at register 1
      keys 16⏎
      expect TOTAL 1 item 80.00
    `);
  });

  it('opens More where the register is at hand', async () => {
    const { play } = await atCounter();
    await play(`
      keys - 2⏎ .
      expect MORE
      keys - 8⏎
      refuse MORE
    `);
  });

  it('names every key in F1, also those that do nothing, with the reason', async () => {
    const { workstation } = await atCounter();
    const { failures } = await playScript(
      `keys - {F1}
      expect Where everything begins.
      expect + next page
      expect / find
      expect * refused: a list has no total`,
      { stack: workstation.stack },
    );
    expect(failures).toEqual([]);
  });
});
