// The policies of a city, by name; the unit is the last word of the name. Weekdays are digits:
// Monday is 1, so 67 is Saturday and Sunday, and 0 is none.
import { cents, formatCents } from './money.ts';

/** Every policy the program asks for. */
export const POLICY_NAMES = [
  'over-short.alone-cents',
  'over-short.supervisor-cents',
  'drawer.cash-ceiling-cents',
  'count.attempts',
  // 1 yes, 0 no: a day on which the change fund was not counted is not closed.
  'change-fund.count-stops-day',
  'overpayment.credit-most-cents',
  'change.guard-cents',
  'counter.cut-off-minutes',
  'receipt.first-number',
  'lock.idle-seconds',
  'pin.wait-after-attempts',
  'copies.keep-days',
  'copies.keep-weeks',
  'copies.keep-months',
  'calendar.closed-weekdays',
  'deposit.within-business-days',
  'drawer.open-seconds',
  'memo.clerk-cents',
  'memo.supervisor-cents',
  'memo.courtesy-months',
  'refund.check-days',
  'refund.supervisor-cents',
  'refund.stale-days',
  'claim.business-days',
  'complaint.business-days',
  'credit.unclaimed-months',
  'credit.small-months',
  'credit.small-cents',
  'unclaimed.again-least-days',
  'unclaimed.again-most-days',
  'unclaimed.claim-least-days',
  'unclaimed.claim-most-days',
  'unclaimed.refused-days',
  'unclaimed.most-items',
  'transfer.clerk-cents',
  'transfer.supervisor-cents',
  'write-off.finance-director-cents',
  'write-off.least-days',
  'write-off.most-items',
  // 1 yes, 0 no: the allowance is drawn on.
  'write-off.to-bad-debt',
  // 1 yes, 0 no: what was an expense is earned back.
  'recovery.to-miscellaneous',
  'returned.clerk-cents',
  'returned.law-first-cents',
  'returned.law-later-cents',
  'returned.fee-first-cents',
  'returned.fee-later-cents',
  'cash-only.first-months',
  'cash-only.later-months',
  'arrangement.extension-days',
  'arrangement.clerk-instalments',
  'arrangement.clerk-days',
  'arrangement.most-months',
  'arrangement.deferral-days',
  'arrangement.again-months',
  'arrangement.grace-days',
  'arrangement.more-time-days',
  'arrangement.reminder-days',
  'arrangement.final-notice-days',
  'returned.redeposit-most',
  'returned.redeposit-days',
  'returned.notice-days',
  'returned.demand-days',
  'returned.claim-times',
  'returned.claim-least-cents',
  'returned.claim-most-cents',
  'returned.court-costs-most-cents',
  'memo.alone-days',
  'list.daily-business-days',
  'list.weekly-business-days',
] as const;

export type PolicyName = (typeof POLICY_NAMES)[number];

export type PolicyTerms = {
  /** What it rules, as people read it. */
  readonly words: string;
  readonly unit:
    | 'money'
    | 'times'
    | 'minutes'
    | 'number'
    | 'seconds'
    | 'days'
    | 'weeks'
    | 'months'
    | 'weekdays';
  /** Beyond these a value is a slip of the finger, or would stop the counter. */
  readonly least: number;
  readonly most: number;
};

