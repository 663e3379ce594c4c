// Unclaimed money: a credit that nobody claims for years becomes the city's own, after a notice in
// a newspaper with the date until which it may be claimed (Gov. Code 50050 to 50053); a small one
// without (50055). It was owed by its fund and is that fund's miscellaneous revenue from then on:
// nothing crosses funds.
import { addDays, addMonths } from './calendar.ts';
import type { DateText } from './clock.ts';
import { credit, debit, fundOf } from './entry.ts';
import { miscellaneousOf } from './ledger-accounts.ts';
import { type Cents, formatCents } from './money.ts';
import type { Allocated } from './open-item.ts';

/** `U-000012`: a list. */
export function unclaimedNumber(number: number): string {
  return `U-${String(number).padStart(6, '0')}`;
}

/** `K-000012`: a credit that is kept. */
export function keptNumber(number: number): string {
  return `K-${String(number).padStart(6, '0')}`;
}

/** Published first, or so small that it need not be. */
export type UnclaimedKind = 'publish' | 'small';
export type UnclaimedState = 'prepared' | 'published' | 'asked' | 'kept' | 'withdrawn';

/** Longer than any newspaper is named. */
export const NEWSPAPER_MOST = 40;

/** From when on nobody is waited for, and up to what amount without publishing. */
export type ClaimTerms = {
  readonly months: number;
  readonly smallMonths: number;
  readonly smallCents: Cents;
};

/** Gov. Code 50050 and 50055, where the city set nothing else. */
export const CLAIM_LAW = { months: 36, smallMonths: 12, smallCents: 1500 };

/** Which kind an unclaimed credit of an amount is. */
export function kindOf(openCents: Cents, { smallCents }: ClaimTerms): UnclaimedKind {
  return openCents < smallCents ? 'small' : 'publish';
}

/** The last day on which a credit may have moved that is unclaimed for so many months on a date. */
export function unmovedSince(date: DateText, months: number): DateText {
  let since = addMonths(date, -months);
  // Months end on different days: the first of them that is not over decides.
  while (addMonths(addDays(since, 1), months) <= date) since = addDays(since, 1);
  return since;
}

export function unmovedSinceOf(kind: UnclaimedKind, terms: ClaimTerms, date: DateText): DateText {
  return unmovedSince(date, kind === 'small' ? terms.smallMonths : terms.months);
}

/** What a notice keeps to, in days after its first publication. */
export type NoticeTerms = {
  readonly againLeast: number;
  readonly againMost: number;
  readonly claimLeast: number;
  readonly claimMost: number;
};

/**
 * Gov. Code 50050: once a week for two successive weeks, which is five days between them at least
 * and within fourteen days (6066); 50051: 45 to 60 days after the first to claim it.
 */
export const NOTICE_LAW: NoticeTerms = {
  ...{ againLeast: 6, againMost: 13, claimLeast: 45, claimMost: 60 },
};

/** Whose rule it is to claim for so many days, where the city set nothing else. */
export const CLAIM_AUTHORITY = 'Gov. Code 50051';

/** Days after the first publication, both counted in. */
export type Window = { readonly from: DateText; readonly to: DateText };

export function againWithin(firstOn: DateText, { againLeast, againMost }: NoticeTerms): Window {
  return { from: addDays(firstOn, againLeast), to: addDays(firstOn, againMost) };
}

export function claimWithin(firstOn: DateText, { claimLeast, claimMost }: NoticeTerms): Window {
  return { from: addDays(firstOn, claimLeast), to: addDays(firstOn, claimMost) };
}

export function isWithin(date: DateText, { from, to }: Window): boolean {
  return from <= date && date <= to;
}

/** What keeps a credit: its fund owes it no longer. */
export function keepCredit(
  { department }: { readonly department: string },
  { id, controlAccount }: { readonly id: number; readonly controlAccount: string },
  amountCents: Cents,
): Allocated {
  return {
    postings: [
      debit(controlAccount, amountCents, department),
      credit(miscellaneousOf(fundOf(controlAccount)), amountCents, department),
    ],
    movements: [{ componentId: id, side: 'D', amountCents }],
  };
}

/** `12 credits, 340.00` */
export function creditsWords(count: number, totalCents: Cents): string {
  return `${count} ${count === 1 ? 'credit' : 'credits'}, ${formatCents(totalCents, true)}`;
}
