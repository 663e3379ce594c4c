// Amounts are never cut and nothing from outside steers a terminal or a spreadsheet.
import { expect, test } from 'vitest';
import { cents } from '../money.ts';
import { renderCsv, renderJson } from './render-data.ts';
import { renderText } from './render-text.ts';
import { head, line, money, type Report, sum, text } from './report.ts';

const HUGE = cents(1_234_567_890_12);

function report(payer: string): Report {
  return {
    city: 'City of Robles Canyon',
    from: '2026-09-15',
    to: '2026-09-15',
    madeAt: '2026-09-16T01:12:00.000Z',
    madeWords: 'Tue 15 Sep 2026 18:12',
    madeBy: '902 Castellan',
    number: 10,
    name: 'receipts',
    title: 'REGISTER OF RECEIPTS',
    columns: [
      text('receipt', 'receipt', 9),
      text('payer', 'payer', 20),
      text('reason', 'reason', 20),
      money('dueCents', 'due'),
      money('amountCents', 'amount'),
      money('restCents', 'rest'),
    ],
    rows: [
      head(`Payer ${payer}`),
      line('1-000101', payer, 'a reason that goes on and on and on', HUGE, cents(-HUGE), null),
    ],
    totals: [sum('TOTAL', null, null, HUGE, cents(0), HUGE)],
    notes: [`said ${payer}`],
    control: { items: 1, amountCents: HUGE },
    signatures: ['Reviewed by'],
  };
}

test.each([80, 100, 132] as const)('amounts stand whole at %i columns, words give way', (width) => {
  const lines = renderText(report('The Right Honourable Company of Water Drinkers'), width);
  expect(lines.filter((words) => words.length > width)).toEqual([]);
  const [row = ''] = lines.filter((words) => words.startsWith('1-000101'));
  expect(row).toContain('1,234,567,890.12 -1,234,567,890.12'.replace(' ', '  '));
  expect(row).toContain('~');
});

test('control characters, direction marks and escape sequences become question marks', () => {
  const words = renderText(report('\u001B[2J\u202Eevil\u0007'), 80).join('\n');
  expect(words).toContain('Payer ?[2J?evil?');
  expect(words).not.toMatch(/[^\n\x20-\x7E]/);
});

test('wide characters keep the columns where they are', () => {
  const [row = ''] = renderText(report('水道局'), 132).filter((words) =>
    words.startsWith('1-000101'),
  );
  expect(row.indexOf('a reason')).toBe('1-000101 '.length + 3 + 1);
});

test('CSV has the kind of each row first, no formulas, and the control total last', () => {
  const lines = renderCsv(report('=HYPERLINK("x")')).trimEnd().split('\n');
  expect(lines[0]).toBe('row,receipt,payer,reason,due,amount,rest');
  expect(lines[2]).toMatch(/^line,1-000101,"'=HYPERLINK\(""x""\)",/);
  expect(lines[2]).toContain(',1234567890.12,-1234567890.12,');
  expect(lines.at(-1)).toBe('control,1,1234567890.12,,,,');
});

test('JSON keeps money as whole cents under keys that say so', () => {
  const { rows, totals, signatures } = JSON.parse(renderJson(report('Ortega')));
  expect(rows).toEqual([
    { row: 'head', words: 'Payer Ortega' },
    {
      row: 'line',
      receipt: '1-000101',
      payer: 'Ortega',
      reason: 'a reason that goes on and on and on',
      dueCents: HUGE,
      amountCents: -HUGE,
      restCents: null,
    },
  ]);
  expect(totals[0]).toMatchObject({ row: 'sum', receipt: 'TOTAL', restCents: HUGE });
  expect(signatures).toBeUndefined();
});
