// Everything of a date that a second person answers for: voids, tender corrections, drawer openings
// without a sale, and the requests behind them.
import { type Cents, sumCents, ZERO } from '../money.ts';
import { counted } from './by-total.ts';
import type { ApprovalFact, ListedReport } from './facts.ts';
import { head, line, money, type ReportRow, sum, text, time } from './report.ts';

const SECTIONS: readonly { readonly of: ApprovalFact['section']; readonly title: string }[] = [
  { of: 'void', title: 'Voided receipts' },
  { of: 'correction', title: 'Tenders corrected' },
  { of: 'opening', title: 'Drawer opened without a sale' },
  { of: 'request', title: 'Requests' },
];

export const voidsAndApprovals: ListedReport<'approvals'> = {
  name: 'voids',
  title: 'VOIDS AND APPROVALS',
  describe: 'voids, corrections, no-sales and who approved them',
  family: 'approvals',
  showsCash: false,
  make: (facts) => {
    const voids = facts.filter((row) => row.section === 'void');
    const voidedCents = sumCents(voids, amountOf);
    return {
      columns: [
        text('subject', 'about', 14),
        time('at', 'time'),
        text('by', 'by', 12),
        text('approvedBy', 'approved by', 12),
        text('words', 'reason', 22),
        money('amountCents', 'amount'),
      ],
      rows: SECTIONS.flatMap(({ of, title }) =>
        section(
          title,
          facts.filter((row) => row.section === of),
        ),
      ),
      totals: [sum('VOIDED', null, null, null, counted(voids.length, 'receipt'), voidedCents)],
      notes: [],
      control: { items: facts.length, amountCents: voidedCents },
    };
  },
};

const amountOf = ({ amountCents }: ApprovalFact): Cents => amountCents ?? ZERO;

function section(title: string, rows: readonly ApprovalFact[]): readonly ReportRow[] {
  if (rows.length === 0) return [head(`${title}: none`)];
  return [
    head(title),
    ...rows.map((row) =>
      line(row.subject, row.at, row.by, row.approvedBy, row.words, row.amountCents),
    ),
  ];
}
