// On which dates a drawer may be opened, case by case.
import { expect, test } from 'vitest';
import { isPastCutOff, openingDates } from './opening-dates.ts';

const TODAY = '2026-09-15';
const NEXT = '2026-09-16';
const MORNING = {
  today: TODAY,
  next: NEXT,
  closed: [],
  pastCutOff: false,
  counted: false,
  newest: undefined,
};

test.each([
  ['in the morning', {}, [TODAY], TODAY, false],
  ['after the cut-off', { pastCutOff: true }, [TODAY, NEXT], NEXT, true],
  ['while today is counted', { counted: true }, [TODAY, NEXT], TODAY, true],
  ['once today is closed', { closed: [TODAY] }, [NEXT], NEXT, true],
  ['where the register is on the next date', { newest: NEXT }, [NEXT], NEXT, true],
  ['where only the next is closed', { closed: [NEXT], pastCutOff: true }, [TODAY], TODAY, false],
])('%s', (_when, facts, offered, proposed, asks) => {
  const dates = openingDates({ ...MORNING, ...facts });
  expect(dates).toEqual({ today: TODAY, offered, proposed, asks });
});

test.each([
  ['both dates are closed', { closed: [TODAY, NEXT] }],
  ['the next date of the register is closed', { closed: [NEXT], newest: NEXT }],
])('none where %s', (_when, facts) => {
  expect(openingDates({ ...MORNING, ...facts })).toBeUndefined();
});

test('the cut-off is a minute of the day and belongs to the time after it', () => {
  expect(['16:29', '16:30', '23:59'].map((time) => isPastCutOff(time, 990))).toEqual([
    false,
    true,
    true,
  ]);
});
