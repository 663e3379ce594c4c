// Unclaimed money on the number pad: a list is prepared, published with a day to claim it, kept by
// the finance director, and one credit of it opened again.
import { describe, expect, it } from 'vitest';
import { demoDesk } from '../support/book.ts';
import { counterOf } from '../support/counter.ts';
import { AFTER, listUnclaimed, on, publishList, twoCredits, YEARS } from '../support/unclaimed.ts';
import { kept, openWindow, second, signIn } from './support.ts';

async function withCredits() {
  const { desk } = kept(await demoDesk());
  await twoCredits(desk, await counterOf(desk));
  return desk;
}

describe('unclaimed money', () => {
  it('is listed and published, with the days of the law beside what is asked', async () => {
    const desk = await withCredits();
    const window = await openWindow(on(desk, YEARS), 2);
    await window.play(`
      keys ${signIn(701)} 25⏎
      expect No list was prepared yet
      keys 1⏎
      expect Last moved on or before Thu 1 Oct 2026: to be published.
      expect Prepare this list: 2 credits, 55.00
      expect 41011313 Astrid Lindqvist-Vale  last Mon 14 Sep 2026  40.00
      keys 1⏎
      expect List U-000001 is prepared: 2 credits, 55.00. Nothing is posted yet.
      keys 11⏎
      expect UNCLAIMED MONEY U-000001
      keys 2⏎
      expect Not now: its publication is not recorded yet.
      keys 1⏎
      text Courier
      keys ⏎291008⏎
      expect Once a week for two weeks: Sun 14 Oct 2029 to Sun 21 Oct 2029.
      keys 291015⏎
      expect A business day from Thu 22 Nov 2029 to Fri 7 Dec 2029 (Gov. Code 50051).
      keys 291124⏎
      expect Sat 24 Nov 2029 is no business day
      keys - ⏎
      expect U-000001 may be claimed until Thu 22 Nov 2029.
      expect Published: Courier, Mon 8 Oct 2029 and Mon 15 Oct 2029
    `);
  });

  it('is kept by the finance director once its day is over, and opened again by two', async () => {
    const desk = await withCredits();
    await listUnclaimed(desk);
    await publishList(desk);
    const window = await openWindow(on(desk, AFTER), 2);
    await window.play(`
      keys ${signIn(701)} 25⏎ 11⏎
      expect May be claimed until Thu 29 Nov 2029
      keys 4⏎
      expect Not now: published.
      keys 2⏎88⏎
      expect Unclaimed money to be kept
      expect total: 55.00
      expect claim by: 2029-11-29
      keys ${second(801)}
      expect It is kept
      expect Kept: 55.00 by 88
      expect 41011313 Astrid Lindqvist-Vale  40.00  K-000002
      keys 4⏎ 2⏎ 5⏎ 4711⏎
      expect Kept credit to be opened again
      keys ${second(801)}
      expect The credit stands again
      expect K-000002 stands again
    `);
    expect(window.papers.map((paper) => paper.includes('UNCLAIMED MONEY KEPT'))).toContain(true);
    expect(window.papers.at(-1)).toContain('CREDIT OPENED AGAIN');
  });

  it('is nothing that a clerk prepares', async () => {
    const desk = await withCredits();
    const window = await openWindow(on(desk, YEARS), 2);
    await window.play(`
      keys ${signIn(101)} - 25⏎ 1⏎
      expect a supervisor or accounting
    `);
  });
});
