// A department's tape beside what the registers posted: rows to walk, the difference and its
// causes, and what a typed amount corrects. Pure.
import type { SheetView } from '../../src/desk/read-sheet.ts';
import { causeWords } from '../../src/domain/cause-words.ts';
import type { Keyings } from '../../src/domain/compare-keyings.ts';
import { CAUSE_KINDS, type SheetRow } from '../../src/domain/find-difference.ts';
import { type Cents, cents, formatCents } from '../../src/domain/money.ts';
import { type TapeLine, tapeItems } from '../../src/domain/tape.ts';
import type { Line, Page } from '../screen.ts';
import { SHEET_WORDS } from '../words/sheet.ts';
import { readAmount } from './amounts.ts';
import { padLeft, padRight, wrapWords } from './cells.ts';
import { type Column, layTable, type TableRow } from './columns.ts';
import { type Entry, pageEntry } from './entry.ts';
import { replaceLine } from './tape-state.ts';

/** Causes without an instance share a row: this many, each so wide. */
const NONE_ABREAST = 3;
const NONE_WIDTH = 26;

/** Steady columns, whatever the amounts. */
const AMOUNT_WIDTH = 12;

const FIRST_COLUMNS: readonly Column[] = [
  { title: padLeft(SHEET_WORDS.first, AMOUNT_WIDTH), kind: 'amount' },
  { title: '', kind: 'code' },
];

const COLUMNS: readonly Column[] = [
  { title: SHEET_WORDS.head.line, kind: 'amount' },
  { title: '', kind: 'code' },
  { title: padLeft(SHEET_WORDS.head.tape, AMOUNT_WIDTH), kind: 'amount' },
  { title: '', kind: 'code' },
  { title: padLeft(SHEET_WORDS.head.posted, AMOUNT_WIDTH), kind: 'amount' },
  { title: '', kind: 'code' },
  { title: SHEET_WORDS.head.receipt, kind: 'text' },
];

/** The first row that does not agree; where all do, the place of a further stub. */
export function firstOpenRow({ comparison }: SheetView): number {
  const open = comparison.rows.findIndex((row) => !row.agrees);
  return open < 0 ? comparison.rows.length : open;
}

/**
 * The tape with the marked row corrected: its line struck and the amount below it, or the amount at
 * the end where the row has no line. Undefined when zero has nothing to strike.
 */
export function correctedLines(
  sheet: SheetView,
  at: number,
  amountCents: Cents,
): readonly TapeLine[] | undefined {
  const lines = sheet.tape?.lines ?? [];
  const fresh = { amountCents, struck: false };
  const keyed = sheet.comparison.rows[at]?.keyed;
  if (keyed) return replaceLine(lines, keyed.at, fresh);
  return amountCents === 0 ? undefined : [...lines, fresh];
}

export function comparePage(sheet: SheetView, at: number, entry: Entry, width: number): Page {
  const { comparison, tape, departmentName, first } = sheet;
  const rows = comparison.rows.map((row, index) => tableRow(row, index === at, first?.keyings));
  const columns = first ? [...FIRST_COLUMNS, ...COLUMNS] : COLUMNS;
  const totals = totalRows(sheet).map((row) => withFirst(row, first && ['', '']));
  const table = layTable(columns, [...rows, ...totals], width);
  return {
    title: SHEET_WORDS.title(departmentName),
    titleRight: SHEET_WORDS.version(tape?.version ?? 0),
    head: [table.head],
    body: table.rows.slice(0, rows.length),
    mark: Math.min(at, Math.max(0, rows.length - 1)),
    foot: [
      ...table.rows.slice(rows.length),
      ...causeLines(sheet, width),
      ...keyerLines(sheet),
      ...signatureLines(sheet),
    ],
    entry: pageEntry(entry, stubLabel(sheet, at), proposalOf(sheet)),
    enterNow: compareNow(sheet, at, entry),
  };
}

/** With the first tape's column before the others, where there was a first. */
function withFirst(row: TableRow, cells: readonly string[] | undefined): TableRow {
  return cells ? { ...row, cells: [...cells, ...row.cells] } : row;
}

function tableRow(row: SheetRow, marked: boolean, keyings: Keyings | undefined): TableRow {
  const plain = sheetRow(row, marked);
  if (!keyings) return plain;
  const first = row.keyed && keyings.firsts.get(row.keyed.line);
  const cells = [first === undefined ? '' : formatCents(first, true), ''];
  if (first === row.keyed?.amountCents) return withFirst(plain, cells);
  const said = plain.cells.map((cell, index) =>
    index === plain.cells.length - 1 ? `${cell}  ${SHEET_WORDS.firstDiffers}` : cell,
  );
  return withFirst({ ...plain, cells: said, tone: 'warning' }, cells);
}

