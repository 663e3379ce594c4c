// A count as it is painted: pieces at the left, rolls, straps, paper and the total at the right.
import { type CountRow, PACKS, PIECES } from '../../src/domain/denomination.ts';
import { formatCents } from '../../src/domain/money.ts';
import type { KeyBinding, Line, Page, PageEntry, Segment } from '../screen.ts';
import { COUNT_WORDS } from '../words/count.ts';
import { padLeft, padRight } from './cells.ts';
import { readSlot } from './count-keys.ts';
import { type CountState, countedCash, type PaperName, type Slot } from './count-state.ts';
import { pageEntry } from './entry.ts';

/** What the screen that counts says about it. */
export type CountTexts = {
  readonly title: string;
  readonly titleRight?: string;
  /** Below the grid, above the entry. */
  readonly notes?: readonly Line[];
};

const LABEL = 5;
const QUANTITY = 10;
const VALUE = 15;
const DIVIDER = '   |  ';
const PACK_LABEL = 20;
const PACK_QUANTITY = 7;
const PACK_VALUE = 15;
/** Rows of the right half below the packs, counted from the top. */
const PAPER_ROWS: Readonly<Record<PaperName, number>> = { checks: 7, card: 8 };
const TOTAL_ROW = 9;

/** The page of a count that is being typed. */
export function countPage(count: CountState, texts: CountTexts): Page {
  return {
    ...texts,
    head: [headLine()],
    body: gridLines(count, count.at),
    mark: lineOf(count.slots[count.at]),
    foot: texts.notes ?? [[{ text: ` ${COUNT_WORDS.legend}`, tone: 'quiet' }]],
    entry: countEntry(count),
    enterNow: enterNow(count),
  };
}

/** The same count to be looked at, with a question below instead of a row to type. */
export function reviewPage(
  count: CountState,
  texts: CountTexts,
  question: { readonly entry: PageEntry; readonly enterNow: string },
): Page {
  return { ...countPage(count, texts), body: gridLines(count, undefined), ...question };
}

export function countKeys(): readonly KeyBinding[] {
  const words = COUNT_WORDS.keys;
  return [
    { intent: 'next', keys: 'Enter', words: words.next },
    { intent: 'add', keys: '+', words: words.add },
    { intent: 'up', keys: '-', words: words.up },
    { intent: 'review', keys: '*', words: words.review },
    { intent: 'money', keys: '.', words: words.money },
    { intent: 'tape', keys: '..', words: words.tape },
    { intent: 'find', keys: '/', words: words.find, disabled: words.blind },
  ];
}

function headLine(): Line {
  const { pieces, packs, value } = COUNT_WORDS.head;
  const left = padLeft(pieces, LABEL + QUANTITY) + padLeft(value, VALUE);
  const right = padRight(packs, PACK_LABEL + PACK_QUANTITY) + padLeft(value, PACK_VALUE);
  return [{ text: left + DIVIDER + right, tone: 'quiet' }];
}

/** The line a slot stands on, so that it stays in view when much has to be said below. */
function lineOf(slot: Slot | undefined): number {
  if (slot === undefined) return TOTAL_ROW;
  if (slot.kind !== 'cash') return PAPER_ROWS[slot.paper];
  return Math.max(PIECES.indexOf(slot.row), PACKS.indexOf(slot.row));
}

/** `at` is the slot to mark; none while the count is only looked at. */
function gridLines(count: CountState, at: number | undefined): readonly Line[] {
  return PIECES.map((row, line) => [
    { text: padLeft(row.label, LABEL) },
    ...cashCells(count, row, at, { quantity: QUANTITY, value: VALUE }),
    { text: DIVIDER, tone: 'quiet' as const },
    ...rightCells(count, line, at),
  ]);
}

type Widths = { readonly quantity: number; readonly value: number };

function cashCells(
  count: CountState,
  row: CountRow,
  at: number | undefined,
  widths: Widths,
): readonly Segment[] {
  const index = count.slots.findIndex((slot) => slot.kind === 'cash' && slot.row === row);
  return [
    ...cell(count, index, at, { standing: quantityOf(count, index), width: widths.quantity }),
    { text: padLeft(amountOf(count, index), widths.value) },
  ];
}

