// The reference ledger file: one row a line, then a control row with counts, totals, the hash of
// all bytes before it and the ends of the chains, so that accounting can prove it is whole and
// ours.
import { csvLine } from '../../src/domain/csv.ts';
import type { Hasher } from '../../src/domain/hasher.ts';
import {
  type ChainHead,
  type LedgerFile,
  type LedgerFormat,
  type LedgerLine,
  ledgerTotals,
  periodOf,
  segmentsOf,
} from '../../src/domain/ledger-file.ts';
import { formatCents } from '../../src/domain/money.ts';

const HEAD = [
  'journal_no',
  'date',
  'period',
  'source',
  'line',
  'fund',
  'object',
  'dept',
  'project',
  'debit',
  'credit',
  'ref',
  'description',
];

export function ledgerCsv(hasher: Hasher): LedgerFormat {
  return { name: 'csv', extension: 'csv', write: (file) => writeCsv(file, hasher) };
}

function writeCsv(file: LedgerFile, hasher: Hasher): string {
  const rows = [HEAD, ...file.lines.map((line) => lineCells(line, file.businessDate))];
  const body = rows.map((cells) => `${csvLine(cells)}\n`).join('');
  return `${body}${csvLine(controlCells(file, hasher.sha256(body)))}\n`;
}

function lineCells(line: LedgerLine, date: string): readonly string[] {
  const { fund, object, department, project } = segmentsOf(line.account);
  const amount = formatCents(line.amountCents);
  return [
    line.journalNumber,
    date,
    periodOf(date),
    line.source,
    String(line.line),
    fund,
    object,
    department === '' ? line.department : department,
    project,
    line.side === 'D' ? amount : '',
    line.side === 'C' ? amount : '',
    line.reference,
    line.description,
  ];
}

/** As wide as every other row: lines counted, both totals, the hash, the chain heads. */
function controlCells(file: LedgerFile, sha256: string): readonly string[] {
  const totals = ledgerTotals(file.lines);
  const date = file.businessDate;
  const amounts = [formatCents(totals.debitCents), formatCents(totals.creditCents)];
  const counted = ['CONTROL', date, periodOf(date), '', String(totals.lines), '', '', '', ''];
  return [...counted, ...amounts, sha256, headsText(file.chainHeads)];
}

/** `office:34:9f2c... register-1:25:07ab...` */
export function headsText(heads: readonly ChainHead[]): string {
  return heads.map(({ chain, sequence, hash }) => `${chain}:${sequence}:${hash}`).join(' ');
}
