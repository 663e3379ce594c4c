// What the records of a business allow: an exemption that holds, tax of a year by what was
// declared, and the replay that verify asks. Pure.
import type { LinePlace } from '../../desk/line-duties.ts';
import { canonical, type Plain, type PlainRecord } from '../../domain/canonical.ts';
import type { DateText } from '../../domain/clock.ts';
import { centsIn, dateOf, textOf, wholeOf } from '../../domain/facts.ts';
import { type Cents, cents, ZERO } from '../../domain/money.ts';
import { percentOf } from '../../domain/rates.ts';
import type { LineRecord } from '../../store/line-records.ts';
import { ACT, type Business, type TaxYear } from './business.ts';
import { after, businessOf, isOfItem, shareOf, yearsAfter } from './history.ts';
import { checkHold, classOf, isAfterClosing, yearHold } from './holds.ts';
import { broughtRule, cameWith } from './late.ts';
import { penaltyChange, takenFacts } from './penalty.ts';
import {
  addedPenalty,
  firstYearTax,
  penaltyPercent,
  penaltyRuleOf,
  type TaxClass,
  taxedOn,
  yearTax,
} from './tax.ts';
import { BUSINESS_WORDS } from './words.ts';

const WORDS = BUSINESS_WORDS.broken;

export function isExempt({ exemption }: Business, date: DateText): boolean {
  if (exemption === undefined) return false;
  const { from, until } = exemption;
  return from <= date && (until === undefined || until >= date);
}

/** What a year comes to with another class or basis than was declared. */
export function taxOfYear(
  of: TaxClass,
  counted: number,
  { beganOn, share }: Pick<TaxYear, 'beganOn' | 'share'>,
): Cents {
  const taxed = taxedOn(of, counted, share);
  return beganOn === undefined ? yearTax(of, taxed) : firstYearTax(of, taxed, beganOn);
}

/** A year is taxed by its own rules, however late it is filed. */
export function ruleDate(year: number, date: DateText): DateText {
  const last = `${year}-12-31`;
  return last < date ? last : date;
}

/** Only the tax itself is amended: what was assessed by a second class stands under that one. */
export function replayBusiness(place: LinePlace): string | undefined {
  let business = businessOf([]);
  const quarters = new Set<string>();
  for (const record of place.records) {
    const asked = { ...place, date: record.businessDate };
    const why = faultOf(asked, business, record);
    if (why !== undefined) return why;
    business = after(business, record);
    if (record.act !== ACT.remit) continue;
    const quarter = textOf(record.facts, 'quarter');
    if (quarters.has(quarter)) return WORDS.quarter(quarter);
    quarters.add(quarter);
  }
  return undefined;
}

/** On accounts that were imported these come before any registration. */
const FREE: readonly string[] = [ACT.register, ACT.reclassify, ACT.chase, ACT.refer, ACT.close];
const FREE_TOO: readonly string[] = [ACT.notice, ACT.remit, ACT.contractor, ACT.suspend, ACT.lift];
const FREE_AS_WELL: readonly string[] = [ACT.delinquency, ACT.waive, ACT.owner, ACT.stateFile];
const UNREGISTERED = new Set([...FREE, ...FREE_TOO, ...FREE_AS_WELL, ACT.reopen]);
/** What is owed stays owed when a business has closed. */
const CLOSED: readonly string[] = [
  ...[ACT.penalty, ACT.delinquency, ACT.waive, ACT.amend, ACT.audit],
  ...[ACT.renew, ACT.renewMissed, ACT.reopen],
];
/** Nobody does these alone. */
const SIGNED: readonly string[] = [
  ...[ACT.amend, ACT.audit, ACT.exempt, ACT.waive],
  ...[ACT.suspend, ACT.lift, ACT.remit, ACT.stateFile, ACT.reopen],
];

function faultOf(asked: LinePlace, business: Business, record: LineRecord): string | undefined {
  const { act, approvedBy } = record;
  if (act === ACT.reveal) return undefined;
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
    case ACT.reclassify:
    case ACT.exempt:
      return changedWrongly(business, record);
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
  return CLOSED.includes(act) && !isAfterClosing(business, wholeOf(facts, 'year'));
}

/** A class other than the one proposed is chosen by two, and who owes is closed by two. */
function isForTwo({ act, facts }: LineRecord): boolean {
  const proposed = textOf(facts, 'proposed');
  if (act === ACT.close && facts['taken'] !== undefined) return true;
  return SIGNED.includes(act) || (proposed !== '' && proposed !== textOf(facts, 'class'));
}

