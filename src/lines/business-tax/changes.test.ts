// What changes the tax of a business after it was assessed, or of a year it missed; who is taxed in
// part; what another person must allow; duplicates and their fee.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import {
  act,
  actByTwo,
  barredFrom,
  begin,
  oldBusiness,
  payAll,
  postedBy,
  registered,
  SERVICE,
} from '../../../test/support/businesses.ts';
import { accepted, counterOf, openFloat, outcomeOf } from '../../../test/support/counter.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import type { Desk } from '../../desk/desk.ts';
import { sightsOf } from '../../desk/read-line.ts';
import { readReport } from '../../desk/read-report.ts';

const at = ({ desk }: TestDesk, dated: string): Desk => ({ ...desk, dated });
const RETAIL = ['Groceries', '445110', 'retail', 'yes'];

const wordsOf = async ({ desk, store }: TestDesk, accountId: number, date = '2026-09-15') => {
  const about = { accountId, line: 'business-tax', date };
  return (await sightsOf(store.book, desk.lineDuties, about)).map(({ words }) => words);
};

test('a business from outside is taxed on what it earns in the city', async () => {
  const made = await demoDesk();
  const answers = SERVICE.with(4, 'no').toSpliced(5, 1).toSpliced(9, 0, '25');
  const accountId = await registered(made.desk, answers);
  // 25 percent of 84,000 is 21,000, and that comes to less than the least of the class.
  expect(await postedBy(made.desk, accountId)).toContain('C 110-4110 5000');
  expect(await wordsOf(made, accountId)).toEqual(
    expect.arrayContaining(['From outside the city', 'Of 2026 25 percent is earned in the city']),
  );
  await actByTwo(made.desk, accountId, 'amend', ['400000', '50', 'typed wrongly']);
  expect(await postedBy(made.desk, accountId)).toEqual(['D 110-1210 19000', 'C 110-4110 19000']);
  const next = at(made, '2027-02-01');
  accepted(await act(next, accountId, 'renew', ['400000', '50', '400000', '10', 'today', 'yes']));
  expect(await postedBy(next, accountId)).toContain('C 110-4110 5000');
  const none = ['400000', '0', 'nothing'];
  expect(outcomeOf(await act(next, accountId, 'amend', none))).toBe('line-answer');
  expect(await brokenOf(made)).toEqual([]);
});

test('a class other than the proposed one waits for another person', async () => {
  const made = await demoDesk();
  const asked = accepted(await begin(made.desk, 'register', SERVICE.with(8, 'retail')));
  if (asked.done) throw new Error('one person chose another class');
  expect(asked.request.record).toMatchObject({ proposed: 'service' });
});

test('a missed year is filed by its own rules, a year to come never', async () => {
  const made = await demoDesk();
  const accountId = await registered(made.desk, SERVICE);
  const later = at(made, '2028-02-01');
  expect(await barredFrom(made.desk, accountId, 'renew-missed')).toBe('no earlier year is missing');
  accepted(await act(later, accountId, 'renew', ['84000', '90000', 'today', 'yes']));
  const missed = ['2027', '90000', 'today', 'yes'];
  expect(outcomeOf(await act(later, accountId, 'renew-missed', missed.with(0, '2029')))).toBe(
    'line-answer',
  );
  accepted(await act(later, accountId, 'renew-missed', missed));
  // 1.20 per 1,000 of 90,000, and 50 percent since nine months have passed.
  expect(await postedBy(later, accountId)).toEqual([
    ...['D 110-1210 18400', 'C 110-4110 10800', 'C 110-4111 5400'],
    ...['C 110-4113 1800', 'C 110-2715 400'],
  ]);
  expect(await barredFrom(later, accountId, 'renew-missed')).toBe('no earlier year is missing');
  expect(await brokenOf(made)).toEqual([]);
});

test('an older year is amended, chosen among those that were declared', async () => {
  const made = await demoDesk();
  const accountId = await registered(made.desk, SERVICE);
  await actByTwo(made.desk, accountId, 'amend', ['90000', 'typed wrongly']);
  const next = at(made, '2027-02-01');
  accepted(await act(next, accountId, 'renew', ['90000', '100000', 'today', 'yes']));
  await actByTwo(next, accountId, 'amend', ['2026', '80000', 'books seen']);
  // 1.20 per 1,000 of 90,000 and of 80,000: off the year that it is of, and no other.
  expect(await postedBy(next, accountId)).toEqual(['D 110-4110 1200', 'C 110-1210 1200']);
  await actByTwo(next, accountId, 'amend', ['2027', '110000', 'books seen']);
  expect(await postedBy(next, accountId)).toEqual(['D 110-1210 1200', 'C 110-4110 1200']);
  const same = ['2026', '80000', 'again'];
  expect(outcomeOf(await act(next, accountId, 'amend', same))).toBe('line-answer');
  const years = (await wordsOf(made, accountId, '2027-02-01')).filter((words) =>
    /^Tax 20/.test(words),
  );
  expect(years).toEqual(['Tax 2026', 'Tax 2027']);
  expect(await brokenOf(made)).toEqual([]);
});

