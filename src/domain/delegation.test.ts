// The moments a delegation begins and ends at.
import { expect, test } from 'vitest';
import { standsFrom, startOfDay } from './delegation.ts';

const ZONE = 'America/Los_Angeles';
const REAL = { demoDate: null, timeZone: ZONE };
const DEMO = { demoDate: '2026-09-15', timeZone: ZONE };

test.each([
  ['in summer', '2026-09-15', '2026-09-15T07:00:00.000Z'],
  ['in winter', '2026-12-15', '2026-12-15T08:00:00.000Z'],
  ['on the day summer time begins', '2026-03-08', '2026-03-08T08:00:00.000Z'],
  ['on the day after it began', '2026-03-09', '2026-03-09T07:00:00.000Z'],
  ['on the day it ends', '2026-11-01', '2026-11-01T07:00:00.000Z'],
  ['on the day after it ended', '2026-11-02', '2026-11-02T08:00:00.000Z'],
])('a day begins at midnight of the city %s', (_when, date, at) => {
  expect(startOfDay(date, ZONE)).toBe(at);
});

test('days east of Greenwich begin on the date before', () => {
  expect(startOfDay('2026-09-15', 'Asia/Tokyo')).toBe('2026-09-14T15:00:00.000Z');
});

test('both days are included, and nothing stands before it was granted', () => {
  const days = { firstDate: '2026-09-15', lastDate: '2026-09-16' };
  expect(standsFrom(days, '2026-09-14T20:00:00.000Z', REAL)).toEqual({
    beginsAt: '2026-09-15T07:00:00.000Z',
    endsAt: '2026-09-17T07:00:00.000Z',
  });
  const late = '2026-09-15T20:00:00.000Z';
  expect(standsFrom(days, late, REAL).beginsAt).toBe(late);
});

test('on a demo book only days with the demo date come', () => {
  const at = '2026-11-28T20:00:00.000Z';
  const comes = standsFrom({ firstDate: '2026-09-14', lastDate: '2026-09-15' }, at, DEMO);
  expect(comes).toEqual({ beginsAt: at, endsAt: '9999-12-31T23:59:59.999Z' });
  const never = standsFrom({ firstDate: '2026-09-16', lastDate: '2026-09-17' }, at, DEMO);
  expect(never).toEqual({ beginsAt: at, endsAt: at });
});
