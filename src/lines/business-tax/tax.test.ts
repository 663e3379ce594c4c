// Tax by class and basis, quarters, and the penalty month by month, as the demo city's rules say.
import { expect, test } from 'vitest';
import { demoFiles } from '../../../test/support/book.ts';
import { RuleBook, type RuleRow } from '../../domain/rule-book.ts';
import { permitsNeeded, proposedClass } from './propose.ts';
import {
  classesOn,
  firstYearTax,
  penaltyPercent,
  penaltyRuleOf,
  quartersLeft,
  yearTax,
} from './tax.ts';

const DATE = '2026-09-15';
const RULES = new RuleBook(
  'business-tax',
  (demoFiles()['rules-business-tax'] as readonly Omit<RuleRow, 'from'>[]).map((row) => ({
    ...row,
    from: '2026-01-01',
  })),
);

function classOf(code: string) {
  const found = classesOn(RULES, DATE).find((one) => one.code === code);
  if (found === undefined) throw new Error(code);
  return found;
}

test.each([
  ['retail', 0, 3000],
  ['retail', 50_000, 3000],
  ['retail', 50_001, 3000],
  ['retail', 50_009, 3001],
  ['retail', 122_000, 7320],
  ['retail', 410_000, 24_600],
  ['retail', 8_333_333, 500_000],
  ['retail', 8_333_332, 500_000],
  ['retail', 8_333_300, 499_998],
  ['retail', 9_000_000, 500_000],
  ['service', 41_666, 5000],
  ['service', 41_667, 5000],
  ['service', 41_671, 5001],
  ['service', 84_000, 10_080],
  ['service', 999_999_999, 119_999_999.88],
  ['manufacturing', 0, 6000],
  ['manufacturing', 3, 6000],
  ['manufacturing', 4, 6800],
  ['manufacturing', 20, 19_600],
  ['general-contractor', 0, 12_000],
  ['sub-contractor', 0, 9000],
  ['rental', 8, 9600],
  ['delivery', 3, 22_500],
  ['peddler', 2, 6000],
])('the tax of %s on %d is %d cents', (code, counted, tax) => {
  expect(yearTax(classOf(code), counted)).toBe(Math.round(tax));
});

test.each([
  ['2026-01-01', 4, 12_000, 9000],
  ['2026-03-31', 4, 12_000, 9000],
  ['2026-04-01', 3, 9000, 6750],
  ['2026-06-30', 3, 9000, 6750],
  ['2026-07-01', 2, 6000, 4500],
  ['2026-09-15', 2, 6000, 4500],
  ['2026-10-01', 1, 3000, 2250],
  ['2026-12-31', 1, 3000, 2250],
])('a contractor who begins on %s pays %d quarters', (date, quarters, general, sub) => {
  expect(quartersLeft(date)).toBe(quarters);
  expect(firstYearTax(classOf('general-contractor'), 0, date)).toBe(general);
  expect(firstYearTax(classOf('sub-contractor'), 0, date)).toBe(sub);
  expect(firstYearTax(classOf('service'), 84_000, date)).toBe(10_080);
});

/** What the year of a flat class comes to, were it prorated so. */
function proratedBy(how: Readonly<Record<string, string | boolean>>, date: string) {
  const flat = { code: 'flat', words: 'Flat', basis: 'flat', flat: '125.01', ...how };
  const row = { name: 'classes', from: '2026-01-01', authority: 'a test', value: [flat] };
  const [of] = classesOn(new RuleBook('business-tax', [row]), DATE);
  return of && firstYearTax(of, 0, date);
}

test.each([
  ['2026-01-01', 12_501, 12_501, 12_501],
  ['2026-03-31', 12_501, 12_501, 12_501],
  ['2026-04-01', 12_501, 9376, 12_501],
  ['2026-06-30', 12_501, 9376, 12_501],
  ['2026-07-01', 12_501, 6251, 6251],
  ['2026-09-30', 12_501, 6251, 6251],
  ['2026-10-01', 12_501, 3125, 6251],
  ['2026-12-31', 12_501, 3125, 6251],
])('of a year that begins on %s the class says how much is left', (date, none, quarter, half) => {
  expect(proratedBy({}, date)).toBe(none);
  expect(proratedBy({ proration: 'none' }, date)).toBe(none);
  expect(proratedBy({ proration: 'quarter' }, date)).toBe(quarter);
  expect(proratedBy({ proration: 'half' }, date)).toBe(half);
  // As rules said it before there were halves.
  expect(proratedBy({ prorated: true }, date)).toBe(quarter);
});

