// Layout against the sketches, and against any page in any window: every row that must show, shows.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Frame, layoutText, layPage } from './page-layout.ts';
import { cellWidth, lineText } from './parts/cells.ts';
import type { KeyBinding, Page, Size, Status } from './screen.ts';

const STATUS: Status = {
  city: 'Robles Canyon',
  businessDate: 'TUE 15 SEP 2026',
  demo: false,
  clerk: 'Clerk 101',
  register: 'REG 1',
  drawer: 'DRAWER 1 OPEN',
  printer: 'PRINTER ok',
  time: '10:42',
};

const BINDINGS: readonly KeyBinding[] = [
  { intent: 'cash', keys: 'Enter', words: 'cash' },
  { intent: 'check', keys: '+', words: 'check' },
  { intent: 'card', keys: '/', words: 'card', disabled: 'no card terminal' },
  { intent: 'back', keys: '-', words: 'clear, take back' },
];

const PAY: Page = {
  title: 'PAY',
  titleRight: 'next receipt 1-000101',
  body: [' 1  Water+sewer 41002379 Ortega        166.00', ' 2  Citation    7000412        53.00'],
  foot: ['                                              STILL DUE                   119.00'],
  entry: { label: 'CASH', proposal: '119.00', text: '' },
  enterNow: '119.00 cash, posts, opens drawer',
};

const SIZES: readonly Size[] = [
  { columns: 80, rows: 24 },
  { columns: 100, rows: 30 },
  { columns: 132, rows: 43 },
];

function frameOf(page: Page, more: Partial<Frame> = {}): Frame {
  return { page, status: STATUS, bindings: BINDINGS, messages: [], ...more };
}

function text(page: Page, size: Size = { columns: 80, rows: 24 }, more: Partial<Frame> = {}) {
  return layoutText(layPage(frameOf(page, more), size));
}

test('the payment screen at 80x24', () => {
  const dashes = '-'.repeat(80);
  expect(text(PAY)).toEqual([
    'Robles Canyon  TUE 15 SEP 2026  Clerk 101  REG 1  DRAWER 1 OPEN  PRINTER ok',
    'PAY                                                        next receipt 1-000101',
    dashes,
    ' 1  Water+sewer 41002379 Ortega        166.00',
    ' 2  Citation    7000412        53.00',
    ...Array(11).fill(''),
    dashes,
    '                                              STILL DUE                   119.00',
    ' CASH [119.00] _',
    '',
    dashes,
    ' Enter cash   + check   (/ card)   - clear, take back',
    '',
    ' Enter now: 119.00 cash, posts, opens drawer                               10:42',
  ]);
});

describe('the header', () => {
  test('with room it carries the time, and the demo book says so', () => {
    const [header] = text(PAY, { columns: 100, rows: 30 }, { status: { ...STATUS, demo: true } });
    expect(header).toBe(
      'Robles Canyon  TUE 15 SEP 2026 demo date  Clerk 101  REG 1  DRAWER 1 OPEN  ' +
        'PRINTER ok  10:42',
    );
  });

  test('without room the city is cut, never what follows it', () => {
    const drawer = 'DRAWER 1 SUSPENDED';
    const status = { ...STATUS, demo: true, drawer, city: 'City and County of Robles Canyon' };
    const [header] = text(PAY, { columns: 80, rows: 24 }, { status });
    expect(header).toBe(
      'City and County of Rob~ 15 SEP 2026 demo 101 REG 1 DRAWER 1 SUSPENDED PRINTER ok',
    );
  });

  test('other words are shortened before a city is cut', () => {
    const status = { ...STATUS, demo: true, clerk: 'Supervisor 902' };
    const [header] = text(PAY, { columns: 80, rows: 24 }, { status });
    expect(header).toBe(
      'Robles Canyon TUE 15 SEP 2026 demo Supervisor 902 REG 1 DRAWER 1 OPEN PRINTER ok',
    );
  });
});

test('at its worst the header still shows the whole state of the printer', () => {
  const status = {
    ...STATUS,
    demo: true,
    clerk: 'Supervisor 902',
    drawer: 'DRAWER 1 SUSPENDED',
    printer: 'PRINTER see More 10',
  };
  const [header] = text(PAY, { columns: 80, rows: 24 }, { status });
  expect(header).toBe(
    'Robles Canyon 15 SEP 2026 demo 902 REG 1 DRAWER 1 SUSPENDED PRINTER see More 10',
  );
});

