// Keys on a tape: adding, subtracting, repeating, factors, walking, replacing, striking.
import { describe, expect, test } from 'vitest';
import { formatCents } from '../../src/domain/money.ts';
import { tapeTotal } from '../../src/domain/tape.ts';
import { testKey } from '../../test/support/keys.ts';
import { EMPTY_TAPE, type TapeReading, tapeKey } from './tape-state.ts';

function type(keys: string): TapeReading & { readonly refusals: string[] } {
  const refusals: string[] = [];
  let reading: TapeReading = { kind: 'tape', tape: EMPTY_TAPE };
  for (const [at, char] of [...keys].entries()) {
    reading = tapeKey(reading.tape, testKey(char, at * 10));
    if (reading.kind === 'refused') refusals.push(reading.refusal.code);
  }
  return { ...reading, refusals };
}

const shown = (keys: string) =>
  type(keys).tape.rows.map(
    ({ amountCents, struck, note }) =>
      `${struck ? 'x' : ''}${formatCents(amountCents)}${note && ` ${note}`}`,
  );
const total = (keys: string) => formatCents(tapeTotal(type(keys).tape.rows));

describe('a tape', () => {
  test.each([
    ['Enter adds', '12140⏎53.⏎', ['121.40', '53.00']],
    ['+ adds', '12140+53.+', ['121.40', '53.00']],
    ['- subtracts', '12140⏎2140-', ['121.40', '-21.40']],
    ['an empty + repeats the last standing line', '5300⏎+', ['53.00', '53.00 again']],
    ['a factor', '3*5300⏎', ['159.00 3 x 53.00']],
    ['a divisor', '15900/3⏎', ['53.00 159.00 / 3']],
    ['a percentage, the amount first', '16600*8.5/⏎', ['14.11 8.5 % of 166.00']],
    ['a percentage of an amount with its point', '166.*8/+', ['13.28 8 % of 166.00']],
    ['a percentage taken off', '16600⏎16600*8.125/-', ['166.00', '-13.49 8.125 % of 166.00']],
    ['a number that is not added', '100⏎9152026**200⏎', ['1.00', '0.00 9152026', '2.00']],
    ['a number at the end is not marked', '100⏎7**-200⏎', ['x1.00', '2.00', '0.00 7']],
    ['a number replaces the marked line', '8185⏎-8815⏎', ['x81.85', '88.15']],
    ['the line below stays in its place', '8185⏎5300⏎--8815⏎', ['x81.85', '88.15', '53.00']],
    ['a marked line may be replaced by a subtraction', '100⏎-100-', ['x1.00', '-1.00']],
    ['0 strikes the marked line', '100⏎200⏎--0⏎', ['x1.00', '2.00']],
    ['+ walks down again', '100⏎200⏎--+300⏎', ['1.00', 'x2.00', '3.00']],
    ['struck lines are passed over', '100⏎200⏎-300⏎--+400⏎', ['1.00', 'x2.00', 'x3.00', '4.00']],
    ['an empty Enter does nothing', '⏎100⏎⏎', ['1.00']],
  ])('%s', (_what, keys, expected) => {
    expect(shown(keys)).toEqual(expected);
    expect(type(keys).refusals).toEqual([]);
  });

  test('struck lines count for nothing', () => {
    expect(total('8185⏎-8815⏎5300⏎')).toBe('141.15');
  });

  test('* on an empty entry is the total, - above the first line leaves', () => {
    expect(type('100⏎*').kind).toBe('total');
    expect(type('100⏎--').kind).toBe('leave');
    expect(type('-').kind).toBe('leave');
    expect(type('/').kind).toBe('kept');
    expect(type('915**').tape.rows).toHaveLength(1);
    expect(total('100⏎915**200⏎')).toBe('3.00');
  });
});

test.each([
  ['*', 'tape-empty'],
  ['+', 'tape-empty'],
  ['0⏎', 'tape-zero'],
  ['1234567890⏎', 'entry-unreadable'],
  ['10000000.⏎', 'entry-unreadable'],
  ['100/0⏎', 'entry-unreadable'],
  ['16600*1000/⏎', 'entry-unreadable'],
  ['166.*3⏎', 'entry-unreadable'],
  ['3*53.125⏎', 'entry-unreadable'],
  ['16600*8/3⏎', 'entry-unreadable'],
  ['..', 'key-not-here'],
])('%s is refused: %s', (keys, code) => {
  const reading = type(keys);
  expect(reading.refusals).toEqual([code]);
  expect([reading.tape.rows, reading.tape.entry.text]).toEqual([[], '']);
});
