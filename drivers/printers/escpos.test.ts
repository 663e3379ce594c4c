// The bytes a printer gets: golden listings, the same bytes read back by a printer that knows only
// the command tables, and names made to do harm.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { cents } from '../../src/domain/money.ts';
import { receiptPaper } from '../../src/domain/papers/receipt.ts';
import { SAMPLE_PAPERS } from '../paper/sample-papers.ts';
import { hex, joinRuns, listRuns } from './byte-run.ts';
import { CODE_PAGES, type CodePage, unprintable } from './code-pages.ts';
import { encodePaper, prepareJob } from './encode-job.ts';
import { encodeKick } from './escpos.ts';
import { PROFILES } from './profile.ts';
import { readByPrinter } from './virtual-printer.ts';

const GOLDEN = fileURLToPath(new URL('golden/', import.meta.url));

function golden(name: string, text: string): void {
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(`${GOLDEN}${name}.txt`, text);
  }
  expect(text).toBe(readFileSync(`${GOLDEN}${name}.txt`, 'utf8'));
}

function decode(bytes: Uint8Array, page: string): string {
  const high = page === 'cp858' ? CODE_PAGES.cp858 : CODE_PAGES.cp437;
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : (high[byte - 0x80] ?? ''),
  ).join('');
}

describe('golden bytes', () => {
  test.each(Object.entries(SAMPLE_PAPERS))('%s', async (name, paper) => {
    golden(name, listRuns(await encodePaper(paper, PROFILES['generic-80mm'])));
  });
  test('the receipt on an Epson TM-T88V and as plain text', async () => {
    const { receipt } = SAMPLE_PAPERS;
    if (!receipt) throw new Error('no sample receipt');
    golden('receipt-tm-t88v', listRuns(await encodePaper(receipt, PROFILES['epson-tm-t88v'])));
    golden('receipt-plain-40', listRuns(await encodePaper(receipt, PROFILES['plain-40'])));
  });
});

describe('what the printer makes of it', () => {
  test.each(Object.entries(SAMPLE_PAPERS))('%s: lines, one cut, no kick', async (_, paper) => {
    for (const profile of [PROFILES['generic-80mm'], PROFILES['epson-tm-t88v']]) {
      const bytes = joinRuns(await encodePaper(paper, profile));
      const things = readByPrinter(bytes, decode);
      const lines = things.flatMap((one) => (one.thing === 'line' ? [one.line] : []));
      for (const { text, large } of lines) {
        expect(text.length).toBeLessThanOrEqual(profile.columns / (large ? 2 : 1));
      }
      expect(things.filter((one) => one.thing !== 'line')).toEqual([
        { thing: 'cut', atLineStart: true },
      ]);
      expect(things.at(-1)?.thing).toBe('cut');
    }
  });
  test('DUPLICATE stands large at top and bottom, the void code nowhere', async () => {
    const paper = SAMPLE_PAPERS['receipt-duplicate'];
    if (!paper) throw new Error('no sample duplicate');
    const bytes = joinRuns(await encodePaper(paper, PROFILES['generic-80mm']));
    const lines = readByPrinter(bytes, decode).flatMap((one) =>
      one.thing === 'line' ? [one.line] : [],
    );
    const marked = lines.flatMap(({ text }, at) => (text.includes('DUPLICATE') ? [at] : []));
    expect(marked).toEqual([1, lines.length - 8]);
    expect(marked.every((at) => lines[at]?.large)).toBe(true);
    expect(lines.some(({ text }) => /void code|4827/i.test(text))).toBe(false);
  });
});

describe('drawer', () => {
  test('pin 2 and pin 5, 50 ms on, 500 ms off', () => {
    const profile = PROFILES['generic-80mm'];
    expect(hex(joinRuns(encodeKick(2, profile)))).toBe('1b 70 00 19 fa');
    expect(hex(joinRuns(encodeKick(5, profile)))).toBe('1b 70 01 19 fa');
  });
  test('a printer without a drawer says so and sends nothing', async () => {
    expect(await prepareJob({ kind: 'kick', pin: 2 }, PROFILES['plain-40'])).toEqual({
      outcome: 'not-printed',
      reason: 'Plain text, 40 columns, no commands: no drawer on pin 2.',
    });
  });
});

describe('names made to do harm', () => {
  function receiptFor(payer: string) {
    return receiptPaper({
      city: { name: payer, addressLines: [payer], timeZone: 'UTC' },
      receiptNumber: '1-000101',
      at: '2026-09-15T17:42:00.000Z',
      businessDate: '2026-09-15',
      register: payer,
      clerk: payer,
      payer,
      lines: [{ title: payer, account: payer, details: [payer], paidCents: cents(5300) }],
      tenders: [{ name: payer, number: payer, amountCents: cents(5300), conditional: true }],
      changeCents: cents(0),
      voidCode: payer,
      notes: [payer],
    });
  }

  async function printedName(payer: string, profile = PROFILES['epson-tm-t88v']) {
    const things = readByPrinter(joinRuns(await encodePaper(receiptFor(payer), profile)), decode);
    expect(things.filter((one) => one.thing !== 'line')).toHaveLength(1);
    const from = things.find((one) => one.thing === 'line' && one.line.text.startsWith('Received'));
    return from?.thing === 'line' ? from.line.text.replace('Received from', '').trim() : undefined;
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
    ['letters the page lacks', 'Nguyễn Łuk', 'Nguy?n ?uk'],
    ['half a surrogate', 'A\uD83DB', 'A?B'],
    ['typographic signs', '“O’Neil” – €5…', '"O\'Neil" - €5...'],
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
});

test.each(['cp437', 'cp858'] as const)('%s agrees with the escpos package', async (page) => {
  await expectPageAgrees(page);
});

async function expectPageAgrees(page: CodePage): Promise<void> {
  const { default: escpos } = await import('escpos');
  let sent = new Uint8Array();
  const adapter = {
    open: () => {},
    write: (bytes: Buffer) => {
      sent = Uint8Array.from(bytes);
    },
    close: () => {},
  };
  new escpos.Printer(adapter, { encoding: page, width: 48 }).text(CODE_PAGES[page]).flush();
  expect(Array.from(sent)).toEqual([...Array.from({ length: 128 }, (_, at) => 128 + at), 0x0a]);
}
