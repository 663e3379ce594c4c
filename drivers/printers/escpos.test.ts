// The bytes a printer gets: golden listings, and the same bytes read back by a printer that knows
// only the command tables.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { present } from '../../src/domain/assert.ts';
import type { Paper } from '../../src/domain/papers/paper.ts';
import { SAMPLE_FORMS } from '../paper/sample-forms.ts';
import { SAMPLE_PAPERS } from '../paper/sample-papers.ts';
import { hex, joinRuns, listRuns } from './byte-run.ts';
import { CODE_PAGES, type CodePage } from './code-pages.ts';
import { encodeForm, encodePaper, prepareJob } from './encode-job.ts';
import { encodeKick } from './escpos.ts';
import { PROFILES, type PrinterProfile } from './profile.ts';
import { printedLines, readPrinted } from './read-printed.ts';

const GOLDEN = fileURLToPath(new URL('golden/', import.meta.url));

function golden(name: string, text: string): void {
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(`${GOLDEN}${name}.txt`, text);
  }
  expect(text).toBe(readFileSync(`${GOLDEN}${name}.txt`, 'utf8'));
}

describe('golden bytes', () => {
  test.each(Object.entries(SAMPLE_PAPERS))('%s', async (name, paper) => {
    golden(name, listRuns(await encodePaper(paper, PROFILES['generic-80mm'])));
  });
  test.each([
    ['receipt', 'epson-tm-t88v'],
    ['receipt', 'star-escpos'],
    ['receipt', 'plain-40'],
    ['receipt-duplicate', 'epson-tm-u220'],
    ['void-slip', 'epson-tm-u220-40'],
  ] as const)('%s on %s', async (name, model) => {
    const paper = present(SAMPLE_PAPERS[name], name);
    golden(`${name}-${model}`, listRuns(await encodePaper(paper, PROFILES[model])));
  });
  test.each([
    ['endorsement', { kind: 'slip', paper: SAMPLE_FORMS.endorsement, side: 'back' }],
    ['validation', { kind: 'slip', paper: SAMPLE_FORMS.validation }],
  ] as const)('%s on a form', async (name, job) => {
    golden(name, listRuns(await encodeForm(job, PROFILES['epson-tm-h6000'])));
  });
});

/** The QR code or the barcode, where the model draws one. */
function symbolOf({ blocks }: Paper, { qr, barcode }: PrinterProfile) {
  const [text] = blocks.flatMap((block) => (block.block === 'code' ? [block.code] : []));
  return qr || barcode ? [{ thing: qr ? 'qr' : 'barcode', text, centred: true }] : [];
}

describe('what the printer makes of it', () => {
  test.each(Object.entries(SAMPLE_PAPERS))('%s: lines, one cut, no kick', async (_, paper) => {
    for (const profile of Object.values(PROFILES)) {
      if (profile.language === 'text') continue;
      const bytes = joinRuns(await encodePaper(paper, profile));
      for (const { text, large } of printedLines(bytes)) {
        expect(text.length).toBeLessThanOrEqual(profile.columns / (large ? 2 : 1));
      }
      const others = readPrinted(bytes).filter(({ thing }) => thing !== 'line');
      const symbols = paper.kind === 'receipt' ? symbolOf(paper, profile) : [];
      expect(others).toEqual([...symbols, { thing: 'cut', atLineStart: true }]);
      expect(readPrinted(bytes).at(-1)?.thing).toBe('cut');
    }
  });
  test('two colours: what says void or DUPLICATE is red, all else black', async () => {
    const slip = present(SAMPLE_PAPERS['void-slip'], 'the slip');
    const lines = printedLines(joinRuns(await encodePaper(slip, PROFILES['epson-tm-u220'])));
    expect(lines.filter(({ red }) => red).map(({ text }) => text)).toEqual([
      'Receipt 1-000104 is void',
    ]);
  });
  test('DUPLICATE stands large at top and bottom, the void code nowhere', async () => {
    const paper = SAMPLE_PAPERS['receipt-duplicate'];
    if (!paper) throw new Error('no sample duplicate');
    const bytes = joinRuns(await encodePaper(paper, PROFILES['generic-80mm']));
    const lines = printedLines(bytes);
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

test.each(['cp437', 'cp852', 'cp858', 'cp866'] as const)(
  '%s agrees with the escpos package',
  async (page) => {
    await expectPageAgrees(page);
  },
);

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
  new escpos.Printer(adapter, { encoding: page }).text(CODE_PAGES[page]).flush();
  expect(Array.from(sent)).toEqual([...Array.from({ length: 128 }, (_, at) => 128 + at), 0x0a]);
}
