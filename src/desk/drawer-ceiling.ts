// A drawer that holds more cash than it may takes no more until some went to the safe.
import { sessionTotals } from '../store/expected.ts';
import type { Book } from '../store/open-store.ts';
import { policy } from '../store/policies.ts';
import type { DrawerSession } from '../store/sessions.ts';

export async function isOverCeiling(
  book: Book,
  session: Pick<DrawerSession, 'id' | 'businessDate'>,
): Promise<boolean> {
  const ceiling = await policy(book, 'drawer.cash-ceiling-cents', session.businessDate);
  const held = (await sessionTotals(book, session.id)).get('cash')?.amountCents ?? 0;
  return held >= ceiling;
}
