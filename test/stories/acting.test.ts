// A clerk stands in for a supervisor by a dated delegation, from the keypad.
import { expect, test } from 'vitest';
import { requestNoSale } from '../../src/desk/open-without-sale.ts';
import { readReport } from '../../src/desk/read-report.ts';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { requestVoid } from '../../src/desk/void-receipt.ts';
import { demoDesk } from '../support/book.ts';
import { accepted, approve, counterOf, outcomeOf } from '../support/counter.ts';
import { DATE, takeTheMoney } from '../support/short-day.ts';
import { tell } from '../support/story.ts';

test('a clerk stands in for a supervisor: asked, granted, shown, and ended', async () => {
  const { desk, clock, close } = await demoDesk();
  await takeTheMoney(desk);
  const told = await tell(
    desk,
    `
    keys 12⏎ 7⏎
    expect Nobody stands in for a supervisor.
    keys 1⏎ 701⏎
    expect only a clerk may
    keys 102⏎
    expect For clerk 102.
    keys ⏎ +⏎
    expect person: 102 Teo Abarquez
    keys 801⏎ 5086⏎
    expect 102 stands in for a supervisor on these days.
    expect 2 102 Teo Abarquez, Tue 15 Sep 2026 to Wed 16 Sep 2026: end it
    keys -
    expect 7 Acting supervisor 102 Teo Abarquez
    `,
    { person: 902, register: 2 },
  );
  expect(told.keysOutsideKeypad).toBe(0);
  await tell(desk, 'expect Acting 102\nkeys 12⏎\nexpect DAY BOARD', { person: 102, register: 2 });
  const voiding = { receiptId: 1, reason: { number: 2 }, copyCode: '0' };
  const asked = accepted(await requestVoid(desk, await counterOf(desk), voiding));
  expect(outcomeOf(await approve(desk, asked.id, 102))).toBe('done');
  const voids = accepted(await readReport(desk, { report: 'voided-receipts', date: DATE }));
  expect(JSON.stringify(voids.rows)).toContain('acting 102 Teo Abarquez');
  clock.set('2026-09-15T16:45:00.000Z');
  await tell(desk, 'keys 12⏎ 7⏎ 2⏎\nexpect 102 Teo Abarquez no longer stands in.', {
    person: 902,
    register: 2,
  });
  const rights = accepted(await readReport(desk, { report: 'rights-and-pins', date: DATE }));
  const words = JSON.stringify(rights.rows);
  expect(words).toContain('acting from 2026-09-15');
  expect(words).toContain('acting ended early');
  const noSale = accepted(await requestNoSale(desk, await counterOf(desk), { number: 2 }));
  expect(outcomeOf(await approve(desk, noSale.id, 102))).toBe('not-allowed');
  expect((await verifyBook(desk.store)).checks.filter(({ broken }) => broken)).toEqual([]);
  await close();
});
