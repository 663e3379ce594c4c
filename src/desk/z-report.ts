// Queues the Z report of a closed drawer: both attempts, expected, over/short, who signed.
import { type FundLine, NOT_BY_PIECE } from '../domain/change-fund.ts';
import { labelOf } from '../domain/denomination.ts';
import { cents } from '../domain/money.ts';
import type { CountPaperRow } from '../domain/papers/count-sheet.ts';
import { zReportPaper } from '../domain/papers/z-report.ts';
import { receiptNumber } from '../domain/receipt.ts';
import { closeAttempts } from '../store/close-attempts.ts';
import { dropped } from '../store/expected.ts';
import { personById } from '../store/people.ts';
import { queueJob } from '../store/print-jobs.ts';
import { sessionFigures } from '../store/session-figures.ts';
import type { Closing } from './close-drawer.ts';
import { named, paperCity, signed } from './paper-facts.ts';

const GROUP_NAME = { cash: 'Cash', check: 'Checks', card: 'Card' } as const;

/** Money that nobody counted by piece has no pieces to name. */
function pieceRows(
  returned: readonly FundLine[],
  side: FundLine['side'],
): readonly CountPaperRow[] {
  return returned
    .filter((line) => line.side === side)
    .map(({ denominationCents: piece, amountCents }) =>
      piece === NOT_BY_PIECE
        ? { label: 'not by piece', amountCents }
        : { label: labelOf('piece', piece), pieces: amountCents / piece, amountCents },
    );
}

export async function queueZReport(
  closing: Closing,
  returned: readonly FundLine[],
  at: string,
): Promise<void> {
  const { book, session, differences, approval } = closing;
  const figures = await sessionFigures(book, session.id);
  const number = (value: number | null) =>
    value === null ? undefined : receiptNumber(session.register, value);
  const firstReceipt = number(figures.firstNumber);
  const lastReceipt = number(figures.lastNumber);
  const attempts = await closeAttempts(book, session.id);
  const paper = zReportPaper({
    city: await paperCity(book),
    session: session.number,
    register: String(session.register),
    drawer: String(session.register),
    businessDate: session.businessDate,
    clerk: named(await personById(book, session.clerkId)),
    openedAt: figures.openedAt,
    closedAt: at,
    ...(firstReceipt === undefined ? {} : { firstReceipt }),
    ...(lastReceipt === undefined ? {} : { lastReceipt }),
    receipts: figures.receipts,
    voids: figures.voids,
    noSales: figures.noSales,
    duplicates: figures.duplicates,
    abandonedBaskets: figures.abandonedBaskets,
    floatCents: session.floatCents,
    dropsCents: await dropped(book, session.id),
    changeGivenCents: cents(figures.changeGivenCents),
    tenders: differences.map((row) => ({
      name: GROUP_NAME[row.group],
      attemptCents: attempts.map((attempt) => attempt[row.group].amountCents),
      expectedCents: row.expectedCents,
    })),
    floatBack: pieceRows(returned, 'in'),
    fundGives: pieceRows(returned, 'out'),
    ...(approval === undefined
      ? {}
      : { approver: signed(approval.approver), reason: approval.reason }),
  });
  await queueJob(book, {
    register: session.register,
    subject: `z-report ${session.number}`,
    createdAt: at,
    content: { kind: 'paper', paper },
  });
}
