// Queues the paper of a sealed count.
import { countSheetPaper } from '../domain/papers/count-sheet.ts';
import type { Book } from '../store/open-store.ts';
import { queueJob } from '../store/print-jobs.ts';
import type { DrawerSession } from '../store/sessions.ts';
import { countPaperRows } from './count-paper.ts';
import type { Counter } from './desk.ts';
import type { ClosingCount } from './drawer-difference.ts';
import { named, paperCity } from './paper-facts.ts';

type Sealed = { readonly attempt: number; readonly count: ClosingCount; readonly at: string };

export async function queueCountSheet(
  book: Book,
  counter: Counter,
  session: DrawerSession,
  { attempt, count, at }: Sealed,
): Promise<void> {
  const reference = `${session.number} attempt ${attempt}`;
  const paper = countSheetPaper({
    city: await paperCity(book),
    reference,
    occasion: 'Close',
    session: session.number,
    register: String(session.register),
    drawer: String(session.register),
    businessDate: session.businessDate,
    at,
    attempt,
    countedBy: named(counter.person),
    rows: countPaperRows(count.lines),
    checks: { count: count.checks.items, amountCents: count.checks.amountCents },
    cardTerminal: { count: count.card.items, amountCents: count.card.amountCents },
  });
  await queueJob(book, {
    register: session.register,
    subject: `count ${reference}`,
    createdAt: at,
    content: { kind: 'paper', paper },
  });
}
