// What the auditor believes of a citation that is contested: until when what may be asked for, by
// the figures of the law, and what meanwhile suspends notice and penalty.
import { addDays } from '../../src/domain/calendar.ts';
import type { Component, Model } from './model.ts';
import type { PostedCitation } from './receivables-model.ts';

const [REVIEW_OF_ISSUE, REVIEW_OF_NOTICE, HEARING_ASKED, DECISION_PAID] = [21, 14, 21, 21];
const NEVER = '2999-12-01';

export type GivenBack = { readonly cents: number; readonly shares: readonly number[] };

export type Contest = {
  /** Somebody is named to whom letters go. */
  isKnown: boolean;
  isReviewed: boolean;
  /** The day on which the result of the review was mailed. */
  resultOn: string | undefined;
  hearing: AskedHearing | undefined;
  court: { isSent: boolean; isDecided: boolean } | undefined;
  /** What was paid of a component and is given back. */
  readonly back: Map<Component, GivenBack>;
  /** Credits that it was given back as. */
  readonly returns: Set<Component>;
};

export type AskedHearing = {
  /** What is held for it; undefined where nothing need be. */
  readonly deposit: Component | undefined;
  readonly heldBy: string;
  /** The last day on which the deposit is paid in. */
  readonly depositBy: string;
  setOn: string | undefined;
  isContinued: boolean;
  decidedOn: string | undefined;
};

export function notContested(): Contest {
  return {
    ...{ isKnown: false, isReviewed: false, resultOn: undefined },
    ...{ hearing: undefined, court: undefined, back: new Map(), returns: new Set() },
  };
}

/** Until when a review is asked for in time; a penalty waits as long. */
export function reviewUntil({ issued, noticedOn }: PostedCitation): string {
  const byIssue = addDays(issued, REVIEW_OF_ISSUE);
  const byNotice = noticedOn === undefined ? byIssue : addDays(noticedOn, REVIEW_OF_NOTICE);
  return byNotice > byIssue ? byNotice : byIssue;
}

export function hearingUntil({ resultOn = NEVER }: Contest): string {
  return addDays(resultOn, HEARING_ASKED);
}

export function isSuspended({ date }: Model, { contest }: PostedCitation): boolean {
  const { isReviewed, resultOn, hearing, court } = contest;
  if (court !== undefined && !court.isDecided) return true;
  if (hearing !== undefined) {
    const { decidedOn } = hearing;
    return decidedOn === undefined || date <= addDays(decidedOn, DECISION_PAID);
  }
  if (!isReviewed) return false;
  return resultOn === undefined || date <= hearingUntil(contest);
}

/** A review or a hearing runs, which decides; without its deposit it runs for a reduction only. */
export function isUndecided({ contest }: PostedCitation, said: 'dismissed' | 'reduced'): boolean {
  const { isReviewed, resultOn, hearing } = contest;
  if (isReviewed && resultOn === undefined) return true;
  if (hearing === undefined || hearing.decidedOn !== undefined) return false;
  const { deposit } = hearing;
  return said === 'reduced' || deposit === undefined || deposit.open > 0;
}

/** What is still to be paid in before the hearing is held. */
export function awaitedOf({ citations }: Model, accountId: number): Component | undefined {
  const one = citations.find((citation) => citation.accountId === accountId);
  const { deposit, decidedOn } = one?.contest.hearing ?? {};
  const isOver = deposit === undefined || decidedOn !== undefined || one?.isEnded;
  return isOver || deposit.open >= deposit.original ? undefined : deposit;
}

export function missingOf(deposit: Component | undefined): number {
  return deposit === undefined ? 0 : deposit.original - deposit.open;
}

/** Held until somebody decides, and no credit of the payer until then. */
export function isHeld({ control }: Component): boolean {
  return control === '110-2140';
}
