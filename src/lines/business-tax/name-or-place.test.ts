// A business that moves or is renamed: the account stays, what it was called and where it was stays
// on record and finds it, and whatever is printed or written afterwards says the new.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import {
  act,
  actByTwo,
  barredFrom,
  contractor,
  oldBusiness,
  payAll,
  postedBy,
  registered,
  SERVICE,
} from '../../../test/support/businesses.ts';
import { accepted, counterOf, openFloat } from '../../../test/support/counter.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { tamper } from '../../../test/support/tamper.ts';
import { actOnLine } from '../../desk/act-on-line.ts';
import type { Desk } from '../../desk/desk.ts';
import { findAnything } from '../../desk/find-anything.ts';
import { readReport } from '../../desk/read-report.ts';
import { renderText } from '../../domain/reports/render-text.ts';
import { accountById, addressOf } from '../../store/accounts.ts';
import { lineRecordsOf } from '../../store/line-records.ts';
import { payersCalled } from '../../store/payers-called.ts';
import { agingRows } from '../../store/report-aging.ts';
import { listableRows } from '../../store/write-offs.ts';
import { findLineReport } from '../line-reports.ts';
import { businessOf } from './history.ts';

const DAY = '2026-09-15';
const CHANGE = 'name-or-place';
const MOVED = ['site', '77 Depot Street', 'yes', 'no', '2026-09-10'];

async function certified(made: TestDesk, answers: readonly string[] = SERVICE): Promise<number> {
  await openFloat(made.desk, await counterOf(made.desk));
  const accountId = await registered(made.desk, answers);
  await payAll(made.desk, accountId);
  if (answers !== SERVICE)
    accepted(await act(made.desk, accountId, 'home-occupation', ['approved']));
  accepted(await act(made.desk, accountId, 'certificate', ['letter']));
  return accountId;
}

const newestLetter = async ({ store }: TestDesk, kind: string) =>
  store.book
    .selectFrom('letter')
    .select(['addressee', 'content'])
    .where('kind', '=', kind)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();

async function foundBy(desk: Desk, words: string): Promise<readonly string[]> {
  const found = accepted(await findAnything(desk, words, { asText: true }));
  if (found.kind !== 'hits') throw new Error(`${words} is one thing`);
  return found.hits.map(({ id, name, place }) => `${id} ${name}, ${place}`);
}

test('it moves: certificate and letters say the new place, and both find it', async () => {
  const made = await demoDesk();
  const id = await certified(made);
  accepted(await act(made.desk, id, CHANGE, MOVED));
  expect(await postedBy(made.desk, id)).toEqual(['D 110-1210 1000', 'C 110-4490 1000']);
  const moved = `${id} Ana Canyon, 77 Depot Street`;
  expect(await foundBy(made.desk, '77 Depot')).toContain(moved);
  expect(await foundBy(made.desk, 'Ana Canyon')).toContain(moved);
  expect(await barredFrom(made.desk, id, 'certificate')).toBe('it owes money');
  expect(await barredFrom(made.desk, id, 'duplicate-asked')).toMatch(/says what is no longer so/);
  await payAll(made.desk, id);
  accepted(await act(made.desk, id, 'certificate', ['letter']));
  expect((await lineRecordsOf(made.store.book, id)).at(-1)?.facts).toMatchObject({
    ...{ certificate: '26-00002', replaces: '26-00001' },
  });
  const { content, addressee } = await newestLetter(made, 'business-certificate');
  expect(content).toContain('77 Depot Street');
  expect(addressee).toContain('77 Depot Street');
  expect(await barredFrom(made.desk, id, 'certificate')).toMatch(/26-00002 is printed/);
  expect(await brokenOf(made)).toEqual([]);
});

test('letters about other accounts of the payer stay where they go', async () => {
  const made = await demoDesk();
  const id = await certified(made);
  const { partyId } = await accountById(made.store.book, id);
  const [, address = '', , ...rest] = SERVICE;
  const answers = ['Ana Canyon', String(partyId), address, ...rest];
  const asked = { line: 'business-tax', act: 'register', accountId: undefined, answers };
  accepted(await actOnLine(made.desk, await counterOf(made.desk), asked));
  const moved = accepted(await act(made.desk, id, CHANGE, MOVED));
  expect(moved).toMatchObject({ said: expect.stringContaining('Letters of all accounts') });
  expect(await addressOf(made.store.book, partyId ?? 0)).toBe(address);
  expect(await brokenOf(made)).toEqual([]);
});

test('another legal name takes two, another trade name one; both names find it', async () => {
  const made = await demoDesk();
  const id = await certified(made);
  const renamed = ['legal', 'Ana Canyon Rivera', '2026-09-01'];
  const asked = accepted(await act(made.desk, id, CHANGE, renamed));
  if (asked.done) throw new Error('one person gave it another owner');
  expect(asked.request.record).toMatchObject({ from: 'Ana Canyon', to: 'Ana Canyon Rivera' });
  await actByTwo(made.desk, id, CHANGE, renamed);
  accepted(await act(made.desk, id, CHANGE, ['trade', 'Zebra Books', '2026-09-01']));
  expect((await accountById(made.store.book, id)).payer).toBe('Ana Canyon Rivera');
  for (const words of ['Zebra Books', 'Canyon Rivera', '204 Main Ana']) {
    expect((await foundBy(made.desk, words)).join()).toContain(`${id} Ana Canyon Rivera`);
  }
  // One fee for one new certificate, however much of it changes.
  await payAll(made.desk, id);
  accepted(await act(made.desk, id, 'certificate', ['letter']));
  const { content } = await newestLetter(made, 'business-certificate');
  expect(content).toContain('Zebra Books');
  expect(content).toContain('Ana Canyon Rivera');
  const report = await findLineReport('business-tax-by-place');
  if (report === undefined) throw new Error('no listing');
  const read = accepted(await readReport(made.desk, { report, date: '2026-09-15' }));
  expect(renderText(read, 132).join('\n')).toMatch(/Ana Canyon Rivera +Zebra Books/);
  expect(await brokenOf(made)).toEqual([]);
});