type CellText = { readonly standing: string; readonly width: number };

/** What stands in a slot; the marked one shows what is pending instead. */
function cell(
  count: CountState,
  index: number,
  at: number | undefined,
  { standing, width }: CellText,
): readonly Segment[] {
  if (index !== at) return [{ text: padLeft(standing, width) }];
  const text = ` ${(count.entry.text || standing).slice(2 - width)}`;
  return [{ text: padLeft('>', width - text.length) }, { text, tone: 'marked' }];
}

function quantityOf(count: CountState, index: number): string {
  const counted = count.counted[index];
  if (counted === undefined) return COUNT_WORDS.notCounted;
  return counted.asMoney ? COUNT_WORDS.asMoney : String(counted.quantity);
}

function amountOf(count: CountState, index: number): string {
  const counted = count.counted[index];
  return counted === undefined ? '' : formatCents(counted.amountCents, true);
}

function rightCells(count: CountState, line: number, at: number | undefined): readonly Segment[] {
  const pack = PACKS[line];
  if (pack) {
    const widths = { quantity: PACK_QUANTITY, value: PACK_VALUE };
    return [{ text: padRight(pack.label, PACK_LABEL) }, ...cashCells(count, pack, at, widths)];
  }
  if (line === TOTAL_ROW) {
    const label = padRight(COUNT_WORDS.total, PACK_LABEL + PACK_QUANTITY);
    const total = padLeft(formatCents(countedCash(count), true), PACK_VALUE);
    return [{ text: label + total, tone: 'strong' }];
  }
  const paper = (['checks', 'card'] as const).find((name) => PAPER_ROWS[name] === line);
  const counted = count.slots.some((slot) => slot.kind !== 'cash' && slot.paper === paper);
  return paper !== undefined && counted ? paperCells(count, paper, at) : [];
}

/** How many, then what they come to: the only rows with two things to type. */
function paperCells(
  count: CountState,
  paper: PaperName,
  at: number | undefined,
): readonly Segment[] {
  const indexOf = (kind: 'items' | 'amount') =>
    count.slots.findIndex((slot) => slot.kind === kind && slot.paper === paper);
  const [items, amount] = [indexOf('items'), indexOf('amount')];
  const standing = amountOf(count, amount) || COUNT_WORDS.notCounted;
  return [
    { text: padRight(COUNT_WORDS.paper[paper], PACK_LABEL) },
    ...cell(count, items, at, { standing: quantityOf(count, items), width: PACK_QUANTITY }),
    ...cell(count, amount, at, { standing, width: PACK_VALUE }),
  ];
}

function slotLabel(slot: Slot): string {
  if (slot.kind !== 'cash') return COUNT_WORDS.ask[slot.paper][slot.kind];
  const { form, label, pieces } = slot.row;
  return form === 'piece' ? COUNT_WORDS.piecesOf(label) : COUNT_WORDS.packsOf(label, pieces);
}

function countEntry(count: CountState): PageEntry {
  const slot = count.slots[count.at];
  if (slot === undefined) return pageEntry(count.entry, COUNT_WORDS.end);
  const standing = count.counted[count.at];
  if (standing === undefined) return pageEntry(count.entry, slotLabel(slot));
  const proposal = standing.asMoney ? formatCents(standing.amountCents) : String(standing.quantity);
  return pageEntry(count.entry, slotLabel(slot), proposal);
}

function enterNow(count: CountState): string {
  const slot = count.slots[count.at];
  const now = COUNT_WORDS.now;
  if (slot === undefined) return now.end;
  const { text } = count.entry;
  if (text === '') {
    const { proposal } = countEntry(count);
    return proposal === undefined ? now.leaves(slotLabel(slot)) : now.keeps(proposal);
  }
  const read = readSlot(slot, text);
  if ('code' in read) return now.unread(text);
  if (!read.asMoney) return now.typed(String(read.quantity), slotLabel(slot));
  const what = slot.kind === 'cash' ? COUNT_WORDS.moneyIn(slot.row.label) : slotLabel(slot);
  return now.typed(formatCents(read.amountCents, true), what);
}
