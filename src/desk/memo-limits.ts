// The amounts up to which a memo or a transfer is made alone, and signed by a supervisor, on a
// date; who needs nobody else; and that limits which changed since are looked at again.
import { addDays } from '../domain/calendar.ts';
import type { DateText } from '../domain/clock.ts';
import { type MemoKind, type MemoLimits, type MemoRank, rankFor } from '../domain/memo.ts';
import { addCents, type Cents, cents, ZERO } from '../domain/money.ts';
import { may, type Permission, type Person } from '../domain/person.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { takenOffAlone } from '../store/memos.ts';
import type { Book } from '../store/open-store.ts';
import { policyOr } from '../store/policies.ts';
import type { Request } from '../store/requests.ts';
import type { Approved } from './approvals.ts';
import type { Desk } from './desk.ts';
import { type MemoRuleAsked, memoRuleOf } from './line-memo-rule.ts';
import { permit } from './permit.ts';

export type Limited = 'memo' | 'transfer';

/** A city that never set the limits has every one signed by the finance director. */
export async function limitsOf(book: Book, of: Limited, date: DateText): Promise<MemoLimits> {
  return {
    clerkCents: cents(await policyOr(book, `${of}.clerk-cents`, date, 0)),
    supervisorCents: cents(await policyOr(book, `${of}.supervisor-cents`, date, 0)),
  };
}

export async function rankOf(
  book: Book,
  of: Limited,
  amountCents: Cents,
  date: DateText,
): Promise<MemoRank> {
  return rankFor(amountCents, await limitsOf(book, of, date));
}

export type RankedMemo = {
  readonly rank: MemoRank;
  /** What was taken off the account before, and nobody signed: it counts with this one. */
  readonly aloneCents: Cents;
};

/**
 * By its amount together with what was taken off the account alone in the days before
 * (`memo.alone-days`, a policy of the city): in slices a limit is none. And by what the line of the
 * account says of the component it is about. Where the city set no days each memo stands alone.
 */
export async function memoRank(
  desk: Desk,
  book: Book,
  { kind, amountCents }: { readonly kind: MemoKind; readonly amountCents: Cents },
  about: MemoRuleAsked,
): Promise<Result<RankedMemo>> {
  const { accountId, date } = about;
  if (kind === 'debit') {
    return done({ rank: await rankOf(book, 'memo', amountCents, date), aloneCents: ZERO });
  }
  const days = await policyOr(book, 'memo.alone-days', date, 0);
  const aloneCents = await takenOffAlone(book, accountId, addDays(date, -days));
  const rank = await rankOf(book, 'memo', addCents(aloneCents, amountCents), date);
  const rule = await memoRuleOf(book, desk.lineDuties, about);
  if (rule === undefined) return done({ rank, aloneCents });
  if ('barred' in rule) return refuse('memo-barred', { why: rule.barred });
  return done({ rank: rank === 'clerk' ? 'supervisor' : rank, aloneCents });
}

export function mayAlone(person: Person, rank: MemoRank): boolean {
  if (rank === 'clerk') return true;
  return rank === 'supervisor' && may(person, 'approve-memo');
}

/** What the request of it says about who must sign. */
export const largeOf = (rank: MemoRank) => ({ large: rank === 'finance-director' });

export function memoPermission(request: Request): Permission {
  return request.record['large'] === true ? 'approve-large-memo' : 'approve-memo';
}

/** Beyond what a supervisor grants alone; nobody gives back money to a payer without a second. */
export async function isLargeRefund(book: Book, amountCents: Cents, date: DateText) {
  return amountCents > (await policyOr(book, 'refund.supervisor-cents', date, 0));
}

/** The limits may have changed since it was asked. */
export async function stillMay(
  { desk, book, approver }: Approved,
  rank: MemoRank,
): Promise<Result<unknown>> {
  if (rank !== 'finance-director') return done(undefined);
  return permit(desk, book, approver, 'approve-large-memo');
}