function sheetRow({ keyed, posted, agrees }: SheetRow, marked: boolean): TableRow {
  const amount = (of: { readonly amountCents: Cents } | undefined) =>
    of === undefined ? '' : formatCents(of.amountCents, true);
  const unequal = keyed ? SHEET_WORDS.notPosted : SHEET_WORDS.missing;
  const state = agrees ? '' : `  ${keyed && posted ? SHEET_WORDS.differs : unequal}`;
  const line = keyed === undefined ? '' : String(keyed.line);
  const receipt = `${posted?.reference ?? ''}${state}`;
  const cells = [line, '', amount(keyed), '', amount(posted), '', receipt];
  return agrees ? { cells, marked } : { cells, marked, tone: 'warning' };
}

/** Both totals, and what is between them. */
function totalRows({ comparison, tape, posted }: SheetView): readonly TableRow[] {
  const { tapeCents, postedCents, differenceCents } = comparison;
  const items = SHEET_WORDS.register(posted.length);
  const total = [formatCents(tapeCents, true), '', formatCents(postedCents, true), '', items];
  const totals: TableRow = {
    cells: [String(tapeItems(tape?.lines ?? [])), '', ...total],
    tone: 'strong',
  };
  const size = formatCents(cents(Math.abs(differenceCents)), true);
  const side = differenceCents < 0 ? SHEET_WORDS.low : SHEET_WORDS.high;
  const difference: TableRow =
    differenceCents === 0
      ? { cells: ['', '', '', '', '', '', SHEET_WORDS.balances], tone: 'good' }
      : { cells: ['', '', SHEET_WORDS.difference, '', size, '', side], tone: 'danger' };
  return [totals, difference];
}

/** Every cause under its own number: the first instance in words, or that there is none. */
function causeLines({ comparison }: SheetView, width: number): readonly Line[] {
  if (comparison.differenceCents === 0) return [];
  const lines: string[] = [];
  let abreast = 0;
  for (const [index, kind] of CAUSE_KINDS.entries()) {
    const found = comparison.causes.filter((cause) => cause.kind === kind);
    const [first] = found;
    if (first) {
      const more = found.length > 1 ? ` ${SHEET_WORDS.moreCauses(found.length - 1)}` : '';
      const rows = wrapWords(causeWords(first) + more, width - 4);
      lines.push(...rows.map((row, at) => `${at === 0 ? ` ${index + 1} ` : '   '}${row}`));
      abreast = 0;
    } else {
      const none = ` ${index + 1} ${SHEET_WORDS.noCause(SHEET_WORDS.causes[kind])}`;
      if (abreast === 0) lines.push(none);
      else lines.push(padRight(lines.pop() ?? '', abreast * NONE_WIDTH) + none);
      abreast = (abreast + 1) % NONE_ABREAST;
    }
  }
  return lines;
}

/** Who keyed it first, and whether the keyer's own receipts are among the stubs. */
function keyerLines({ tape, first }: SheetView): readonly Line[] {
  const lines: Line[] = [];
  if (first) {
    const { differing, onlyFirst } = first.keyings;
    lines.push(` ${SHEET_WORDS.keyings(first.by, differing)}`);
    const amounts = onlyFirst.map(({ amountCents }) => formatCents(amountCents, true)).join(', ');
    if (amounts !== '') lines.push(` ${SHEET_WORDS.onlyFirst(amounts)}`);
  }
  if (tape?.exception) {
    const { ownStubs, ownCents, others } = tape.exception;
    const words = SHEET_WORDS.exception(ownStubs, formatCents(ownCents, true), others);
    lines.push([{ text: ` ${words}`, tone: 'warning' }]);
  }
  return lines;
}

function signatureLines({ tape }: SheetView): readonly Line[] {
  return (tape?.signatures ?? []).map(({ role, by }): Line => {
    return [{ text: ` ${SHEET_WORDS.signed(role, by)}`, tone: 'good' }];
  });
}

function stubLabel({ comparison, state }: SheetView, at: number): string {
  const row = comparison.rows[at];
  if (state === 'signed') return SHEET_WORDS.done;
  if (row === undefined) return SHEET_WORDS.newStub;
  return row.keyed ? SHEET_WORDS.stub(row.keyed.line) : SHEET_WORDS.missingStub;
}

/** A sheet signed by both has nothing left but to go on. */
function proposalOf({ state }: SheetView): string | undefined {
  return state === 'signed' ? SHEET_WORDS.now.back : undefined;
}

export function compareNow(sheet: SheetView, at: number, entry: Entry): string {
  const now = SHEET_WORDS.now;
  if (entry.text === '') {
    if (sheet.state === 'signed') return now.back;
    return sheet.comparison.differenceCents === 0 ? now.balanced : now.marked;
  }
  const typed = readAmount(entry.text);
  if (typed === undefined) return now.unread(entry.text);
  const keyed = sheet.comparison.rows[at]?.keyed;
  if (!keyed) return now.adds(formatCents(typed, true));
  return typed === 0 ? now.strikes(keyed.line) : now.corrects(formatCents(typed, true), keyed.line);
}