test('whoever was renamed is known, listed and written about by the new name', async () => {
  const made = await demoDesk();
  const { book } = made.store;
  const id = await registered(made.desk, SERVICE);
  await actByTwo(made.desk, id, CHANGE, ['legal', 'Canyon Ledger LLC', '2026-09-01']);
  for (const name of ['canyon ledger llc', 'Ana Canyon']) {
    expect(await payersCalled(book, name)).toMatchObject([
      { name: 'Ana Canyon', renamed: 'Canyon Ledger LLC' },
    ]);
  }
  const { number } = await accountById(book, id);
  const { open } = await agingRows(book, { from: DAY, to: DAY });
  expect(open.find(({ account }) => account === number)?.payer).toBe('Canyon Ledger LLC');
  const listable = await listableRows(book, {
    ...{ accountId: id, line: undefined, dueUntil: undefined },
  });
  expect(listable[0]).toMatchObject({ payer: 'Canyon Ledger LLC' });
});

test('a former legal name is no trade name', async () => {
  const made = await demoDesk();
  const id = await certified(made);
  await actByTwo(made.desk, id, CHANGE, ['legal', 'Canyon Ledger LLC', '2026-09-01']);
  await actByTwo(made.desk, id, CHANGE, ['legal', 'Dana Brook', '2026-09-10']);
  const report = await findLineReport('business-tax-by-place');
  if (report === undefined) throw new Error('no listing');
  const read = accepted(await readReport(made.desk, { report, date: '2026-09-15' }));
  const text = renderText(read, 132).join('\n');
  expect(text).toContain('Dana Brook');
  expect(text).not.toContain('Canyon Ledger');
});

test('at another home it waits for the home occupation, and its fee, again', async () => {
  const made = await demoDesk();
  const id = await certified(made, contractor('active', '2027-12-31'));
  accepted(await act(made.desk, id, CHANGE, MOVED.with(3, 'yes')));
  expect(await postedBy(made.desk, id)).toEqual([
    ...['D 110-1210 10500', 'C 110-4114 9500', 'C 110-4490 1000'],
  ]);
  const asked = await newestLetter(made, 'home-referral');
  expect(asked.content).toContain('77 Depot Street');
  expect(asked.content).toContain('Homes and additions');
  await payAll(made.desk, id);
  expect(await barredFrom(made.desk, id, 'certificate')).toBe(
    'the home occupation is not approved',
  );
  accepted(await act(made.desk, id, 'home-occupation', ['approved']));
  expect(await barredFrom(made.desk, id, 'certificate')).toBeUndefined();
  expect(await brokenOf(made)).toEqual([]);
});

test('letters go elsewhere without a fee and without a new certificate', async () => {
  const made = await demoDesk();
  const id = await certified(made);
  const to = 'PO Box 9, Robles Canyon CA 93001';
  accepted(await act(made.desk, id, CHANGE, ['mailing', to, '2026-09-15']));
  expect(await barredFrom(made.desk, id, 'certificate')).toMatch(/26-00001 is printed/);
  const same = await act(made.desk, id, CHANGE, ['mailing', to, '2026-09-15']);
  expect(JSON.stringify(same)).toContain('That is on record');
  accepted(await act(made.desk, id, CHANGE, ['site', '1 Far Road', 'no', '2026-09-10']));
  expect(businessOf(await lineRecordsOf(made.store.book, id)).isInCity).toBe(false);
  accepted(await act({ ...made.desk, dated: '2027-01-15' }, id, 'renewal-notice'));
  expect((await newestLetter(made, 'business-renewal')).addressee).toContain('PO Box 9');
  expect(await brokenOf(made)).toEqual([]);
});

test('one without a certificate pays nothing for it', async () => {
  const made = await demoDesk();
  const id = await oldBusiness(made.desk);
  accepted(await act(made.desk, id, CHANGE, MOVED));
  expect((await lineRecordsOf(made.store.book, id)).at(-1)?.entryId).toBeUndefined();
  expect((await accountById(made.store.book, id)).place).toBe('77 Depot Street');
});

test.each([
  ["'$.fee', '5.00'", 'is not what the rules say'],
  ["'$.called.place', '1 Elm'", 'is not what was told'],
  ["'$.what', 'legal'", 'was decided by one person'],
])('a change of place, changed by %s: found', async (set, found) => {
  const made = await demoDesk();
  const id = await certified(made);
  accepted(await act(made.desk, id, CHANGE, MOVED));
  tamper(
    made.path,
    `UPDATE line_record SET facts = json_set(facts, ${set}) WHERE act = '${CHANGE}'`,
  );
  expect(JSON.stringify(await brokenOf(made))).toContain(found);
});
