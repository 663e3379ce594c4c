// A close that was a mistake, lifted from the keypad.
import { expect, test } from 'vitest';
import { readReport } from '../../src/desk/read-report.ts';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { demoDesk } from '../support/book.ts';
import { accepted } from '../support/counter.ts';
import { closeTheDay, DATE } from '../support/short-day.ts';
import { tell } from '../support/story.ts';

test('a close that was a mistake is lifted by two, once, and the day is closed again', async () => {
  const { desk, close } = await demoDesk();
  await closeTheDay(desk);
  const told = await tell(
    desk,
    `
    keys 7⏎ /⏎
    expect is closed.
    keys 1⏎
    expect LIFT A CLOSE
    keys 1⏎
    expect reason: a payment was forgotten
    keys 801⏎ 5086⏎
    expect The close of Tue 15 Sep 2026 is lifted.
    expect First close lifted by 902 Ruth Castellan and 801 Clara Vandermeer
    keys ⏎
    expect is closed.
    keys 1⏎
    expect it was lifted once already
    `,
    { person: 902 },
  );
  expect(told.keysOutsideKeypad).toBe(0);
  const report = accepted(await readReport(desk, { report: '1', date: DATE }));
  expect(report.notes[0]).toMatch(
    /^Tue 15 Sep 2026: version 2; first close lifted by 902 Ruth Castellan and 801 /,
  );
  expect((await verifyBook(desk.store)).checks.filter(({ broken }) => broken)).toEqual([]);
  await close();
});
