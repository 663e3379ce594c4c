// What the records of a business allow: an exemption that holds, tax of a year by what was
// declared, and the replay that verify asks. Pure.
import type { LinePlace } from '../../desk/line-duties.ts';
import type { DateText } from '../../domain/clock.ts';
import { centsIn, textOf, wholeOf } from '../../domain/facts.ts';
import { type Cents, ZERO } from '../../domain/money.ts';
import type { LineRecord } from '../../store/line-records.ts';
import { ACT, type Business, type TaxYear } from './business.ts';
import { after, businessOf } from './history.ts';
import { checkHold, classOf } from './holds.ts';
import { firstYearTax, penaltyPercent, penaltyRuleOf, type TaxClass, yearTax } from './tax.ts';
import { BUSINESS_WORDS } from './words.ts';

const WORDS = BUSINESS_WORDS.broken;

export function isExempt({ exemption }: Business, date: DateText): boolean {
  if (exemption === undefined) return false;
  return exemption.until === undefined || exemption.until >= date;
}

/** What a year comes to with another class or basis than was declared. */
export function taxOfYear(
  of: TaxClass,
  counted: number,
  { beganOn }: Pick<TaxYear, 'beganOn'>,
): Cents {
  return beganOn === undefined ? yearTax(of, counted) : firstYearTax(of, counted, beganOn);
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
/** Nobody does these alone. */
const SIGNED: readonly string[] = [ACT.amend, ACT.exempt, ACT.suspend, ACT.lift, ACT.remit];

function faultOf(asked: LinePlace, business: Business, record: LineRecord): string | undefined {
  const { act, approvedBy } = record;
  if (!business.isRegistered && ![...FREE, ...FREE_TOO].includes(act)) return WORDS.first(act);
  if (business.closedOn !== undefined) return WORDS.closed(act);
  if (SIGNED.includes(act) && approvedBy === undefined) return WORDS.alone(act);
  switch (act) {
    case ACT.register:
    case ACT.renew:
    case ACT.amend:
      return assessedWrongly(asked, business, record);
    case ACT.penalty:
      return penalisedWrongly(asked, record);
    case ACT.certificate:
    case ACT.duplicate:
      return printedWrongly(asked, business, record);
    case ACT.chase:
      return wholeOf(record.facts, 'letter') === business.letters + 1 ? undefined : WORDS.letters;
    default:
      return undefined;
  }
}

function assessedWrongly(
  asked: LinePlace,
  business: Business,
  { act, facts, businessDate }: LineRecord,
): string | undefined {
  const year = wholeOf(facts, 'year');
  const before = business.years.find((one) => one.year === year);
  if (act !== ACT.amend && before !== undefined) return WORDS.twice(year);
  const of = classOf(asked, textOf(facts, 'class') || before?.classCode);
  if (of === undefined) return WORDS.tax(year);
  const beganOn = act === ACT.register ? businessDate : before?.beganOn;
  const counted = wholeOf(facts, 'counted');
  const exempt = act === ACT.renew && isExempt(business, businessDate);
  const tax = taxOfYear(of, counted, { beganOn });
  return centsIn(facts, 'tax') === (exempt ? ZERO : tax) ? undefined : WORDS.tax(year);
}

function penalisedWrongly({ rules, date }: LinePlace, { facts }: LineRecord): string | undefined {
  const year = wholeOf(facts, 'year');
  const percent = penaltyPercent(penaltyRuleOf(rules, year, date), date);
  return wholeOf(facts, 'percent') === percent ? undefined : WORDS.penalty(year);
}

function printedWrongly(
  asked: LinePlace,
  business: Business,
  { act, facts }: LineRecord,
): string | undefined {
  const number = textOf(facts, 'certificate');
  const why = checkHold(asked, business);
  if (why !== undefined) return WORDS.held(number, why);
  const isKnown = business.certificates.some((one) => one.number === number);
  const again = BUSINESS_WORDS.barred.certified(number);
  if (act === ACT.certificate && isKnown) return WORDS.held(number, again);
  if (act === ACT.duplicate && !isKnown) return WORDS.first(act);
  return undefined;
}
