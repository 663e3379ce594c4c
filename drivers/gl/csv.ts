// The reference ledger file: one row a line, then a control row with counts, totals, the hash of
// all bytes before it and the ends of the chains, so that accounting can prove it is whole and
// ours.
import { csvLine } from '../../src/domain/csv.ts';
import {
  type ChainHead,
  type LedgerDay,
  type LedgerFormat,
  type LedgerLine,
  type LedgerProof,
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

export const ledgerCsv: LedgerFormat = {
  name: 'csv',
  extension: 'csv',
  opening: () => rowOf(HEAD),
  journal: (day, journal) =>
    journal.map((line) => rowOf(lineCells(line, day.businessDate))).join(''),
  control: (day, proof) => rowOf(controlCells(day, proof)),
};

function rowOf(cells: readonly string[]): string {
  return `${csvLine(cells)}\n`;
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
function controlCells(day: LedgerDay, proof: LedgerProof): readonly string[] {
  const date = day.businessDate;
  const amounts = [formatCents(proof.debitCents), formatCents(proof.creditCents)];
  const counted = ['CONTROL', date, periodOf(date), '', String(proof.lines), '', '', '', ''];
  return [...counted, ...amounts, proof.sha256, headsText(day.chainHeads)];
}

/** `office:34:9f2c... register-1:25:07ab...` */
export function headsText(heads: readonly ChainHead[]): string {
  return heads.map(({ chain, sequence, hash }) => `${chain}:${sequence}:${hash}`).join(' ');
}