function assessedWrongly(
  asked: LinePlace,
  business: Business,
  record: LineRecord,
): string | undefined {
  const { act, facts, businessDate } = record;
  const year = wholeOf(facts, 'year');
  const before = business.years.find((one) => one.year === year);
  const isNew = act !== ACT.amend && act !== ACT.audit;
  if (isNew && before !== undefined) return WORDS.twice(year);
  const dated = { ...asked, date: ruleDate(year, businessDate) };
  const of = classOf(dated, textOf(facts, 'class') || before?.classCode);
  if (of === undefined) return WORDS.tax(year);
  const beganOn = act === ACT.register ? beganIn(record) : before?.beganOn;
  const counted = wholeOf(facts, 'counted');
  const exempt = isNew && act !== ACT.register && isExempt(business, dated.date);
  const tax = taxOfYear(of, counted, { beganOn, share: shareOf(facts) });
  if (centsIn(facts, 'tax') !== (exempt ? ZERO : tax)) return WORDS.tax(year);
  if (act === ACT.amend) return changedWrongly(business, record);
  const base = act === ACT.audit ? cents(tax - (before?.taxCents ?? 0)) : centsIn(facts, 'tax');
  const on = dateOf(facts, 'filed') ?? businessDate;
  return penalisedWrongly(asked, facts, { year, beganOn, on, base, from: 0 });
}

function beganIn({ facts, businessDate }: LineRecord): DateText {
  return dateOf(facts, 'began') ?? businessDate;
}

function closedIn({ facts, businessDate }: LineRecord): DateText {
  return dateOf(facts, 'closed') ?? businessDate;
}

function takenWrongly(years: readonly TaxYear[], taken: Plain | undefined): string | undefined {
  const expected = takenFacts(years.filter(({ taxCents }) => taxCents > 0));
  return canonical(taken ?? []) === canonical(expected) ? undefined : WORDS.taken;
}

/** With the tax of a year its penalty changes. */
function changedWrongly({ years }: Business, { facts }: LineRecord): string | undefined {
  const of = years.find(({ year }) => year === wholeOf(facts, 'year'));
  if (of === undefined) return undefined;
  const { more, off } = penaltyChange(of, of.taxCents, centsIn(facts, 'tax'));
  const isRight = centsIn(facts, 'penalty') === more && centsIn(facts, 'penaltyOff') === off;
  return isRight ? undefined : WORDS.penalty(of.year);
}

function addedInTime(
  asked: LinePlace,
  { years }: Business,
  { facts, businessDate: on }: LineRecord,
): string | undefined {
  const year = wholeOf(facts, 'year');
  const of = years.find((one) => one.year === year);
  const [base, from] = [centsIn(facts, 'open'), of?.latePercent ?? 0];
  return penalisedWrongly(asked, facts, { year, beganOn: of?.beganOn, on, base, from });
}

type Penalised = {
  readonly year: number;
  readonly beganOn: DateText | undefined;
  /** The day by which it is late. */
  readonly on: DateText;
  readonly base: Cents;
  /** Percent that were added before. */
  readonly from: number;
};

function penalisedWrongly(
  { rules, date }: LinePlace,
  facts: PlainRecord,
  { year, beganOn, on, base, from }: Penalised,
): string | undefined {
  const percent = penaltyPercent(penaltyRuleOf(rules, year, date, beganOn), on);
  const isRight =
    wholeOf(facts, 'percent') === percent &&
    centsIn(facts, 'penalty') === percentOf(base, percent - from);
  return isRight && on <= date ? undefined : WORDS.penalty(year);
}

/** What came with the item is in the book; what was open then, the record tells. */
function addedWrongly(
  asked: LinePlace,
  { added }: Business,
  facts: PlainRecord,
): string | undefined {
  const [year, itemId] = [wholeOf(facts, 'year'), wholeOf(facts, 'itemId')];
  const item = asked.items.find(({ id }) => id === itemId && asked.broughtIds.has(id));
  if (item === undefined) return WORDS.penalty(year);
  const percent = penaltyPercent(broughtRule(asked, item, year), asked.date);
  const before = added.find((one) => one.itemId === itemId)?.percent ?? 0;
  const came = cameWith(asked, item);
  const penalty = addedPenalty(centsIn(facts, 'open'), { percent, before, came });
  const isRight = wholeOf(facts, 'percent') === percent && centsIn(facts, 'penalty') === penalty;
  return isRight ? undefined : WORDS.penalty(year);
}

/** In their order; the second with the tax that what it tells comes to. */
function chasedWrongly(
  asked: LinePlace,
  business: Business,
  facts: PlainRecord,
): string | undefined {
  if (wholeOf(facts, 'letter') !== business.letters + 1) return WORDS.letters;
  if (business.letters !== 1) return undefined;
  const beganOn = dateOf(facts, 'began');
  const year = Number((beganOn ?? asked.date).slice(0, 4));
  const of = classOf({ ...asked, date: ruleDate(year, asked.date) }, textOf(facts, 'class'));
  const declared = { beganOn, share: shareOf(facts) };
  if (of === undefined) return WORDS.tax(year);
  const tax = taxOfYear(of, wholeOf(facts, 'counted'), declared);
  const expected = isExempt(business, asked.date) ? ZERO : tax;
  if (centsIn(facts, 'tax') !== expected) return WORDS.tax(year);
  const rule = penaltyRuleOf(asked.rules, year, asked.date, beganOn);
  const penalty = percentOf(expected, penaltyPercent(rule, asked.date));
  return centsIn(facts, 'penalty') === penalty ? undefined : WORDS.penalty(year);
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
  if (act !== ACT.duplicate) return undefined;
  if (!isKnown) return WORDS.first(act);
  const isPaid = textOf(facts, 'reason') !== 'lost' || business.duplicates > 0;
  return isPaid ? undefined : WORDS.unpaid(number);
}
