// A returned check whose demand is over since yesterday, its case and its judgment, in tests.
import { type AskedCase, fileCase } from '../../src/desk/file-case.ts';
import { readDue } from '../../src/desk/read-due.ts';
import { readReport } from '../../src/desk/read-report.ts';
import type { Judged } from '../../src/desk/record-judgment.ts';
import { cents } from '../../src/domain/money.ts';
import { morningOf } from './chance.ts';
import { accepted, cash, counterOf, lineFor, openFloat, pay } from './counter.ts';
import { demanded } from './demanded.ts';
import { realDesk } from './real-book.ts';

/** NSF-000001 on 41002387; what was paid of it came in while the demand ran. */
export async function demandOver({ paid = 0, mailing = 0 } = {}) {
  const made = await realDesk();
  await demanded(made.desk, { mailing });
  if (paid > 0) {
    made.clock.set(morningOf(6));
    const clerk = await counterOf(made.desk, 101);
    await openFloat(made.desk, clerk);
    const line = await lineFor(made.desk, '41002387', paid);
    accepted(await pay(made.desk, clerk, [line], [cash(paid)]));
  }
  made.clock.set(morningOf(31));
  const supervisor = await counterOf(made.desk, 902);
  const filed = (more: Partial<AskedCase> = {}) =>
    fileCase(made.desk, supervisor, {
      ...{ returnedId: 1, caseNumber: '26SC01234', filedOn: '2026-10-16' },
      ...{ damagesCents: cents(49_800), ...more },
    });
  const stateOf = async () => {
    const asked = { report: 'returned-items', from: '2026-09-15', date: '2026-10-16' };
    const report = accepted(await readReport(made.desk, asked));
    return report.rows.flatMap(({ cells }) => cells);
  };
  const dueOf = async () => (await readDue(made.desk)).map(({ last }) => last);
  return { ...made, supervisor, filed, stateOf, dueOf };
}

/** For the check and its fee, and as much besides. */
export const given = (owed: number, damages: number, costs: number): Judged => ({
  ...{ returnedId: 1, decidedOn: '2026-10-16', owedCents: cents(owed) },
  ...{ damagesCents: cents(damages), costCents: cents(costs) },
});
