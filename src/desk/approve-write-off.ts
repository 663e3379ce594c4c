// Asks that a list be written off by a resolution, and does it when the finance director, or above
// the limit the city manager, says yes: what is still open of it is taken off by one entry.
import { present } from '../domain/assert.ts';
import { balancedEntry } from '../domain/entry.ts';
import { foreignText } from '../domain/foreign-text.ts';
import { type Cents, formatCents, sumCents } from '../domain/money.ts';
import { joinAllocated } from '../domain/open-item.ts';
import type { Permission } from '../domain/person.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { holdsCardNumber } from '../domain/scan-line.ts';
import {
  AUTHORITY_MOST,
  type WriteOffRank,
  writeOff,
  writeOffNumber,
  writeOffRank,
  writtenOf,
} from '../domain/write-off.ts';
import { writeEntry } from '../store/entries.ts';
import { loadItems } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';
import { policyOr } from '../store/policies.ts';
import { insertRequest, type Request } from '../store/requests.ts';
import {
  insertWriteOff,
  listedRows,
  type WriteOffList,
  type WriteOffListed,
  writeOffListBy,
} from '../store/write-offs.ts';
import type { Approved } from './approvals.ts';
import { openBusinessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';
import { settledState, waitingList } from './prepare-write-off.ts';
import { financeDirectorLimit, restingOf } from './write-off-standing.ts';
import { queueWriteOffVoucher } from './write-off-voucher.ts';

export type AskedWriteOff = {
  readonly number: number;
  /** Who decided it: `Resolution 2026-88`. */
  readonly authority: string;
};

export async function askWriteOff(
  desk: Desk,
  counter: Counter,
  asked: AskedWriteOff,
): Promise<Result<Request>> {
  const authority = foreignText(asked.authority);
  if (authority === '' || authority.length > AUTHORITY_MOST) return refuse('write-off-authority');
  if (holdsCardNumber(authority)) return refuse('card-number');
  return desk.store.transact<Request>(async (book) => {
    const allowed = await permit(desk, book, counter.person, 'prepare-write-off');
    if (!allowed.ok) return allowed;
    const date = await openBusinessDate(desk, book);
    if (!date.ok) return date;
    const list = await waitingList(desk, book, asked.number);
    if (!list.ok) return list;
    const parts = await partsLeft(desk, book, list.value, date.value);
    const number = writeOffNumber(asked.number);
    if (parts.length === 0) return refuse('write-off-nothing-left', { number });
    const total = sumCents(parts, ({ writtenCents }) => writtenCents);
    const rank = writeOffRank(total, await financeDirectorLimit(book, date.value));
    return done(
      await insertRequest(book, {
        kind: 'write-off',
        register: counter.register,
        businessDate: date.value,
        requestedBy: counter.person.id,
        requestedAt: desk.clock.now(),
        record: {
          list: number,
          items: itemsIn(parts),
          total: formatCents(total),
          authority,
          reason: list.value.reason_text,
          listId: list.value.id,
          ...beyondOf(rank),
        },
      }),
    );
  });
}

/** What the request of it says about who must sign. */
export const beyondOf = (rank: WriteOffRank) => ({ managed: rank === 'city-manager' });

export function writeOffPermission({ record }: Request): Permission {
  return record['managed'] === true ? 'approve-large-write-off' : 'approve-write-off';
}

type Part = WriteOffListed & { readonly writtenCents: Cents };

const itemsIn = (parts: readonly Part[]) => new Set(parts.map(({ itemId }) => itemId)).size;

/** What of the list is still owed, of accounts whose collection does not rest by now. */
async function partsLeft(
  desk: Desk,
  book: Book,
  { id, account_id: accountId }: WriteOffList,
  date: string,
): Promise<readonly Part[]> {
  const resting = restingOf(desk, book, { alone: accountId !== null, date });
  const parts: Part[] = [];
  for (const row of await listedRows(book, id)) {
    const writtenCents = writtenOf(row.listedCents, row.openCents);
    if (writtenCents === 0 || (await resting(row.accountId)) !== undefined) continue;
    parts.push({ ...row, writtenCents });
  }
  return parts;
}

/** Runs in the transaction of the yes, on the date of the yes: everything is looked at again. */
export async function carryOutWriteOff(approved: Approved): Promise<Result<string>> {
  const { desk, book, request, approver } = approved;
  const date = await openBusinessDate(desk, book);
  if (!date.ok) return date;
  const list = present(
    await writeOffListBy(book, { id: Number(request.record['listId']) }),
    'list',
  );
  const number = writeOffNumber(list.number);
  // A request of a date whose close was lifted may be older than what became of the list.
  const state = settledState(list);
  if (state !== undefined) return refuse('write-off-done', { number, state });
  if (approver.id === list.prepared_by) return refuse('own-work');
  const parts = await partsLeft(desk, book, list, date.value);
  if (parts.length === 0) return refuse('write-off-nothing-left', { number });
  const total = sumCents(parts, ({ writtenCents }) => writtenCents);
  const allowed = await mayWriteOff(approved, total, date.value);
  if (!allowed.ok) return allowed;
  await write(approved, list, { parts, total, date: date.value });
  const words = `${itemsIn(parts)} items, ${formatCents(total, true)}`;
  return done(`Write-off ${number} is posted: ${words}.`);
}

/** The limit may have changed since it was asked. */
export async function mayWriteOff(
  { desk, book, approver }: Approved,
  total: Cents,
  date: string,
): Promise<Result<unknown>> {
  const rank = writeOffRank(total, await financeDirectorLimit(book, date));
  if (rank === 'finance-director') return done(undefined);
  return permit(desk, book, approver, 'approve-large-write-off');
}

type Written = { readonly parts: readonly Part[]; readonly total: Cents; readonly date: string };

async function write(
  { book, request, approver, at }: Approved,
  list: WriteOffList,
  { parts, total, date }: Written,
): Promise<void> {
  const { record, requestedBy: by } = request;
  const authority = String(record['authority']);
  const number = writeOffNumber(list.number);
  const { postings, movements } = await allocated(book, parts, date);
  const entry = await writeEntry(book, {
    ...{ entry: balancedEntry(postings), movements, source: 'WOF', businessDate: date },
    ...{ memo: `Write-off ${number}: ${authority}`, at, by },
  });
  await insertWriteOff(
    book,
    parts.map(({ componentId, writtenCents }) => {
      return { list_id: list.id, component_id: componentId, written_cents: writtenCents };
    }),
    {
      ...{ list_id: list.id, authority, total_cents: total, business_date: date, posted_at: at },
      ...{ asked_by: by, approved_by: approver.id, request_id: request.id, entry_id: entry.id },
    },
  );
  const register = present(request.register, 'register');
  const voucher = { list, reversed: false, authority, reason: list.reason_text, date, parts };
  await queueWriteOffVoucher(book, voucher, { by, at, register, approver });
}

async function allocated(book: Book, parts: readonly Part[], date: string) {
  const toBadDebt = (await policyOr(book, 'write-off.to-bad-debt', date, 0)) === 1;
  const itemIds = [...new Set(parts.map(({ itemId }) => itemId))];
  const items = new Map((await loadItems(book, { itemIds })).map((item) => [item.id, item]));
  return joinAllocated(
    parts.map(({ itemId, componentId, writtenCents }) => {
      const item = present(items.get(itemId), 'item');
      const component = item.components.find(({ id }) => id === componentId);
      const against = toBadDebt ? 'bad-debt' : 'allowance';
      return writeOff(item, present(component, 'component'), writtenCents, against);
    }),
  );
}
