// Keys on a count: rows, sums, money instead of pieces, zero, paper, walking, and what ends it.
import { describe, expect, test } from 'vitest';
import { cents, formatCents } from '../../src/domain/money.ts';
import { testKey } from '../../test/support/keys.ts';
import { type CountReading, countKey } from './count-keys.ts';
import {
  CLOSE_SLOTS,
  type CountState,
  countedCash,
  countLines,
  FLOAT_SLOTS,
  isTouched,
  paperOf,
  startCount,
  takeTape,
} from './count-state.ts';

/** Types the keys; the last reading counts, and refusals before it are collected. */
function type(keys: string, from: CountState): CountReading & { readonly refusals: string[] } {
  const refusals: string[] = [];
  let reading: CountReading = { kind: 'counting', count: from };
  for (const [at, char] of [...keys].entries()) {
    reading = countKey(reading.count, testKey(char, at * 10));
    if (reading.kind === 'refused') refusals.push(reading.refusal.code);
  }
  return { ...reading, refusals };
}

const lines = (count: CountState) =>
  countLines(count).map(
    (line) => `${line.form} ${line.denominationCents} ${line.quantity} ${line.amountCents}`,
  );
const total = (count: CountState) => formatCents(countedCash(count));
const float = () => startCount(FLOAT_SLOTS);

describe('a float', () => {
  test('the eight rows of the short day, from the 20s', () => {
    const { count, refusals } = type('5⏎6⏎4⏎12⏎16⏎20⏎20⏎100⏎', float());
    expect([total(count), refusals]).toEqual(['200.00', []]);
    expect(lines(count).slice(0, 2)).toEqual(['piece 2000 5 10000', 'piece 1000 6 6000']);
  });

  test.each([
    ['a sum of pieces', '12+8⏎', ['piece 2000 20 40000']],
    ['money instead of pieces', '40.⏎', ['money 2000 2 4000']],
    ['zero is counted', '0⏎', ['piece 2000 0 0']],
    ['an empty Enter leaves a row', '⏎3⏎', ['piece 1000 3 3000']],
    ['an empty + goes on too', '+3⏎', ['piece 1000 3 3000']],
    ['- clears what is pending', '7-3⏎', ['piece 2000 3 6000']],
    ['an empty - goes up and a number replaces', '5⏎-6⏎', ['piece 2000 6 12000']],
    ['100 and 50 follow', '⏎⏎⏎⏎⏎⏎⏎⏎1⏎2⏎', ['piece 10000 1 10000', 'piece 5000 2 10000']],
  ])('%s', (_what, keys, expected) => {
    expect(lines(type(keys, float()).count)).toEqual(expected);
  });

  test('rolls and straps follow the last coin', () => {
    const { count } = type('⏎⏎⏎⏎⏎⏎⏎⏎⏎⏎1⏎2⏎1⏎', float());
    expect(lines(count)).toEqual(['strap 2000 1 200000', 'strap 100 2 20000', 'roll 25 1 1000']);
  });

  test('a denomination keyed as money on two rows is one line', () => {
    const { count } = type('⏎⏎⏎⏎5.⏎⏎⏎⏎⏎⏎⏎⏎10.⏎', float());
    expect(lines(count)).toEqual(['money 25 60 1500']);
  });
});

describe('refused', () => {
  test.each([
    ['12+⏎', 'entry-unreadable'],
    ['30.⏎', 'count-not-multiple'],
    ['1000000⏎', 'entry-unreadable'],
    ['1234567890123⏎', 'entry-unreadable'],
    ['5*', 'count-pending'],
    ['*', 'drawer-untouched'],
    ['/', 'key-not-here'],
    ['1x2⏎', 'entry-foreign-key'],
  ])('%s is %s and nothing is counted', (keys, code) => {
    const { refusals, count } = type(keys, float());
    expect(refusals).toEqual([code]);
    expect(isTouched(count)).toBe(false);
  });

  test('digits that * found pending stay, and Enter still takes them', () => {
    expect(lines(type('5*⏎', float()).count)).toEqual(['piece 2000 5 10000']);
  });

  test('past the end nothing is counted', () => {
    const end = '⏎'.repeat(FLOAT_SLOTS.length);
    expect(type(`${end}5⏎`, float()).refusals).toEqual(['count-at-end']);
    expect(type(`${end}⏎`, float()).count.at).toBe(FLOAT_SLOTS.length);
  });
});

describe('a close', () => {
  const close = () => startCount(CLOSE_SLOTS);
  const rows = '0⏎0⏎14⏎5⏎6⏎32⏎40⏎40⏎30⏎30⏎';

  test('the ten rows, checks and card of the short day', () => {
    const reading = type(`${rows}2⏎175.⏎1⏎53.⏎*`, close());
    expect(reading.kind).toBe('review');
    expect(total(reading.count)).toBe('407.80');
    expect(paperOf(reading.count, 'checks')).toEqual({ items: 2, amountCents: 17500 });
    expect(paperOf(reading.count, 'card')).toEqual({ items: 1, amountCents: 5300 });
  });

  test('paper that was not counted is none', () => {
    const reading = type(`${rows}*`, close());
    expect(reading.kind).toBe('review');
    expect(paperOf(reading.count, 'card')).toEqual({ items: 0, amountCents: 0 });
  });

  test.each([
    [`${rows}2⏎*`, 'amount', 'checks'],
    [`${rows}2⏎175.⏎⏎53.⏎*`, 'items', 'card'],
  ])('half keyed paper is refused and marked', (keys, kind, paper) => {
    const { refusals, count } = type(keys, close());
    expect(refusals).toEqual(['count-half']);
    expect(count.slots[count.at]).toEqual({ kind, paper });
  });

  test('a number of checks takes no point', () => {
    expect(type(`${rows}2.⏎`, close()).refusals).toEqual(['key-not-here']);
  });
});

test('- above the first row leaves, and from any row while nothing is counted', () => {
  expect(type('-', startCount(CLOSE_SLOTS)).kind).toBe('leave');
  expect(type('⏎⏎-', float()).kind).toBe('leave');
  expect(type('1⏎⏎-', float()).kind).toBe('counting');
  expect(type('1⏎--', float()).kind).toBe('leave');
});

test('.. opens the adding machine, whose total waits in the entry', () => {
  const asked = type('..', float());
  expect([asked.kind, asked.count.entry.text]).toEqual(['tape', '']);
  const back = takeTape(asked.count, cents(6000));
  expect(back.entry.text).toBe('60.00');
  expect(lines(type('⏎', back).count)).toEqual(['money 2000 3 6000']);
});
