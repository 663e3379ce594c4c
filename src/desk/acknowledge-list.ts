// Accounting acknowledges a list that the program made for it: the payments of a closed date, or
// the refunds of a week that is over. Once; a close that is lifted ends it for the payments of its
// date, and then it is done anew. What a list told is kept as a hash, and verify makes it again.
// The hash of what was read is handed over, so that nobody acknowledges what they have not seen.
import { isOwnWork, LIST_WORDS, type ListName, spanOfList } from '../domain/acknowledged-list.ts';
import { momentWords } from '../domain/papers/moment.ts';
import type { ControlTotal, Span } from '../domain/reports/report.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import {
  acknowledgementsOf,
  firstOpenDate,
  insertAcknowledgement,
  tellList,
} from '../store/acknowledged-lists.ts';
import { closeOf } from '../store/day-close.ts';
import type { Book } from '../store/open-store.ts';
import { businessDate, loadCity } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';

/** The list of a date, or of the week that the date is in. */
export type ListOf = {
  readonly list: ListName;
  readonly date: string;
  /** The hash of what its report told when it was read, `listHash`. */
  readonly shown: string | undefined;
};

export async function acknowledgeList(
  desk: Desk,
  { person, register }: Counter,
  { list, date, shown }: ListOf,
): Promise<Result<Span & ControlTotal>> {
  return desk.store.transact(async (book) => {
    const allowed = await permit(desk, book, person, 'acknowledge-lists');
    if (!allowed.ok) return allowed;
    const span = spanOfList(list, date);
    const today = await businessDate(desk, book);
    const once = await notBefore(book, list, span);
    if (!once.ok) return once;
    const over = await isOver(book, list, span, today);
    if (!over.ok) return over;
    const { told, sha256, items, amountCents } = await tellList(book, list, span);
    if (items === 0) return refuse('list-empty', { list: LIST_WORDS[list], date: span.from });
    if (sha256 !== shown) return refuse('list-changed', { date: span.from });
    if (isOwnWork(told, person.number)) return refuse('list-own', { name: person.name });
    await insertAcknowledgement(book, {
      ...{ list, from_date: span.from, to_date: span.to, sha256, items },
      ...{ amount_cents: amountCents, register, business_date: today },
      ...{ acknowledged_at: desk.clock.now(), acknowledged_by: person.id },
    });
    return done({ ...span, items, amountCents });
  });
}

/** Nothing can be added to it any more, unless a close is lifted. */
async function isOver(
  book: Book,
  list: ListName,
  span: Span,
  today: string,
): Promise<Result<undefined>> {
  if (list === 'posted-payments') {
    const { from: date } = span;
    return (await closeOf(book, date)) ? done(undefined) : refuse('list-day-open', { date });
  }
  if (span.to >= today) return refuse('list-not-over', { date: span.to });
  const open = await firstOpenDate(book, span);
  return open === undefined ? done(undefined) : refuse('list-day-open', { date: open });
}

async function notBefore(book: Book, list: ListName, { from }: Span): Promise<Result<undefined>> {
  const [newest] = await acknowledgementsOf(book, list, from);
  if (newest === undefined || newest.endedAt !== null) return done(undefined);
  const { timeZone } = await loadCity(book);
  const at = momentWords(newest.at, timeZone);
  return refuse('list-acknowledged', { by: newest.by, at });
}