test('an audit adds tax and the penalty that it came to, by two', async () => {
  const made = await demoDesk();
  const accountId = await oldBusiness(made.desk);
  const april = at(made, '2026-04-15');
  accepted(await act(april, accountId, 'reclassify', RETAIL));
  accepted(await act(april, accountId, 'renew', ['410000', 'today', 'yes']));
  const june = at(made, '2026-06-10');
  expect(await barredFrom(june, accountId, 'audit')).toMatch(/penalty is not up to today/);
  accepted(await act(june, accountId, 'penalty'));
  expect(outcomeOf(await act(june, accountId, 'audit', ['400000', 'less']))).toBe('line-answer');
  await actByTwo(june, accountId, 'audit', ['510000', 'books seen']);
  expect(await postedBy(june, accountId)).toEqual([
    ...['D 110-1210 7200', 'C 110-4110 6000', 'C 110-4111 1200'],
  ]);
  accepted(await act(at(made, '2026-07-01'), accountId, 'penalty'));
  expect(await postedBy(june, accountId)).toEqual(['D 110-1210 3060', 'C 110-4111 3060']);
  expect(await brokenOf(made)).toEqual([]);
});

test('a penalty that is waived by two stands among the memos', async () => {
  const made = await demoDesk();
  const accountId = await oldBusiness(made.desk);
  accepted(await act(made.desk, accountId, 'reclassify', RETAIL));
  accepted(await act(made.desk, accountId, 'renew', ['410000', 'today', 'yes']));
  const { id } = await made.store.book
    .selectFrom('open_item_component')
    .select('id')
    .where('name', '=', 'Penalty')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  const answers = [String(id), '12301', 'was in hospital'];
  expect(outcomeOf(await act(made.desk, accountId, 'penalty-waiver', answers))).toBe('line-answer');
  await actByTwo(made.desk, accountId, 'penalty-waiver', answers.with(1, '12300'));
  expect(await postedBy(made.desk, accountId)).toEqual(['D 110-4111 12300', 'C 110-1210 12300']);
  const report = await readReport(made.desk, { report: 'memos', date: '2026-09-15' });
  const told = JSON.stringify(accepted(report));
  expect(told).toContain('waived');
  expect(told).toContain('was in hospital');
  expect(await brokenOf(made)).toEqual([]);
});

test('a duplicate prints once its fee is paid, and once for each fee', async () => {
  const made = await demoDesk();
  const { desk } = made;
  await openFloat(desk, await counterOf(desk));
  const accountId = await registered(desk, SERVICE);
  await payAll(desk, accountId);
  expect(await barredFrom(desk, accountId, 'duplicate-asked')).toBe('no certificate was printed');
  accepted(await act(desk, accountId, 'certificate', ['here']));
  expect(outcomeOf(await act(desk, accountId, 'duplicate', ['lost']))).toBe('line-answer');
  accepted(await act(desk, accountId, 'duplicate-asked'));
  expect(await postedBy(desk, accountId)).toEqual(['D 110-1210 1000', 'C 110-4490 1000']);
  expect(await barredFrom(desk, accountId, 'duplicate')).toBe('it owes money');
  await payAll(desk, accountId);
  accepted(await act(desk, accountId, 'duplicate', ['lost']));
  expect(outcomeOf(await act(desk, accountId, 'duplicate', ['lost']))).toBe('line-answer');
  accepted(await act(desk, accountId, 'duplicate', ['spoilt']));
  expect(await brokenOf(made)).toEqual([]);
});

test('a business that closed before the year is owed the tax of it, by two', async () => {
  const made = await demoDesk();
  await openFloat(made.desk, await counterOf(made.desk));
  const accountId = await registered(made.desk, SERVICE);
  await payAll(made.desk, accountId);
  const next = at(made, '2027-03-01');
  accepted(await act(next, accountId, 'renew', ['84000', '84000', 'today', 'yes']));
  await actByTwo(next, accountId, 'close', ['earlier', '2026-12-20', 'sold']);
  expect(await postedBy(next, accountId)).toEqual(['D 110-4110 10080', 'C 110-1210 10080']);
  expect(await brokenOf(made)).toEqual([]);
});

test('of the tax number only its end is shown', async () => {
  const made = await demoDesk();
  const accountId = await registered(made.desk, SERVICE);
  const answers = ['corporation', 'fein', '951234567', '2026-08-01', 'no', 'Ana, 555 0100'];
  expect(outcomeOf(await act(made.desk, accountId, 'owner', answers.with(2, '95123')))).toBe(
    'line-answer',
  );
  accepted(await act(made.desk, accountId, 'owner', answers));
  const words = (await wordsOf(made, accountId)).join('\n');
  expect(words).toContain('Owned by: corporation, tax number ends 4567');
  expect(words).not.toContain('951234567');
});

test('permits that others must give are shown from the registration on', async () => {
  const made = await demoDesk();
  const diner = SERVICE.with(6, 'Diner').with(7, '722511').with(8, 'retail');
  const accountId = await registered(made.desk, diner);
  expect(await wordsOf(made, accountId)).toEqual(
    expect.arrayContaining([
      'Also needs: county health',
      "Workers' compensation: no employees: declared so",
    ]),
  );
});