test('a proration that nobody knows stops the step: a rule is not guessed', () => {
  expect(() => proratedBy({ proration: 'month' }, DATE)).toThrow(/no usable rule classes/);
});

test.each([
  ['2026-01-01', 0],
  ['2026-04-30', 0],
  ['2026-05-01', 10],
  ['2026-05-31', 10],
  ['2026-06-01', 20],
  ['2026-06-10', 20],
  ['2026-06-30', 20],
  ['2026-07-01', 30],
  ['2026-08-01', 40],
  ['2026-08-31', 40],
  ['2026-09-01', 50],
  ['2026-10-01', 50],
  ['2026-12-31', 50],
  ['2027-01-01', 50],
])('on %s the penalty is %d percent', (date, percent) => {
  expect(penaltyPercent(penaltyRuleOf(RULES, 2026, DATE), date)).toBe(percent);
});

/** The demo city's rules, one of them changed from July on. */
function changedInJuly(name: string, value: RuleRow['value']) {
  const before = (demoFiles()['rules-business-tax'] as readonly Omit<RuleRow, 'from'>[]).map(
    (row) => ({ ...row, from: '2026-01-01' }),
  );
  const row = { name, value, from: '2026-07-01', authority: 'Resolution' };
  return new RuleBook('business-tax', [...before, row]);
}

const lateOn = (rules: RuleBook, date: string, beganOn?: string) =>
  penaltyPercent(penaltyRuleOf(rules, 2026, date, beganOn), date);

// May and June bore 10 each.
test.each([
  ['penalty-percent', 20, '2026-07-10', 40],
  ['penalty-percent', 5, '2026-07-10', 25],
  ['penalty-percent', 5, '2026-08-10', 30],
  ['penalty-most-percent', 20, '2026-09-10', 20],
  ['penalty-most-percent', 15, '2026-09-10', 20],
])('%s is %d from July on: by %s it is %d percent', (name, value, date, percent) => {
  expect(lateOn(changedInJuly(name, value), date)).toBe(percent);
});

test('a year is late by the day that held when it came', () => {
  const to = (delinquent: string) =>
    changedInJuly('year', [{ due: '01-31', delinquent, expires: '12-31' }]);
  expect(lateOn(to('02-01'), '2026-07-10')).toBe(30);
  expect(lateOn(to('09-01'), '2026-07-10')).toBe(30);
  const days = changedInJuly('new-due-days', 90);
  expect(lateOn(days, '2026-07-10', '2026-05-10')).toBe(20);
  expect(lateOn(days, '2026-09-10', '2026-07-10')).toBe(0);
});

test('months before the oldest rule bear what it says', () => {
  expect(penaltyPercent({ ...penaltyRuleOf(RULES, 2025, DATE), from: '2025-12-10' }, DATE)).toBe(
    50,
  );
  expect(
    penaltyPercent({ ...penaltyRuleOf(RULES, 2025, DATE), from: '2025-12-10' }, '2026-02-01'),
  ).toBe(30);
});

test.each([
  ['Plumbing', '238220', 'sub-contractor'],
  ['Homes', '236115', 'general-contractor'],
  ['Bakery', '311811', 'manufacturing'],
  ['Groceries', '445110', 'retail'],
  ['Ice cream from a cart', '454390', 'peddler'],
  ['Parcel delivery', '484110', 'delivery'],
  ['Bookkeeping', '541219', 'service'],
  ['Diner', '722511', 'retail'],
])('%s, NAICS %s, is proposed as %s', (description, naics, code) => {
  expect(proposedClass(RULES, DATE, { description, naics })).toBe(code);
});

test('other permits follow from NAICS, and from a word where NAICS does not tell', () => {
  const needed = (description: string, naics: string) =>
    permitsNeeded(RULES, DATE, { description, naics });
  expect(needed('Massage', '812199')).toEqual(['massage establishment, police']);
  expect(needed('Bar', '722410')).toEqual(['county health', 'alcoholic beverage control']);
  expect(needed('Billiard hall', '713990')).toEqual(['billiards, police']);
  expect(needed('Bookkeeping', '541219')).toEqual([]);
});