export const POLICIES: Readonly<Record<PolicyName, PolicyTerms>> = {
  'over-short.alone-cents': money('Over/short a clerk posts alone', 0, 10_000),
  'over-short.supervisor-cents': money('Over/short a supervisor signs', 0, 100_000),
  'drawer.cash-ceiling-cents': money('Cash a drawer may hold', 10_000, 10_000_000),
  'count.attempts': { words: 'Attempts at a closing count', unit: 'times', least: 1, most: 5 },
  'change-fund.count-stops-day': {
    words: 'Change fund not counted stops the day: 1 yes, 0 no',
    unit: 'number',
    least: 0,
    most: 1,
  },
  'overpayment.credit-most-cents': money('Overpayment kept as a credit', 0, 1_000_000),
  'change.guard-cents': money('Change that is asked about', 100, 10_000_000),
  'counter.cut-off-minutes': {
    words: 'Cut-off, after midnight',
    unit: 'minutes',
    least: 0,
    most: 1440,
  },
  'receipt.first-number': {
    words: 'First receipt of a new register',
    unit: 'number',
    least: 1,
    most: 900_000,
  },
  'lock.idle-seconds': {
    words: 'A register locks itself after',
    unit: 'seconds',
    least: 30,
    most: 3600,
  },
  'pin.wait-after-attempts': {
    words: 'Wrong PINs before a wait',
    unit: 'times',
    least: 1,
    most: 9,
  },
  'copies.keep-days': { words: 'Nightly copies kept', unit: 'days', least: 1, most: 366 },
  'copies.keep-weeks': { words: 'Weekly copies kept', unit: 'weeks', least: 0, most: 520 },
  'calendar.closed-weekdays': {
    words: 'Weekdays without business',
    unit: 'weekdays',
    least: 0,
    most: 7_654_321,
  },
  'deposit.within-business-days': {
    words: 'A deposit is due within',
    unit: 'days',
    least: 0,
    most: 10,
  },
  'drawer.open-seconds': {
    words: 'A drawer left open is noted after',
    unit: 'seconds',
    least: 10,
    most: 3600,
  },
  'memo.clerk-cents': money('Memo a clerk makes alone', 0, 1_000_000),
  'memo.supervisor-cents': money('Memo a supervisor signs', 0, 100_000_000),
  'memo.alone-days': days('Memos made alone on an account count together for', 366),
  'memo.courtesy-months': months('A late charge is waived once in', 0, 120),
  'refund.check-days': {
    words: 'Refund of check money waits',
    unit: 'days',
    least: 0,
    most: 60,
  },
  'refund.supervisor-cents': money('Refund a supervisor grants', 0, 100_000_000),
  'refund.stale-days': {
    words: 'A check of a refund is stale after',
    unit: 'days',
    least: 30,
    most: 3660,
  },
  'transfer.clerk-cents': money('Transfer a clerk makes alone', 0, 100_000_000),
  'transfer.supervisor-cents': money('Transfer a supervisor signs', 0, 100_000_000),
  'credit.unclaimed-months': months('Credit unclaimed: months until it is published', 1, 240),
  'credit.small-months': months('Small credit unclaimed: months until it is kept', 1, 240),
  'credit.small-cents': money('Small credit: below', 0, 100_000),
  'unclaimed.again-least-days': days('Notice of unclaimed money: again after, at least', 60),
  'unclaimed.again-most-days': days('Notice of unclaimed money: again after, at most', 60),
  'unclaimed.claim-least-days': days('Unclaimed money may be claimed for, at least', 366),
  'unclaimed.claim-most-days': days('Unclaimed money may be claimed for, at most', 366),
  'unclaimed.refused-days': days('Unclaimed money: kept no sooner after a claim was refused', 366),
  'unclaimed.most-items': {
    words: 'Unclaimed money: credits of one list, at most',
    unit: 'number',
    least: 1,
    most: 2000,
  },
  'complaint.business-days': days('Complaint: business days to look into it', 60),
  'list.daily-business-days': days('Payments of a date acknowledged: business days', 60),
  'list.weekly-business-days': days('Refund report acknowledged: business days', 60),
  'claim.business-days': days('Claimed payment: business days to look', 60),
  'write-off.finance-director-cents': money(
    'Write-off the finance director signs',
    0,
    1_000_000_000,
  ),
  'write-off.least-days': days('Write-off: days past due, at least', 3660),
  'write-off.most-items': {
    words: 'Write-off: items of one list, at most',
    unit: 'number',
    least: 1,
    most: 2000,
  },
  'write-off.to-bad-debt': {
    words: 'Write-off is an expense of its year: 1 yes, 0 no',
    unit: 'number',
    least: 0,
    most: 1,
  },
  'recovery.to-miscellaneous': {
    words: 'Recovered write-offs are miscellaneous revenue: 1 yes, 0 no',
    unit: 'number',
    least: 0,
    most: 1,
  },
  'returned.clerk-cents': money('Returned check a clerk posts alone', 0, 100_000_000),
  'returned.law-first-cents': money('Returned check: most by law, the first', 0, 100_000),
  'returned.law-later-cents': money('Returned check: most by law, later ones', 0, 100_000),
  'returned.fee-first-cents': money('Returned check: fee, the first', 0, 100_000),
  'returned.fee-later-cents': money('Returned check: fee, later ones', 0, 100_000),
  'cash-only.first-months': months('Cash only after a first return', 0, 120),
  'cash-only.later-months': months('Cash only after a later return', 0, 120),
  'arrangement.extension-days': days('Extension a clerk grants', 366),
  'arrangement.clerk-instalments': {
    words: 'Instalments a clerk grants',
    unit: 'times',
    least: 0,
    most: 60,
  },
  'arrangement.clerk-days': days('Instalments a clerk grants last', 366),
  'arrangement.most-months': months('Nobody grants instalments beyond', 0, 120),
  'arrangement.deferral-days': days('Nobody defers all of it beyond', 366),
  'arrangement.again-months': months('After a broken plan a supervisor signs for', 0, 120),
  'arrangement.grace-days': days('Days of grace of an instalment', 60),
  'arrangement.more-time-days': days('More time for a broken plan, once', 366),
  'arrangement.reminder-days': days('An instalment is reminded of before', 60),
  'arrangement.final-notice-days': days('Business days of a final notice', 60),
  'returned.redeposit-most': {
    words: 'A bank presents a check again at most',
    unit: 'times',
    least: 0,
    most: 9,
  },
  'returned.redeposit-days': days('Check presented again: asked about after', 60),
  'returned.notice-days': {
    words: 'Returned check: notice, to be paid within',
    unit: 'days',
    least: 1,
    most: 90,
  },
  'returned.demand-days': {
    words: 'Returned check: demand, answered within',
    unit: 'days',
    least: 1,
    most: 365,
  },
  'returned.claim-times': {
    words: 'Returned check: damages, so many times the check',
    unit: 'times',
    least: 0,
    most: 10,
  },
  'returned.claim-least-cents': money('Returned check: damages, the least', 0, 1_000_000),
  'returned.claim-most-cents': money('Returned check: damages, the most', 0, 10_000_000),
  'returned.court-costs-most-cents': money('Returned check: court costs, the most', 0, 1_000_000),
  'copies.keep-months': { words: 'Monthly copies kept', unit: 'months', least: 0, most: 240 },
};

function money(words: string, least: number, most: number): PolicyTerms {
  return { words, unit: 'money', least, most };
}

function days(words: string, most: number): PolicyTerms {
  return { words, unit: 'days', least: 0, most };
}

function months(words: string, least: number, most: number): PolicyTerms {
  return { words, unit: 'months', least, most };
}

/** `2.00`, `300 seconds`, `2 times`. */
export function policyValue(name: PolicyName, value: number): string {
  const { unit } = POLICIES[name];
  if (unit === 'money') return formatCents(cents(value), true);
  if (unit === 'minutes') return `${value} minutes, ${timeOfDay(value)}`;
  return unit === 'number' || unit === 'weekdays' ? String(value) : `${value} ${unit}`;
}

/** `16:30` for the minutes since midnight. */
function timeOfDay(minutes: number): string {
  const digits = (number: number) => String(number).padStart(2, '0');
  return `${digits(Math.floor(minutes / 60))}:${digits(minutes % 60)}`;
}
