// The daily count of the change fund by two: blind, every attempt sealed. What is within the
// tolerance posts itself as over or short; beyond it a third person signs.
import { totalOf } from '../domain/change-fund.ts';
import { type CountLine, countTotal } from '../domain/denomination.ts';
import { balancedEntry, credit, debit } from '../domain/entry.ts';
import { CHANGE_FUND_OPENING, OVER_SHORT, VAULT } from '../domain/ledger-accounts.ts';
import { type Cents, cents, formatCents } from '../domain/money.ts';
import { countSheetPaper } from '../domain/papers/count-sheet.ts';
import type { Permission, Person } from '../domain/person.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { changeFund, lastMovement, neverOpened, openChangeFund } from '../store/change-fund.ts';
import {
  expectedAt,
  type FundCount,
  insertFundCount,
  loadFundCount,
  newestFundCount,
  settleFundCount,
} from '../store/change-fund-counts.ts';
import { writeEntry } from '../store/entries.ts';
import type { Book } from '../store/open-store.ts';
import { policy } from '../store/policies.ts';
import { queueJob } from '../store/print-jobs.ts';
import { insertRequest, type Request } from '../store/requests.ts';
import type { Approved } from './approvals.ts';
import { businessDate, openBusinessDate } from './business-date.ts';
import { countPaperRows } from './count-paper.ts';
import type { Counter, Desk } from './desk.ts';
import { named, paperCity, signed } from './paper-facts.ts';
import { permit } from './permit.ts';
import { type Reason, reasonWords } from './reason.ts';
import { type TwoSignatures, twoPersons } from './second-person.ts';

export type FundVerdict = {
  readonly verdict: 'settled' | 'count-again' | 'needs-approval';
  readonly attempt: number;
  readonly differenceCents: Cents;
};

export async function countChangeFund(
  desk: Desk,
  counter: Counter,
  lines: readonly CountLine[],
  signatures: TwoSignatures,
): Promise<Result<FundVerdict>> {
  if (lines.length === 0) return refuse('drawer-untouched');
  const second = await twoPersons(desk, counter, signatures, 'approve-counter');
  if (!second.ok) return second;
  return desk.store.transact<FundVerdict>(async (book) => {
    const next = await mayCountFund(desk, book, counter);
    if (!next.ok) return next;
    const { date, attempt, most } = next.value;
    const at = desk.clock.now();
    if ((await lastMovement(book)) === undefined) {
      await openChangeFund(book, { at, businessDate: date });
    }
    const cashCents = countTotal(lines);
    const differenceCents = cents(cashCents - totalOf(await changeFund(book)));
    const opens = await neverOpened(book);
    const alone = await policy(book, 'over-short.alone-cents', date);
    const agrees = Math.abs(differenceCents) <= alone && !(opens && differenceCents !== 0);
    const by = counter.person.id;
    const signers = { by, second: second.value.id, at };
    const fresh = { businessDate: date, attempt, lines, cashCents, agrees, ...signers };
    const count = await insertFundCount(book, fresh);
    await queueSheet(book, counter, { count, lines, second: second.value, at });
    if (agrees) await settle(desk, book, { count, differenceCents });
    const last = attempt >= most || opens;
    const verdict = agrees ? 'settled' : last ? 'needs-approval' : 'count-again';
    return done({ verdict, attempt, differenceCents });
  });
}

type Attempt = { readonly date: string; readonly attempt: number; readonly most: number };

/** Attempts of the date start over once a count is settled. */
export async function mayCountFund(
  desk: Desk,
  book: Book,
  counter: Counter,
): Promise<Result<Attempt>> {
  const allowed = await permit(desk, book, counter.person, 'take-money');
  if (!allowed.ok) return allowed;
  const dated = await openBusinessDate(desk, book);
  if (!dated.ok) return dated;
  const date = dated.value;
  const newest = await newestFundCount(book, date);
  const before = newest === undefined || newest.settled ? 0 : newest.count.attempt;
  const most = await policy(book, 'count.attempts', date);
  return before >= most ? refuse('fund-needs-approval') : done({ date, attempt: before + 1, most });
}

type Settling = {
  readonly count: FundCount;
  readonly differenceCents: Cents;
  readonly approval?: {
    readonly approver: Person;
    readonly reason: string;
    readonly number: number;
  };
};

