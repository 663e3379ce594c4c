// What is known of a payer, changed by the number pad and a few words, and what a refund makes of
// it.
import { describe, expect, it } from 'vitest';
import { atCounter } from './support.ts';

describe('what is known of a payer', () => {
  it('takes a new address down, and shows where letters go', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys -4⏎41002379⏎ .17⏎
      expect WHAT IS KNOWN OF THE PAYER
      keys 1⏎
      expect Nothing is known yet.
      text 11 Quarry Road, Robles Canyon CA 93001
      keys ⏎
      text Rosa Ortega, licence seen
      keys ⏎
      expect Where letters go: 11 Quarry Road
      expect letters to 11 Quarry Road, Robles Canyon CA 93001
    `);
    const [row] = await counter.store.book.selectFrom('payer_change').selectAll().execute();
    expect(row).toMatchObject({ kind: 'address', before: '', words: 'Rosa Ortega, licence seen' });
  });

  it('ends a telephone of the list, and takes an alert away with 0', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys -4⏎41002379⏎
      expect phone 805-555-0142
      keys .17⏎ 4⏎
      expect 1  805-555-0142
      keys 1⏎
      text her son called
      keys ⏎
      refuse phone 805-555-0142
      keys .17⏎ 6⏎
      expect Nothing now. 0 takes it away.
      text rings first
      keys ⏎
      text herself
      keys ⏎
      expect rings first
      keys .17⏎ 6⏎ 0⏎
      text herself
      keys ⏎
      expect Nothing is said first any more.
    `);
  });
});
