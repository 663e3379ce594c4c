// A drawer's sealed count against what the session should hold, by cash, paper and card.
import { assert } from '../domain/assert.ts';
import { type CountLine, countTotal } from '../domain/denomination.ts';
import type { GroupDifference } from '../domain/drawer-close.ts';
import { type Cents, cents } from '../domain/money.ts';
import { expectedTenders } from '../store/expected.ts';
import type { Book } from '../store/open-store.ts';
import { type DrawerSession, linesOfCount } from '../store/sessions.ts';

export type Paper = { readonly items: number; readonly amountCents: Cents };

export type ClosingCount = {
  readonly lines: readonly CountLine[];
  /** Checks and money orders, from the paper in the drawer. */
  readonly checks: Paper;
  /** The card terminal's own count and total. */
  readonly card: Paper;
};

/** Expected against counted for cash, paper and card. */
export async function differencesOf(
  book: Book,
  session: DrawerSession,
  count: ClosingCount,
): Promise<readonly GroupDifference[]> {
  const expected = await expectedTenders(book, session.id);
  const amount = (kind: 'cash' | 'check' | 'money-order' | 'card') =>
    expected.get(kind)?.amountCents ?? cents(0);
  return [
    { group: 'cash', expectedCents: amount('cash'), countedCents: countTotal(count.lines) },
    {
      group: 'check',
      expectedCents: cents(amount('check') + amount('money-order')),
      countedCents: count.checks.amountCents,
    },
    { group: 'card', expectedCents: amount('card'), countedCents: count.card.amountCents },
  ];
}

/** The last sealed count of a session, read back. */
export async function sealedCount(book: Book, sessionId: number): Promise<ClosingCount> {
  const row = await book
    .selectFrom('drawer_count')
    .select('id')
    .where('session_id', '=', sessionId)
    .where('purpose', '=', 'close')
    .orderBy('attempt', 'desc')
    .limit(1)
    .executeTakeFirst();
  assert(row, `session ${sessionId} was never counted`);
  const tenders = await book
    .selectFrom('count_tender')
    .selectAll()
    .where('count_id', '=', row.id)
    .execute();
  const paper = (tender: string): Paper => {
    const found = tenders.find((one) => one.tender === tender);
    return { items: found?.items ?? 0, amountCents: found?.amount_cents ?? cents(0) };
  };
  return {
    lines: await linesOfCount(book, row.id),
    checks: paper('check'),
    card: paper('card'),
  };
}
