// What a letter says a year will come to is what the same declaration is assessed at: with the part
// that is earned in the city, and nothing while the business is exempt.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import { act, actByTwo, oldBusiness } from '../../../test/support/businesses.ts';
import { accepted } from '../../../test/support/counter.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { tamper } from '../../../test/support/tamper.ts';
import type { Desk } from '../../desk/desk.ts';
import { lineRecordsOf } from '../../store/line-records.ts';

const at = ({ desk }: TestDesk, dated: string): Desk => ({ ...desk, dated });
const EXEMPT = ['nonprofit', '2030-12-31', 'letter of the board'];

/** From outside the city: a quarter of 400,000 is earned in it, which is taxed 60.00. */
async function outside(made: TestDesk): Promise<number> {
  const march = at(made, '2026-03-01');
  const accountId = await oldBusiness(march);
  accepted(await act(march, accountId, 'reclassify', ['Groceries', '445110', 'retail', 'no']));
  accepted(await act(march, accountId, 'renew', ['400000', '25', 'today', 'yes']));
  return accountId;
}

const newestOf = async ({ store }: TestDesk, accountId: number) =>
  (await lineRecordsOf(store.book, accountId)).at(-1)?.facts;

/** The amount on the stub of the newest letter: 22.00 of it are fees. */
async function stubOf({ store }: TestDesk): Promise<string | undefined> {
  const row = await store.book
    .selectFrom('letter')
    .select('content')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return /\d{28}/.exec(row?.content ?? '')?.[0].slice(18, 27);
}

test('a renewal notice and a second letter reckon with the part in the city', async () => {
  const made = await demoDesk();
  const accountId = await outside(made);
  accepted(await act(at(made, '2027-02-01'), accountId, 'renewal-notice'));
  expect(await stubOf(made)).toBe('000008200');
  accepted(await act(at(made, '2027-05-10'), accountId, 'non-compliance'));
  const june = at(made, '2027-06-10');
  accepted(await act(june, accountId, 'non-compliance'));
  expect(await newestOf(made, accountId)).toMatchObject({
    ...{ letter: 2, counted: 400_000, share: 25, tax: '60.00', penalty: '12.00' },
  });
  accepted(await act(june, accountId, 'renew', ['400000', '25', 'today', 'yes']));
  expect(await newestOf(made, accountId)).toMatchObject({ tax: '60.00', penalty: '12.00' });
  expect(await brokenOf(made)).toEqual([]);
});

test('of an exempt business no tax is expected', async () => {
  const made = await demoDesk();
  const accountId = await outside(made);
  await actByTwo(at(made, '2026-03-01'), accountId, 'exempt', EXEMPT);
  accepted(await act(at(made, '2027-02-01'), accountId, 'renewal-notice'));
  expect(await stubOf(made)).toBe('000002200');
  accepted(await act(at(made, '2027-05-10'), accountId, 'non-compliance'));
  accepted(await act(at(made, '2027-06-10'), accountId, 'non-compliance'));
  expect(await newestOf(made, accountId)).toMatchObject({ tax: '0.00', penalty: '0.00' });
  expect(await brokenOf(made)).toEqual([]);
});

test('of whom nothing was declared the part in the city is asked', async () => {
  const made = await demoDesk();
  const may = at(made, '2026-05-10');
  const accountId = await oldBusiness(may);
  accepted(await act(may, accountId, 'reclassify', ['Groceries', '445110', 'retail', 'no']));
  accepted(await act(may, accountId, 'non-compliance'));
  accepted(await act(at(made, '2026-06-10'), accountId, 'non-compliance', ['400000', '25']));
  expect(await newestOf(made, accountId)).toMatchObject({ tax: '60.00', penalty: '12.00' });
  expect(await brokenOf(made)).toEqual([]);
});

test('an estimate that its class and basis do not come to: found', async () => {
  const made = await demoDesk();
  const accountId = await outside(made);
  accepted(await act(at(made, '2027-05-10'), accountId, 'non-compliance'));
  accepted(await act(at(made, '2027-06-10'), accountId, 'non-compliance'));
  const set = `json_set(facts, '$.tax', '240.00')`;
  const where = `act = 'non-compliance' AND json_extract(facts, '$.letter') = 2`;
  tamper(made.path, `UPDATE line_record SET facts = ${set} WHERE ${where}`);
  expect(JSON.stringify(await brokenOf(made))).toContain('the tax of 2027 is not what its class');
});
