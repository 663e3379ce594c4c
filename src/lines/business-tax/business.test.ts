// S3, S23 and S24 of business tax on a real book, number by number, and what surrounds them.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import {
  act,
  actByTwo,
  barredFrom,
  begin,
  contractor,
  oldBusiness,
  payAll,
  postedBy,
  registered,
  SERVICE,
} from '../../../test/support/businesses.ts';
import {
  accepted,
  approve,
  counterOf,
  openFloat,
  outcomeOf,
} from '../../../test/support/counter.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import type { Desk } from '../../desk/desk.ts';
import { actsOf } from '../../desk/read-line.ts';
import { openCents } from '../../domain/open-item.ts';
import { lineRecordsOf } from '../../store/line-records.ts';
import { loadItems } from '../../store/open-items.ts';

const subjectsOf = async ({ store }: TestDesk) =>
  (await store.book.selectFrom('print_job').select('subject').orderBy('id').execute()).map(
    ({ subject }) => subject,
  );

const openItemsOf = async ({ store }: TestDesk, accountId: number) =>
  (await loadItems(store.book, { accountId })).filter((item) => openCents(item) > 0);

const EXEMPT = ['nonprofit', '2027-12-31', 'letter of the board'];
const RETAIL = ['Groceries', '445110', 'retail', 'yes'];

/** Oak Market, whose class is told on the date of the desk. */
async function oldRetail(desk: Desk): Promise<number> {
  const accountId = await oldBusiness(desk);
  accepted(await act(desk, accountId, 'reclassify', RETAIL));
  return accountId;
}

test('S3: a new service firm, two tenders, the certificate only after', async () => {
  const made = await demoDesk();
  const { desk } = made;
  await openFloat(desk, await counterOf(desk));
  const accountId = await registered(desk, SERVICE);
  expect(await postedBy(desk, accountId)).toEqual([
    ...['D 110-1210 14680', 'C 110-4110 10080', 'C 110-4112 4200', 'C 110-2715 400'],
  ]);
  expect(await barredFrom(desk, accountId, 'certificate')).toBe('it owes money');
  expect(
    (await payAll(desk, accountId, 10_000)).filter((line) => !/-1010|-2990/.test(line)),
  ).toEqual(
    expect.arrayContaining([
      ...['D 990-1111 10000', 'D 990-1110 4680', 'C 110-1210 14680'],
      ...['D 110-2715 400', 'C 270-4480 360', 'C 710-2210 40'],
    ]),
  );
  accepted(await act(desk, accountId, 'certificate', ['here']));
  expect((await subjectsOf(made)).slice(-2)).toEqual([
    'business-certificate 26-00001',
    'disability-notice 26-00001',
  ]);
  expect(await barredFrom(desk, accountId, 'certificate')).toMatch(/26-00001 is printed/);
  accepted(await act(desk, accountId, 'duplicate', ['spoilt']));
  expect((await subjectsOf(made)).at(-1)).toBe('business-certificate 26-00001 copy 2');
  expect(await brokenOf(made)).toEqual([]);
});

test('S23: a renewal on 10 June pays two months of penalty, none on the fees', async () => {
  const made = await demoDesk();
  const june: Desk = { ...made.desk, dated: '2026-06-10' };
  const accountId = await oldRetail(june);
  accepted(await act(june, accountId, 'renew', ['410000', 'today', 'yes']));
  expect(await postedBy(june, accountId)).toEqual([
    ...['D 110-1210 31720', 'C 110-4110 24600', 'C 110-4111 4920'],
    ...['C 110-4113 1800', 'C 110-2715 400'],
  ]);
  expect(await barredFrom(june, accountId, 'renew')).toBe('2026 is assessed');
  await openFloat(made.desk, await counterOf(made.desk));
  expect(await payAll(made.desk, accountId, 31_720)).toEqual(
    expect.arrayContaining([
      ...['D 990-1111 31720', 'C 110-1210 31720', 'D 110-2715 400'],
      ...['C 270-4480 360', 'C 710-2210 40'],
    ]),
  );
  expect(await brokenOf(made)).toEqual([]);
});

