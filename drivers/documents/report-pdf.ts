// A report on paper: letter pages with the report's name, dates and reader on each, its rows in
// columns, its control total, page x of y, and lines to sign on. The same report gives the same
// bytes.
import { formatCents } from '../../src/domain/money.ts';
import { controlLine, readWords, spanWords } from '../../src/domain/reports/render-text.ts';
import {
  type Chart,
  forPeople,
  type Report,
  type ReportRow,
} from '../../src/domain/reports/report.ts';
import { bar, type Ink, rule, type Style, widthOf, wrapped, write } from './ink.ts';
import { pdfFile } from './pdf-file.ts';
import {
  cellLines,
  drawRow,
  drawSumRules,
  drawTitles,
  placeColumns,
  ROW,
  ROW_HEIGHT,
  STRONG,
  type Table,
  wished,
  wishes,
} from './table.ts';

const MARGIN = 42;
const FOOT_HEIGHT = 24;
const PORTRAIT_WIDTH = 612;
const TITLE: Style = { size: 14, bold: true };
const SMALL: Style = { size: 7.5, tone: 'grey' };
const SIGNATURE_HEIGHT = 40;

/** Where on which page the next thing goes. */
type Sheet = {
  readonly ink: Ink;
  readonly report: Report;
  readonly table: Table;
  readonly width: number;
  readonly bottom: number;
  y: number;
};

/** The bytes of the file. */
export function reportPdf(whole: Report): Promise<Uint8Array> {
  const report = forPeople(whole);
  return pdfFile(
    {
      title: `${report.title}, ${spanWords(report)}`,
      author: report.city,
      at: report.madeAt,
      language: 'en-US',
    },
    (ink) => drawReport(ink, report),
  );
}

function drawReport(ink: Ink, report: Report): void {
  const rows = [...report.rows, ...report.totals];
  const needs = wishes(ink, report.columns, rows);
  const upright = wished(needs) <= PORTRAIT_WIDTH - 2 * MARGIN;
  ink.options.layout = upright ? 'portrait' : 'landscape';
  ink.addPage();
  const { width: across, height } = ink.page;
  const width = across - 2 * MARGIN;
  const table = placeColumns(report.columns, needs, MARGIN, width);
  const bottom = height - MARGIN - FOOT_HEIGHT;
  const sheet: Sheet = { ink, report, table, width, bottom, y: 0 };
  drawHead(sheet);
  drawRows(sheet, report.rows);
  drawEnd(sheet);
  drawFeet(sheet);
}

function drawHead(sheet: Sheet): void {
  const { ink, report, width } = sheet;
  const at = { x: MARGIN, width };
  write(ink, report.city, { ...at, y: MARGIN }, ROW);
  write(ink, spanWords(report), { ...at, y: MARGIN, align: 'right' }, STRONG);
  write(ink, report.title, { ...at, y: MARGIN + 14 }, TITLE);
  const y = MARGIN + 40;
  rule(ink, { ...at, y: y - 6 }, 'black', 1);
  sheet.y = drawTitles(ink, sheet.table, MARGIN, y);
}

function nextPage(sheet: Sheet): void {
  sheet.ink.addPage();
  drawHead(sheet);
}

/** A new page where `height` points are not left on this one. */
function makeRoom(sheet: Sheet, height: number): void {
  if (sheet.y + height > sheet.bottom) nextPage(sheet);
}

/** Points above a row: a sum has its rule there, and a head begins something new. */
function spaceAbove({ kind }: ReportRow, before: ReportRow | undefined): number {
  if (kind === 'sum') return 5;
  return kind === 'head' && before !== undefined && before.kind !== 'head' ? 5 : 0;
}

function drawRows(sheet: Sheet, rows: readonly ReportRow[]): void {
  rows.forEach((row, index) => {
    const { ink, table } = sheet;
    const lines = cellLines(ink, row, table);
    const height = ROW_HEIGHT * Math.max(1, ...lines.map((texts) => texts.length));
    // A head never stands alone at the foot of a page, nor a sum at the head of one.
    const follows = rows[index + 1]?.kind === 'sum' ? ROW_HEIGHT + 5 : 0;
    const after = row.kind === 'head' ? 3 * ROW_HEIGHT : follows;
    const space = spaceAbove(row, rows[index - 1]);
    makeRoom(sheet, space + height + after);
    sheet.y += space;
    if (row.kind === 'sum') drawSumRules(ink, row, table, sheet.y - 3);
    drawRow(ink, row, table, lines, sheet.y);
    sheet.y += height;
  });
}