describe('the entry', () => {
  const entered = (entry: Page['entry']) => {
    const layout = layPage(frameOf({ ...PAY, ...(entry && { entry }) }), { columns: 80, rows: 24 });
    const cursor = layout.cursor ?? { row: 0, column: 0 };
    return { line: layoutText(layout)[cursor.row], column: cursor.column };
  };

  test('the proposal gives way to what is typed', () => {
    expect(entered({ label: 'CASH', proposal: '119.00', text: '1.80' }).line).toBe(' CASH 1.80_');
  });

  test('a PIN is stars', () => {
    expect(entered({ label: 'PIN', text: '4827', secret: true }).line).toBe(' PIN ****_');
  });

  test('the cursor stands where the next character will', () => {
    expect(entered({ label: 'CASH', text: '1.80' }).column).toBe(' CASH 1.80'.length);
  });

  test('a long entry shows its end and its note', () => {
    const long = entered({ label: 'SCAN', text: '1234567890'.repeat(12), note: 'spoiled' });
    expect(long.line).toMatch(/^ SCAN ~\d+1234567890_ {2}spoiled$/);
    expect(cellWidth(long.line ?? '')).toBeLessThanOrEqual(80);
  });
});

test('messages take rows from the body, and the marked row stays in view', () => {
  const body = Array.from({ length: 40 }, (_, index) => `row ${index}.`);
  const words = 'The book is busy: another register held it for 5 seconds. '.repeat(3);
  const lines = text({ ...PAY, body, mark: 30 }, undefined, {
    messages: [{ words, tone: 'danger' }],
  });
  expect(lines).toHaveLength(24);
  expect(lines).toContain('row 30.');
  expect(lines.join('\n')).toMatch(/-- 25 more above -+/);
  expect(lines.join('\n')).toMatch(/-- 4 more below -+/);
});

test('the head stays while the body is walked', () => {
  const body = Array.from({ length: 40 }, (_, index) => `row ${index}.`);
  expect(text({ ...PAY, head: ['# item'], body, mark: 39 })[3]).toBe('# item');
});

test('help that does not fit is behind F1', () => {
  const bindings = Array.from({ length: 20 }, (_, index) => ({
    intent: `${index}`,
    keys: `${index}`,
    words: 'something or other',
  }));
  const lines = text(PAY, undefined, { bindings });
  expect(lines.at(-2)).toMatch(/ {3}F1 more$/);
});

test('below 80x24 the window says what it needs', () => {
  const lines = text(PAY, { columns: 60, rows: 20 });
  expect(lines).toHaveLength(20);
  expect(lines[1]).toBe('It has 60x20, and must have at least 80x24.');
  expect(text(PAY, { columns: 9, rows: 2 })).toHaveLength(2);
});

test('pages that are turned show each row once, and then the first again', () => {
  const body = Array.from({ length: 40 }, (_, row) => `ROW ${row + 1}.`);
  const seen = (turned: number) => {
    const lines = text({ ...PAY, body, turned });
    return lines.flatMap((line) => /ROW \d+/.exec(line)?.[0] ?? []);
  };
  const rows = body.map((row) => row.slice(0, -1));
  expect([0, 1, 2, 3].flatMap(seen)).toEqual(rows);
  expect(seen(4)).toEqual(seen(0));
  expect(text({ ...PAY, body, turned: 1 }).join()).toMatch(/13 more above.*14 more below/);
});

test('any page in any window: exact rows, no line too wide, mark and totals in view', () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 120 });
  const pages = fc.record({
    title: line,
    titleRight: fc.string({ maxLength: 30 }),
    rows: fc.array(line, { minLength: 1, maxLength: 80 }),
    mark: fc.nat(79),
    text: line,
    enterNow: line,
    message: line,
  });
  fc.assert(
    fc.property(pages, fc.constantFrom(...SIZES), (made, size) => {
      const mark = made.mark % made.rows.length;
      const body = made.rows.map((row, index) => (index === mark ? `MARK${row}` : row));
      const page: Page = { ...PAY, ...made, body, mark, entry: { label: 'X', text: made.text } };
      const messages = [{ words: made.message, tone: 'danger' as const }];
      const { lines } = layPage(frameOf(page, { messages }), size);
      const shown = lines.map(lineText);
      expect(lines).toHaveLength(size.rows);
      for (const each of shown) expect(cellWidth(each)).toBeLessThanOrEqual(size.columns);
      expect(shown.some((each) => each.startsWith('MARK'))).toBe(true);
      expect(shown.some((each) => each.includes('STILL DUE') && each.includes('119.00'))).toBe(
        true,
      );
    }),
    { numRuns: 300 },
  );
});
