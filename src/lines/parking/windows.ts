// Windows of a citation, counted day by day: until when a review, a hearing or an appeal may be
// asked for, and after which day a penalty may follow. Pure.
import { addDays } from '../../domain/calendar.ts';
import type { DateText } from '../../domain/clock.ts';
import type { RuleBook } from '../../domain/rule-book.ts';

export type Asked = { readonly rules: RuleBook; readonly date: DateText };

/** Somebody waited for a copy of the citation from one day to another, or waits still. */
export type Wait = { readonly askedOn: DateText; readonly givenOn: DateText | undefined };

export type Window = {
  readonly until: DateText;
  /** What it is counted from, and from which day. */
  readonly after: 'issue' | 'notice' | 'result' | 'decision';
  readonly since: DateText;
  readonly days: number;
  /** Days that did not count, since a copy was waited for. */
  readonly tolledDays: number;
  readonly authority: string;
};

type Counted = {
  readonly after: Window['after'];
  readonly since: DateText;
  /** The rule that says how many days. */
  readonly rule: string;
  readonly waits?: readonly Wait[];
};

/** The day after `since` is the first that counts; the last that counts is still in time. */
export function windowOf({ rules, date }: Asked, counted: Counted): Window {
  const { after, since, rule, waits = [] } = counted;
  const days = rules.whole(rule, date);
  const authority = rules.row(rule, date)?.authority ?? '';
  let until = since;
  let tolledDays = 0;
  for (let left = days; left > 0; ) {
    until = addDays(until, 1);
    if (isTolled(until, waits, date)) tolledDays += 1;
    else left -= 1;
  }
  return { until, after, since, days, tolledDays, authority };
}

/** The day on which the copy is asked for counts, the day on which it is given does not. */
function isTolled(day: DateText, waits: readonly Wait[], today: DateText): boolean {
  return waits.some(({ askedOn, givenOn = today }) => day > askedOn && day <= givenOn);
}

/** The one that ends last. */
export function later(one: Window, other: Window | undefined): Window {
  return other !== undefined && other.until > one.until ? other : one;
}

export type Served = {
  readonly issuedOn: DateText;
  /** The day the delinquent notice was mailed. */
  readonly noticedOn: DateText | undefined;
  readonly waits: readonly Wait[];
};

/** So many days from issue or from the mailing of the delinquent notice, whichever ends later. */
export function reviewWindow(asked: Asked, served: Served): Window {
  return laterOf(asked, served, 'review', served.waits);
}

/** Until its last day the fine is paid without a late penalty. */
export function penaltyWindow(asked: Asked, served: Served): Window {
  return laterOf(asked, served, 'penalty', []);
}

function laterOf(
  asked: Asked,
  { issuedOn, noticedOn }: Served,
  what: 'review' | 'penalty',
  waits: readonly Wait[],
): Window {
  const rule = `${what}-issue-days`;
  const byIssue = windowOf(asked, { after: 'issue', since: issuedOn, rule, waits });
  if (noticedOn === undefined) return byIssue;
  const byNotice = { after: 'notice', since: noticedOn, rule: `${what}-notice-days` } as const;
  return later(byIssue, windowOf(asked, { ...byNotice, waits }));
}

export function hearingWindow(asked: Asked, resultOn: DateText): Window {
  return windowOf(asked, { after: 'result', since: resultOn, rule: 'hearing-ask-days' });
}

/** So many days from the day it was asked for, and never before the time to ask is over. */
export function depositUntil(
  { rules, date }: Asked,
  askedOn: DateText,
  askedUntil: DateText,
): DateText {
  const until = addDays(askedOn, rules.whole('hearing-deposit-days', date));
  return until > askedUntil ? until : askedUntil;
}

export function courtWindow(asked: Asked, decidedOn: DateText): Window {
  return windowOf(asked, { after: 'decision', since: decidedOn, rule: 'court-ask-days' });
}
