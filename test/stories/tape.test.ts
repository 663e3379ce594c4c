// The adding machine at the counter: its total is printed, a line is found by its amount.
import { describe, expect, it } from 'vitest';
import { atCounter } from './support.ts';

describe('the total of a tape', () => {
  it('is printed with . and stands as it was; a struck line stays on paper', async () => {
    const { play, papers } = await atCounter();
    await play(`
      keys 7000412⏎ .. 100⏎250⏎ -300⏎ 50- *
      expect TOTAL 3.50 [use]
      keys .
      expect The tape goes to the printer.
      expect TOTAL 3.50 [use]
    `);
    const tape = papers.at(-1) ?? '';
    const lines = tape.split('\n').map((line) => line.trim().replace(/\s+/g, ' '));
    expect(lines).toContain('1 1.00 +');
    expect(lines).toContain('struck 2.50 x');
    expect(lines).toContain('2 3.00 +');
    expect(lines).toContain('3 0.50 -');
    expect(lines).toContain('3 items 3.50 *');
    expect(lines).toContain('Adding machine. This is no receipt.');
    expect(tape).not.toContain('Department');
    await play('keys ⏎\nexpect PAY 3.50_');
  });

  it('refuses /; + goes on below the sum so far', async () => {
    const { play } = await atCounter();
    await play(`
      keys .. 100⏎200⏎ -- *
      expect TOTAL 3.00 [use]
      keys /
      expect This key does nothing here.
      keys  + 50⏎
      refuse struck
      expect 3.00 subtotal
      expect TOTAL 3.50 3 items
    `);
  });
});

describe('/ on an empty tape entry', () => {
  it('marks the nearest earlier line with the amount, and then the one above it', async () => {
    const { play } = await atCounter();
    await play(`
      keys .. 500⏎700⏎500⏎900⏎ /
      expect FIND AMOUNT _
      keys 500
      expect Enter now: marks the line with this amount
      keys ⏎
      expect LINE 3 _
      keys /5.⏎
      expect LINE 1 _
      keys 600⏎
      expect 5.00 struck
      expect TOTAL 27.00 4 items
    `);
  });

  it('says when there is none, and - goes on', async () => {
    const { play } = await atCounter();
    await play(`
      keys .. /
      expect KEPT TAPES
      expect No tape was kept yet
      keys - 500⏎/ 700⏎
      expect No line of this tape is 7.00.
      keys  -
      expect AMOUNT _
      keys /5/0⏎
      expect nothing of it was read
      expect FIND AMOUNT _
    `);
  });
});

describe('a tape that is kept', () => {
  it('is looked at and printed again, with percent, subtotal and a number not added', async () => {
    const { play, papers } = await atCounter();
    await play(`
      keys .. 9152026** 16600⏎ 16600*8.5
      expect AMOUNT 16600*8.5
      keys /
      expect AMOUNT 166.00*8.5%
      expect Enter now: adds 14.11
      keys ⏎ *+ 1000- *
      expect 9152026 not added
      expect 14.11 8.5 % of 166.00
      expect 180.11 subtotal
      expect TOTAL 170.11 3 items
      keys *
      expect Kept as tape 1.
      keys *
      expect This key does nothing here.
      keys  -
      expect FIND
      keys .. /
      expect 1 2026-09-15 170.11 3 items 101 Mira Halvorsen
      keys 1⏎
      expect KEPT TAPE 1
      expect 180.11 subtotal
      keys .
      expect The tape goes to the printer.
      keys - - -
      expect FIND
    `);
    const lines = (papers.at(-1) ?? '').split('\n').map((line) => line.trim().replace(/\s+/g, ' '));
    expect(lines).toContain('not added 9152026 #');
    expect(lines).toContain('2 14.11 +');
    expect(lines).toContain('subtotal 180.11 s');
    expect(lines).toContain('3 items 170.11 *');
  });
});
