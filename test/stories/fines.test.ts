// A schedule of parking fines from a file: the administrator asks for its date, the finance
// director approves it, and whoever reads reports reads what a violation costs.
import { describe, it } from 'vitest';
import { REPORTS } from '../../src/domain/reports/catalogue.ts';
import { demoDesk } from '../support/book.ts';
import { takenFines } from '../support/fines.ts';
import { kept, openWindow, second, signIn } from './support.ts';

const FINES_REPORT = 1 + REPORTS.findIndex(({ name }) => name === 'fine-schedule');

describe('a schedule of parking fines', () => {
  it('that a file brought is made to hold by two, and is read as a report', async () => {
    const book = kept(await demoDesk());
    await takenFines(book.desk);
    const window = await openWindow(book.desk);
    await window.play(`
      keys ${signIn(501)} 15⏎5⏎
      expect A made-up schedule not in force
      keys 1⏎ 1⏎
      expect SCHEDULE OF FINES
      keys 20260915⏎
      text Resolution 2026-50
      keys ⏎
      expect becomes: 2 fines: 2 new, 0 changed, 0 no longer
      keys ${second(801)}
      expect in force 2 fines, from Tue 15 Sep 2026 Resolution 2026-50
    `);
    const office = await openWindow(book.desk, 2);
    await office.play(`
      keys ${signIn(902)} 8⏎
      keys ${FINES_REPORT}⏎ ⏎
      expect No parking
      expect 65.00
      expect Schedule 1, from Tue 15 Sep 2026: Resolution 2026-50.
    `);
  });
});
