// Takes back what has a number of its own, such as a memo: asked for by one, done when a second
// person says yes, by a mirror entry on the date of the yes that points at the first (P2).
import { present } from '../domain/assert.ts';
import type { PlainRecord } from '../domain/canonical.ts';
import type { DateText } from '../domain/clock.ts';
import type { EntrySource } from '../domain/entry.ts';
import type { Mirror } from '../domain/mirror.ts';
import type { Permission } from '../domain/person.ts';
import type { EntryRecord } from '../domain/receipt.ts';
import { done, type Result } from '../domain/result.ts';
import { loadEntry, writeEntry } from '../store/entries.ts';
import type { Book } from '../store/open-store.ts';
import { insertRequest, type Request, type RequestKind } from '../store/requests.ts';
import type { Approved } from './approvals.ts';
import { openBusinessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import type { ReasonKind } from './list-reasons.ts';
import type { MemoMaker } from './memo-voucher.ts';
import { permit } from './permit.ts';
import { type Reason, reasonWords } from './reason.ts';

export type Reversing = { readonly number: number; readonly reason: Reason };
export type Numbered = { readonly id: number } | { readonly number: number };

/** What every reversal keeps, whatever it takes back. */
export type ReversalRow = {
  readonly business_date: DateText;
  readonly reversed_at: string;
  readonly asked_by: number;
  readonly approved_by: number;
  readonly request_id: number;
  readonly reason_text: string;
  readonly entry_id: number;
};

/** What differs from one kind of record to the next. */
export type TakenBack<Found> = {
  readonly kind: RequestKind;
  /** Whoever asks; who says yes is told with the other steps that need two. */
  readonly permission: Permission;
  readonly reasons: ReasonKind;
  readonly source: EntrySource;
  /** What the request calls the id of the record. */
  readonly idName: string;
  /** Refused where there is none, it is reversed, or what came of it was used. */
  readonly reversible: (book: Book, which: Numbered) => Promise<Result<Found>>;
  /** Refused where a line of business reckoned on what came of it. */
  readonly unused?: (
    desk: Desk,
    book: Book,
    found: Found,
    date: DateText,
  ) => Promise<Result<unknown>>;
  /** `words` are as in `memo M-000012`. */
  readonly made: (found: Found) => {
    readonly id: number;
    readonly entryId: number;
    readonly words: string;
  };
  /** What the request of it says about who must sign. */
  readonly signers: (book: Book, found: Found, date: DateText) => Promise<PlainRecord>;
  /** Where limits are looked at again at the yes: they may have changed since it was asked. */
  readonly mayStill?: (
    approved: Approved,
    found: Found,
    date: DateText,
  ) => Promise<Result<unknown>>;
  /** What the second person reads of it before the reason. */
  readonly facts: (book: Book, found: Found) => Promise<PlainRecord>;
  readonly mirror: (entry: EntryRecord) => Mirror;
  /** Keeps the reversal and queues its voucher. */
  readonly keep: (book: Book, found: Found, row: ReversalRow, maker: MemoMaker) => Promise<void>;
};

export function askTakeBack<Found>(taken: TakenBack<Found>) {
  return async (
    desk: Desk,
    counter: Counter,
    { number, reason }: Reversing,
  ): Promise<Result<Request>> =>
    desk.store.transact(async (book) => {
      const allowed = await permit(desk, book, counter.person, taken.permission);
      if (!allowed.ok) return allowed;
      const date = await openBusinessDate(desk, book);
      if (!date.ok) return date;
      const found = await taken.reversible(book, { number });
      if (!found.ok) return found;
      const unused = await taken.unused?.(desk, book, found.value, date.value);
      if (unused?.ok === false) return unused;
      const words = await reasonWords(book, taken.reasons, reason);
      if (!words.ok) return words;
      return done(
        await insertRequest(book, {
          kind: taken.kind,
          register: counter.register,
          businessDate: date.value,
          requestedBy: counter.person.id,
          requestedAt: desk.clock.now(),
          record: {
            ...(await taken.facts(book, found.value)),
            reason: words.value,
            [taken.idName]: taken.made(found.value).id,
            ...(await taken.signers(book, found.value, date.value)),
          },
        }),
      );
    });
}

export function carryOutTakeBack<Found>(taken: TakenBack<Found>) {
  return async (approved: Approved): Promise<Result<string>> => {
    const { desk, book, request, approver, at } = approved;
    const date = await openBusinessDate(desk, book);
    if (!date.ok) return date;
    const found = await taken.reversible(book, { id: Number(request.record[taken.idName]) });
    if (!found.ok) return found;
    const unused = await taken.unused?.(desk, book, found.value, date.value);
    if (unused?.ok === false) return unused;
    const allowed = await taken.mayStill?.(approved, found.value, date.value);
    if (allowed?.ok === false) return allowed;
    const { entryId, words } = taken.made(found.value);
    const { id: requestId, requestedBy: by } = request;
    const entry = await writeEntry(book, {
      ...taken.mirror(await loadEntry(book, entryId)),
      ...{ source: taken.source, businessDate: date.value, memo: `Reversal of ${words}` },
      ...{ at, by, reverses: entryId },
    });
    const row = {
      ...{ business_date: date.value, reversed_at: at, asked_by: by, approved_by: approver.id },
      ...{ request_id: requestId, reason_text: String(request.record['reason']) },
      entry_id: entry.id,
    };
    const register = present(request.register, 'register');
    await taken.keep(book, found.value, row, { by, at, register, approver });
    return done(`${words.charAt(0).toUpperCase()}${words.slice(1)} is reversed.`);
  };
}
