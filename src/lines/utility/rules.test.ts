// When a bill is charged late, day by day: S20's bill of 10 July, due on 31 July.
import { describe, expect, test } from 'vitest';
import { cents } from '../../domain/money.ts';
import type { Component, OpenItem } from '../../domain/open-item.ts';
import { RuleBook } from '../../domain/rule-book.ts';
import type { LineRecord } from '../../store/line-records.ts';
import { LATE, lateBills, lateTotal, replayLate } from './rules.ts';

const rule = (name: string, value: number | readonly Record<string, string>[]) => {
  return { name, from: '2026-07-01', value: value as never, authority: 'Resolution 2026-31' };
};
const RULES = new RuleBook('utility', [
  rule('late-percent', 5),
  rule('late-after-days', 1),
  rule('late-components', [
    { on: '510-1210', charge: 'water-late' },
    { on: '520-1210', charge: 'sewer-late' },
  ]),
]);

const part = (id: number, controlAccount: string, open: number, rank = 50): Component => ({
  ...{ id, name: 'x', rank, recognition: 'accrual', controlAccount, shares: [] },
  ...{ originalCents: cents(open), openCents: cents(open) },
});
const bill = (documentNumber = 'UB-1', components = S20): OpenItem => ({
  ...{ id: 1, accountId: 1, side: 'D', documentNumber, description: 'Water and sewer' },
  ...{ department: 'water-sewer', documentDate: '2026-07-10', dueOn: '2026-07-31', components },
});
const S20 = [part(1, '510-1210', 9720), part(2, '520-1210', 6880, 40)];

const record = (facts: LineRecord['facts']): LineRecord => ({
  ...{ id: 1, accountId: 1, sequence: 1, line: 'utility', act: LATE, facts, nextOn: undefined },
  ...{ businessDate: '2026-08-01', madeAt: '2026-08-01T16:00:00.000Z', madeBy: 1 },
  ...{ approvedBy: undefined, entryId: 1 },
});
const charged = (late: string, name = 'UB-1') =>
  record({ bills: [{ bill: name, due: '2026-07-31', open: '166.00', late }] });

const at = (date: string, items = [bill()], records: readonly LineRecord[] = []) =>
  lateBills({ items, records, rules: RULES, date });

describe('a bill past due', () => {
  test.each([
    ['2026-07-30', 0],
    ['2026-07-31', 0],
    ['2026-08-01', 830],
    ['2026-08-02', 830],
    ['2026-09-15', 830],
  ])('on %s is charged %i', (date, late) => {
    expect(lateTotal(at(date))).toBe(late);
  });

  test('is charged line by line, each rounded for itself', () => {
    expect(at('2026-08-01')[0]?.parts).toEqual([
      { component: 'water-late', openCents: 9720, lateCents: 486 },
      { component: 'sewer-late', openCents: 6880, lateCents: 344 },
    ]);
  });

  test('is charged once, on what is open of it, and never what is no bill', () => {
    expect(at('2026-08-02', [bill()], [charged('8.30')])).toEqual([]);
    expect(lateTotal(at('2026-08-02', [bill('UB-1', [part(1, '510-1210', 3000)])]))).toBe(150);
    expect(at('2026-08-02', [bill('UB-1', [part(1, '510-1210', 9)])])).toEqual([]);
    for (const other of ['M-000001', 'NSF-000001', 'UB-1-L']) {
      expect(at('2026-08-02', [bill(other)])).toEqual([]);
    }
    expect(at('2026-08-02', [bill('UB-2', [part(1, '510-1215', 2500)])])).toEqual([]);
    expect(at('2026-08-02', [bill('UB-2', [...S20, part(3, '510-1210', 830, 20)])])).toEqual([]);
  });
});

test('records that charge twice, or more than the rule, are said', () => {
  const broken = (...records: readonly LineRecord[]) =>
    replayLate({ items: [], records, rules: RULES });
  expect(broken(charged('8.30'))).toBe(undefined);
  expect(broken(charged('8.30'), charged('8.30'))).toContain('twice');
  expect(broken(charged('9.30'))).toContain('not what the rule asks');
});