test.each([
  ['2026-04-30', ['410000', 'today', 'yes'], 26_800],
  ['2026-05-01', ['410000', 'today', 'yes'], 29_260],
  ['2026-05-04', ['410000', 'mail', '2026-04-30', 'yes'], 26_800],
])('filed on %s it is late by the day it was filed or posted', async (dated, answers, total) => {
  const made = await demoDesk();
  const desk: Desk = { ...made.desk, dated };
  const accountId = await oldRetail(desk);
  accepted(await act(desk, accountId, 'renew', answers));
  expect((await postedBy(desk, accountId))[0]).toBe(`D 110-1210 ${total}`);
  expect(await brokenOf(made)).toEqual([]);
});

test('S24: an expired licence keeps the certificate back until the board says active', async () => {
  const made = await demoDesk();
  const { desk } = made;
  await openFloat(desk, await counterOf(desk));
  const accountId = await registered(desk, contractor('expired', '2026-08-31'));
  expect(await postedBy(desk, accountId)).toEqual([
    ...['D 110-1210 20100', 'C 110-4110 6000', 'C 110-4112 4200'],
    ...['C 110-4114 9500', 'C 110-2715 400'],
  ]);
  const paid = (await payAll(desk, accountId)).filter((line) => !/-1010|-2990/.test(line));
  expect(paid).toEqual(
    expect.arrayContaining([
      ...['D 990-1110 20100', 'C 110-1210 20100', 'D 110-2715 400'],
      ...['C 270-4480 360', 'C 710-2210 40'],
    ]),
  );
  expect(await barredFrom(desk, accountId, 'certificate')).toBe(
    'the home occupation is not approved',
  );
  accepted(await act(desk, accountId, 'home-occupation', ['approved']));
  expect(await barredFrom(desk, accountId, 'certificate')).toBe(
    'the contractor licence is not active',
  );
  expect(outcomeOf(await act(desk, accountId, 'certificate', ['here']))).toBe('line-barred');
  const board = ['1023456', 'active', 'same', 'fits', 'onFile', 'exempt', '2026-11-30'];
  accepted(await act(desk, accountId, 'contractor-check', board));
  accepted(await act(desk, accountId, 'certificate', ['here']));
  const records = await lineRecordsOf(desk.store.book, accountId);
  expect(records.at(-1)?.facts).toMatchObject({ certificate: '26-00001', expires: '2026-11-30' });
  expect(await brokenOf(made)).toEqual([]);
});

test('whoever registers after a letter is chased no more', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const answers = ['Neighbour', '11 Quarry Road', 'en', 'Roofing', 'complaint'];
  const first = accepted(await begin(desk, 'non-compliance', answers));
  if (!first.done) throw new Error('a letter waits for somebody');
  accepted(await act(desk, first.accountId, 'register', SERVICE.slice(3)));
  expect(await barredFrom(desk, first.accountId, 'non-compliance')).toBe('it has filed');
  expect(await brokenOf(made)).toEqual([]);
});

