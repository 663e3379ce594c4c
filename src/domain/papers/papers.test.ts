// What the papers promise: they add up, they keep their secrets, and they survive being stored.
import { describe, expect, test } from 'vitest';
import { cents } from '../money.ts';
import { countSheetPaper } from './count-sheet.ts';
import { depositSlipPaper } from './deposit-slip.ts';
import { dateWords, momentWords } from './moment.ts';
import { markDuplicate, type Paper } from './paper.ts';
import { readPaper, storePaper } from './paper-json.ts';
import { type ReceiptPaperInput, receiptPaper } from './receipt.ts';
import { signatureSheetPaper } from './signature-sheet.ts';
import { tapePaper } from './tape.ts';
import { xReadingPaper } from './x-reading.ts';
import { zReportPaper } from './z-report.ts';

const CITY = { name: 'Robles Canyon', addressLines: [], timeZone: 'America/Los_Angeles' };
const DAY = {
  city: CITY,
  businessDate: '2026-09-15',
  register: '1',
  drawer: '1',
  session: '1-0915',
  at: '2026-09-15T17:42:00.000Z',
  openedAt: '2026-09-15T15:02:00.000Z',
  closedAt: '2026-09-16T00:05:00.000Z',
  clerk: '101',
} as const;

const RECEIPT: ReceiptPaperInput = {
  ...DAY,
  receiptNumber: '1-000101',
  lines: [{ title: 'Water', paidCents: cents(9720), balanceCents: cents(300) }],
  tenders: [{ name: 'Cash', amountCents: cents(10000), conditional: false }],
  changeCents: cents(280),
  voidCode: '4827',
};

function words(paper: Paper): string {
  return JSON.stringify(paper.blocks);
}

function amountNamed(paper: Paper, label: string): number | undefined {
  const found = paper.blocks.find((block) => block.block === 'amount' && block.label === label);
  return found?.block === 'amount' ? found.amountCents : undefined;
}

describe('receipt', () => {
  test('says what was paid, the change and what remains', () => {
    const paper = receiptPaper(RECEIPT);
    expect(amountNamed(paper, 'TOTAL')).toBe(9720);
    expect(amountNamed(paper, 'Change')).toBe(280);
    expect(amountNamed(paper, 'Balance remaining')).toBe(300);
  });
  test('speaks Spanish to who reads it, and is stored and read again', () => {
    const paper = receiptPaper({ ...RECEIPT, language: 'es' });
    expect(paper).toMatchObject({ title: 'RECIBO', language: 'es' });
    expect(amountNamed(paper, 'Cambio')).toBe(280);
    expect(amountNamed(paper, 'Saldo pendiente')).toBe(300);
    expect(words(paper)).toContain('mar 15 sep 2026 10:42');
    expect(words(paper)).not.toMatch(/Change|Balance|Keep|Void/);
    expect(readPaper(storePaper(paper))).toEqual(paper);
    expect(receiptPaper(RECEIPT)).not.toHaveProperty('language');
  });
  test('that does not add up cannot be made', () => {
    expect(() => receiptPaper({ ...RECEIPT, changeCents: cents(281) })).toThrow(
      'receipt 1-000101: 100.00 tendered, 2.81 change, 97.20 paid',
    );
  });
  test('a check is conditional, cash is not', () => {
    const check = { name: 'Check', number: '4471', amountCents: cents(10000), conditional: true };
    expect(words(receiptPaper({ ...RECEIPT, tenders: [check] }))).toContain('clearance');
    expect(words(receiptPaper(RECEIPT))).not.toContain('clearance');
  });
  test('more of a card number than four digits never reaches paper', () => {
    const card = { name: 'Card', amountCents: cents(10000), conditional: false };
    expect(() =>
      receiptPaper({ ...RECEIPT, tenders: [{ ...card, lastFour: '4242424242424242' }] }),
    ).toThrow('not four digits');
  });
});

describe('duplicate', () => {
  const again = { copy: 2, at: '2026-09-15T18:01:00.000Z', by: '102' };
  test('carries copy number, time and clerk, and not the void code', () => {
    const original = receiptPaper(RECEIPT);
    const copy = markDuplicate(original, again);
    expect(copy.duplicate).toEqual({ ...again, printed: 'Tue 15 Sep 2026 11:01' });
    expect(words(original)).toContain('4827');
    expect(words(copy)).not.toContain('4827');
  });
  test('but for the mark and the code it is the original', () => {
    const original = receiptPaper(RECEIPT);
    const kept = original.blocks.filter((block) => block.originalOnly !== true);
    const { duplicate, ...copy } = markDuplicate(original, again);
    expect(duplicate?.copy).toBe(2);
    expect(copy).toEqual({ ...original, blocks: kept });
  });
  test('a first copy is no duplicate', () => {
    expect(() => markDuplicate(receiptPaper(RECEIPT), { ...again, copy: 1 })).toThrow('copy 1');
  });
});

