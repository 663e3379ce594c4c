// Asks a second person for a tender that its rule does not let the clerk take alone.
import type { PlainRecord } from '../domain/canonical.ts';
import { formatCents } from '../domain/money.ts';
import { done, type Result } from '../domain/result.ts';
import type { Tender } from '../domain/tender.ts';
import { insertRequest, type Request } from '../store/requests.ts';
import type { Counter, Desk } from './desk.ts';
import { openSession } from './working-session.ts';

export type TenderRequestKind = 'tender-limit' | 'credit-of-another';

/** What the payment compares when it posts: a granted request fits this tender only. */
export function tenderFacts(kind: TenderRequestKind, tender: Tender): PlainRecord {
  const what = kind === 'tender-limit' ? tender.tenderedCents : (tender.creditItemId ?? 0);
  return {
    what: String(what),
    tender: tender.kind,
    amount: formatCents(tender.tenderedCents),
    number: tender.checkNumber ?? '',
  };
}

/** `about` is what else the second person must see. */
export async function requestTender(
  desk: Desk,
  counter: Counter,
  kind: TenderRequestKind,
  tender: Tender,
  about: PlainRecord = {},
): Promise<Result<Request>> {
  return desk.store.transact(async (book) => {
    const session = await openSession(desk, book, counter);
    if (!session.ok) return session;
    return done(
      await insertRequest(book, {
        kind,
        register: counter.register,
        businessDate: session.value.businessDate,
        requestedBy: counter.person.id,
        requestedAt: desk.clock.now(),
        record: { ...tenderFacts(kind, tender), ...about },
      }),
    );
  });
}
