// Asks a second person for a tender that its rule does not let the clerk take alone.
import { formatCents } from '../domain/money.ts';
import { done, type Result } from '../domain/result.ts';
import type { Tender } from '../domain/tender.ts';
import { insertRequest, type Request } from '../store/requests.ts';
import type { Counter, Desk } from './desk.ts';
import { openSession } from './working-session.ts';

export async function requestTender(
  desk: Desk,
  counter: Counter,
  kind: 'tender-limit' | 'credit-of-another',
  tender: Tender,
): Promise<Result<Request>> {
  return desk.store.transact(async (book) => {
    const session = await openSession(desk, book, counter);
    if (!session.ok) return session;
    const what = kind === 'tender-limit' ? tender.tenderedCents : (tender.creditItemId ?? 0);
    return done(
      await insertRequest(book, {
        kind,
        register: counter.register,
        businessDate: session.value.businessDate,
        requestedBy: counter.person.id,
        requestedAt: desk.clock.now(),
        record: {
          // What the payment compares when it posts: a granted request fits this tender only.
          what: String(what),
          tender: tender.kind,
          amount: formatCents(tender.tenderedCents),
          number: tender.checkNumber ?? '',
        },
      }),
    );
  });
}
