// Asks that what nobody claimed of a list be kept, and keeps it when the finance director says yes:
// each credit by an entry of its own, so that one that was kept in error is opened again by itself.
import { present } from '../domain/assert.ts';
import { businessDayFrom } from '../domain/business-calendar.ts';
import type { DateText } from '../domain/clock.ts';
import { balancedEntry, fundOf } from '../domain/entry.ts';
import { centsIn } from '../domain/facts.ts';
import { foreignText } from '../domain/foreign-text.ts';
import { miscellaneousOf } from '../domain/ledger-accounts.ts';
import { formatCents, sumCents } from '../domain/money.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { holdsCardNumber } from '../domain/scan-line.ts';
import { creditsWords, keepCredit, keptNumber, unclaimedNumber } from '../domain/unclaimed.ts';
import { AUTHORITY_MOST } from '../domain/write-off.ts';
import { calendarFrom } from '../store/calendar.ts';
import { writeEntry } from '../store/entries.ts';
import { rulesOf } from '../store/imports.ts';
import type { Book } from '../store/open-store.ts';
import { insertRequest, type Request } from '../store/requests.ts';
import { takeNumber } from '../store/series.ts';
import {
  insertKeeping,
  insertKeptCredit,
  publicationOf,
  type UnclaimedList,
  type UnclaimedListed,
  unclaimedListBy,
} from '../store/unclaimed.ts';
import type { Approved } from './approvals.ts';
import { openBusinessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { mayPrepare, settledUnclaimed, waitingUnclaimed } from './prepare-unclaimed.ts';
import { stillUnclaimed } from './unclaimed-standing.ts';
import { queueKeptVoucher } from './unclaimed-voucher.ts';

export type AskedKeeping = {
  readonly number: number;
  /** Who decided it: `Resolution 2026-88`. */
  readonly authority: string;
};

export async function askKeeping(
  desk: Desk,
  counter: Counter,
  asked: AskedKeeping,
): Promise<Result<Request>> {
  const authority = foreignText(asked.authority);
  if (authority === '' || authority.length > AUTHORITY_MOST) return refuse('unclaimed-authority');
  if (holdsCardNumber(authority)) return refuse('card-number');
  return desk.store.transact<Request>(async (book) => {
    const date = await mayPrepare(desk, book, counter);
    if (!date.ok) return date;
    const list = await waitingUnclaimed(desk, book, asked.number);
    if (!list.ok) return list;
    const left = await keepable(book, list.value, date.value);
    if (!left.ok) return left;
    const [{ total, credits }, number] = [summed(left.value), unclaimedNumber(asked.number)];
    const notice = await publicationOf(book, list.value.id);
    return done(
      await insertRequest(book, {
        kind: 'keep-unclaimed',
        register: counter.register,
        businessDate: date.value,
        requestedBy: counter.person.id,
        requestedAt: desk.clock.now(),
        record: {
          ...{ list: number, credits, total: formatCents(total), authority },
          ...(notice === undefined
            ? { published: 'not needed: small credits' }
            : { published: `${notice.first_on}, ${notice.second_on}, ${notice.newspaper}` }),
          ...(notice === undefined ? {} : { claimBy: notice.claim_by }),
          listId: list.value.id,
        },
      }),
    );
  });
}

const summed = (rows: readonly UnclaimedListed[]) => ({
  total: sumCents(rows, ({ listedCents }) => listedCents),
  credits: rows.length,
});

/** What nobody claimed, once the day to claim it is over. */
async function keepable(
  book: Book,
  list: UnclaimedList,
  date: DateText,
): Promise<Result<readonly UnclaimedListed[]>> {
  const number = unclaimedNumber(list.number);
  if (list.kind === 'publish') {
    const over = await noticeIsOver(book, list.id, { number, date });
    if (!over.ok) return over;
  }
  const left = await stillUnclaimed(book, list, date);
  if (left.length === 0) return refuse('unclaimed-nothing-left', { number });
  const { accounts } = await rulesOf(book);
  const wanted = left.map(({ control }) => miscellaneousOf(fundOf(control)));
  const account = wanted.find((one) => !accounts.has(one));
  return account === undefined ? done(left) : refuse('unclaimed-account', { account });
}

/** A last day that became a holiday since is over with the next business day. */
async function noticeIsOver(
  book: Book,
  listId: number,
  { number, date }: { readonly number: string; readonly date: DateText },
): Promise<Result<unknown>> {
  const notice = await publicationOf(book, listId);
  if (notice === undefined) return refuse('unclaimed-unpublished', { number });
  const { claim_by: told } = notice;
  const last = businessDayFrom(await calendarFrom(book, told), told);
  return date <= last ? refuse('unclaimed-claimable', { number, date: last }) : done(undefined);
}

/** Runs in the transaction of the yes, on the date of the yes: everything is looked at again. */
export async function carryOutKeeping(approved: Approved): Promise<Result<string>> {
  const { desk, book, request, approver } = approved;
  const date = await openBusinessDate(desk, book);
  if (!date.ok) return date;
  const listId = Number(request.record['listId']);
  const list = present(await unclaimedListBy(book, { id: listId }), 'list');
  const number = unclaimedNumber(list.number);
  // A request of a date whose close was lifted may be older than what became of the list.
  const state = settledUnclaimed(list);
  if (state !== undefined) return refuse('unclaimed-done', { number, state });
  if (approver.id === list.prepared_by) return refuse('own-work');
  const left = await keepable(book, list, date.value);
  if (!left.ok) return left;
  // What was claimed since drops off; more than was read before the yes is not kept by it.
  if (summed(left.value).total > centsIn(request.record, 'total')) {
    return refuse('unclaimed-more', { number });
  }
  await keep(approved, list, { rows: left.value, date: date.value });
  const { total, credits } = summed(left.value);
  return done(`${number} is kept: ${creditsWords(credits, total)}.`);
}

type Kept = { readonly rows: readonly UnclaimedListed[]; readonly date: DateText };

async function keep(
  { book, request, approver, at }: Approved,
  list: UnclaimedList,
  { rows, date }: Kept,
): Promise<void> {
  const { record, requestedBy: by, id: request_id } = request;
  const authority = String(record['authority']);
  const listed = unclaimedNumber(list.number);
  const credits: (UnclaimedListed & { readonly kept: string })[] = [];
  for (const row of rows) {
    const { componentId: id, control: controlAccount, listedCents } = row;
    const number = await takeNumber(book, 'kept');
    const kept = keptNumber(number);
    const { postings, movements } = keepCredit(row, { id, controlAccount }, listedCents);
    const entry = await writeEntry(book, {
      ...{ entry: balancedEntry(postings), movements, source: 'UCM', businessDate: date },
      ...{ memo: `Unclaimed ${kept} of ${listed}: ${authority}`, at, by },
    });
    const of = { list_id: list.id, component_id: id };
    await insertKeptCredit(book, { number, ...of, entry_id: entry.id }, at);
    credits.push({ ...row, kept });
  }
  await insertKeeping(book, {
    ...{ list_id: list.id, authority, total_cents: summed(rows).total, business_date: date },
    ...{ kept_at: at, asked_by: by, approved_by: approver.id, request_id },
  });
  const register = present(request.register, 'register');
  const voucher = { subject: listed, reversed: false, authority, reason: '', date, credits };
  await queueKeptVoucher(book, voucher, { by, at, register, approver });
}
