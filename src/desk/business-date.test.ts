// The date on the city's own calendar, whatever the clock of the machine says.
import { expect, test } from 'vitest';
import { localDate } from './business-date.ts';

test.each([
  ['2026-09-15T06:59:59.999Z', 'America/Los_Angeles', '2026-09-14'],
  ['2026-09-15T07:00:00.000Z', 'America/Los_Angeles', '2026-09-15'],
  ['2026-11-01T08:30:00.000Z', 'America/Los_Angeles', '2026-11-01'],
  ['2027-01-01T07:59:00.000Z', 'America/Los_Angeles', '2026-12-31'],
  ['2026-09-15T23:00:00.000Z', 'Pacific/Auckland', '2026-09-16'],
])('%s in %s is %s', (instant, zone, date) => {
  expect(localDate(instant, zone)).toBe(date);
});
