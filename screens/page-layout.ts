// Lays a page out to exactly the rows of the window. Pure: the same frame and size give the same
// lines, on a terminal, in `tenkey play` and in tests. Lists are cut here, in code, so that no row
// is ever squeezed away; a line too wide for the window goes on in the next row and is not cut.
import {
  CUT_MARK,
  cellWidth,
  characters,
  cleanText,
  lineText,
  segmentsOf,
  spread,
  wrapLineAtWords,
  wrapWords,
} from './parts/cells.ts';
import { layHeader } from './parts/header-line.ts';
import { layHelp } from './parts/key-help.ts';
import type { KeyBinding, Line, Page, PageEntry, Segment, Size, Status, Tone } from './screen.ts';
import { GROUND_WORDS } from './words/ground.ts';

/** The smallest window that is worked in. */
export const SMALLEST: Size = { columns: 80, rows: 24 };

export type Message = { readonly words: string; readonly tone: Tone };

/** Everything one painting needs. */
export type Frame = {
  readonly page: Page;
  readonly status: Status;
  readonly bindings: readonly KeyBinding[];
  /** A refusal with its next step, notices. */
  readonly messages: readonly Message[];
  /** Keys that came while the window was too small. */
  readonly unseen?: number;
};

export type Layout = {
  /** As many as the window has rows, none wider than it has columns. */
  readonly lines: readonly (readonly Segment[])[];
  /** Where the insertion point is, counted from 0. */
  readonly cursor?: { readonly row: number; readonly column: number };
};

/** The rows below which the body is not squeezed for the sake of the help. */
const LEAST_BODY_ROWS = 3;

/** False where the window is too small to work in. */
export function fitsPage(size: Size): boolean {
  return size.columns >= SMALLEST.columns && size.rows >= SMALLEST.rows;
}

export function layPage(frame: Frame, size: Size): Layout {
  if (!fitsPage(size)) return layTooSmall(size, frame.unseen ?? 0);
  const { page, status } = frame;
  const header = layHeader(status, size.columns);
  const head = layLines(page.head ?? [], size.columns);
  const bottom = layBottom(frame, size, header.showsTime ? '' : status.time);
  const height = Math.max(1, size.rows - 4 - head.length - bottom.rows.length);
  const body = layBody(page, height, size.columns);
  const lines = [
    header.line,
    titleLine(page, size.columns),
    ruleLine(body.above > 0 ? GROUND_WORDS.more.above(body.above) : '', size.columns),
    ...head,
    ...body.rows,
    ruleLine(body.below > 0 ? GROUND_WORDS.more.below(body.below) : '', size.columns),
    ...bottom.rows,
  ].slice(-size.rows);
  if (bottom.cursor === undefined) return { lines };
  const row = lines.length - bottom.rows.length + bottom.cursor.row;
  return { lines, cursor: { row, column: bottom.cursor.column } };
}

/** The lines as plain text, for `tenkey play` and tests. */
export function layoutText(layout: Layout): string[] {
  return layout.lines.map((line) => lineText(line).trimEnd());
}

function layLines(lines: readonly Line[], width: number): Segment[][] {
  return lines.flatMap((line) => wrapLineAtWords(line, width));
}

function titleLine(page: Page, width: number): readonly Segment[] {
  const text = spread(cleanText(page.title), cleanText(page.titleRight ?? ''), width);
  return [{ text, tone: 'strong' }];
}

function ruleLine(words: string, width: number): readonly Segment[] {
  const text = words === '' ? '' : `-- ${words} `;
  return [{ text: text.padEnd(width, '-'), tone: 'quiet' }];
}

type Body = { readonly rows: readonly Segment[][]; readonly above: number; readonly below: number };

/** The part of the body that fits: the page that was turned to, or around the marked row. */
function layBody(page: Page, height: number, width: number): Body {
  const wrapped = page.body.map((line) => wrapLineAtWords(line, width));
  const rows = wrapped.flat();
  const before = wrapped.slice(0, page.mark ?? 0).flat().length;
  const top = page.turned
    ? (page.turned % Math.max(1, Math.ceil(rows.length / height))) * height
    : Math.max(0, Math.min(before - Math.floor(height / 2), rows.length - height));
  const shown = rows.slice(top, top + height);
  const blank = Array.from({ length: height - shown.length }, (): Segment[] => []);
  return {
    rows: [...shown, ...blank],
    above: top,
    below: Math.max(0, rows.length - top - height),
  };
}

