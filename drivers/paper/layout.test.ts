// For any paper, any width: every amount appears whole, every line fits, no word is lost. Amounts
// are written here in another way than the layout writes them, so that both cannot be wrong
// together.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cents } from '../../src/domain/money.ts';
import type { Paper, PaperBlock } from '../../src/domain/papers/paper.ts';
import { fitToCodePage } from '../printers/code-pages.ts';
import { cleanText } from './clean.ts';
import { layPaper } from './layout.ts';
import { paperLines } from './text.ts';
import { labelled, widthOf, wrap } from './wrap.ts';

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.lorem({ maxCount: 8 }),
  fc.constantFrom('', 'W'.repeat(70), '株式会社 Ōtomo 😀', 'a\x1bp\0\x19b', 'TOTAL'),
);
const money = fc
  .oneof(
    fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 }),
    fc.integer({ min: -5_000, max: 500_000 }),
  )
  .map(cents);
const yes = fc.constant(true as const);
const looks = { large: yes, strong: yes };

const tables = fc.integer({ min: 1, max: 4 }).chain((columns) =>
  fc.record({
    block: fc.constant('table' as const),
    heads: fc.array(words, { minLength: columns, maxLength: columns }),
    rows: fc.array(
      fc.record(
        {
          label: words,
          amounts: fc.array(fc.option(money), { minLength: columns, maxLength: columns }),
          note: words,
          strong: yes,
        },
        { requiredKeys: ['label', 'amounts'] },
      ),
      { maxLength: 5 },
    ),
  }),
);

const blocks: fc.Arbitrary<PaperBlock> = fc.oneof(
  fc.record(
    { block: fc.constant('text' as const), text: words, centred: yes, ...looks },
    { requiredKeys: ['block', 'text'] },
  ),
  fc.record({ block: fc.constant('pair' as const), label: words, value: words }),
  fc.record(
    {
      block: fc.constant('amount' as const),
      label: words,
      amountCents: money,
      mark: fc.constantFrom('+', '-', '*'),
      indented: yes,
      ...looks,
    },
    { requiredKeys: ['block', 'label', 'amountCents'] },
  ),
  fc.record({
    block: fc.constant('item' as const),
    title: words,
    details: fc.array(words, { maxLength: 3 }),
    amountCents: money,
  }),
  tables,
  fc.record({ block: fc.constant('signature' as const), role: words, name: words }),
);

const papers: fc.Arbitrary<Paper> = fc.record({
  version: fc.constant(1 as const),
  kind: fc.constant('receipt' as const),
  reference: words,
  title: words,
  timeZone: fc.constant('UTC'),
  head: fc.array(words, { maxLength: 3 }),
  blocks: fc.array(blocks, { maxLength: 12 }),
});

const targets = fc
  .tuple(fc.constantFrom(48, 42, 40, 33, 80), fc.constantFrom(1 as const, 2 as const))
  .map(([columns, largeScale]) => ({ columns, largeScale }));

function amountsOf(paper: Paper): readonly number[] {
  return paper.blocks.flatMap((block) => {
    if (block.block === 'amount' || block.block === 'item') return [block.amountCents];
    if (block.block !== 'table') return [];
    return block.rows.flatMap((row) => row.amounts.filter((amount) => amount !== null));
  });
}

function wordsOf(paper: Paper): readonly string[] {
  return paper.blocks.flatMap((block) => {
    switch (block.block) {
      case 'text':
        return [block.text];
      case 'pair':
        return [block.label, block.value];
      case 'amount':
        return [block.label];
      case 'item':
        return [block.title, ...block.details];
      case 'table':
        return block.rows.flatMap((row) => [row.label, row.note ?? '']);
      default:
        return [];
    }
  });
}

/** `-1,234.05`, by way of a bigint. */
function written(amount: number): string {
  const size = BigInt(amount < 0 ? -amount : amount);
  const decimals = (size % 100n).toString().padStart(2, '0');
  return `${amount < 0 ? '-' : ''}${(size / 100n).toLocaleString('en-US')}.${decimals}`;
}

function tally(tokens: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

const squeeze = (text: string) => text.replaceAll(/\s/g, '');

describe('any paper at any width', () => {
  test('every amount appears whole, as often as it stands on the paper', () => {
    fc.assert(
      fc.property(papers, targets, (paper, target) => {
        const lines = layPaper(paper, { ...target, printable: cleanText });
        const tokens = tally(lines.flatMap(({ text }) => text.split(/\s+/)));
        for (const [amount, times] of tally(amountsOf(paper).map(written))) {
          expect(tokens.get(amount) ?? 0, amount).toBeGreaterThanOrEqual(times);
        }
      }),
      { numRuns: 400 },
    );
  });
  test('every line fits and holds no control character', () => {
    fc.assert(
      fc.property(papers, targets, (paper, target) => {
        for (const { text, large } of layPaper(paper, { ...target, printable: cleanText })) {
          const room = large ? Math.floor(target.columns / target.largeScale) : target.columns;
          expect(widthOf(text), text).toBeLessThanOrEqual(room);
          expect(text).not.toMatch(/\p{Cc}/u);
        }
      }),
      { numRuns: 400 },
    );
  });
  test('no word is lost, on a code page of single columns as well', () => {
    fc.assert(
      fc.property(papers, targets, (paper, target) => {
        const printable = (text: string) => fitToCodePage('cp858', text);
        const lines = layPaper(paper, { ...target, printable });
        const all = squeeze(lines.map(({ text }) => text).join(''));
        for (const text of wordsOf(paper)) expect(all).toContain(squeeze(printable(text)));
      }),
      { numRuns: 400 },
    );
  });
});

describe('wrapping', () => {
  test('breaks at words, and inside a word wider than the line', () => {
    expect(wrap('pay to the order of', 8)).toEqual(['pay to', 'the', 'order of']);
    expect(wrap('Rindfleischetikettierung', 10)).toEqual(['Rindfleisc', 'hetikettie', 'rung']);
    expect(wrap('', 10)).toEqual(['']);
  });
  test('a figure stands behind the last line of its label', () => {
    expect(labelled('Water, sewer and refuse', '166.00', 20)).toEqual([
      'Water, sewer',
      'and refuse    166.00',
    ]);
  });
  test('a figure without room beside the label goes below it', () => {
    expect(labelled('Deposit total', '1,000,000.00', 16)).toEqual([
      'Deposit total',
      '    1,000,000.00',
    ]);
  });
});

test('a table too wide for the paper is printed below one another', () => {
  const table: PaperBlock = {
    block: 'table',
    heads: ['tape', 'posted'],
    rows: [{ label: '5 1-000110', amounts: [cents(8185), null], note: 'stub missing' }],
  };
  const paper: Paper = {
    version: 1,
    kind: 'tape',
    reference: 'T',
    title: 'T',
    timeZone: 'UTC',
    head: [],
    blocks: [table],
  };
  expect(paperLines(paper, 40).slice(3)).toEqual([
    '                            tape  posted',
    '5 1-000110                 81.85      --',
    '  stub missing',
  ]);
  expect(paperLines(paper, 24).slice(3)).toEqual([
    '5 1-000110',
    '  tape             81.85',
    '  posted              --',
    '  stub missing',
  ]);
});
