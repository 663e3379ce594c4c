// Netting over the day, account numbers taken apart, names of files.
import { expect, test } from 'vitest';
import { type LedgerLine, ledgerFileName, netOverDay, segmentsOf } from './ledger-file.ts';
import { cents } from './money.ts';

const line = (side: 'D' | 'C', account: string, amount: number): LedgerLine => ({
  journalNumber: 'RCP-000001',
  source: 'RCP',
  line: 1,
  account,
  accountName: `name of ${account}`,
  department: 'parking',
  side,
  amountCents: cents(amount),
  reference: '1-000101',
  description: 'Receipt 1-000101',
});

test('one line an account in order, debit or credit as it comes out, nothing for nothing', () => {
  const rows = netOverDay('2026-09-15', [
    line('D', '990-1110', 500),
    line('C', '110-4310', 500),
    line('C', '990-1110', 200),
    line('D', '110-1220', 200),
    line('D', '510-1210', 700),
    line('C', '510-1210', 700),
  ]);
  expect(rows.map((row) => [row.line, row.side, row.account, row.amountCents])).toEqual([
    [1, 'D', '110-1220', 200],
    [2, 'C', '110-4310', 500],
    [3, 'D', '990-1110', 300],
  ]);
  expect(rows[0]).toMatchObject({
    journalNumber: 'DAY-20260915',
    source: 'DAY',
    department: '',
    reference: '2026-09-15',
  });
});

test.each([
  ['110-4310', { fund: '110', object: '4310', department: '', project: '' }],
  ['110-4310-2200', { fund: '110', object: '4310', department: '2200', project: '' }],
  ['110-4310-2200-17', { fund: '110', object: '4310', department: '2200', project: '17' }],
])('%s is taken apart', (account, segments) => {
  expect(segmentsOf(account)).toEqual(segments);
});

test('the netted file is number 1 of its day, the one in detail number 2', () => {
  expect(ledgerFileName('2026-09-15', false, 'csv')).toBe('GL_20260915_001.csv');
  expect(ledgerFileName('2026-09-15', true, 'journal')).toBe('GL_20260915_002.journal');
});