test('the year on an estimate is trued up at the first renewal, up and down', async () => {
  const made = await demoDesk();
  const next: Desk = { ...made.desk, dated: '2027-03-01' };
  await openFloat(made.desk, await counterOf(made.desk));
  const up = await registered(made.desk, SERVICE);
  const down = await registered(made.desk, ['B', ...SERVICE.slice(1)]);
  const far = await registered(made.desk, ['C', ...SERVICE.slice(1)]);
  for (const accountId of [up, down, far]) await payAll(made.desk, accountId);
  accepted(await act(next, up, 'renew', ['90000', '95000', 'today', 'yes']));
  expect(await postedBy(next, up)).toContain('C 110-4110 12120');
  // What was paid too much is taken off the renewal that is open.
  accepted(await act(next, down, 'renew', ['60000', '60000', 'today', 'yes']));
  const lowered = await postedBy(next, down);
  expect(lowered).toEqual(expect.arrayContaining(['C 110-4110 7200', 'D 110-4110 2880']));
  expect(lowered.some((line) => line.includes('110-2110'))).toBe(false);
  const [renewal] = await openItemsOf(made, down);
  expect(renewal?.components.map((one) => one.openCents)).toEqual([1800, 400, 4320]);
  // Only what is more than its tax becomes a credit.
  accepted(await act(next, far, 'renew', ['10000', '10000', 'today', 'yes']));
  const [credit, left] = await openItemsOf(made, far);
  expect(left?.components.map((one) => one.openCents)).toEqual([1800, 400, 0]);
  expect(credit?.components[0]).toMatchObject({ controlAccount: '110-2110', openCents: 80 });
  expect(await brokenOf(made)).toEqual([]);
});

test('an amendment needs two, and takes off what is open', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const accountId = await registered(desk, SERVICE);
  await actByTwo(desk, accountId, 'amend', ['50000', 'typed wrongly']);
  expect(await postedBy(desk, accountId)).toEqual(['D 110-4110 4080', 'C 110-1210 4080']);
  await actByTwo(desk, accountId, 'amend', ['60000', 'found more']);
  expect(await postedBy(desk, accountId)).toEqual(['D 110-1210 1200', 'C 110-4110 1200']);
  expect(outcomeOf(await act(desk, accountId, 'amend', ['60000', 'again']))).toBe('line-answer');
  expect(await brokenOf(made)).toEqual([]);
});

test('an exemption takes off the tax of the year, and renewals assess the fees alone', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const accountId = await registered(desk, SERVICE);
  await actByTwo(desk, accountId, 'exempt', EXEMPT);
  expect(await postedBy(desk, accountId)).toEqual(['D 110-4110 10080', 'C 110-1210 10080']);
  const next: Desk = { ...desk, dated: '2027-06-10' };
  accepted(await act(next, accountId, 'renew', ['410000', 'today', 'yes']));
  expect((await postedBy(next, accountId))[0]).toBe('D 110-1210 2200');
  expect(await brokenOf(made)).toEqual([]);
});

test('tax of the year that was paid before the exemption is owed to the business', async () => {
  const made = await demoDesk();
  const { desk } = made;
  await openFloat(desk, await counterOf(desk));
  const accountId = await registered(desk, SERVICE);
  await payAll(desk, accountId);
  await actByTwo(desk, accountId, 'exempt', EXEMPT);
  expect(await postedBy(desk, accountId)).toEqual(['D 110-4110 10080', 'C 110-2110 10080']);
  const [credit] = await openItemsOf(made, accountId);
  expect(credit).toMatchObject({ side: 'C', description: 'Credit, tax 2026' });
  expect(outcomeOf(await act(desk, accountId, 'exempt', EXEMPT))).toBe('line-barred');
  expect(await brokenOf(made)).toEqual([]);
});

test('an exemption of another class is no choice', async () => {
  const { desk } = await demoDesk();
  const accountId = await registered(desk, SERVICE);
  const veteran = EXEMPT.with(0, 'veteran');
  expect(outcomeOf(await act(desk, accountId, 'exempt', veteran))).toBe('line-answer');
});

test('a suspended or closed business prints nothing', async () => {
  const made = await demoDesk();
  const { desk } = made;
  await openFloat(desk, await counterOf(desk));
  const accountId = await registered(desk, SERVICE);
  await payAll(desk, accountId);
  await actByTwo(desk, accountId, 'suspend', ['no fire review']);
  expect(await barredFrom(desk, accountId, 'certificate')).toMatch(/no fire review/);
  await actByTwo(desk, accountId, 'lift', ['reviewed']);
  expect(await barredFrom(desk, accountId, 'certificate')).toBeUndefined();
  accepted(await act(desk, accountId, 'close', ['today', 'sold']));
  expect(await barredFrom(desk, accountId, 'certificate')).toBe('the business is closed');
  expect(await brokenOf(made)).toEqual([]);
});

