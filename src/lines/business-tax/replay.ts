// The replay of a business that verify asks: its records one after another, each against what the
// ones before it made of the business. Pure.
import type { LinePlace } from '../../desk/line-duties.ts';
import { canonical, type Plain, type PlainRecord } from '../../domain/canonical.ts';
import type { DateText } from '../../domain/clock.ts';
import { centsIn, dateOf, recordsIn, textOf, wholeOf } from '../../domain/facts.ts';
import { cents } from '../../domain/money.ts';
import type { LineRecord } from '../../store/line-records.ts';
import { isTakenRightly } from './brought-items.ts';
import { withBrought } from './brought-year.ts';
import { ACT, type Business, type TaxYear } from './business.ts';
import { calledFacts, calledFeeFacts, calledFees } from './called.ts';
import { againFacts, isTakenOffWith, keptOf, taxedAgain } from './exemption-end.ts';
import { after, businessOf, isOfItem, yearsAfter } from './history.ts';
import { checkHold, isAfterClosing, yearHold } from './holds.ts';
import { takenFacts } from './penalty.ts';
import {
  addedInTime,
  addedWrongly,
  assessedWrongly,
  changedWrongly,
  chasedWrongly,
  reclassifiedWrongly,
  yearClassWrongly,
} from './replay-money.ts';
import { BUSINESS_WORDS } from './words.ts';

const WORDS = BUSINESS_WORDS.broken;

export function replayBusiness(place: LinePlace): string | undefined {
  let business = businessOf([]);
  const quarters = new Set<string>();
  const reports = new Set<number>();
  for (const record of place.records) {
    const asked = { ...place, date: record.businessDate };
    const why = faultOf(asked, business, record);
    if (why !== undefined) return why;
    business = after(business, record);
    if (record.act === ACT.stateReport) {
      const year = wholeOf(record.facts, 'year');
      if (reports.has(year) || year >= yearIn(record)) return WORDS.report(year);
      reports.add(year);
    }
    if (record.act !== ACT.remit) continue;
    const quarter = textOf(record.facts, 'quarter');
    if (quarters.has(quarter)) return WORDS.quarter(quarter);
    quarters.add(quarter);
  }
  return undefined;
}

const yearIn = ({ businessDate }: LineRecord) => Number(businessDate.slice(0, 4));

/** On accounts that were imported these come before any registration. */
const FREE: readonly string[] = [ACT.register, ACT.reclassify, ACT.chase, ACT.refer, ACT.close];
const FREE_TOO: readonly string[] = [ACT.notice, ACT.remit, ACT.contractor, ACT.suspend, ACT.lift];
const FREE_AS_WELL: readonly string[] = [ACT.delinquency, ACT.waive, ACT.owner, ACT.stateFile];
const OTHERS: readonly string[] = [ACT.stateReport, ACT.reopen, ACT.called];
const UNREGISTERED = new Set([...FREE, ...FREE_TOO, ...FREE_AS_WELL, ...OTHERS]);
/** What is owed stays owed when a business has closed. */
const CLOSED: readonly string[] = [
  ...[ACT.penalty, ACT.delinquency, ACT.waive, ACT.amend, ACT.audit],
  ...[ACT.renew, ACT.renewMissed, ACT.reopen, ACT.yearClass, ACT.unexempt],
];
/** Nobody does these alone. */
const SIGNED: readonly string[] = [
  ...[ACT.amend, ACT.audit, ACT.exempt, ACT.unexempt, ACT.waive, ACT.yearClass],
  ...[ACT.suspend, ACT.lift, ACT.remit, ACT.stateFile, ACT.reopen],
];

function faultOf(asked: LinePlace, before: Business, record: LineRecord): string | undefined {
  const { act, approvedBy, facts } = record;
  if (act === ACT.reveal) return undefined;
  if (!isTakenRightly(asked, before, facts)) return WORDS.brought;
  const business = withBrought(before, facts);
  if (!business.isRegistered && !isFree(record)) return WORDS.first(act);
  if (business.closedOn !== undefined && !isOwed(business, record)) return WORDS.closed(act);
  if (isForTwo(record) && approvedBy === undefined) return WORDS.alone(act);
  switch (act) {
    case ACT.register:
    case ACT.renew:
    case ACT.renewMissed:
    case ACT.amend:
    case ACT.audit:
      return assessedWrongly(asked, business, record);
    case ACT.called:
      return calledWrongly(asked, business, facts);
    case ACT.yearClass:
      return yearClassWrongly(asked, business, record);
    case ACT.reclassify:
      return reclassifiedWrongly(asked, business, record);
    case ACT.exempt:
      return changedWrongly(asked, business, record) ?? paidWrongly(asked, record);
    case ACT.unexempt:
      return againWrongly(asked, business, record);
    case ACT.close:
      return takenWrongly(yearsAfter(business, closedIn(record)), record.facts['taken']);
    case ACT.reopen:
      if (business.closedOn === undefined) return WORDS.opened;
      return takenWrongly(business.takenOff, record.facts['again']);
    case ACT.penalty:
      return isOfItem(record.facts)
        ? addedWrongly(asked, business, record.facts)
        : addedInTime(asked, business, record);
    case ACT.certificate:
    case ACT.duplicate:
      return printedWrongly(asked, business, record);
    case ACT.chase:
      return chasedWrongly(asked, business, record.facts);
    default:
      return undefined;
  }
}

