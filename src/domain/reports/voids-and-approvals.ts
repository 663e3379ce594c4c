// Everything of a date that a second person answers for: voids, tender corrections, drawer openings
// without a sale, and the requests behind them.
import { sumCents } from '../money.ts';
import { counted } from './by-total.ts';
import type {
  ApprovalRows,
  CorrectionFact,
  ListedReport,
  OpeningFact,
  RequestFact,
  VoidFact,
} from './facts.ts';
import { head, line, lineOf, money, type ReportRow, sum, text, time } from './report.ts';

export const voidsAndApprovals: ListedReport<'approvals'> = {
  name: 'voids',
  title: 'VOIDS AND APPROVALS',
  describe: 'voids, corrections, no-sales and who approved them',
  why: 'Everything of the day that a second person answers for, on one page.',
  family: 'approvals',
  spans: 'date',
  showsCash: false,
  make: (facts) => {
    const { voids, corrections, openings, requests } = facts;
    const voidedCents = sumCents(voids, (row) => row.amountCents);
    return {
      columns: [
        text('subject', 'about', 14),
        time('at', 'time'),
        text('by', 'by', 12),
        text('approvedBy', 'approved by', 12),
        text('words', 'reason', 22),
        money('amountCents', 'amount'),
      ],
      rows: [
        ...section('Voided receipts', voids, voidRow),
        ...section('Tenders corrected', corrections, correctionRow),
        ...section('Drawer opened without a sale', openings, openingRow),
        ...section('Requests', requests, requestRow),
      ],
      totals: [sum('VOIDED', null, null, null, counted(voids.length, 'receipt'), voidedCents)],
      notes: [],
      signatures: ['Reviewed by'],
      control: { items: itemsOf(facts), amountCents: voidedCents },
    };
  },
};

function itemsOf({ voids, corrections, openings, requests }: ApprovalRows): number {
  return voids.length + corrections.length + openings.length + requests.length;
}

function section<Fact>(
  title: string,
  facts: readonly Fact[],
  row: (fact: Fact) => ReportRow,
): readonly ReportRow[] {
  return facts.length === 0 ? [head(`${title}: none`)] : [head(title), ...facts.map(row)];
}

function voidRow(row: VoidFact): ReportRow {
  const words = row.copyReturned ? row.reason : `${row.reason}; copy not returned`;
  return actRow(row, words);
}

function correctionRow(row: CorrectionFact): ReportRow {
  return actRow(row, `${row.from} to ${row.to}`);
}

function actRow(row: VoidFact | CorrectionFact, words: string): ReportRow {
  const of = { kind: 'receipt', id: row.receiptId } as const;
  return lineOf(of, row.receipt, row.at, row.by, row.approvedBy, words, row.amountCents);
}

function openingRow(row: OpeningFact): ReportRow {
  const of = { kind: 'session', id: row.sessionId } as const;
  return lineOf(of, row.session, row.at, row.by, row.approvedBy, row.reason, null);
}

function requestRow(row: RequestFact): ReportRow {
  return line(row.kind, row.at, row.by, row.decidedBy, row.words, null);
}