test('a renewal that is not paid is later by each month', async () => {
  const made = await demoDesk();
  const at = (dated: string): Desk => ({ ...made.desk, dated });
  const accountId = await oldRetail(at('2026-04-15'));
  accepted(await act(at('2026-04-15'), accountId, 'renew', ['410000', 'today', 'yes']));
  expect(await barredFrom(at('2026-04-30'), accountId, 'penalty')).toBe('no tax of it is late');
  accepted(await act(at('2026-05-01'), accountId, 'penalty'));
  expect(await postedBy(made.desk, accountId)).toEqual(['D 110-1210 2460', 'C 110-4111 2460']);
  expect(await barredFrom(at('2026-05-31'), accountId, 'penalty')).toBe('no tax of it is late');
  accepted(await act(at('2026-07-01'), accountId, 'penalty'));
  expect(await postedBy(made.desk, accountId)).toEqual(['D 110-1210 4920', 'C 110-4111 4920']);
  accepted(await act(at('2026-12-31'), accountId, 'penalty'));
  expect(await postedBy(made.desk, accountId)).toEqual(['D 110-1210 4920', 'C 110-4111 4920']);
  expect(await brokenOf(made)).toEqual([]);
});

test('the fees of a quarter that ended go on to the State Architect, once, by two', async () => {
  const made = await demoDesk();
  const { desk } = made;
  await openFloat(desk, await counterOf(desk));
  await payAll(desk, await registered(desk, SERVICE));
  await payAll(desk, await registered(desk, contractor('active', '2027-01-31')));
  const october: Desk = { ...desk, dated: '2026-10-01' };
  const asked = accepted(await begin(october, 'state-quarter', ['2026 Q3']));
  if (asked.done) throw new Error('passed on by one person');
  expect(asked.request.record).toMatchObject({ fees: '2', amount: '0.80' });
  const twice = accepted(await begin(october, 'state-quarter', ['2026 Q3']));
  if (twice.done) throw new Error('passed on by one person');
  accepted(await approve(october, asked.request.id));
  const { account_id } = await made.store.book
    .selectFrom('line_record')
    .select('account_id')
    .where('act', '=', 'state-quarter')
    .executeTakeFirstOrThrow();
  expect(await postedBy(desk, account_id)).toEqual(['D 710-2210 80', 'C 710-2010 80']);
  expect(outcomeOf(await approve(october, twice.request.id))).toBe('line-answer');
  expect(outcomeOf(await begin(october, 'state-quarter', ['2026 Q3']))).toBe('line-answer');
  expect(await brokenOf(made)).toEqual([]);
});

test.each([
  ['a NAICS code of one digit', SERVICE.with(7, '5'), 'line-answer'],
  ['a class nobody has', SERVICE.with(8, 'nothing'), 'line-answer'],
  ['no receipts', SERVICE.slice(0, 9), 'line-answer'],
  ['no name', SERVICE.with(0, ' '), 'line-answer'],
])('%s is refused and nothing is there', async (_what, answers, code) => {
  const made = await demoDesk();
  expect(outcomeOf(await begin(made.desk, 'register', answers))).toBe(code);
  expect(await made.store.book.selectFrom('line_record').selectAll().execute()).toEqual([]);
});

test('where a rule is missing what can be done says so, act by act', async () => {
  const { desk } = await demoDesk();
  const accountId = await oldBusiness(desk);
  const before: Desk = { ...desk, dated: '2020-01-01' };
  const told = (await actsOf(before, accountId)).map(({ barred }) => barred);
  expect(told).toContain('The city has no rule year of business-tax on Wed 1 Jan 2020.');
  expect(await barredFrom(before, accountId, 'close')).toBeUndefined();
});
