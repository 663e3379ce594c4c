// Windows of a citation over their boundary days: weekends and holidays count like any day.
import { expect, test } from 'vitest';
import { RuleBook } from '../../domain/rule-book.ts';
import { hearingWindow, penaltyWindow, reviewWindow, type Wait } from './windows.ts';
import { PARKING_WORDS } from './words.ts';

const RULES = new RuleBook(
  'parking',
  [
    ...[
      { name: 'review-issue-days', value: 21 },
      { name: 'review-notice-days', value: 14 },
    ],
    ...[
      { name: 'penalty-issue-days', value: 21 },
      { name: 'penalty-notice-days', value: 14 },
    ],
    { name: 'hearing-ask-days', value: 21 },
  ].map((row) => ({ ...row, from: '2026-01-01', authority: 'CVC 40215' })),
);

const asked = (date = '2026-12-31') => ({ rules: RULES, date });

test.each([
  // 27 Jul 2026 is a Monday; 4 Jul and Labor Day are holidays, and count.
  ['2026-07-06', undefined, '2026-07-27'],
  ['2026-06-13', undefined, '2026-07-04'],
  ['2026-08-17', undefined, '2026-09-07'],
  // The later of both, whichever it is.
  ['2026-07-06', '2026-07-12', '2026-07-27'],
  ['2026-07-06', '2026-07-13', '2026-07-27'],
  ['2026-07-06', '2026-07-14', '2026-07-28'],
  ['2026-07-06', '2026-08-03', '2026-08-17'],
  ['2026-12-20', undefined, '2027-01-10'],
  ['2026-02-10', '2026-02-20', '2026-03-06'],
])('issued %s, notice %s: until %s', (issuedOn, noticedOn, until) => {
  const served = { issuedOn, noticedOn, waits: [] };
  expect(reviewWindow(asked(), served).until).toBe(until);
  expect(penaltyWindow(asked(), served).until).toBe(until);
});

const wait = (askedOn: string, givenOn?: string): Wait => ({ askedOn, givenOn });

test.each<[string, readonly Wait[], string, number]>([
  ['given the same day', [wait('2026-07-10', '2026-07-10')], '2026-07-27', 0],
  ['given the next day', [wait('2026-07-10', '2026-07-11')], '2026-07-28', 1],
  ['given after fifteen days', [wait('2026-07-10', '2026-07-25')], '2026-08-11', 15],
  ['asked on the last day', [wait('2026-07-27', '2026-08-05')], '2026-07-27', 0],
  ['asked the day before', [wait('2026-07-26', '2026-07-29')], '2026-07-30', 3],
  ['asked before it was issued', [wait('2026-07-01', '2026-07-08')], '2026-07-29', 2],
  [
    'asked twice, the days that overlap once',
    [wait('2026-07-10', '2026-07-14'), wait('2026-07-12', '2026-07-16')],
    '2026-08-02',
    6,
  ],
  ['not given until today', [wait('2026-07-20')], '2026-08-06', 10],
])('a copy %s', (_when, waits, until, tolledDays) => {
  const served = { issuedOn: '2026-07-06', noticedOn: undefined, waits };
  const found = reviewWindow(asked('2026-07-30'), served);
  expect(found).toMatchObject({ until, tolledDays });
  // A penalty waits for no copy by itself.
  expect(penaltyWindow(asked('2026-07-30'), served).until).toBe('2026-07-27');
});

test('a hearing is asked for until the twenty-first day after the result was mailed', () => {
  expect(hearingWindow(asked(), '2026-08-24').until).toBe('2026-09-14');
});

test('a window tells its rule beside its date', () => {
  const served = { issuedOn: '2026-07-06', noticedOn: '2026-08-03', waits: [] };
  expect(PARKING_WORDS.window(reviewWindow(asked(), served))).toBe(
    '17 Aug 2026: notice mailed 3 Aug + 14 days (CVC 40215)',
  );
  const waited = { issuedOn: '2026-12-20', noticedOn: undefined, waits: [wait('2026-12-22')] };
  expect(PARKING_WORDS.window(reviewWindow(asked('2026-12-24'), waited))).toBe(
    '12 Jan 2027: issued 20 Dec 2026 + 21 days + 2 waiting for a copy (CVC 40215)',
  );
});
