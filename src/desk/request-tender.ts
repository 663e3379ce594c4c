// Asks a second person for a tender that its rule does not let the clerk take alone.
import { type Basket, basketTotal } from '../domain/basket.ts';
import { canonical, type PlainRecord } from '../domain/canonical.ts';
import { formatCents } from '../domain/money.ts';
import { done, type Result } from '../domain/result.ts';
import type { Tender } from '../domain/tender.ts';
import { insertRequest, type Request } from '../store/requests.ts';
import type { Counter, Desk } from './desk.ts';
import { openSession } from './working-session.ts';

export type TenderRequestKind = 'tender-limit' | 'credit-of-another';

/**
 * What the payment compares when it posts: a granted request fits this tender for this basket only.
 * Otherwise a clerk could show one payer's bill to the second person and pay another's.
 */
export function tenderFacts(kind: TenderRequestKind, basket: Basket, tender: Tender): PlainRecord {
  const what = kind === 'tender-limit' ? tender.tenderedCents : (tender.creditItemId ?? 0);
  return {
    what: String(what),
    tender: tender.kind,
    amount: formatCents(tender.tenderedCents),
    number: tender.checkNumber ?? tender.cardLast4 ?? '',
    payer: basket.payer,
    basket: formatCents(basketTotal(basket)),
    lines: basket.lines.map(({ label, amountCents }) => ({
      label,
      amount: formatCents(amountCents),
    })),
  };
}

/** True when a request was made of these facts. */
export function isMadeOf(request: Request, facts: PlainRecord): boolean {
  return Object.entries(facts).every(
    ([name, value]) => canonical({ value }) === canonical({ value: request.record[name] ?? null }),
  );
}

type Wanted = {
  readonly kind: TenderRequestKind;
  readonly basket: Basket;
  readonly tender: Tender;
};

/** `about` is what else the second person must see. */
export async function requestTender(
  desk: Desk,
  counter: Counter,
  { kind, basket, tender }: Wanted,
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
        record: { ...tenderFacts(kind, basket, tender), ...about },
      }),
    );
  });
}
