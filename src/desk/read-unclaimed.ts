// Lists of unclaimed money as screens show them: the newest, one with its credits, what a new one
// would hold, and between which days its notice may be chosen.
import { businessDayFrom } from '../domain/business-calendar.ts';
import type { DateText } from '../domain/clock.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import {
  againWithin,
  CLAIM_AUTHORITY,
  claimWithin,
  type UnclaimedKind,
  type UnclaimedState,
  type Window,
} from '../domain/unclaimed.ts';
import { calendarFrom } from '../store/calendar.ts';
import { personById } from '../store/people.ts';
import { policyAuthority } from '../store/policies.ts';
import {
  newestUnclaimed,
  noticeTerms,
  type Publication,
  publicationOf,
  type UnclaimedList,
  type UnclaimedListed,
  unclaimedListBy,
  unclaimedListed,
} from '../store/unclaimed.ts';
import { businessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { named } from './paper-facts.ts';
import { permit } from './permit.ts';
import { unclaimedState } from './prepare-unclaimed.ts';
import { type UnclaimedChoice, unclaimedChoice } from './unclaimed-standing.ts';

export type { UnclaimedListed };

export type KnownUnclaimed = { readonly list: UnclaimedList; readonly state: UnclaimedState };

/** Older ones are in the reports. */
const LISTS_MOST = 50;

export function readUnclaimedLists(desk: Desk): Promise<readonly KnownUnclaimed[]> {
  return desk.store.read(async (book) => {
    const found: KnownUnclaimed[] = [];
    for (const list of await newestUnclaimed(book, LISTS_MOST)) {
      found.push({ list, state: await unclaimedState(desk, book, list) });
    }
    return found;
  });
}

export type UnclaimedSight = KnownUnclaimed & {
  readonly preparedBy: string;
  readonly notice: Publication | undefined;
  readonly rows: readonly UnclaimedListed[];
};

export function readUnclaimedList(desk: Desk, number: number): Promise<UnclaimedSight | undefined> {
  return desk.store.read(async (book) => {
    const list = await unclaimedListBy(book, { number });
    if (!list) return undefined;
    return {
      ...{ list, state: await unclaimedState(desk, book, list) },
      preparedBy: named(await personById(book, list.prepared_by)),
      notice: await publicationOf(book, list.id),
      rows: await unclaimedListed(book, list.id),
    };
  });
}

/** Refused where nothing would stand on it. */
export function previewUnclaimed(
  desk: Desk,
  counter: Counter,
  kind: UnclaimedKind,
): Promise<Result<UnclaimedChoice>> {
  return desk.store.read(async (book) => {
    const allowed = await permit(desk, book, counter.person, 'prepare-unclaimed');
    if (!allowed.ok) return allowed;
    const choice = await unclaimedChoice(book, kind, await businessDate(desk, book));
    return choice.rows.length === 0 ? refuse('unclaimed-none') : done(choice);
  });
}

export type NoticeDays = {
  readonly again: Window;
  readonly claim: Window;
  /** The first business day on which the law lets the time to claim end. */
  readonly claimBy: DateText;
  /** Whose rule it is: `Gov. Code 50051`. */
  readonly authority: string;
};

/** Between which days a notice goes on that is first published on a day. */
export function noticeDays(desk: Desk, firstOn: DateText): Promise<NoticeDays> {
  return desk.store.read(async (book) => {
    const date = await businessDate(desk, book);
    const terms = await noticeTerms(book, date);
    const claim = claimWithin(firstOn, terms);
    return {
      ...{ again: againWithin(firstOn, terms), claim },
      claimBy: businessDayFrom(await calendarFrom(book, claim.from), claim.from),
      authority:
        (await policyAuthority(book, 'unclaimed.claim-least-days', date)) ?? CLAIM_AUTHORITY,
    };
  });
}
