// Names made to do harm, on every model: no byte of a name is ever a command, and the receipt stays
// readable, its amounts whole.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cents } from '../../src/domain/money.ts';
import { receiptPaper } from '../../src/domain/papers/receipt.ts';
import { joinRuns } from './byte-run.ts';
import { unprintable } from './code-pages.ts';
import { encodePaper } from './encode-job.ts';
import { PROFILES, type PrinterProfile } from './profile.ts';
import { printedLines, readPrinted } from './read-printed.ts';

function receiptFor(payer: string, paid = 5300) {
  return receiptPaper({
    city: { name: payer, addressLines: [payer], footLines: [payer], timeZone: 'UTC' },
    receiptNumber: '1-000101',
    at: '2026-09-15T17:42:00.000Z',
    businessDate: '2026-09-15',
    register: payer,
    clerk: payer,
    payer,
    lines: [{ title: payer, account: payer, details: [payer], paidCents: cents(paid) }],
    tenders: [{ name: payer, number: payer, amountCents: cents(paid), conditional: true }],
    changeCents: cents(0),
    voidCode: payer,
    notes: [payer],
  });
}

/** What the printer made of it, whichever language it speaks. */
async function printed(profile: PrinterProfile, payer: string, paid?: number) {
  const bytes = joinRuns(await encodePaper(receiptFor(payer, paid), profile));
  if (profile.language === 'text') {
    const text = Buffer.from(bytes).toString('latin1');
    expect(text).toMatch(/^(?:[\x20-\x7e]*\r\n)+$/);
    return text.split('\r\n').map((line) => ({ text: line, large: false }));
  }
  const others = readPrinted(bytes).filter(({ thing }) => thing !== 'line');
  const symbol = profile.qr ? ['qr'] : profile.barcode ? ['barcode'] : [];
  expect(others.map(({ thing }) => thing)).toEqual([...symbol, 'cut']);
  return printedLines(bytes);
}

async function printedName(payer: string, profile: PrinterProfile = PROFILES['epson-tm-t88v']) {
  const lines = await printed(profile, payer);
  const from = lines.find(({ text }) => text.startsWith('Received'));
  return from?.text.replace('Received from', '').trim();
}

test.each([
  ['a drawer kick in the name', 'Bob\x1bp\0\x19x', 'Bob?p??x'],
  ['real-time and reset commands', 'A\x10\x14\x01\x00\x01\x1b@B', 'A??????@B'],
  ['8-bit controls and delete', 'A\x9b2J\x7fB', 'A?2J?B'],
  ['line ends and tabs', 'Ann\r\nLee\tOrtega', 'Ann Lee Ortega'],
  ['marks that turn the direction', 'abc\u202Egnp.exe\u200F', 'abc?gnp.exe?'],
  ['an emoji', 'Zoë 😀 Q', 'Zoë ? Q'],
  ['a family of joined emoji', '👨\u200D👩\u200D👧', '???'],
  ['accents sent apart', 'Jose\u0301', 'José'],
  ['letters that stand on another page', 'Đorđe Łuk', 'Đorđe Łuk'],
  ['letters of another script', 'Ольга €', 'Ольга ?'],
  ['letters no page has', 'Nguyễn', 'Nguy?n'],
  ['half a surrogate', 'A\uD83DB', 'A?B'],
  ['typographic signs', '“O’Neil” – €5…', '"O\'Neil" - €5...'],
  ['right-to-left letters', 'שלום X', '???? X'],
])('%s', async (_, payer, shown) => {
  expect(await printedName(payer)).toBe(shown);
});

test('the euro sign where the page lacks it', async () => {
  expect(await printedName('€5', PROFILES['generic-80mm'])).toBe('?5');
  expect(unprintable('cp437', 'José €5 Łuk')).toEqual(['€', 'Ł']);
});

test('a name of nothing but blanks leaves the receipt whole', async () => {
  expect(await printedName('\n\t\u200B ')).toBe('');
});

const bytes = fc
  .array(fc.integer({ min: 0, max: 0xff }), { maxLength: 40 })
  .map((codes) => String.fromCharCode(...codes));
const names = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  bytes,
  fc.constantFrom('\x1bp\0\x19\xfa'.repeat(20), 'W'.repeat(4096), 'Ann Lee '.repeat(512)),
  fc.constantFrom(
    'e\u0301\u0302'.repeat(300),
    '\u202E\u2066שלום'.repeat(30),
    '👩\u200D👧'.repeat(40),
  ),
);
const amounts = fc.oneof(
  fc.constantFrom([5, '0.05'] as const, [9_000_000_000_000, '90,000,000,000.00'] as const),
  fc.constantFrom([123_456_789_00, '123,456,789.00'] as const),
);

describe.each(Object.entries(PROFILES))('%s', (_, profile) => {
  test('whatever the name, only letters, looks and one cut; lines fit, amounts whole', async () => {
    const tried = fc.asyncProperty(names, amounts, async (name, [paid, written]) => {
      const lines = await printed(profile, name, paid);
      for (const { text, large } of lines) {
        expect(text.length).toBeLessThanOrEqual(profile.columns / (large ? 2 : 1));
      }
      const ends = lines.filter(({ text }) => text.endsWith(written));
      expect(ends.length, 'line, total, tender').toBeGreaterThanOrEqual(3);
      expect(lines.some(({ text }) => /^Receipt +1-000101$/.test(text))).toBe(true);
    });
    await fc.assert(tried, { numRuns: 10 });
  });
});
