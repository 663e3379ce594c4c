// Asks whether a tender may join a basket; where a second person is needed, makes the request, or
// takes up the one that was made before: it may have been answered at another terminal.
import type { Basket } from '../domain/basket.ts';
import type { PlainRecord } from '../domain/canonical.ts';
import { done, type Result } from '../domain/result.ts';
import type { Tender } from '../domain/tender.ts';
import { accountById } from '../store/accounts.ts';
import { loadItems } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';
import { decisionOf, type Request, requestsOf } from '../store/requests.ts';
import { checkTender } from './check-tender.ts';
import type { Counter, Desk } from './desk.ts';
import { requestLines } from './request-lines.ts';
import { isMadeOf, requestTender, type TenderRequestKind, tenderFacts } from './request-tender.ts';
import { openSession } from './working-session.ts';

export type Asked =
  /** With the request of a second person who said yes, where one was needed. */
  | { readonly kind: 'allowed'; readonly requestId?: number }
  | {
      readonly kind: 'needs-approval';
      readonly requestId: number;
      readonly lines: readonly string[];
    };

export async function askTender(
  desk: Desk,
  counter: Counter,
  basket: Basket,
  tender: Tender,
): Promise<Result<Asked>> {
  const { book } = desk.store;
  const session = await openSession(desk, book, counter);
  if (!session.ok) return session;
  const date = session.value.businessDate;
  const checked = await checkTender(book, basket, tender, date);
  if (checked.ok) {
    const { requestId } = tender;
    return done(requestId === undefined ? { kind: 'allowed' } : { kind: 'allowed', requestId });
  }
  const { code } = checked.refusal;
  if (code !== 'tender-limit' && code !== 'credit-of-another') return checked;
  const requests = await requestsOf(book, code, counter.register, date);
  for (const { id } of requests) {
    const granted = await checkTender(book, basket, { ...tender, requestId: id }, date);
    if (granted.ok) return done({ kind: 'allowed', requestId: id });
  }
  const waiting = await firstWaiting(book, requests, tenderFacts(code, basket, tender));
  if (waiting) return done(toAsk(waiting));
  const about = await aboutTender(book, code, tender);
  const request = await requestTender(desk, counter, { kind: code, basket, tender }, about);
  return request.ok ? done(toAsk(request.value)) : request;
}

function toAsk(request: Request): Asked {
  return { kind: 'needs-approval', requestId: request.id, lines: requestLines(request) };
}

async function firstWaiting(
  book: Book,
  requests: readonly Request[],
  facts: PlainRecord,
): Promise<Request | undefined> {
  for (const request of requests) {
    if (isMadeOf(request, facts) && !(await decisionOf(book, request.id))) return request;
  }
  return undefined;
}

/** Whose credit it is: the second person has to judge it. */
async function aboutTender(
  book: Book,
  kind: TenderRequestKind,
  tender: Tender,
): Promise<PlainRecord> {
  if (kind === 'tender-limit') return {};
  const [item] = await loadItems(book, { itemIds: [tender.creditItemId ?? 0] });
  if (item?.accountId === undefined) return {};
  const owner = await accountById(book, item.accountId);
  return { creditOf: `${owner.payer} ${owner.number}`.trim() };
}
