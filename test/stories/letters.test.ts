// Letters at the counter, by the number pad but for words: written, seen as they are sent, printed,
// printed again, and all that wait in one file.
import { describe, expect, it } from 'vitest';
import { atCounter } from './support.ts';

/** Home, Look up, the water account, what is done on it, letters. */
const LETTERS = '-4⏎41002379⏎ .8⏎';
const ADDRESS = `text 12 mill street, robles canyon ca 93001
      keys ⏎`;

describe('letters', () => {
  it('are written, seen as they are sent, printed and printed again', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${LETTERS}
      expect No letter was sent on this account.
      keys 2⏎
      expect nothing waits
      keys 1⏎
      expect WHICH LETTER
      keys 5⏎
      expect NO CHECKS FOR A TIME
      keys 2⏎
      expect NO CHECKS UNTIL
      keys ⏎
      expect ADDRESS
      ${ADDRESS}
      expect LTR-000001
      expect City of Robles Canyon
      keys ⏎
      expect LTR-000001 is in
      expect No checks for a time  printed
      keys 11⏎
      expect prints it again
      keys ⏎
      expect printed 2x
    `);
    const runs = await counter.store.book.selectFrom('letter_run').selectAll().execute();
    expect(runs.map(({ form, again_of }) => [form, again_of])).toEqual([
      ['single', null],
      ['single', 1],
    ]);
    expect(runs[1]?.sha256).toBe(runs[0]?.sha256);
  });

  it('wait until all are printed in one file, and labels follow', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${LETTERS}
      keys 1⏎ 5⏎ 2⏎ ⏎
      ${ADDRESS}
      keys .
      expect LTR-000001 is written and waits
      expect not printed yet
      expect Print all that wait: 1
      keys 2⏎
      expect 1 in
      expect LETTERS_000001.pdf
      keys .8⏎
      keys 3⏎
      expect LABELS_000002.pdf
    `);
  });

  it('ask again for a field, and nothing is written before Enter', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${LETTERS}
      keys 1⏎ 5⏎ 2⏎ ⏎
      ${ADDRESS}
      expect LTR-000001
      keys -
      expect ADDRESS
      keys - / -
      expect LETTERS
      expect No letter was sent on this account.
    `);
  });

  it('of a plan reckon its instalments', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys ${LETTERS}
      keys 1⏎ 12⏎
      expect MADE UNDER
      text Receivables policy 4
      keys ⏎ 2⏎
      expect AMOUNT IN THE PLAN
      keys 10000⏎ 0⏎ 500⏎
      expect INSTALMENTS
      keys 4⏎ ⏎ 15⏎
      ${ADDRESS}
      expect PAYMENT PLAN AGREEMENT
      keys +
      expect 1 / 4
      expect $26.25
    `);
  });
});
