// Hands the refunds that may be paid to accounts payable as a file, each once. A file is written
// again by its number, with the same bytes.
import { type Cents, sumCents } from '../domain/money.ts';
import { refundCsv, refundFileName } from '../domain/refund.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import {
  type FileLine,
  insertRefundFile,
  nextRefundFile,
  payableRefunds,
  refundFileHash,
  refundsOfFile,
} from '../store/refunds.ts';
import type { Desk } from './desk.ts';
import {
  type HandedWhere,
  type HandOver,
  type HandOverPorts,
  handOverFile,
} from './hand-over-file.ts';

export type ExportedRefunds = {
  readonly path: string;
  readonly file: number;
  readonly refunds: number;
  readonly totalCents: Cents;
  readonly sha256: string;
};

const totalOf = (lines: readonly FileLine[]): Cents => sumCents(lines, (line) => line.amountCents);

const REFUNDS: HandOver<FileLine> = {
  what: 'Refund file',
  deed: 'handed to accounting',
  fileName: refundFileName,
  csv: (lines) => refundCsv(lines, totalOf(lines)),
  untold: payableRefunds,
  ofFile: refundsOfFile,
  nextFile: nextRefundFile,
  hashOf: refundFileHash,
  keep: (book, row, lines) =>
    insertRefundFile(
      book,
      row,
      lines.map((line) => line.id),
    ),
  nothing: (date) => refuse('refunds-none', { date }),
  unknown: (file) => refuse('refund-file-unknown', { file }),
};

export async function exportRefunds(
  desk: Desk,
  ports: HandOverPorts,
  where: HandedWhere,
): Promise<Result<ExportedRefunds>> {
  const handed = await handOverFile(desk, ports, REFUNDS, where);
  if (!handed.ok) return handed;
  const { lines, ...file } = handed.value;
  return done({ ...file, refunds: lines.length, totalCents: totalOf(lines) });
}
