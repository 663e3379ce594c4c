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

  it('refuses * and /; + goes on with the next line', async () => {
    const { play } = await atCounter();
    await play(`
      keys .. 100⏎200⏎ -- *
      expect TOTAL 3.00 [use]
      keys *
      expect This key does nothing here.
      keys  /
      expect This key does nothing here.
      keys  + 50⏎
      refuse struck
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
      expect Nothing is on the tape.
      keys  500⏎/ 700⏎
      expect No line of this tape is 7.00.
      keys  -
      expect AMOUNT _
      keys /5/0⏎
      expect nothing of it was read
      expect FIND AMOUNT _
    `);
  });
});
