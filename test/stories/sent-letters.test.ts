// How letters left the house, by the number pad but for words.
import { describe, expect, it } from 'vitest';
import { atCounter } from './support.ts';

/** Home, Look up, the water account, what is done on it, letters. */
const LETTERS = '-4⏎41002379⏎ .8⏎';
const ADDRESS = `text 12 mill street, robles canyon ca 93001
      keys ⏎`;

describe('letters', () => {
  it("leave by certified mail, by hand on the register's paper, and as a run", async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${LETTERS}
      keys 1⏎ 5⏎ 2⏎ ⏎
      ${ADDRESS}
      keys .
      keys 11⏎ *
      expect HOW IT LEFT
      keys ⏎2⏎
      expect CERTIFIED NUMBER
      keys 70220410000123456789⏎
      expect 1 letter: certified mail
      expect 70220410000123456789
      keys 11⏎ /
      expect LTR-000001 comes out here and is handed over.
      expect handed over
      expect nothing waits
    `);
    expect(counter.papers.at(-1)).toContain('LTR-000001');
    await counter.play(`
      keys 11⏎ ⏎
      keys .8⏎ 4⏎ ⏎
      keys 2⏎
      expect Not now: each has a label
      keys 1⏎
      expect 1 letter: first class mail
    `);
    const sent = await counter.store.book.selectFrom('letter_sending').select('method').execute();
    expect(sent.map(({ method }) => method)).toEqual(['certified', 'hand', 'first-class']);
  });
});
