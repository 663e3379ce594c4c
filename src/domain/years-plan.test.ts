// A demo city's years: who comes when is even, repeatable, and nobody is left out.
import { expect, test } from 'vitest';
import { WEEKEND, weekdaysOf } from './business-calendar.ts';
import { partyOf, planYears, visitsBefore, visitsOf } from './years-plan.ts';

const calendar = { closedWeekdays: weekdaysOf(WEEKEND), days: new Map() };
const LAST = '2026-09-14';

test.each([
  { accounts: 200, years: 1, parties: 94, visits: 100, days: 4, registers: 1 },
  { accounts: 20_000, years: 2, parties: 9412, visits: 20_000, days: 250, registers: 1 },
  { accounts: 1_000_000, years: 5, parties: 470_588, visits: 2_500_000, days: 1304, registers: 4 },
])('$accounts accounts in $years years', ({ accounts, years, days, ...wanted }) => {
  const plan = planYears({ accounts, years, seed: 1 }, LAST, calendar);
  expect(plan).toMatchObject(wanted);
  expect(plan.dates).toHaveLength(days);
  expect(plan.dates.at(-1)).toBe(LAST);
  expect([...plan.dates].sort()).toEqual(plan.dates);
  expect(plan.dates.every((date) => date > `${2026 - years}${LAST.slice(4)}`)).toBe(true);
});

test('every visit is on one date, and everybody comes once before anybody comes again', () => {
  const plan = planYears({ accounts: 200, years: 3, seed: 1 }, LAST, calendar);
  const spans = plan.dates.map((_, day) => visitsOf(plan, day));
  expect(spans[0]?.[0]).toBe(0);
  expect(spans.at(-1)?.[1]).toBe(plan.visits);
  spans.slice(1).forEach(([first], index) => {
    expect(first).toBe(spans[index]?.[1]);
  });
  const round = Array.from({ length: plan.parties }, (_, visit) => partyOf(plan, visit));
  expect(new Set(round).size).toBe(plan.parties);
  expect([0, plan.parties - 1, plan.parties].map((visit) => visitsBefore(plan, visit))).toEqual([
    0, 0, 1,
  ]);
});
