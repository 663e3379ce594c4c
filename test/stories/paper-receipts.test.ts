// Downtime: a slip of an issued book is keyed as a payment and held against its paper by another.
import { describe, expect, it } from 'vitest';
import { demoDesk } from '../support/book.ts';
import { counterOf, openFloat } from '../support/counter.ts';
import { issuedBook } from '../support/paper-slips.ts';
import { tell } from '../support/story.ts';

describe('paper receipts', () => {
  it('are keyed, checked by another and accounted for, on the number pad alone', async () => {
    const { desk, close } = await demoDesk();
    await openFloat(desk, await counterOf(desk));
    await issuedBook(desk);
    const told = await tell(
      desk,
      `
      keys 14⏎
      expect PAPER RECEIPTS
      expect book P-000101 to P-000110 with 101
      expect 4 Receive a book (a supervisor does it)
      keys 1⏎ 101⏎ --/
      expect NUMBER _
      keys 102⏎ 260914⏎ 102⏎
      expect PAY from paper receipt P-000102
      keys 7000412⏎ ⏎ *⏎
      expect 1-000101
      keys -
      expect SKIPPED, neither keyed nor void: P-000101
      expect not checked yet: P-000102
      keys 3⏎ 101⏎ 1⏎
      expect P-000101 is void; it stays visible.
      keys 2⏎ 102⏎
      expect receipt 1-000101
      expect written Mon 14 Sep 2026 by 102
      keys 1⏎ 101⏎
      keys 4827⏎
      expect own work
      keys -
      keys 102⏎
      keys 6150⏎
      expect P-000102 is checked.
      refuse not checked yet
      `,
    );
    expect(told.papers.at(-1)).toContain('From paper receipt P-000102');
    await close();
  });
});
