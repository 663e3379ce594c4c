// The limits of arrangements in force on a date.
import type { ArrangementLimits } from '../domain/arrangement-limits.ts';
import type { DateText } from '../domain/clock.ts';
import type { Book } from './open-store.ts';
import { policyOr } from './policies.ts';

/** A city that never set them has every arrangement signed. */
export async function limitsOn(book: Book, date: DateText): Promise<ArrangementLimits> {
  return {
    extensionDays: await policyOr(book, 'arrangement.extension-days', date, 0),
    clerkInstalments: await policyOr(book, 'arrangement.clerk-instalments', date, 0),
    clerkDays: await policyOr(book, 'arrangement.clerk-days', date, 0),
    againMonths: await policyOr(book, 'arrangement.again-months', date, 0),
    deferralDays: await policyOr(book, 'arrangement.deferral-days', date, 0),
    mostMonths: await policyOr(book, 'arrangement.most-months', date, 0),
  };
}
