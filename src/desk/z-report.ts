// Queues the Z report of a closed drawer: both attempts, expected, over/short, who signed.
import { cents } from '../domain/money.ts';
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

export async function queueZReport(closing: Closing, at: string): Promise<void> {
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
