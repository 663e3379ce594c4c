// Table tests of the difference finder: one line a mistake, after the day's sheets it was met on.
import { expect, test } from 'vitest';
import { causeWords } from './cause-words.ts';
import { compareSheets, compareTape } from './find-difference.ts';
import { cents, formatCents } from './money.ts';
import { slipsOf } from './slips.ts';
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
    ['Line 3: 75.00 was keyed twice, first in line 2.'],
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
    ['Line 1: 5.30 for 53.00 of 1-000101: the point slipped.'],
  ],
  [
    'a stub of another department',
    '53.00 36.00',
    '53.00',
    '36.00',
    ['Line 2: nothing was posted for 36.00.'],
  ],
  [
    'keyed double',
    '106.00 75.00',
    '53.00 75.00',
    '53.00',
    ['Line 1: 106.00 for 53.00 of 1-000101: keyed double.'],
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
      'Line 2: nothing was posted for 45.00.',
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
  [8185, 8815, 'transposition'],
  [16480, 14680, 'transposition'],
  [16480, 14680 + 9, undefined],
  [1200, 2100, 'transposition'],
  [8195, 9185, 'transposition'],
  [100, 1000, 'slide'],
  [1234, 4321, undefined],
  [5500, 5500, undefined],
  [9050, 9005, 'transposition'],
  [-12, -21, 'transposition'],
  [90, 9, 'slide'],
  [530, 5300, 'slide'],
  [53, 5300, 'slide'],
  [530000, 5300, 'slide'],
  [0, 0, undefined],
  [-5300, 5300, 'wrong-sign'],
  [10600, 5300, 'doubled'],
  [5300, 10600, undefined],
])('%i for %i is %s', (keyed, posted, kind) => {
  expect(slipsOf(cents(keyed)).find(({ amountCents }) => amountCents === posted)?.kind).toBe(kind);
});

test('every transposition is a multiple of nine', () => {
  for (const { kind, amountCents } of slipsOf(cents(987_650))) {
    if (kind === 'transposition') expect(Math.abs(987_650 - amountCents) % 9).toBe(0);
  }
});

test('the tape adds what stands, subtracted amounts negative', () => {
  const tape = tapeOf('100.00 -40.00 x7.00');
  expect([tapeTotal(tape), tapeItems(tape)]).toEqual([6000, 2]);
});

function sheetOf(name: string, tape: string | undefined, posted: string, sold?: true) {
  const stubs = postedOf(posted).map((stub) => (sold ? { ...stub, sold } : stub));
  return { code: name, name, posted: stubs, ...(tape === undefined ? {} : { tape: tapeOf(tape) }) };
}

const told = (...sheets: ReturnType<typeof sheetOf>[]) =>
  compareSheets(sheets).map(({ causes }) => causes.map(causeWords));

test.each([
  [
    'a counter item posted under another department: both sheets say so',
    told(
      sheetOf('Dogs', '36.00', '20.00', true),
      sheetOf('Transit', '45.00 20.00', '36.00 45.00', true),
    ),
    [
      [
        'Line 2 of Transit: 20.00 was posted under Dogs, 1-000101.',
        'Line 1 of Dogs: 36.00 was posted under Transit, 1-000101.',
      ],
      [
        'Line 1 of Dogs: 36.00 was posted under Transit, 1-000101.',
        'Line 2 of Transit: 20.00 was posted under Dogs, 1-000101.',
      ],
    ],
  ],
  [
    'the stub of a bill on the wrong pile',
    told(sheetOf('Water', '166.00', '166.00 75.00'), sheetOf('Parking', '53.00 75.00', '53.00')),
    [
      ['Line 2 of Parking: 75.00 is the stub of 1-000102 of Water.'],
      ['Line 2 of Parking: 75.00 is the stub of 1-000102 of Water.'],
    ],
  ],
  [
    'a stub on both tapes',
    told(sheetOf('Water', '75.00', '75.00'), sheetOf('Parking', '53.00 75.00', '53.00')),
    [[], ['Line 2 of Parking: 75.00 is on the tape of Water too, posted there as 1-000101.']],
  ],
  [
    'posted where no tape was keyed yet, which has no causes of its own',
    told(sheetOf('Water', undefined, '75.00 20.00'), sheetOf('Parking', '53.00 75.00', '53.00')),
    [[], ['Line 2 of Parking: 75.00 was posted under Water, 1-000101.']],
  ],
  [
    'one cause that is whole on both sheets before two that are not',
    told(sheetOf('Water', '12.00 90.00', '90.00'), sheetOf('Parking', '5.00', '5.00 12.00')),
    [
      ['Line 1 of Water: 12.00 is the stub of 1-000102 of Parking.'],
      ['Line 1 of Water: 12.00 is the stub of 1-000102 of Parking.'],
    ],
  ],
])('over the day: %s', (_what, causes, expected) => {
  expect(causes.map((of) => [...of].sort())).toEqual(expected.map((of) => [...of].sort()));
});

test('the fewest causes are named: a pair moves over so that two more find each other', () => {
  // 12.00 is a swap of 21.00 and a slide of 120.00; 2.10 is a slide of 21.00 only.
  const found = compareTape(tapeOf('12.00 2.10'), postedOf('21.00 120.00'));
  expect(found.causes.map(({ kind }) => kind)).toEqual(['slide', 'slide']);
});
