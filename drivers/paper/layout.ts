// Lays a paper out as lines of text for a device of so many columns. Names wrap, amounts stand
// whole, every line fits. Nothing here knows of printers' bytes.
import { assert, unreachable } from '../../src/domain/assert.ts';
import { formatCents } from '../../src/domain/money.ts';
import type {
  AmountBlock,
  CodeBlock,
  DuplicateMark,
  ItemBlock,
  PairBlock,
  Paper,
  PaperBlock,
  SignatureBlock,
  TextBlock,
} from '../../src/domain/papers/paper.ts';
import { RECEIPT_WORDS } from '../../src/domain/papers/receipt-words.ts';
import { layTable } from './table-layout.ts';
import { centre, indented, labelled, widthOf, wrap } from './wrap.ts';

/** A line ready to print, with no blanks behind it; a large one fills half as many columns. */
export type LaidLine = {
  readonly text: string;
  readonly large?: true;
  readonly strong?: true;
  /** Where the device can print a symbol for scanners, this goes above the line. */
  readonly symbol?: string;
  /** Where the device has two colours. */
  readonly red?: true;
};

/**
 * `columns` of ordinary characters; `largeScale` is how many of them a large character takes (1
 * where the device has one size); `printable` turns any words into what the device can print.
 */
export type LayoutTarget = {
  readonly columns: number;
  readonly largeScale: 1 | 2;
  readonly printable: (text: string) => string;
};

/** Narrower than this the largest amount of money would not fit on a line. */
const COLUMNS_MIN = 24;
const SIGNATURE_COLUMNS = 40;
const INDENT = '  ';

/** The whole paper, top to bottom, the DUPLICATE marks included. */
export function layPaper(paper: Paper, target: LayoutTarget): readonly LaidLine[] {
  assert(target.columns >= COLUMNS_MIN, `${target.columns} columns are too few`);
  const marks = paper.duplicate ? layDuplicate(paper, paper.duplicate, target) : [];
  return [
    ...marks,
    ...layHead(paper, target),
    ...paper.blocks.flatMap((block) => layBlock(block, target)),
    ...marks,
  ].map((line) => ({ ...line, text: line.text.trimEnd() }));
}

/** A form that is laid in has neither: what is printed on it begins at once. */
function layHead(paper: Paper, target: LayoutTarget): readonly LaidLine[] {
  if (paper.head.length === 0 && paper.title === '') return [];
  const title = target.printable(paper.title);
  return [
    ...paper.head.flatMap((line) => plain(centre(target.printable(line), target.columns))),
    { text: '' },
    ...strong(centre(title, target.columns)),
    { text: '' },
  ];
}

function layDuplicate(
  { language }: Paper,
  mark: DuplicateMark,
  target: LayoutTarget,
): readonly LaidLine[] {
  const { columns, largeScale, printable } = target;
  const said = RECEIPT_WORDS[language ?? 'en'];
  const words = printable(said.copy(mark.copy, mark.printed, mark.by));
  return red([
    { text: '='.repeat(columns) },
    ...large(centre(printable(said.duplicate), Math.floor(columns / largeScale))),
    ...plain(centre(words, columns)),
    { text: '='.repeat(columns) },
  ]);
}

function layBlock(block: PaperBlock, target: LayoutTarget): readonly LaidLine[] {
  switch (block.block) {
    case 'text':
      return layText(block, target);
    case 'pair':
      return layPair(block, target);
    case 'amount':
      return layAmount(block, target);
    case 'item':
      return layItem(block, target);
    case 'table':
      return layTable(block, target);
    case 'code':
      return [{ text: '' }, ...layCode(block, target)];
    case 'rule':
      return [{ text: (block.double === true ? '=' : '-').repeat(target.columns) }];
    case 'feed':
      return Array.from({ length: block.lines }, () => ({ text: '' }));
    case 'signature':
      return laySignature(block, target);
    default:
      return unreachable(block);
  }
}

function layText(block: TextBlock, target: LayoutTarget): readonly LaidLine[] {
  const columns = block.large ? Math.floor(target.columns / target.largeScale) : target.columns;
  const words = target.printable(block.text);
  const lines = block.centred ? centre(words, columns) : wrap(words, columns);
  const looks = withLooks(lines, block);
  return block.red ? red(looks) : looks;
}

function layPair(block: PairBlock, target: LayoutTarget): readonly LaidLine[] {
  const label = target.printable(block.label);
  const value = target.printable(block.value);
  if (widthOf(label) + 1 + widthOf(value) <= target.columns) {
    return withLooks(labelled(label, value, target.columns), block);
  }
  const below = indented(value, target.columns, INDENT);
  return withLooks([...wrap(label, target.columns), ...below], block);
}

function layAmount(block: AmountBlock, target: LayoutTarget): readonly LaidLine[] {
  const label = target.printable(block.label);
  const indent = block.indented ? INDENT : '';
  const mark = block.mark === undefined ? '' : ` ${target.printable(block.mark)}`;
  const figure = formatCents(block.amountCents, true) + mark;
  const largeColumns = Math.floor(target.columns / target.largeScale);
  // An amount too long for large characters is printed in ordinary ones, strong instead.
  const fitsLarge = block.large === true && widthOf(figure) <= largeColumns;
  const lines = labelled(label, figure, fitsLarge ? largeColumns : target.columns, indent);
  if (fitsLarge) return large(lines);
  return block.large ? strong(lines) : withLooks(lines, block);
}

function layItem(block: ItemBlock, target: LayoutTarget): readonly LaidLine[] {
  const figure = formatCents(block.amountCents, true);
  const details = block.details.flatMap((detail) =>
    indented(target.printable(detail), target.columns, INDENT),
  );
  return plain([...labelled(target.printable(block.title), figure, target.columns), ...details]);
}

/** Between blank lines: a symbol needs white around it. */
function layCode({ code }: CodeBlock, { columns }: LayoutTarget): readonly LaidLine[] {
  const lines = centre(code, columns).map((text) => ({ text }));
  return lines.map((line, index) => (index === 0 ? { ...line, symbol: code } : line));
}

function laySignature(block: SignatureBlock, target: LayoutTarget): readonly LaidLine[] {
  const line = '_'.repeat(Math.min(target.columns, SIGNATURE_COLUMNS));
  const words = block.name === '' ? block.role : `${block.role}: ${block.name}`;
  return plain(['', '', line, ...wrap(target.printable(words), target.columns)]);
}

function plain(lines: readonly string[]): readonly LaidLine[] {
  return lines.map((text) => ({ text }));
}

function strong(lines: readonly string[]): readonly LaidLine[] {
  return lines.map((text) => ({ text, strong: true }));
}

function large(lines: readonly string[]): readonly LaidLine[] {
  return lines.map((text) => ({ text, large: true }));
}

function red(lines: readonly LaidLine[]): readonly LaidLine[] {
  return lines.map((line) => ({ ...line, red: true }));
}

function withLooks(
  lines: readonly string[],
  looks: { readonly large?: true; readonly strong?: true },
): readonly LaidLine[] {
  if (looks.large) return large(lines);
  return looks.strong ? strong(lines) : plain(lines);
}
