// What something would cost, by the number pad: items of the fee schedule, and a new business.
import { describe, expect, it } from 'vitest';
import { atCounter } from './support.ts';

describe('a quote', () => {
  it('of items picked by number is printed and posts nothing', async () => {
    const counter = await atCounter();
    const entries = async () =>
      (await counter.store.book.selectFrom('entry').select('id').execute()).length;
    const before = await entries();
    await counter.play(`
      keys -22⏎
      expect nothing of it is posted
      keys 1⏎ 31⏎2⏎
      expect 2 x Local day pass
      keys 42⏎1⏎ 999⏎
      expect There is no counter item 999
      keys 0⏎
      expect 46.00
      keys 1⏎
      expect The quote is printed.
    `);
    expect(counter.papers.at(-1)).toContain('A quote, not a bill');
    expect(await entries()).toBe(before);
  });

  it('of a citation says what it costs now and later', async () => {
    const counter = await atCounter();
    await counter.play(`
      keys -22⏎ 31⏎ 1⏎
      expect Paid until
      expect 53.00
      expect 88.00
      keys - -
      expect HOME
    `);
  });
});
