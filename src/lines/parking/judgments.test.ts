// Who owes more than 400.00 past due on all citations together, and whether a judgment may be asked
// for now.
import { expect, test } from 'vitest';
import { demoDesk } from '../../../test/support/book.ts';
import { accepted } from '../../../test/support/counter.ts';
import { citationAct, OWNER, posted } from '../../../test/support/parking.ts';
import type { Desk } from '../../desk/desk.ts';
import { readReport } from '../../desk/read-report.ts';
import { judgmentListing } from './judgments.ts';

const report = { number: 307, line: 'parking', report: judgmentListing };
/** 353.00 and 53.00. */
const [DISABLED_SPACE, TIME_LIMIT] = ['5', '1'];

test('two citations of one owner come to more than 400.00; a hold comes first', async () => {
  const { desk } = await demoDesk();
  const at = (dated: string): Desk => ({ ...desk, dated });
  const told = async (date: string) => {
    const { rows } = accepted(await readReport(at(date), { report, date }));
    return rows.map(({ cells }) => cells);
  };
  const first = await posted(desk, { number: '7000503', violation: DISABLED_SPACE });
  const second = { number: '7000510', violation: TIME_LIMIT, plate: '8xyz987' };
  const other = await posted(desk, second);
  accepted(await citationAct(at('2026-10-06'), first, 'notice', OWNER));
  expect(await told('2026-10-07')).toEqual([]);
  accepted(await citationAct(at('2026-10-06'), other, 'notice', OWNER));
  const row = ['Dana Whitlock', '7ABC123,8XYZ987', 2, '2026-10-05'];
  expect(await told('2026-10-07')).toEqual([[...row, 0, 'may be filed', 40_600]]);
  accepted(await citationAct(at('2026-10-21'), other, 'penalty'));
  accepted(await citationAct(at('2026-10-21'), other, 'hold'));
  expect(await told('2026-10-22')).toEqual([[...row, 1, 'the registry', 44_100]]);
});
