// What a transfer posts and what arrives, of accrual, of cash recognition and of a credit.
import { expect, test } from 'vitest';
import { cents } from './money.ts';
import type { Component, OpenItem } from './open-item.ts';
import { arrivingItem, transfer } from './transfer.ts';

const component = (more: Partial<Component>): Component => ({
  ...{ id: 1, name: 'Fine', rank: 50, recognition: 'cash', controlAccount: '110-1220' },
  ...{ deferredAccount: '110-2710', originalCents: cents(5300), openCents: cents(5300) },
  shares: [
    { account: '110-4310', shareCents: cents(4050) },
    { account: '710-2220', shareCents: cents(1250) },
  ],
  ...more,
});
const item = (side: 'D' | 'C', of: Component): OpenItem => ({
  ...{ id: 1, accountId: 1, side, documentNumber: '7000412', description: 'Fine' },
  ...{ department: 'parking', documentDate: '2026-08-01', dueOn: '2026-08-22', components: [of] },
});
const posted = (side: 'D' | 'C', of: Component, amount: number) =>
  transfer({ item: item(side, of), component: of }, { id: 2 }, cents(amount));
const lines = ({ postings }: ReturnType<typeof posted>) =>
  postings.map((line) => `${line.side} ${line.account} ${line.amountCents}`);

test('what waits to be recognised moves with the receivable', () => {
  const moved = posted('D', component({}), 5300);
  expect(lines(moved)).toEqual([
    'C 110-1220 5300',
    'D 110-1220 5300',
    'D 110-2710 5300',
    'C 110-2710 5300',
  ]);
  expect(moved.movements).toEqual([
    { componentId: 1, side: 'C', amountCents: 5300 },
    { componentId: 2, side: 'D', amountCents: 5300 },
  ]);
});

test('a credit moves the other way round', () => {
  const { deferredAccount: _none, ...rest } = component({ recognition: 'accrual', shares: [] });
  const credit = { ...rest, controlAccount: '510-2110' };
  const moved = posted('C', credit, 100);
  expect(lines(moved)).toEqual(['D 510-2110 100', 'C 510-2110 100']);
  expect(moved.movements.map(({ side }) => side)).toEqual(['D', 'C']);
});

test.each([
  [5300, 0, 0, [4050, 1250]],
  [4300, 1000, 0, [3286, 1014]],
  [1, 5299, 0, [1, 0]],
  [2300, 0, 3000, [1758, 542]],
])(
  '%i of what was paid %i of and credited %i arrives by share as %j',
  (amount, paid, less, parts) => {
    const openCents = cents(5300 - paid - less);
    const of = component({ openCents, creditedCents: cents(less) });
    const fresh = arrivingItem({ item: item('D', of), component: of }, cents(amount), 'TR-000001');
    const arrived = fresh.components[0]?.shares.map(({ shareCents }) => shareCents);
    expect(arrived).toEqual(parts.filter((part) => part > 0));
    expect(fresh).toMatchObject({ dueOn: '2026-08-22', documentNumber: '7000412' });
  },
);
