// What suspends a late penalty and everything that follows from not paying: a lock of the account
// or its payer, whatever its kind; somebody has contested the citation, may still do so, or waits
// for what the city owes them first. Pure.
import type { LinePlace } from '../../desk/line-duties.ts';
import { addDays } from '../../domain/calendar.ts';
import type { DateText } from '../../domain/clock.ts';
import { type Citation, citationOf, waitsForCopy } from './citation.ts';
import { heldCents } from './money-back.ts';
import { standingPlan } from './plan.ts';
import { shortDate } from './short-date.ts';
import { hearingWindow, later, penaltyWindow, reviewWindow } from './windows.ts';
import { PARKING_WORDS } from './words.ts';

const WORDS = PARKING_WORDS.suspended;

/** Why, in words; undefined where nothing does. */
export function suspendedBy(place: LinePlace, citation: Citation): string | undefined {
  const [hold] = place.holds;
  if (hold !== undefined) return WORDS.held(hold.words);
  const plan = standingPlan(place);
  if (plan !== undefined) return WORDS.plan(plan);
  if (waitsForCopy(citation)) return WORDS.copy;
  return byReview(place, citation) ?? byHearing(place, citation) ?? byCourt(citation);
}

/**
 * Somebody contests it now. A hearing does from its deposit on: else a hold would be off for the
 * asking.
 */
export function isContested(place: LinePlace, { review, hearing, court }: Citation): boolean {
  if (court !== undefined && court.outcome === undefined) return true;
  if (hearing !== undefined) {
    return hearing.decision === undefined && hearing.depositCents <= heldCents(place);
  }
  return review !== undefined && review.result === undefined;
}

/** The same of whatever account of the line; an agency contests nothing. */
export function contestedNow(place: LinePlace): string | undefined {
  const citation = citationOf(place);
  return citation && suspendedBy(place, citation);
}

function byReview(place: LinePlace, { review, hearing }: Citation): string | undefined {
  if (review === undefined || hearing !== undefined) return undefined;
  if (review.result === undefined) return WORDS.review;
  const { until } = hearingWindow(place, review.result.mailedOn);
  return place.date <= until ? WORDS.mayBeHeard(shortDate(until)) : undefined;
}

/** Once it is decided, until the day by which it is to be paid. */
function byHearing(place: LinePlace, { hearing }: Citation): string | undefined {
  if (hearing === undefined) return undefined;
  const { rules, date } = place;
  if (hearing.decision === undefined) {
    const isPaid = hearing.depositCents <= heldCents(place);
    return isPaid ? WORDS.hearing : WORDS.deposit(shortDate(hearing.depositBy));
  }
  const days = rules.whole('decision-pay-days', date);
  const until = addDays(hearing.decision.mailedOn, days);
  return date <= until ? WORDS.decided(shortDate(until)) : undefined;
}

function byCourt({ court }: Citation): string | undefined {
  return court !== undefined && court.outcome === undefined ? WORDS.court : undefined;
}

/** Why the late penalty cannot be added yet, or again; undefined where it can. */
export function whyTooEarly(place: LinePlace, citation: Citation): string | undefined {
  if (citation.penalisedOn !== undefined) return PARKING_WORDS.barred.penalised;
  if (citation.noticedOn === undefined) return PARKING_WORDS.barred.noticeFirst;
  const until = penaltyAfter(place, citation);
  if (place.date <= until) return PARKING_WORDS.barred.early(shortDate(until));
  return suspendedBy(place, citation);
}

/** Whoever may still ask for a review pays nothing more for it, so that window counts as well. */
export function penaltyAfter(place: LinePlace, citation: Citation): DateText {
  return later(penaltyWindow(place, citation), reviewWindow(place, citation)).until;
}
