// A citation posted from its paper with the number pad: the vehicle is described last, by whoever
// has something to tell, and a registration is looked up first.
import { describe, it } from 'vitest';
import { atCounter } from './support.ts';

/** Number, day, time, officer, agency, plate, state, location. */
const PAPER = (number: string) => `
  keys 31⏎
  expect CITATION
  keys ${number}⏎ ⏎ 905⏎ 114⏎ 1⏎
  text 7abc123
  keys ⏎ 1⏎
  text 200 block Main Street
  keys ⏎
  expect VIOLATION
`;

describe('the vehicle of a citation', () => {
  it('is not asked of whoever posts at once', async () => {
    const { play } = await atCounter();
    await play(`
      keys -17⏎
      ${PAPER('7000503')}
      keys 1⏎
      expect 1  Time limit 53.00, due 6 Oct 2026
      expect 2  the same, with the vehicle described first
      keys 1⏎
      expect Plate 7ABC123 CA
    `);
  });

  it('is described as far as the paper tells, and one key passes the rest', async () => {
    const { play } = await atCounter();
    await play(`
      keys -17⏎
      ${PAPER('7000504')}
      keys 1⏎ 2⏎
      expect MAKE
      expect Enter now: passes it; it may stay empty
      text Toyota
      keys ⏎
      expect COLOR
      keys ⏎⏎⏎
      expect REGISTERED TO
      expect Year and month on the tab, as 202609.
      keys 202613⏎ *
      expect The month of a registration is six digits
      keys - 202611⏎ *
      expect Vehicle: Toyota, registered to 11/2026
    `);
  });

  it('is looked up before a registration is cited, and not before its time', async () => {
    const { play } = await atCounter();
    await play(`
      keys -17⏎
      ${PAPER('7000505')}
      keys 7⏎
      expect REGISTERED TO
      keys 202608⏎
      expect LOOKED UP WITH THE DMV
      keys 1⏎
      keys 1⏎
      expect A tab that ran out then is cited from 1 Oct 2026 on (CVC 5204, AB 256)
      keys - - - 202607⏎ 2⏎ 1⏎
      expect cited after the officer looked it up with the DMV
      keys - - 1⏎ 1⏎
      expect Vehicle: registered to 07/2026
    `);
  });
});