type Bottom = {
  readonly rows: readonly (readonly Segment[])[];
  readonly cursor?: { readonly row: number; readonly column: number };
};

/** Totals, entry, messages, help, and what Enter does now. */
function layBottom({ page, bindings, messages }: Frame, size: Size, time: string): Bottom {
  const foot = layLines(page.foot ?? [], size.columns);
  const entry = page.entry && layEntry(page.entry, size.columns);
  const said = layMessages(messages, size.columns);
  const enterNow = layEnterNow(page.enterNow, time, size.columns);
  const fixed = foot.length + (entry ? 1 : 0) + said.length + 1 + enterNow.length;
  const roomForHelp = size.rows - 4 - (page.head?.length ?? 0) - fixed - LEAST_BODY_ROWS;
  const help = layHelp(bindings, size.columns).slice(0, Math.max(0, roomForHelp));
  const rows = [
    ...foot,
    ...(entry ? [entry.line] : []),
    ...said,
    ruleLine('', size.columns),
    ...help,
    ...enterNow,
  ];
  return entry ? { rows, cursor: { row: foot.length, column: entry.column } } : { rows };
}

/** At least one row, so that the screen does not jump when something has to be said. */
function layMessages(messages: readonly Message[], width: number): Segment[][] {
  const rows = messages.flatMap(({ words, tone }) =>
    wrapWords(words, width - 2).map((text): Segment[] => [{ text: ' ' }, { text, tone }]),
  );
  return rows.length === 0 ? [[]] : rows;
}

function layEnterNow(words: string, time: string, width: number): Segment[][] {
  const text = ` ${GROUND_WORDS.enterNow(cleanText(words))}`;
  if (cellWidth(text) + cellWidth(time) + 2 <= width) {
    return [[{ text: spread(text, time, width), tone: 'strong' }]];
  }
  return wrapWords(text, width - 1).map((row) => [{ text: ` ${row}`, tone: 'strong' }]);
}

type EntryLine = { readonly line: readonly Segment[]; readonly column: number };

/** ` CASH [119.00] _`. A long entry shows its end, where the clerk is typing. */
function layEntry(entry: PageEntry, width: number): EntryLine {
  const label = ` ${cleanText(entry.label)} `;
  const proposal = entry.text === '' && entry.proposal ? `[${cleanText(entry.proposal)}] ` : '';
  const note = entry.note ? `  ${cleanText(entry.note)}` : '';
  const all = entry.secret ? '*'.repeat(characters(entry.text).length) : cleanText(entry.text);
  const room = width - cellWidth(label + proposal + note) - 1;
  const text = cutBeginning(all, Math.max(1, room));
  const line: Segment[] = [
    { text: label, tone: 'strong' },
    { text: proposal, tone: 'strong' },
    { text },
    { text: '_' },
    { text: note, tone: 'warning' },
  ];
  return {
    line: line.filter((segment) => segment.text !== ''),
    column: cellWidth(label + proposal + text),
  };
}

function cutBeginning(text: string, width: number): string {
  const kept = characters(text);
  if (cellWidth(text) <= width) return text;
  while (kept.length > 0 && cellWidth(kept.join('')) > width - 1) kept.shift();
  return CUT_MARK + kept.join('');
}

function layTooSmall(size: Size, unseen: number): Layout {
  const words = GROUND_WORDS.tooSmall;
  const named = ({ columns, rows }: Size) => `${columns}x${rows}`;
  const said = [words.title, words.sizes(named(size), named(SMALLEST)), words.kept];
  if (unseen > 0) said.push(words.keys(unseen));
  const rows = said.flatMap((text) => wrapWords(text, size.columns)).map((text) => [{ text }]);
  const blank = Array.from({ length: Math.max(0, size.rows - rows.length) }, () => []);
  return { lines: [...rows.slice(0, size.rows), ...blank].map(segmentsOf) };
}
