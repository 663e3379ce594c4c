// How a refund stands by what is on record of it, and from when a check is stale.
import { describe, expect, it } from 'vitest';
import { isOver, plainCheckNumber, refundState, staleFrom } from './refund-life.ts';

const NOTHING = { file: null, stoppedBy: null, check: null, back: null };

describe('a refund', () => {
  it.each([
    [NOTHING, 'waits'],
    [{ ...NOTHING, stoppedBy: 'NSF-000001' }, 'stopped'],
    [{ ...NOTHING, file: 1 }, 'sent'],
    [{ ...NOTHING, file: 1, check: '7' }, 'paid'],
    [{ ...NOTHING, file: 1, check: '7', back: 'mail' as const }, 'returned'],
    [{ ...NOTHING, file: 1, check: '7', back: 'stale' as const }, 'stale'],
    [{ ...NOTHING, file: 1, back: 'unpaid' as const }, 'unpaid'],
  ])('%o: %s', (life, state) => {
    expect(refundState(life)).toBe(state);
  });

  it('is over once nobody is paid by it', () => {
    expect((['waits', 'sent', 'paid'] as const).some(isOver)).toBe(false);
    expect((['stopped', 'returned', 'stale', 'unpaid'] as const).every(isOver)).toBe(true);
  });
});

it('a check is stale so many days after its date', () => {
  expect(staleFrom('2026-09-15', 180)).toBe('2027-03-14');
});

it.each([
  ['10422', '10422'],
  [' 0010422 ', '10422'],
  ['0', undefined],
  ['', undefined],
  ['10-422', undefined],
  ['1234567890123', undefined],
])('the number of a check, %s, is %s', (typed, plain) => {
  expect(plainCheckNumber(typed)).toBe(plain);
});
