// Table tests of the difference finder: one line a mistake, after the day's sheets it was met on.
import { expect, test } from 'vitest';
import { causeWords, compareTape, isSlide, isTransposition } from './find-difference.ts';
import { cents, formatCents } from './money.ts';
import { tapeItems, tapeTotal } from './tape.ts';

const toCents = (text: string) => cents(Math.sign(Number(text)) * Number(text.replace(/\D/g, '')));
/** `121.40 81.85 x200.00`: an x strikes the line. */
const tapeOf = (text: string) =>
  text.split(' ').map((word) => ({
    amountCents: toCents(word.replace('x', '')),
    struck: word.startsWith('x'),
  }));
const postedOf = (text: string) =>
  text.split(' ').map((word, index) => ({
    reference: `1-00010${index + 1}`,
    amountCents: toCents(word),
  }));

const WATER = '166.00 75.00 145.00 121.40 88.15 200.00 166.00';

test.each([
  ['agrees', WATER, WATER, '0.00', []],
  ['in another order', '200.00 166.00 166.00 88.15 145.00 75.00 121.40', WATER, '0.00', []],
  [
    'transposition on the water sheet',
    '166.00 75.00 145.00 121.40 81.85 200.00 166.00',
    WATER,
    '-6.30',
    ['Line 5: 81.85 for 88.15 of 1-000105: transposition, 6.30 is 9 x 0.70.'],
  ],
  [
    'transposition on the business tax sheet',
    '164.80',
    '146.80',
    '18.00',
    ['Line 1: 164.80 for 146.80 of 1-000101: transposition, 18.00 is 9 x 2.00.'],
  ],
  ['a stub missing', '166.00', '166.00 75.00', '-75.00', ['75.00 of 1-000102 is not on the tape.']],
  [
    'keyed twice',
    '166.00 75.00 75.00',
    '166.00 75.00',
    '75.00',
    ['Line 3: 75.00 was keyed twice.'],
  ],
  [
    'wrong sign',
    '166.00 -75.00',
    '166.00 75.00',
    '-150.00',
    ['Line 2: -75.00 for 75.00 of 1-000102: wrong sign.'],
  ],
  [
    'the point slipped',
    '5.30 75.00',
    '53.00 75.00',
    '-47.70',
    ['Line 1: 5.30 for 53.00 of 1-000101: the point slipped one place.'],
  ],
  [
    'a stub of another department',
    '53.00 36.00',
    '53.00',
    '36.00',
    ['Line 2: nothing was posted for 36.00; perhaps the stub belongs to another department.'],
  ],
  ['a struck line counts for nothing', '166.00 x75.00', '166.00', '0.00', []],
  [
    'two mistakes that cancel are still shown',
    '1,663.00 45.00',
    '1,636.00 72.00',
    '0.00',
    [
      'Line 1: 1,663.00 for 1,636.00 of 1-000101: transposition, 27.00 is 9 x 3.00.',
      '72.00 of 1-000102 is not on the tape.',
      'Line 2: nothing was posted for 45.00; perhaps the stub belongs to another department.',
    ],
  ],
])('%s', (_name, tape, posted, difference, causes) => {
  const found = compareTape(tapeOf(tape.replaceAll(',', '')), postedOf(posted.replaceAll(',', '')));
  expect(formatCents(found.differenceCents)).toBe(difference);
  expect(found.causes.map(causeWords).sort()).toEqual([...causes].sort());
});

test('what explains the whole difference is named first', () => {
  // 12.00 could be 21.00 or 0.12 slipped twice; only the first makes up the difference.
  const found = compareTape(tapeOf('12.00 12.00 13.00'), postedOf('120.00 21.00 13.00 12.00'));
  expect(found.causes.map((cause) => cause.kind)).toEqual(['transposition', 'missing']);
  const whole = compareTape(tapeOf('12.00'), postedOf('21.00'));
  expect(whole.causes).toHaveLength(1);
});

test('rows stand side by side in the order of the tape, what is missing behind them', () => {
  const { rows } = compareTape(tapeOf('81.85 166.00'), postedOf('166.00 88.15 75.00'));
  expect(rows.map((row) => [row.keyed?.line, row.posted?.reference, row.agrees])).toEqual([
    [1, '1-000102', false],
    [2, '1-000101', true],
    [undefined, '1-000103', false],
  ]);
});

test.each([
  [8185, 8815, true],
  [16480, 14680, true],
  [16480, 14680 + 9, false],
  [1200, 2100, true],
  [100, 1000, false],
  [10, 100, false],
  [1234, 4321, false],
  [5500, 5500, false],
  [9050, 9005, true],
  [-12, -21, true],
  [90, 9, false],
])('%i for %i is a transposition: %s', (keyed, posted, expected) => {
  expect(isTransposition(cents(keyed), cents(posted))).toBe(expected);
});

test('a slide moves the point by one place', () => {
  expect(isSlide(cents(530), cents(5300))).toBe(true);
  expect(isSlide(cents(53000), cents(5300))).toBe(true);
  expect(isSlide(cents(0), cents(0))).toBe(false);
});

test('the tape adds what stands, subtracted amounts negative', () => {
  const tape = tapeOf('100.00 -40.00 x7.00');
  expect([tapeTotal(tape), tapeItems(tape)]).toEqual([6000, 2]);
});
