// A sheet keyed a second time by somebody who has not seen the first tape, by number pad.
import { describe, expect, it } from 'vitest';
import { keyTape, lookAtTape } from '../../src/desk/key-tape.ts';
import { readDifferences } from '../../src/desk/read-differences.ts';
import { readSheet } from '../../src/desk/read-sheet.ts';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { demoDesk } from '../support/book.ts';
import { accepted, counterOf } from '../support/counter.ts';
import { closeTheDrawer, DATE, takeTheMoney, tapeOf } from '../support/short-day.ts';
import { tell } from '../support/story.ts';

async function keyedOnce() {
  const test = await demoDesk();
  const counter = await takeTheMoney(test.desk);
  await closeTheDrawer(test.desk, counter);
  const { desk } = test;
  const other = await counterOf(desk, 102);
  const water = { date: DATE, department: 'water-sewer', lines: tapeOf(16600, 5700) };
  const first = accepted(await keyTape(desk, other, water));
  return { ...test, other, water, first };
}

describe('a second keying', () => {
  it('sees nothing of the first tape until its own total, then both side by side', async () => {
    const { desk, store, close } = await keyedOnce();
    const told = await tell(
      desk,
      `
      keys 5⏎ 1⏎
      expect 1 Key the stubs a second time, unseen
      expect CHOOSE [2]
      refuse 166.00
      refuse 57.00
      keys 1⏎
      expect second keying, from paper
      refuse 57.00
      keys 16600⏎75.⏎*
      refuse 57.00
      keys ⏎
      expect tape version 2
      expect 166.00 1 166.00 166.00 1-000101
      expect 57.00 2 75.00 75.00 1-000105 TAPES DIFFER
      expect Keyed first by 102 Teo Abarquez: 1 item differs.
      expect Own receipts of the keyer: 2, 241.00. Also worked: 902.
      expect balances
      keys * ⏎ 902⏎ 7315⏎
      expect signed second
      `,
    );
    expect(told.keysOutsideKeypad).toBe(0);
    const paper = (told.papers.at(-1) ?? '').replace(/\s+/g, ' ');
    expect(paper).toContain('Keyed first by 102 Teo Abarquez: 1 differ.');
    expect(paper).toContain('EXCEPTION: own receipts of the keyer, 2 of 241.00.');
    const { first, tape } = accepted(await readSheet(store.book, DATE, 'water-sewer'));
    expect([first?.tape.version, tape?.version]).toEqual([1, 2]);
    expect((await verifyBook(store)).sound).toBe(true);
    await close();
  });

  it('is not for who has looked at the first tape, and is kept through corrections', async () => {
    const { desk, store, close, water, first, other } = await keyedOnce();
    await tell(
      desk,
      `
      keys 5⏎ 1⏎ ⏎
      expect 57.00
      expect DIFFERENCE
      keys -- 1⏎
      expect tape version 1
      `,
    );
    const clerk = await counterOf(desk, 101);
    const again = { ...water, secondOf: first.id };
    const code = async (keying: Promise<Awaited<ReturnType<typeof keyTape>>>) => {
      const result = await keying;
      return result.ok ? 'done' : result.refusal.code;
    };
    expect(await code(keyTape(desk, clerk, again))).toBe('tape-second-seen');
    expect(await code(keyTape(desk, other, again))).toBe('tape-second-own');
    const third = await counterOf(desk, 103);
    const { version, firstTapeId, exception } = accepted(await keyTape(desk, third, again));
    expect([version, firstTapeId, exception]).toEqual([2, first.id, undefined]);
    const corrected = { ...water, lines: tapeOf(16600, 7500) };
    expect(accepted(await keyTape(desk, third, corrected)).firstTapeId).toBe(first.id);
    expect(await code(keyTape(desk, clerk, again))).toBe('sheet-old-version');
    expect(accepted(await keyTape(desk, other, corrected)).firstTapeId).toBeUndefined();
    await lookAtTape(desk, clerk, first.id);
    expect((await verifyBook(store)).sound).toBe(true);
    await close();
  });

  it('finds the slip of S11 over the whole day, and the second keying puts it right', async () => {
    const { desk, close } = await keyedOnce();
    await tell(
      desk,
      `
      keys 5⏎ 1⏎ 1⏎ 16600⏎7500⏎*⏎
      expect 57.00 2 75.00 75.00 1-000105 TAPES DIFFER
      keys --- 0⏎
      expect Nothing differs on the tapes that were keyed.
      expect No tape yet: Business tax, Parking.
      keys - 3⏎ 3500⏎*⏎
      expect transposition, 18.00 is 9 x 2.00
      keys - 0⏎
      expect 1 Parking. Line 1: 35.00 for 53.00 of 1-000102: transposition, 18.00 is 9 x
      keys 1⏎ 5300⏎
      expect balances
      keys --
      expect Nothing differs
      `,
    );
    const supervisor = await counterOf(desk, 902);
    const wrong = { date: DATE, department: 'business-tax', lines: tapeOf(16480) };
    const tape = accepted(await keyTape(desk, await counterOf(desk, 101), wrong));
    accepted(await readDifferences(desk, supervisor, DATE));
    const again = await keyTape(desk, supervisor, { ...wrong, secondOf: tape.id });
    expect(again.ok || again.refusal.code).toBe('tape-second-seen');
    await close();
  });
});
