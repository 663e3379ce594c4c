// A picture of an emulated screen as SVG, so that a screen can be looked at and put into the docs.
import type { IBufferCell, Terminal } from '@xterm/headless';

const CELL = { width: 9, height: 18, baseline: 13.5, font: 14.4 } as const;
const INK = '#d0d0d0';
const PAPER = '#101418';
/** The 16 colours, in the order of their codes. */
const COLOURS = [
  ...['#1c1c1c', '#e06c6c', '#8fbf6a', '#e0b45a', '#6f9fe0', '#b58ae0', '#62b8b8', '#d0d0d0'],
  ...['#6c6c6c', '#ff8c8c', '#b4e08c', '#ffd98a', '#96bcff', '#d8b4ff', '#90e0e0', '#ffffff'],
];
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The screen as it stands, without the scrollback. */
export function screenSvg(terminal: Terminal): string {
  const [width, height] = [terminal.cols * CELL.width, terminal.rows * CELL.height];
  const rows = Array.from({ length: terminal.rows }, (_, row) => rowSvg(terminal, row));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`,
    ` font-family="DejaVu Sans Mono, monospace" font-size="${CELL.font}">`,
    `<rect width="100%" height="100%" fill="${PAPER}"/>${rows.join('')}</svg>\n`,
  ].join('');
}

function rowSvg(terminal: Terminal, row: number): string {
  const { active } = terminal.buffer;
  const line = active.getLine(active.baseY + row);
  const parts: string[] = [];
  for (let column = 0; column < terminal.cols; column += 1) {
    const cell = line?.getCell(column);
    if (cell && cell.getWidth() > 0) parts.push(cellSvg(cell, column, row));
  }
  return parts.join('');
}

function cellSvg(cell: IBufferCell, column: number, row: number): string {
  const [left, top] = [column * CELL.width, row * CELL.height];
  const width = cell.getWidth() * CELL.width;
  const { ink, paper } = coloursOf(cell);
  const text = cell.getChars();
  const parts: string[] = [];
  if (paper !== PAPER) parts.push(boxSvg(left, top, width, CELL.height, paper));
  if (text.trim() !== '') {
    const weight = cell.isBold() ? ' font-weight="bold"' : '';
    const faint = cell.isDim() ? ' opacity="0.65"' : '';
    const place = `x="${left}" y="${top + CELL.baseline}" fill="${ink}"`;
    parts.push(`<text ${place}${weight}${faint}>${escaped(text)}</text>`);
  }
  if (cell.isUnderline()) parts.push(boxSvg(left, top + CELL.height - 3, width, 1, ink));
  return parts.join('');
}

function boxSvg(left: number, top: number, width: number, height: number, fill: string): string {
  return `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${fill}"/>`;
}

function coloursOf(cell: IBufferCell): { ink: string; paper: string } {
  const ink = cell.isFgPalette() ? (COLOURS[cell.getFgColor()] ?? INK) : INK;
  const paper = cell.isBgPalette() ? (COLOURS[cell.getBgColor()] ?? PAPER) : PAPER;
  return cell.isInverse() ? { ink: paper, paper: ink } : { ink, paper };
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => ESCAPES[character] ?? character);
}
