// What is over does not stand any more: no certificate of a year that has ended is printed, and an
// exemption is shown only while it holds.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import {
  act,
  actByTwo,
  barredFrom,
  payAll,
  registered,
  SERVICE,
} from '../../../test/support/businesses.ts';
import { accepted, counterOf, openFloat } from '../../../test/support/counter.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { tamper } from '../../../test/support/tamper.ts';
import type { Desk } from '../../desk/desk.ts';
import { sightsOf } from '../../desk/read-line.ts';

const at = ({ desk }: TestDesk, dated: string): Desk => ({ ...desk, dated });

async function paid(made: TestDesk): Promise<number> {
  await openFloat(made.desk, await counterOf(made.desk));
  const accountId = await registered(made.desk, SERVICE);
  await payAll(made.desk, accountId);
  return accountId;
}

test('the certificate of a year is printed on its last day, and not after', async () => {
  const made = await demoDesk();
  const accountId = await paid(made);
  expect(await barredFrom(at(made, '2027-01-01'), accountId, 'certificate')).toBe(
    '2026 is over: renew it first',
  );
  accepted(await act(at(made, '2026-12-31'), accountId, 'certificate', ['letter']));
  expect(await barredFrom(at(made, '2027-01-01'), accountId, 'duplicate-asked')).toBe(
    '2026 is over: renew it first',
  );
  expect(await brokenOf(made)).toEqual([]);
});

test('one that was printed when it was over: found', async () => {
  const made = await demoDesk();
  const accountId = await paid(made);
  accepted(await act(made.desk, accountId, 'certificate', ['letter']));
  const set = `json_set(facts, '$.expires', '2026-09-14')`;
  tamper(made.path, `UPDATE line_record SET facts = ${set} WHERE act = 'certificate'`);
  expect(JSON.stringify(await brokenOf(made))).toContain('2026 is over');
});

test('an exemption is told until its last day', async () => {
  const made = await demoDesk();
  const accountId = await registered(made.desk, SERVICE);
  await actByTwo(made.desk, accountId, 'exempt', ['nonprofit', '2027-12-31', 'letter']);
  const told = async (date: string) => {
    const about = { accountId, line: 'business-tax', date };
    const sights = await sightsOf(made.store.book, made.desk.lineDuties, about);
    return sights.some(({ words }) => words.startsWith('Exempt'));
  };
  expect(await told('2027-12-31')).toBe(true);
  expect(await told('2028-01-01')).toBe(false);
});