/** Totals, notes, chart, control total, and the lines to sign on. */
function drawEnd(sheet: Sheet): void {
  const { ink, report, table, width } = sheet;
  makeRoom(sheet, ROW_HEIGHT * (report.totals.length + 1) + 8);
  sheet.y += 4;
  rule(ink, { x: MARGIN, y: sheet.y, width: table.width }, 'black');
  sheet.y += 5;
  for (const row of report.totals) {
    drawRow(ink, row, table, cellLines(ink, row, table), sheet.y);
    sheet.y += ROW_HEIGHT + 2;
  }
  sheet.y += 6;
  for (const note of report.notes) drawParagraph(sheet, note, ROW, width);
  if (report.chart && report.chart.bars.length > 0) drawChart(sheet, report.chart);
  sheet.y += 4;
  drawParagraph(sheet, controlLine(report), STRONG, width);
  for (const role of report.signatures ?? []) drawSignature(sheet, role);
}

function drawParagraph(sheet: Sheet, text: string, style: Style, width: number): void {
  for (const line of wrapped(sheet.ink, text, width, style)) {
    makeRoom(sheet, ROW_HEIGHT);
    write(sheet.ink, line, { x: MARGIN, y: sheet.y }, style);
    sheet.y += ROW_HEIGHT;
  }
}

/** Name, ink and date of one person. */
function drawSignature(sheet: Sheet, role: string): void {
  makeRoom(sheet, SIGNATURE_HEIGHT);
  const { ink, width } = sheet;
  const y = sheet.y + SIGNATURE_HEIGHT - 12;
  write(ink, role, { x: MARGIN, y: y - ROW_HEIGHT + 2 }, STRONG);
  const places = [
    { label: 'name', from: 0.2, to: 0.5 },
    { label: 'signature', from: 0.53, to: 0.83 },
    { label: 'date', from: 0.86, to: 1 },
  ];
  for (const { label, from, to } of places) {
    const x = MARGIN + width * from;
    rule(ink, { x, y, width: width * (to - from) }, 'black');
    write(ink, label, { x, y: y + 2 }, SMALL);
  }
  sheet.y += SIGNATURE_HEIGHT;
}

const BAR_HEIGHT = 7;
const BARS_WIDTH = 240;

/** Bars from a common zero; a minus goes to the left. */
function drawChart(sheet: Sheet, { title, bars }: Chart): void {
  const { ink } = sheet;
  const figures = bars.map(({ amountCents }) => formatCents(amountCents, true));
  const labels = Math.max(...bars.map(({ label }) => widthOf(ink, label, ROW))) + 12;
  const amounts = Math.max(...figures.map((figure) => widthOf(ink, figure, ROW)));
  const longest = Math.max(1, ...bars.map(({ amountCents }) => Math.abs(amountCents)));
  const signed = bars.some(({ amountCents }) => amountCents < 0);
  const room = signed ? BARS_WIDTH / 2 : BARS_WIDTH;
  const zero = MARGIN + labels + amounts + 12 + (signed ? room : 0);
  sheet.y += 6;
  makeRoom(sheet, ROW_HEIGHT * 3);
  write(ink, title, { x: MARGIN, y: sheet.y }, STRONG);
  sheet.y += ROW_HEIGHT + 2;
  bars.forEach(({ label, amountCents }, index) => {
    makeRoom(sheet, ROW_HEIGHT);
    const { y } = sheet;
    write(ink, label, { x: MARGIN, y }, ROW);
    write(
      ink,
      figures[index] ?? '',
      { x: MARGIN + labels, y, width: amounts, align: 'right' },
      ROW,
    );
    const length = (Math.abs(amountCents) * room) / longest;
    bar(ink, amountCents < 0 ? zero - length : zero, y, length, BAR_HEIGHT);
    ink
      .moveTo(zero, y - 2)
      .lineTo(zero, y + ROW_HEIGHT - 2)
      .lineWidth(0.5)
      .stroke('#000000');
    sheet.y += ROW_HEIGHT;
  });
  sheet.y += 6;
}

/** What the report is, who read it when, and the page: on every page, since pages get lost. */
function drawFeet({ ink, report, width, bottom }: Sheet): void {
  const { start, count } = ink.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    ink.switchToPage(start + index);
    const y = bottom + FOOT_HEIGHT - 8;
    const at = { x: MARGIN, width, y };
    rule(ink, { ...at, y: y - 4 }, 'pale');
    write(ink, `Report ${report.number} ${report.name}. ${readWords(report)}.`, at, SMALL);
    write(ink, `page ${index + 1} of ${count}`, { ...at, align: 'right' }, SMALL);
  }
}
