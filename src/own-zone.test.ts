// Dates and times of the process's own zone beside those that Intl tells, over years of both.
import { afterEach, expect, test } from 'vitest';
import { keepOwnZone, localMoment } from './domain/papers/moment.ts';
import { keepZone } from './own-zone.ts';

const before = process.env['TZ'];

afterEach(() => {
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
  keepOwnZone(undefined);
});

const HOUR_MS = 3_600_000;
const FROM = Date.parse('1999-12-31T00:10:00Z');

/** Every seventh hour of forty years: each day, and both sides of each change of the clocks. */
const instants = Array.from({ length: 50_000 }, (_, index) =>
  new Date(FROM + index * 7 * HOUR_MS).toISOString(),
);

test.each([
  'America/Los_Angeles',
  'America/Phoenix',
  'Pacific/Honolulu',
  'America/St_Johns',
  'America/Argentina/Buenos_Aires',
  'Australia/Lord_Howe',
])('%s reads the same as with Intl', (timeZone) => {
  const told = instants.map((instant) => localMoment(instant, timeZone));
  keepZone({ timeZone });
  expect(process.env['TZ']).toBe(timeZone);
  expect(instants.map((instant) => localMoment(instant, timeZone))).toEqual(told);
});

test('what is no place is left to Intl', () => {
  const [instant = ''] = instants;
  const told = localMoment(instant, 'Etc/GMT+5');
  keepZone({ timeZone: 'Etc/GMT+5' });
  keepZone({ timeZone: 'EST5EDT' });
  expect(process.env['TZ']).toBe(before);
  expect(localMoment(instant, 'Etc/GMT+5')).toEqual(told);
});

test('other zones are told beside it', () => {
  keepZone({ timeZone: 'America/Los_Angeles' });
  expect(localMoment('2026-09-15T17:42:00Z', 'America/New_York').time).toBe('13:42');
  expect(localMoment('2026-09-15T17:42:00Z', 'America/Los_Angeles').time).toBe('10:42');
});
