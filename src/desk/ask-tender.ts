// Asks whether a tender may join a basket; where a second person is needed, makes the request.
import type { Basket } from '../domain/basket.ts';
import { done, type Result } from '../domain/result.ts';
import type { Tender } from '../domain/tender.ts';
import { checkTender } from './check-tender.ts';
import type { Counter, Desk } from './desk.ts';
import { requestLines } from './request-lines.ts';
import { requestTender } from './request-tender.ts';
import { openSession } from './working-session.ts';

export type Asked =
  | { readonly kind: 'allowed' }
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
  const checked = await checkTender(book, basket, tender, session.value.businessDate);
  if (checked.ok) return done({ kind: 'allowed' });
  const { code } = checked.refusal;
  if (code !== 'tender-limit' && code !== 'credit-of-another') return checked;
  const request = await requestTender(desk, counter, code, tender);
  if (!request.ok) return request;
  const lines = requestLines(request.value);
  return done({ kind: 'needs-approval', requestId: request.value.id, lines });
}
