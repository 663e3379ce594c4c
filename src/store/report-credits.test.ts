// Credits of any date are what had open then, and tell from when on nobody need be waited for.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { accepted, cash, counterOf, lineFor, openFloat, pay } from '../../test/support/counter.ts';
import { cents } from '../domain/money.ts';
import { unclaimedWord } from '../domain/reports/credits.ts';
import { creditRows } from './report-credits.ts';

const TERMS = { months: 36, smallMonths: 12, smallCents: cents(1500) };

test.each([
  ['2026-09-15', 1500, '2029-09-14', ''],
  ['2026-09-15', 1500, '2029-09-15', 'publish'],
  ['2026-09-15', 1499, '2027-09-14', ''],
  ['2026-09-15', 1499, '2027-09-15', 'small'],
  ['2024-02-29', 1499, '2025-02-27', ''],
  ['2024-02-29', 1499, '2025-02-28', 'small'],
])('moved last %s, %i open, on %s: "%s"', (movedOn, amount, date, word) => {
  const credit = { accountId: 1, control: '510-2110', movedOn, openCents: cents(amount) };
  expect(unclaimedWord(credit, TERMS, date)).toBe(word);
});

test('a deposit that is held, and money on no account, are never unclaimed', () => {
  const credit = { accountId: 1, control: '110-2140', movedOn: '2020-01-02', openCents: cents(9) };
  expect(unclaimedWord(credit, TERMS, '2029-09-15')).toBe('');
  const nobody = { ...credit, accountId: null, control: '510-2110' };
  expect(unclaimedWord(nobody, TERMS, '2029-09-15')).toBe('');
});

test('a credit is listed from the day it came, with what is left of it', async () => {
  const { desk, store, close } = await demoDesk();
  const counter = await counterOf(desk);
  await openFloat(desk, counter);
  const on = (date: string) => creditRows(store.book, { from: date, to: date });
  const before = (await on('2026-09-15')).credits.length;
  const line = await lineFor(desk, '41002379');
  const over = { ...line, amountCents: cents(line.amountCents + 700) };
  accepted(await pay(desk, counter, [over], [cash(over.amountCents)]));
  const { credits, terms } = await on('2026-09-20');
  expect(terms).toEqual(TERMS);
  expect(credits).toHaveLength(before + 1);
  expect(credits.at(-1)).toMatchObject({
    ...{ account: '41002379', payer: 'Rosa Ortega', movedOn: '2026-09-15', days: 5 },
    ...{ openCents: 700, control: '510-2110' },
  });
  expect((await on('2026-09-14')).credits.some(({ account }) => account === '41002379')).toBe(
    false,
  );
  await close();
});
