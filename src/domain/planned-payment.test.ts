// Where a payment lands beside an arrangement, as a table: what is asked for now, what is in none,
// the rest; and never more or less than was paid.
import { expect, test } from 'vitest';
import { type Cents, cents, ZERO } from './money.ts';
import type { OpenItem } from './open-item.ts';
import { allocatePlanned } from './planned-payment.ts';

const item = (id: number, dueOn: string, ...open: readonly number[]): OpenItem => ({
  ...{ id, dueOn, side: 'D', accountId: 1, documentNumber: '', description: '' },
  ...{ department: 'water', documentDate: dueOn },
  components: open.map((amount, index) => ({
    ...{ id: id * 10 + index, name: 'Water', controlAccount: '510-1210', rank: index },
    ...{
      originalCents: cents(amount),
      openCents: cents(amount),
      shares: [],
      recognition: 'accrual' as const,
    },
  })),
});

/** Two bills in a plan of 50.00 a month, one older and one newer that are in none. */
const OLDER = item(1, '2026-06-30', 3000);
const FIRST = item(2, '2026-07-31', 4000, 6000);
const SECOND = item(3, '2026-08-31', 5000);
const NEWER = item(4, '2026-09-30', 7000);
const ITEMS = [NEWER, FIRST, SECOND, OLDER];
const PLAN = { itemIds: [2, 3], dueCents: cents(5000) };

const told = (amount: number, plans = [PLAN]) => {
  const { payments, overCents } = allocatePlanned(ITEMS, cents(amount), plans);
  const parts = payments.map((one) => `${one.item.id}:${one.parts.join('+')}`);
  return [...parts, ...(overCents === 0 ? [] : [`over ${overCents}`])].join(' ');
};

test.each<[string, number, string]>([
  ['less than an instalment goes to it', 4500, '2:4000+500'],
  ['an instalment', 5000, '2:4000+1000'],
  ['then what is in no arrangement, the oldest first', 8500, '1:3000 2:4000+1000 4:500'],
  ['then the rest of it', 17_000, '1:3000 2:4000+3000 4:7000'],
  ['all', 25_000, '1:3000 2:4000+6000 3:5000 4:7000'],
  ['more than all', 25_100, '1:3000 2:4000+6000 3:5000 4:7000 over 100'],
])('%s', (_what, amount, where) => {
  expect(told(amount)).toBe(where);
});

test('without an arrangement the oldest comes first, as ever', () => {
  expect(told(8500, [])).toBe('1:3000 2:4000+1500');
});

test('what is asked for of items elsewhere is not taken twice', () => {
  const { payments, overCents } = allocatePlanned([SECOND], cents(6000), [
    { itemIds: [2, 3], dueCents: cents(9000) },
  ]);
  expect(payments.map(({ paidCents }) => paidCents)).toEqual([5000]);
  expect(overCents).toBe(1000 as Cents);
  expect(allocatePlanned(ITEMS, ZERO, [PLAN])).toEqual({ payments: [], overCents: 0 });
});