/** Tax that came with an item is late without a registration. */
function isFree({ act, facts }: LineRecord): boolean {
  return UNREGISTERED.has(act) || (act === ACT.penalty && isOfItem(facts));
}

/** Years before it closed. */
function isOwed(business: Business, { act, facts }: LineRecord): boolean {
  if (act === ACT.unexempt && isTakenOffWith(business)) return false;
  return CLOSED.includes(act) && !isAfterClosing(business, wholeOf(facts, 'year'));
}

/** A class other than the one proposed is chosen by two, and who owes is closed by two. */
function isForTwo({ act, facts }: LineRecord): boolean {
  const proposed = textOf(facts, 'proposed');
  if (act === ACT.close && facts['taken'] !== undefined) return true;
  if (act === ACT.called) return textOf(facts, 'what') === 'legal';
  return SIGNED.includes(act) || (proposed !== '' && proposed !== textOf(facts, 'class'));
}

function closedIn({ facts, businessDate }: LineRecord): DateText {
  return dateOf(facts, 'closed') ?? businessDate;
}

function takenWrongly(years: readonly TaxYear[], taken: Plain | undefined): string | undefined {
  const expected = takenFacts(years.filter(({ taxCents }) => taxCents > 0));
  return canonical(taken ?? []) === canonical(expected) ? undefined : WORDS.taken;
}

function calledWrongly(
  asked: LinePlace,
  business: Business,
  facts: PlainRecord,
): string | undefined {
  const what = textOf(facts, 'what');
  const expected = calledFacts(what, textOf(facts, 'now'));
  if (canonical(facts['called'] ?? {}) !== canonical(expected['called'] ?? {})) return WORDS.called;
  const isHomeBased = facts['homeBased'] === true;
  const fees = calledFeeFacts(calledFees(asked, business, { what, isHomeBased }));
  const told = [facts['fee'] ?? null, facts['home'] ?? null];
  const isRight = canonical(told) === canonical([fees['fee'] ?? null, fees['home'] ?? null]);
  return isRight ? undefined : WORDS.calledFee;
}

/** No more of a year was paid than its exemption gave back. */
function paidWrongly(asked: LinePlace, { facts }: LineRecord): string | undefined {
  const year = wholeOf(facts, 'year');
  return centsIn(facts, 'paidTax') > keptOf(asked, year) ? WORDS.again : undefined;
}

function againWrongly(
  asked: LinePlace,
  business: Business,
  { facts }: LineRecord,
): string | undefined {
  if (business.exemption === undefined) return WORDS.again;
  // The record says what had been paid, the credits bound it: a year may be emptied twice.
  const told = recordsIn(facts['again']);
  const paidOf = (of: number) => {
    const row = told.find((one) => wholeOf(one, 'year') === of);
    return cents(Math.min(row === undefined ? 0 : centsIn(row, 'paid'), keptOf(asked, of)));
  };
  const expected = againFacts(taxedAgain(asked, business, dateOf(facts, 'ends'), paidOf));
  return canonical(facts['again'] ?? []) === canonical(expected) ? undefined : WORDS.again;
}

function printedWrongly(
  asked: LinePlace,
  business: Business,
  { act, facts }: LineRecord,
): string | undefined {
  const number = textOf(facts, 'certificate');
  const printed = { year: wholeOf(facts, 'year'), expires: textOf(facts, 'expires') };
  const over = act === ACT.certificate ? yearHold(asked, printed) : undefined;
  const why = checkHold(asked, business) ?? over;
  if (why !== undefined) return WORDS.held(number, why);
  const isKnown = business.certificates.some((one) => one.number === number);
  const again = BUSINESS_WORDS.barred.certified(number);
  if (act === ACT.certificate && isKnown) return WORDS.held(number, again);
  const replaced = textOf(facts, 'replaces');
  const isReplaced = business.certificates.some((one) => one.number === replaced);
  if (replaced !== '' && !isReplaced) return WORDS.first(act);
  if (act !== ACT.duplicate) return undefined;
  if (!isKnown) return WORDS.first(act);
  const isPaid = textOf(facts, 'reason') !== 'lost' || business.duplicates > 0;
  return isPaid ? undefined : WORDS.unpaid(number);
}
