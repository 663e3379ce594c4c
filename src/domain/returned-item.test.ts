// What a returned check paid of a receipt, how it is taken back, and its fee at every limit.
import { describe, expect, it, test } from 'vitest';
import { cents } from './money.ts';
import type { Component, OpenItem } from './open-item.ts';
import type { ReceiptLine } from './receipt.ts';
import { feeKinds, paidBy, returnedFee, takeBack } from './returned-item.ts';

function component(id: number, control: string, paid: number, more: Partial<Component> = {}) {
  const share = { account: `${control.slice(0, 3)}-4000`, shareCents: cents(paid) };
  return {
    ...{ id, name: `c${id}`, rank: id, recognition: 'accrual' as const, controlAccount: control },
    ...{ originalCents: cents(paid), openCents: cents(0), shares: [share] },
    ...more,
  };
}

function item(id: number, components: readonly Component[], side: 'D' | 'C' = 'D'): OpenItem {
  const dates = { documentDate: '2026-09-01', dueOn: '2026-10-05' };
  const about = { documentNumber: `B-${id}`, description: 'bill', department: 'water-sewer' };
  return { id, accountId: 1, side, ...about, ...dates, components };
}

function line(amount: number, openItemId: number | null, kind: ReceiptLine['kind']): ReceiptLine {
  return {
    ...{ kind, department: 'water-sewer', accountId: openItemId === null ? null : 1, openItemId },
    ...{ feeCode: null, description: `line of ${amount}`, quantity: 1 },
    ...{ dueCents: cents(amount), amountCents: cents(amount) },
  };
}

const bill = item(1, [component(1, '520-1210', 6880), component(2, '510-1210', 9720)]);
const credit = item(2, [component(3, '110-2110', 400, { openCents: cents(400) })], 'C');
const paidIn = (componentId: number, amount: number) => ({
  componentId,
  side: 'C' as const,
  amountCents: cents(amount),
});
const taken = {
  lines: [line(16_600, 1, 'open-item'), line(500, null, 'fee'), line(400, 2, 'credit')],
  movements: [paidIn(1, 6880), paidIn(2, 9720), paidIn(3, 400)],
  items: [bill, credit],
};
const tender = (id: number, place: number, amount: number) => ({
  ...{ id, place, amountCents: cents(amount) },
});

function told(tenderId: number, ...tenders: readonly ReturnType<typeof tender>[]) {
  return paidBy(tenderId, { ...taken, tenders }).map(
    ({ part, amountCents }) => `${part?.component.id ?? 'sold'} ${amountCents}`,
  );
}

describe('what a check paid', () => {
  it('is everything where it was the only tender', () => {
    expect(told(7, tender(7, 1, 17_500))).toEqual(['1 6880', '2 9720', 'sold 500', '3 400']);
  });

  it.each([
    [7, ['1 6880', '2 120']],
    [8, ['2 9600', 'sold 400']],
    [9, ['sold 100', '3 400']],
  ])('is what its place among the tenders says: tender %i', (id, paid) => {
    const tenders = [tender(9, 3, 500), tender(8, 2, 10_000), tender(7, 1, 7000)];
    expect(told(id, ...tenders)).toEqual(paid);
  });

  it('adds up to the receipt, whoever paid what', () => {
    const tenders = [tender(1, 1, 1), tender(2, 2, 6879), tender(3, 3, 10_620)];
    const all = tenders.flatMap(({ id }) => paidBy(id, { ...taken, tenders }));
    expect(all.reduce((sum, piece) => sum + piece.amountCents, 0)).toBe(17_500);
  });
});

const postingsOf = (pieces: Parameters<typeof takeBack>[0]) =>
  takeBack(pieces).postings.map(({ account, side, amountCents }) => {
    return `${side} ${account} ${amountCents}`;
  });

describe('taking back', () => {
  it('puts accrual parts back, takes the credit away, and leaves what was sold', () => {
    const pieces = paidBy(7, { ...taken, tenders: [tender(7, 1, 17_500)] });
    expect(postingsOf(pieces)).toEqual([
      'D 520-1210 6880',
      'D 510-1210 9720',
      'D 110-2110 400',
      'C 990-1101 17500',
    ]);
    expect(takeBack(pieces).unaccountedCents).toBe(500);
  });

  it('leaves to the payer what of a credit was used since', () => {
    const used = item(2, [component(3, '110-2110', 400, { openCents: cents(150) })], 'C');
    const lines = [line(400, 2, 'credit')];
    const tenders = [tender(7, 1, 400)];
    const pieces = paidBy(7, { lines, movements: [paidIn(3, 400)], items: [used], tenders });
    expect(postingsOf(pieces)).toEqual(['D 110-2110 150', 'C 990-1101 400']);
    expect(takeBack(pieces).unaccountedCents).toBe(250);
  });

  it('takes from each share what it was given, to the cent', () => {
    // 53.00 of a fine, of which 12.50 are others'; paid 20.00 and then 33.00, which came back.
    const shares = [
      { account: '110-4310', shareCents: cents(4050) },
      { account: '710-2220', shareCents: cents(1250) },
    ];
    const fine = component(4, '110-1220', 5300, {
      recognition: 'cash',
      deferredAccount: '110-2710',
      shares,
      recognisedCents: [cents(4050), cents(1250)],
      creditedCents: cents(0),
    });
    const pieces = paidBy(7, {
      lines: [line(3300, 1, 'open-item')],
      movements: [paidIn(4, 3300)],
      items: [item(1, [fine])],
      tenders: [tender(7, 1, 3300)],
    });
    // 20.00 stay: 15.28 and 4.72 of them.
    expect(postingsOf(pieces)).toEqual([
      'D 110-1220 3300',
      'C 110-2710 3300',
      'D 110-4310 2522',
      'D 710-2220 778',
      'C 990-1101 3300',
    ]);
  });
});

test.each([
  [3600, 2500, 2500, 2500],
  [3600, 3500, 3500, 3500],
  [1800, 2500, 2500, 1800],
  [3600, 2500, 2000, 2000],
  [0, 2500, 2500, 0],
])('the fee of cost %i, law %i and city %i is %i', (cost, law, city, fee) => {
  const limits = { costCents: cents(cost), lawCents: cents(law), cityCents: cents(city) };
  expect(returnedFee(limits)).toBe(fee);
});

test('a fee is of the fund where the money was owed, else of the general one', () => {
  expect(feeKinds(['520-1210', '510-1210', '510-1210'])).toEqual([
    'returned-fee-520',
    'returned-fee-510',
    'returned-fee',
  ]);
  expect(feeKinds([])).toEqual(['returned-fee']);
});