async function settle(desk: Desk, book: Book, settling: Settling): Promise<void> {
  const { count, differenceCents, approval } = settling;
  const at = desk.clock.now();
  const against = (await neverOpened(book)) ? 'opening' : 'over-short';
  const amount = cents(Math.abs(differenceCents));
  const other = against === 'opening' ? CHANGE_FUND_OPENING : OVER_SHORT;
  const postings =
    differenceCents < 0
      ? [debit(other, amount), credit(VAULT, amount)]
      : [debit(VAULT, amount), credit(other, amount)];
  const entry =
    differenceCents === 0
      ? undefined
      : await writeEntry(book, {
          entry: balancedEntry(postings),
          source: against === 'opening' ? 'OPN' : 'DRW',
          businessDate: count.businessDate,
          memo: 'Change fund counted',
          at,
          by: count.countedBy,
        });
  await settleFundCount(book, {
    count,
    differenceCents,
    against,
    entryId: entry?.id ?? null,
    approvedBy: approval?.approver.id ?? null,
    reasonNumber: approval?.number ?? null,
    reason: approval?.reason ?? '',
    at,
  });
}

/** Asks for the signature that a difference beyond the tolerance needs. */
export async function requestFundDifference(
  desk: Desk,
  counter: Counter,
  reason: Reason,
): Promise<Result<Request>> {
  return desk.store.transact(async (book) => {
    const allowed = await permit(desk, book, counter.person, 'take-money');
    if (!allowed.ok) return allowed;
    const date = await businessDate(desk, book);
    const newest = await newestFundCount(book, date);
    if (newest === undefined || newest.settled) return refuse('fund-not-counted');
    const { count } = newest;
    const opens = await neverOpened(book);
    const most = await policy(book, 'count.attempts', date);
    if (count.attempt < most && !opens) return refuse('count-again');
    const words = await reasonWords(book, 'over-short', reason);
    if (!words.ok) return words;
    const difference = await differenceOf(book, count);
    const limit = await policy(book, 'over-short.supervisor-cents', date);
    return done(
      await insertRequest(book, {
        kind: 'fund-difference',
        register: counter.register,
        businessDate: date,
        requestedBy: counter.person.id,
        requestedAt: desk.clock.now(),
        record: {
          countId: count.id,
          reason: words.value,
          reasonNumber: reason.number,
          differences: [{ group: 'cash', difference: formatCents(difference) }],
          large: opens || Math.abs(difference) > limit,
        },
      }),
    );
  });
}

async function differenceOf(book: Book, count: FundCount): Promise<Cents> {
  return cents(count.cashCents - totalOf(await expectedAt(book, count)));
}

export function fundPermission(request: Request): Permission {
  return request.record['large'] === true ? 'approve-large-difference' : 'approve-difference';
}

/** Neither of the two who counted may sign for what they found. */
export async function carryOutFundDifference(approved: Approved): Promise<Result<string>> {
  const { desk, book, request, approver } = approved;
  const count = await loadFundCount(book, Number(request.record['countId']));
  const newest = count && (await newestFundCount(book, count.businessDate));
  if (!count || newest?.count.id !== count.id || newest.settled) return refuse('request-decided');
  if (approver.id === count.countedBy || approver.id === count.secondId) return refuse('own-work');
  const differenceCents = await differenceOf(book, count);
  const reason = String(request.record['reason']);
  const number = Number(request.record['reasonNumber']);
  await settle(desk, book, { count, differenceCents, approval: { approver, reason, number } });
  return done('');
}

type Sheet = {
  readonly count: FundCount;
  readonly lines: readonly CountLine[];
  readonly second: Person;
  readonly at: string;
};

async function queueSheet(book: Book, counter: Counter, sheet: Sheet): Promise<void> {
  const { count, lines, second, at } = sheet;
  const reference = `${count.businessDate} attempt ${count.attempt}`;
  const paper = countSheetPaper({
    city: await paperCity(book),
    reference,
    occasion: 'Change fund',
    register: String(counter.register),
    businessDate: count.businessDate,
    at,
    attempt: count.attempt,
    countedBy: named(counter.person),
    witness: signed(second),
    rows: countPaperRows(lines),
  });
  await queueJob(book, {
    register: counter.register,
    subject: `count of the change fund ${reference}`,
    createdAt: at,
    content: { kind: 'paper', paper },
  });
}