describe('drawer papers', () => {
  test('an X reading holds no money', () => {
    const paper = xReadingPaper({
      ...DAY,
      reference: '1-0915 X1',
      receipts: 5,
      voids: 1,
      noSales: 0,
      drops: 2,
      heldBaskets: 0,
      abandonedBaskets: 1,
    });
    expect(words(paper)).not.toMatch(/Cents|\d\.\d\d/);
  });
  test('a Z report shows every attempt and the difference of the last', () => {
    const tender = {
      name: 'Cash',
      attemptCents: [cents(40700), cents(40780)],
      expectedCents: cents(41280),
    };
    const counts = { receipts: 5, voids: 1, noSales: 0, duplicates: 0, abandonedBaskets: 0 };
    const money = { floatCents: cents(0), dropsCents: cents(0), changeGivenCents: cents(0) };
    const paper = zReportPaper({ ...DAY, ...counts, ...money, tenders: [tender] });
    const table = paper.blocks.find((block) => block.block === 'table');
    expect(table).toMatchObject({
      heads: ['count 1', 'count 2', 'expected', 'difference'],
      rows: [{ label: 'Cash', amounts: [40700, 40780, 41280, -500] }],
    });
    expect(amountNamed(paper, 'Cash SHORT')).toBe(500);
  });
  test('a count sheet sums what was keyed, as pieces or as money', () => {
    const rows = [
      { label: '20.00', pieces: 14, amountCents: cents(28000) },
      { label: 'coins', amountCents: cents(125) },
    ];
    const count = { reference: 'c', occasion: 'Close', attempt: 1, countedBy: '101', rows };
    const paper = countSheetPaper({ ...DAY, ...count });
    expect(amountNamed(paper, '14 x 20.00')).toBe(28000);
    expect(amountNamed(paper, 'coins')).toBe(125);
    expect(amountNamed(paper, 'CASH')).toBe(28125);
  });
});

describe('tape, sheet and slip', () => {
  test('what is struck stays on the tape and counts for nothing', () => {
    const tape = { reference: 't', operator: '101', stubs: { department: 'Water', version: 1 } };
    const paper = tapePaper({
      ...DAY,
      ...tape,
      entries: [
        { amountCents: cents(16600), sign: '+' },
        { amountCents: cents(5700), sign: '+', struck: true },
        { amountCents: cents(600), sign: '-' },
      ],
    });
    expect(amountNamed(paper, 'struck')).toBe(5700);
    expect(amountNamed(paper, '2 items')).toBe(16000);
  });
  test('a sheet says on which side the difference lies', () => {
    const sheet = { reference: 's', department: 'Water', source: 'counter', tapeVersion: 1 };
    const paper = signatureSheetPaper({
      ...DAY,
      ...sheet,
      rows: [{ tapeCents: cents(8185), postedCents: cents(8815) }, { postedCents: cents(100) }],
      causes: [],
    });
    expect(amountNamed(paper, 'DIFFERENCE, tape low')).toBe(-730);
  });
  test('a deposit is the sum of notes, coins and checks', () => {
    const paper = depositSlipPaper({
      ...DAY,
      depositNumber: 'D-000001',
      bag: '0041',
      bankAccount: 'General checking',
      sealedAt: DAY.at,
      currency: [{ label: '1.00', pieces: 200, amountCents: cents(20000) }],
      coin: [{ label: '.25', pieces: 31, amountCents: cents(775) }],
      checks: [{ number: '4471', amountCents: cents(10000) }],
      preparedBy: '101',
    });
    expect(amountNamed(paper, 'TOTAL')).toBe(30775);
  });
});

describe('stored papers', () => {
  test('come back as they went, and give the same text again', () => {
    const paper = markDuplicate(receiptPaper(RECEIPT), { copy: 2, at: DAY.at, by: '102' });
    const stored = storePaper(paper);
    expect(readPaper(stored)).toEqual(paper);
    expect(storePaper(readPaper(stored))).toBe(stored);
  });
  test.each([
    ['another version', { version: 2 }],
    ['an unknown kind', { kind: 'poster' }],
    ['an unknown block', { blocks: [{ block: 'picture' }] }],
    ['a broken amount', { blocks: [{ block: 'amount', label: 'x', amountCents: 1.5 }] }],
    ['words missing', { blocks: [{ block: 'text' }] }],
  ])('with %s is refused loudly', (_, broken) => {
    const stored = JSON.stringify({ ...receiptPaper(RECEIPT), ...broken });
    expect(() => readPaper(stored)).toThrow('not a paper');
  });
});

describe('times on paper', () => {
  test.each([
    ['2026-09-15T17:42:00.000Z', 'Tue 15 Sep 2026 10:42'],
    ['2026-01-01T07:59:59.999Z', 'Wed 31 Dec 2025 23:59'],
    ['2026-03-08T10:00:00.000Z', 'Sun 8 Mar 2026 03:00'],
    ['2026-11-01T09:00:00.000Z', 'Sun 1 Nov 2026 01:00'],
    ['2026-09-15T07:00:00.000Z', 'Tue 15 Sep 2026 00:00'],
  ])('%s is %s in California', (at, shown) => {
    expect(momentWords(at, 'America/Los_Angeles')).toBe(shown);
  });
  test('a date has no time zone', () => {
    expect(dateWords('2028-02-29')).toBe('Tue 29 Feb 2028');
    expect(() => dateWords('yesterday')).toThrow('no date');
  });
});
