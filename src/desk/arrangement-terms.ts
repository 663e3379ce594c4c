// What is asked of an arrangement against what the book says: which items, which days, and whether
// whoever asks may grant it alone.
import {
  type AskedKind,
  arrangementNumber,
  type Frequency,
  holds,
  type Instalment,
  isOnce,
  standingOf,
} from '../domain/arrangement.ts';
import {
  fewestInstalments,
  isPutOff,
  latestEnd,
  newestBroken,
  signatureReasons,
} from '../domain/arrangement-limits.ts';
import { equalInstalments } from '../domain/arrangement-schedule.ts';
import { addDays } from '../domain/calendar.ts';
import type { DateText } from '../domain/clock.ts';
import { foreignText } from '../domain/foreign-text.ts';
import { type Cents, formatCents, sumCents } from '../domain/money.ts';
import { type OpenItem, openCents } from '../domain/open-item.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { type AccountRow, accountById } from '../store/accounts.ts';
import { limitsOn } from '../store/arrangement-limits.ts';
import { arrangementsOfPayer, arrangementsOver } from '../store/arrangements.ts';
import type { Book } from '../store/open-store.ts';
import { policyOr } from '../store/policies.ts';
import { type ArrangementScope, isInScope, owedByPayer } from './arrangement-items.ts';

export type AskedArrangement = {
  readonly accountId: number;
  readonly scope: ArrangementScope;
  /** Items of the scope that it is not over. */
  readonly without?: readonly number[];
  readonly kind: AskedKind;
  /** One where all is paid at once. */
  readonly count: number;
  readonly frequency: Frequency;
  readonly firstOn: DateText;
  /** Of what a court ordered. */
  readonly caseNumber?: string;
  /** Where the payer's letters go from now on, where it was asked. */
  readonly address?: string;
};

export type ArrangementTerms = {
  readonly account: AccountRow;
  readonly items: readonly OpenItem[];
  readonly leftOut: readonly OpenItem[];
  readonly principalCents: Cents;
  readonly instalments: readonly Instalment[];
  readonly graceDays: number;
  /** Why a supervisor must sign; none where a clerk may grant it. */
  readonly reasons: readonly string[];
};

/** More are slips of the finger. */
const MOST_INSTALMENTS = 60;

export async function arrangementTerms(
  book: Book,
  asked: AskedArrangement,
  date: DateText,
): Promise<Result<ArrangementTerms>> {
  const account = await accountById(book, asked.accountId);
  const { items, leftOut } = await itemsAsked(book, account, asked, date);
  if (items.length === 0) return refuse('arrangement-nothing', { account: account.number });
  if (account.payer === '') return refuse('arrangement-nobody', { account: account.number });
  const hasCase = foreignText(asked.caseNumber ?? '') !== '';
  if ((asked.kind === 'court') !== hasCase) return refuse('arrangement-case');
  const earlier = await arrangementsOfPayer(book, account.id);
  const standing = await standingOver(
    book,
    items.map(({ id }) => ({ itemId: id })),
    date,
  );
  if (standing !== undefined) return refuse('arrangement-standing', { number: standing });
  const principalCents = sumCents(items, openCents);
  const instalments = schedule(asked, principalCents, date);
  if (!instalments.ok) return instalments;
  const limits = await limitsOn(book, date);
  const last = instalments.value.at(-1)?.dueOn ?? date;
  const most = latestEnd(asked.kind, date, limits);
  if (most !== undefined && last > most) return refuse('arrangement-beyond', { last, most });
  const reasons = signatureReasons(
    {
      ...{ kind: asked.kind, date, instalments: instalments.value },
      dueOn: oldestDue(items),
      putOff: isPutOff(earlier, new Set(items.map(({ id }) => id))),
      brokenOn: newestBroken(earlier, date),
      caseNumber: asked.caseNumber,
    },
    limits,
  );
  const graceDays = await graceDaysOn(book, date);
  const terms = { account, items, leftOut, principalCents, instalments: instalments.value };
  return done({ ...terms, graceDays, reasons });
}

function schedule(
  { kind, count, frequency, firstOn }: AskedArrangement,
  principalCents: Cents,
  date: DateText,
): Result<readonly Instalment[]> {
  const from = isOnce(kind) ? addDays(date, 1) : date;
  if (firstOn < from) return refuse('arrangement-first', { from });
  const least = fewestInstalments(kind);
  const most = Math.min(MOST_INSTALMENTS, principalCents);
  if (count < least || count > most) {
    return refuse('arrangement-count', { amount: formatCents(principalCents), count, least, most });
  }
  return done(equalInstalments(principalCents, isOnce(kind) ? 1 : count, firstOn, frequency));
}

async function itemsAsked(
  book: Book,
  account: AccountRow,
  { accountId, scope, without = [] }: AskedArrangement,
  date: DateText,
): Promise<Pick<ArrangementTerms, 'items' | 'leftOut'>> {
  const owed = await owedByPayer(book, account);
  const all = owed.filter((item) => isInScope(item, { accountId, scope, date }));
  const isOut = ({ id }: OpenItem) => without.includes(id);
  return { items: all.filter((item) => !isOut(item)), leftOut: all.filter(isOut) };
}

/** The number of the one, other than one, that stands over an item already. */
export async function standingOver(
  book: Book,
  items: readonly { readonly itemId: number }[],
  date: DateText,
  otherThan?: number,
): Promise<string | undefined> {
  const over = await arrangementsOver(
    book,
    items.map(({ itemId }) => itemId),
  );
  const standing = over.find((one) => one.id !== otherThan && holds(standingOf(one, date).state));
  return standing && arrangementNumber(standing.number);
}

function oldestDue(items: readonly OpenItem[]): DateText {
  return items.map(({ dueOn }) => dueOn).sort()[0] ?? '';
}

export function graceDaysOn(book: Book, date: DateText): Promise<number> {
  return policyOr(book, 'arrangement.grace-days', date, 0);
}
