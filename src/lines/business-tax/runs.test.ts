// Runs over all businesses: what each is done on, once only, and whom it leaves alone.
import { expect, test } from 'vitest';
import { arranged, asked } from '../../../test/support/arrangements.ts';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import {
  act,
  actByTwo,
  oldBusiness,
  payAll,
  postedBy,
  registered,
  SERVICE,
} from '../../../test/support/businesses.ts';
import { accepted, counterOf, openFloat } from '../../../test/support/counter.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { readRun } from '../../../test/support/runs.ts';
import type { Desk } from '../../desk/desk.ts';
import { stepRun } from '../../desk/run-line.ts';

const LINE = 'business-tax';
const RETAIL = ['Groceries', '445110', 'retail', 'yes'];
const at = ({ desk }: TestDesk, dated: string): Desk => ({ ...desk, dated });

async function dueIds(desk: Desk, run: string): Promise<readonly number[]> {
  const due = accepted(await readRun(desk, await counterOf(desk, 101), { line: LINE, run }));
  return due.map(({ accountId }) => accountId);
}

/** Returns what became of each, in order. */
async function worked(desk: Desk, run: string, among: readonly number[]) {
  const counter = await counterOf(desk, 101);
  const kinds: string[] = [];
  for (const accountId of among) {
    kinds.push(accepted(await stepRun(desk, counter, { line: LINE, run }, accountId)).kind);
  }
  return kinds;
}

/** Renewed on 15 April for 410,000: 246.00 of tax. */
async function renewed(made: TestDesk, name: string): Promise<number> {
  const april = at(made, '2026-04-15');
  const accountId = await oldBusiness(april, name);
  accepted(await act(april, accountId, 'reclassify', RETAIL));
  accepted(await act(april, accountId, 'renew', ['410000', 'today', 'yes']));
  return accountId;
}

test('notices of a year go to every business that did not file, once', async () => {
  const made = await demoDesk();
  const filed = await registered(made.desk, SERVICE);
  const gone = await oldBusiness(made.desk, 'Gone');
  accepted(await act(made.desk, gone, 'close', ['today', 'sold']));
  const exempt = await registered(made.desk, ['Helpers', ...SERVICE.slice(1)]);
  const proof = ['nonprofit', '2027-12-31', 'letter of the board'];
  await actByTwo(made.desk, exempt, 'exempt', proof);
  const now = await dueIds(made.desk, 'renewal-notices');
  expect(now).not.toContain(filed);
  const next = at(made, '2027-01-04');
  const due = await dueIds(next, 'renewal-notices');
  expect(due).toEqual(expect.arrayContaining([filed, exempt]));
  expect(due).not.toContain(gone);
  expect(await worked(next, 'renewal-notices', due)).toEqual(due.map(() => 'done'));
  expect(await dueIds(next, 'renewal-notices')).toEqual([]);
  expect(await worked(next, 'renewal-notices', [filed])).toEqual(['not-due']);
  const letters = await made.store.book.selectFrom('letter').select('kind').execute();
  expect(letters.filter(({ kind }) => kind === 'business-renewal')).toHaveLength(due.length);
  expect(await brokenOf(made)).toEqual([]);
});

test('penalties of a month are added once, and rest where a plan stands', async () => {
  const made = await demoDesk();
  await openFloat(made.desk, await counterOf(made.desk));
  const late = await renewed(made, 'Late');
  const paid = await renewed(made, 'Paid');
  const planned = await renewed(made, 'Planned');
  await payAll(made.desk, paid);
  await arranged(made.desk, asked(planned, { address: '1 Oak' }));
  const due = await dueIds(made.desk, 'penalties');
  expect(due).toContain(late);
  expect(due).not.toContain(paid);
  expect(due).not.toContain(planned);
  expect(await worked(made.desk, 'penalties', [late, planned])).toEqual(['done', 'not-done']);
  expect(await postedBy(made.desk, late)).toEqual(['D 110-1210 12300', 'C 110-4111 12300']);
  expect(await dueIds(made.desk, 'penalties')).not.toContain(late);
  const written = await dueIds(made.desk, 'delinquency-letters');
  expect(written).toContain(late);
  expect(written).not.toContain(planned);
  expect(await worked(made.desk, 'delinquency-letters', written)).toEqual(
    written.map(() => 'done'),
  );
  expect(await dueIds(made.desk, 'delinquency-letters')).toEqual([]);
  expect(await brokenOf(made)).toEqual([]);
});

test('who did not file is chased, who paid by mail gets the certificate', async () => {
  const made = await demoDesk();
  await openFloat(made.desk, await counterOf(made.desk));
  const paid = await renewed(made, 'Paid');
  const silent = await registered(made.desk, SERVICE);
  await payAll(made.desk, paid);
  expect(await dueIds(made.desk, 'certificates')).toEqual([paid]);
  expect(await worked(made.desk, 'certificates', [paid])).toEqual(['done']);
  expect(await dueIds(made.desk, 'certificates')).toEqual([]);
  const june = at(made, '2027-06-01');
  expect(await dueIds(june, 'non-compliance-letters')).toContain(silent);
  expect(await worked(june, 'non-compliance-letters', [silent])).toEqual(['done']);
  const july = at(made, '2027-07-01');
  expect(await worked(july, 'non-compliance-letters', [silent])).toEqual(['done']);
  expect(await brokenOf(made)).toEqual([]);
});

test('letters of non-compliance leave alone who has a plan or a dispute, and say why', async () => {
  const made = await demoDesk();
  const june = at(made, '2027-06-01');
  const planned = await registered(made.desk, SERVICE);
  const disputed = await registered(made.desk, SERVICE);
  await arranged(june, asked(planned, { firstOn: '2027-06-15', address: '1 Oak' }));
  const hold = { kind: 'dispute', words: 'assessment disputed', placed_on: '2027-05-20' } as const;
  const whose = { account_id: disputed, party_id: null, until: null };
  await made.store.book
    .insertInto('hold')
    .values({ ...hold, ...whose })
    .execute();
  const due = await dueIds(june, 'non-compliance-letters');
  expect(due).not.toContain(planned);
  expect(due).not.toContain(disputed);
  expect(await worked(june, 'non-compliance-letters', [planned, disputed])).toEqual([
    ...['not-done', 'not-done'],
  ]);
  expect(await act(june, planned, 'non-compliance')).toMatchObject({
    refusal: { code: 'line-barred', facts: { why: 'collection rests: arrangement A-000001' } },
  });
  expect(await act(june, disputed, 'non-compliance')).toMatchObject({
    refusal: { code: 'line-barred', facts: { why: 'collection rests: assessment disputed' } },
  });
  const july = at(made, '2027-07-20');
  const chased = await dueIds(july, 'non-compliance-letters');
  expect(chased).toContain(planned);
  expect(chased).not.toContain(disputed);
});
