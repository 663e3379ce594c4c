// A series of letters is about one year, from the first to the last: over New Year it demands the
// tax and the penalty of that year, and only what is filed of it, or after it, ends it.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import {
  act,
  barredFrom,
  oldBusiness,
  registered,
  SERVICE,
} from '../../../test/support/businesses.ts';
import { accepted } from '../../../test/support/counter.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { tamper } from '../../../test/support/tamper.ts';
import type { Desk } from '../../desk/desk.ts';
import { readDue } from '../../desk/read-due.ts';
import { lineRecordsOf } from '../../store/line-records.ts';

const at = ({ desk }: TestDesk, dated: string): Desk => ({ ...desk, dated });
const RETAIL = ['Groceries', '445110', 'retail', 'yes'];
const newestOf = async ({ store }: TestDesk, accountId: number) =>
  (await lineRecordsOf(store.book, accountId)).at(-1)?.facts;

/** A grocer to whom a first letter goes on that day. */
async function chased(made: TestDesk, dated: string): Promise<number> {
  const accountId = await oldBusiness(at(made, dated));
  accepted(await act(at(made, dated), accountId, 'reclassify', RETAIL));
  accepted(await act(at(made, dated), accountId, 'non-compliance'));
  return accountId;
}

test('letters that go on after New Year demand what they demanded', async () => {
  const made = await demoDesk();
  const accountId = await chased(made, '2026-11-30');
  accepted(await act(at(made, '2026-12-16'), accountId, 'non-compliance', ['410000']));
  const demanded = { year: 2026, penalty: '123.00' };
  expect(await newestOf(made, accountId)).toMatchObject({ ...demanded, tax: '246.00' });
  accepted(await act(at(made, '2027-01-05'), accountId, 'non-compliance'));
  expect(await newestOf(made, accountId)).toMatchObject({ letter: 3, ...demanded });
  expect(await brokenOf(made)).toEqual([]);
});

test('a second letter in January is about the year of the first', async () => {
  const made = await demoDesk();
  const accountId = await chased(made, '2026-12-16');
  accepted(await act(at(made, '2027-01-05'), accountId, 'non-compliance', ['410000']));
  const demanded = { year: 2026, tax: '246.00', penalty: '123.00' };
  expect(await newestOf(made, accountId)).toMatchObject(demanded);
  expect(await brokenOf(made)).toEqual([]);
  const set = `json_set(facts, '$.year', 2027)`;
  const where = `act = 'non-compliance' AND json_extract(facts, '$.letter') = 2`;
  tamper(made.path, `UPDATE line_record SET facts = ${set} WHERE ${where}`);
  expect(JSON.stringify(await brokenOf(made))).toContain('letters of non-compliance are out of');
});

test('a missed year that is filed does not end the letters about a later one', async () => {
  const made = await demoDesk();
  const accountId = await registered(made.desk, SERVICE);
  const june = at(made, '2028-06-10');
  accepted(await act(june, accountId, 'non-compliance'));
  accepted(await act(june, accountId, 'renew-missed', ['2027', '90000', '95000', 'today', 'yes']));
  const later = at(made, '2028-06-28');
  expect((await readDue(later)).map(({ accountId: id }) => id)).toContain(accountId);
  accepted(await act(later, accountId, 'non-compliance'));
  expect(await newestOf(made, accountId)).toMatchObject({ letter: 2, year: 2028 });
  accepted(await act(later, accountId, 'renew', ['95000', 'today', 'yes']));
  expect(await barredFrom(later, accountId, 'non-compliance')).toBe('it has filed');
  expect((await readDue(at(made, '2028-09-01'))).map(({ accountId: id }) => id)).not.toContain(
    accountId,
  );
  expect(await brokenOf(made)).toEqual([]);
});
