// Citations posted by hand on a real book, and what of them is refused.
import { expect, test } from 'vitest';
import { demoDesk } from '../../../test/support/book.ts';
import { linesOf } from '../../../test/support/businesses.ts';
import { accepted, approve, counterOf, outcomeOf } from '../../../test/support/counter.ts';
import { takenFines } from '../../../test/support/fines.ts';
import { paper, post, posted, sightOf } from '../../../test/support/parking.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { requestRule } from '../../desk/change-rule.ts';
import { findAnything } from '../../desk/find-anything.ts';
import { cents } from '../../domain/money.ts';
import { RuleBook } from '../../domain/rule-book.ts';
import { lineRecordsOf } from '../../store/line-records.ts';
import { loadItems } from '../../store/open-items.ts';
import { disabledFault } from './fine-limits.ts';

const RULES = new RuleBook(
  'parking',
  Object.entries({ 'disabled-least': '250.00', 'disabled-most': '1000.00' }).map(
    ([name, value]) => ({ name, value, from: '2026-01-01', authority: 'CVC 42001.5' }),
  ),
);

test('a citation is posted in one form, found by its plate, and tells its window', async () => {
  const made = await demoDesk();
  const { desk, store } = made;
  const accountId = await posted(desk);
  const [record] = await lineRecordsOf(store.book, accountId);
  expect(record?.facts).toMatchObject({
    ...{ issued: '2026-09-14', time: '09:05', officer: '114', agency: 'police' },
    ...{ plate: '7ABC123', state: 'CA', violation: 'Time limit', fine: '53.00' },
  });
  expect(await linesOf(desk, record?.entryId ?? 0)).toEqual([
    ...['D 110-1220 5300', 'C 110-2710 5300'],
  ]);
  const [item] = await loadItems(store.book, { accountId });
  expect(item).toMatchObject({ documentDate: '2026-09-14', dueOn: '2026-10-05' });
  expect(item?.components[0]?.shares).toEqual([
    { account: '110-4310', shareCents: 4050 },
    { account: '710-2220', shareCents: 1250 },
  ]);
  expect(await sightOf(desk, accountId)).toEqual([
    'Issued 14 Sep 2026: Time limit',
    'Plate 7ABC123 CA',
    'Review until 5 Oct 2026: issued 14 Sep + 21 days (CVC 40215)',
  ]);
  expect(JSON.stringify(await findAnything(desk, '7ABC123'))).toContain('7000503');
  expect(await brokenOf(made)).toEqual([]);
});

test.each([
  ['a number that is taken', { number: '7000412' }, 'account-number-taken'],
  ['a number of three digits', { number: '700' }, 'line-answer'],
  ['a day in the future', { issued: '2026-09-16' }, 'line-answer'],
  ['a day beyond a year ago', { issued: '2025-09-14' }, 'line-answer'],
  ['a time that is none', { time: '2460' }, 'line-answer'],
  ['a violation that is none', { violation: '9' }, 'line-answer'],
] as const)('%s is refused', async (_what, told, code) => {
  const { desk } = await demoDesk();
  expect(outcomeOf(await post(desk, paper(told)))).toBe(code);
});

test('an imported citation starts from the date of its item', async () => {
  const { desk, store } = await demoDesk();
  const found = await store.book
    .selectFrom('account')
    .select('id')
    .where('number', '=', '7000398')
    .executeTakeFirstOrThrow();
  expect(await sightOf({ ...desk, dated: '2026-07-20' }, found.id)).toEqual([
    'Issued 6 Jul 2026: Time limit',
    'Review until 27 Jul 2026: issued 6 Jul + 21 days (CVC 40215)',
  ]);
});

test('the penalty of a disabled space is within what the law allows', async () => {
  const made = await demoDesk();
  const accountId = await posted(made.desk, { violation: '5' });
  const [item] = await loadItems(made.store.book, { accountId });
  expect(item?.components[0]?.originalCents).toBe(35_300);
  const asked = { rules: RULES, date: '2026-09-15' };
  const faultOf = (amount: number) =>
    disabledFault(asked, { isDisabled: true, fineCents: cents(amount) });
  expect([24_999, 25_000, 100_000, 100_001].map((amount) => faultOf(amount) === undefined)).toEqual(
    [false, true, true, false],
  );
});

test('where the city took in a schedule of fines, that of the day of issue counts', async () => {
  const made = await demoDesk();
  const schedule = await takenFines(made.desk);
  const administrator = await counterOf(made.desk, 501);
  const change = { rule: 'fines', key: String(schedule), from: '2026-10-01', authority: 'R 7' };
  const request = accepted(
    await requestRule(made.desk, administrator, { ...change, rule: 'fines' as const }),
  );
  accepted(await approve(made.desk, request.id, 801));
  const desk = { ...made.desk, dated: '2026-10-02' };
  const asked = paper({ issued: '2026-10-01', violation: '30' });
  expect(outcomeOf(await post(desk, asked))).toBe('line-answer');
  const accountId = await posted(desk, { issued: '2026-10-01', violation: '21' });
  const [item] = await loadItems(made.store.book, { accountId });
  expect(item).toMatchObject({ description: 'Sweeping', dueOn: '2026-10-22' });
  expect(item?.components[0]?.originalCents).toBe(4500);
  // The day before it held, the table of the line counts.
  await posted(desk, { number: '7000510', issued: '2026-09-30', violation: '1' });
  expect(await brokenOf(made)).toEqual([]);
});
