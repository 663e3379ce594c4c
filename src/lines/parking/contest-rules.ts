// What of the records of a contested citation the rules of their day would have refused: each step
// after the one before it, in its days, and signed where somebody had to sign. Pure.
import type { LinePlace } from '../../desk/line-duties.ts';
import { addDays } from '../../domain/calendar.ts';
import type { DateText } from '../../domain/clock.ts';
import { dateOf, textOf } from '../../domain/facts.ts';
import type { LineRecord } from '../../store/line-records.ts';
import { ACT, outcomeIn } from './acts.ts';
import { type Citation, waitsForCopy } from './citation.ts';
import { HEARING_WORDS } from './hearing-words.ts';
import { courtWindow, depositUntil, hearingWindow, reviewWindow, windowOf } from './windows.ts';
import { PARKING_WORDS } from './words.ts';

const WORDS = PARKING_WORDS.broken;
const HEARD = HEARING_WORDS.broken;

/** `before` holds the records up to the one that is asked about. */
export function contestFault(
  before: LinePlace,
  citation: Citation,
  record: LineRecord,
): string | undefined {
  switch (record.act) {
    case ACT.notice:
      return noticed(before, citation);
    case ACT.copyGiven:
      return waitsForCopy(citation) ? undefined : WORDS.early(record.act);
    case ACT.review:
      return reviewed(before, citation, record);
    case ACT.result:
      return resulted(citation, record);
    case ACT.hearing:
      return hearingAsked(before, citation, record);
    case ACT.set:
    case ACT.continued:
      return slotted(before, citation, record);
    case ACT.withdrawn:
    case ACT.lapsed:
      return endedWrongly(citation, record);
    case ACT.decision:
      return decidedWrongly(citation, record);
    case ACT.courtFiled:
      return filed(before, citation, record);
    case ACT.courtSaid:
      return alone(record, outcomeIn(record.facts) === 'dismissed');
    case ACT.void:
    case ACT.dismiss:
    case ACT.reduce:
      return alone(record, true);
    default:
      return undefined;
  }
}

function alone({ act, approvedBy }: LineRecord, mustSign: boolean): string | undefined {
  return mustSign && approvedBy === undefined ? WORDS.alone(act) : undefined;
}

function noticed(before: LinePlace, citation: Citation): string | undefined {
  if (citation.noticedOn !== undefined) return WORDS.again(ACT.notice);
  const counted = { after: 'issue', since: citation.issuedOn, rule: 'notice-issue-days' } as const;
  const { until } = windowOf(before, counted);
  return before.date > until ? undefined : WORDS.early(ACT.notice);
}

function reviewed(
  { rules, date }: LinePlace,
  citation: Citation,
  { facts, approvedBy }: LineRecord,
): string | undefined {
  if (citation.review !== undefined) return WORDS.again(ACT.review);
  const on = dateOf(facts, 'on') ?? date;
  const { until } = reviewWindow({ rules, date: on }, citation);
  if (on > date || dateOf(facts, 'until') !== until) return WORDS.until;
  if (facts['timely'] !== on <= until) return WORDS.until;
  return on <= until || approvedBy !== undefined ? undefined : WORDS.timely;
}

function resulted({ review }: Citation, record: LineRecord): string | undefined {
  if (review === undefined || review.result !== undefined) return WORDS.early(ACT.result);
  return alone(record, outcomeIn(record.facts) !== 'upheld');
}

function hearingAsked(
  before: LinePlace,
  { review, hearing }: Citation,
  { facts, approvedBy }: LineRecord,
): string | undefined {
  const { rules, date } = before;
  if (review?.result === undefined || hearing !== undefined) return HEARD.first;
  const on = dateOf(facts, 'on') ?? date;
  const { until } = hearingWindow(before, review.result.mailedOn);
  const heldBy = addDays(on, rules.whole('hearing-held-days', date));
  const depositBy = dateOf(facts, 'depositBy');
  const isTold =
    dateOf(facts, 'until') === until &&
    dateOf(facts, 'heldBy') === heldBy &&
    (depositBy === undefined || depositBy === depositUntil(before, on, until));
  if (on > date || !isTold || facts['timely'] !== on <= until) return HEARD.until;
  if (on > until && approvedBy === undefined) return HEARD.alone;
  const isProved = facts['security'] !== 'waiver' || textOf(facts, 'proof') !== '';
  return isProved ? undefined : HEARD.proof;
}

/** Whether the deposit was there is not asked: its receipt may have been voided since. */
function slotted(
  { rules, date }: LinePlace,
  { hearing }: Citation,
  { act, facts, approvedBy }: LineRecord,
): string | undefined {
  if (hearing === undefined || hearing.decision !== undefined) return HEARD.first;
  const on = dateOf(facts, 'on') ?? '';
  const { set, heldBy, isContinued } = hearing;
  const isSigned = approvedBy !== undefined && textOf(facts, 'late') !== '';
  const fits = (latest: DateText) => on > date && (on <= latest || isSigned);
  if (act === ACT.set) return set === undefined && fits(heldBy) ? undefined : HEARD.slot;
  if (set === undefined || isContinued) return HEARD.slot;
  const latest = addDays(set.on, rules.whole('hearing-continued-days', date));
  return fits(latest) ? undefined : HEARD.slot;
}

/** Withdrawn by two; lapsed after its days, by two where part of the deposit was there. */
function endedWrongly({ hearing }: Citation, record: LineRecord): string | undefined {
  const { act, facts, businessDate } = record;
  if (hearing === undefined || hearing.decision !== undefined) return HEARD.ended;
  if (act === ACT.withdrawn) return alone(record, true);
  const isDue = hearing.depositCents > 0 && businessDate > hearing.depositBy;
  return isDue ? alone(record, textOf(facts, 'deposit') !== '') : HEARD.ended;
}

function decidedWrongly({ hearing }: Citation, record: LineRecord): string | undefined {
  const { facts, businessDate } = record;
  if (hearing?.set === undefined || hearing.decision !== undefined) return HEARD.decision;
  if (businessDate < hearing.set.on) return HEARD.decision;
  return alone(record, outcomeIn(facts) !== 'upheld' || textOf(facts, 'payee') !== '');
}

function filed(
  before: LinePlace,
  { hearing, court }: Citation,
  { facts }: LineRecord,
): string | undefined {
  if (hearing?.decision === undefined || court !== undefined) return HEARD.court;
  const on = dateOf(facts, 'on') ?? '';
  const { until } = courtWindow(before, hearing.decision.mailedOn);
  return on <= until && on <= before.date ? undefined : HEARD.court;
}
