// Whether the money in a record of business tax is what its class, its basis and the months come
// to, reckoned again from the records before it. Pure.
import type { LinePlace } from '../../desk/line-duties.ts';
import type { PlainRecord } from '../../domain/canonical.ts';
import type { DateText } from '../../domain/clock.ts';
import { centsIn, dateOf, textOf, wholeOf } from '../../domain/facts.ts';
import { type Cents, cents, subtractCents, ZERO } from '../../domain/money.ts';
import { percentOf } from '../../domain/rates.ts';
import type { LineRecord } from '../../store/line-records.ts';
import { cameWith } from './brought-items.ts';
import { ACT, type Business, estimatedBefore, type TaxYear } from './business.ts';
import { actualShareOf, shareOf } from './history.ts';
import { classOf } from './holds.ts';
import { broughtRule, lateRuleOf, percentNow } from './late.ts';
import { penaltyChange } from './penalty.ts';
import { isExempt, isExemptIn, ruleDate, taxOfYear } from './rules.ts';
import { addedPenalty, penaltyPercent, penaltyRuleOf } from './tax.ts';
import { BUSINESS_WORDS } from './words.ts';

const WORDS = BUSINESS_WORDS.broken;

export function assessedWrongly(
  asked: LinePlace,
  business: Business,
  record: LineRecord,
): string | undefined {
  const { act, facts, businessDate } = record;
  const year = wholeOf(facts, 'year');
  const before = business.years.find((one) => one.year === year);
  const isNew = act !== ACT.amend && act !== ACT.audit;
  if (isNew && before !== undefined) return WORDS.twice(year);
  if (before?.isExempt === true) return WORDS.tax(year);
  const dated = { ...asked, date: ruleDate(year, businessDate) };
  const code = textOf(facts, 'class') || before?.classCode || business.classCode;
  const of = classOf(dated, code);
  if (of === undefined) return WORDS.tax(year);
  const beganOn = act === ACT.register ? beganIn(record) : before?.beganOn;
  const counted = wholeOf(facts, 'counted');
  const exempt = isNew && act !== ACT.register && isExemptIn(business, year);
  const tax = taxOfYear(of, counted, { beganOn, share: shareOf(facts) });
  if (centsIn(facts, 'tax') !== (exempt ? ZERO : tax)) return WORDS.tax(year);
  if (act === ACT.amend) return changedWrongly(asked, business, record);
  const trued = isNew ? truedWrongly(asked, business, record) : undefined;
  if (trued !== undefined) return trued;
  const base = act === ACT.audit ? cents(tax - (before?.taxCents ?? 0)) : centsIn(facts, 'tax');
  const on = dateOf(facts, 'filed') ?? businessDate;
  const late = { year, beganOn, brought: before?.brought };
  return penalisedWrongly(asked, facts, { ...late, on, base, from: 0 });
}

/** The year on an estimate comes to what it took in, by its own rules and class. */
function truedWrongly(
  asked: LinePlace,
  business: Business,
  { facts, businessDate }: LineRecord,
): string | undefined {
  if (facts['trueUp'] === undefined) return undefined;
  const trued = estimatedBefore(business, wholeOf(facts, 'year'));
  const dated = { ...asked, date: ruleDate(trued?.year ?? 0, businessDate) };
  const of = classOf(dated, trued?.classCode);
  if (trued === undefined || of === undefined) return WORDS.tax(wholeOf(facts, 'year'));
  const share = actualShareOf(facts, trued);
  const actual = taxOfYear(of, wholeOf(facts, 'actual'), { ...trued, share });
  const trueUp = subtractCents(actual, trued.taxCents);
  return centsIn(facts, 'trueUp') === trueUp ? undefined : WORDS.tax(trued.year);
}

function beganIn({ facts, businessDate }: LineRecord): DateText {
  return dateOf(facts, 'began') ?? businessDate;
}

/** With the tax of a year its penalty changes; records without a percent took what was added. */
export function changedWrongly(
  asked: LinePlace,
  { years }: Business,
  { facts }: LineRecord,
): string | undefined {
  const of = years.find(({ year }) => year === wholeOf(facts, 'year'));
  if (of === undefined) return undefined;
  const isTold = facts['percent'] !== undefined;
  const percent = isTold ? percentNow(asked, of) : of.latePercent;
  if (isTold && wholeOf(facts, 'percent') !== percent) return WORDS.penalty(of.year);
  const { more, off } = penaltyChange(of, centsIn(facts, 'tax'), percent);
  const isRight = centsIn(facts, 'penalty') === more && centsIn(facts, 'penaltyOff') === off;
  return isRight ? undefined : WORDS.penalty(of.year);
}

/** What a year comes to in its new class; of a year that is exempt nothing changes. */
export function reclassifiedWrongly(
  asked: LinePlace,
  business: Business,
  record: LineRecord,
): string | undefined {
  const { facts, businessDate } = record;
  const before = business.years.find(({ year }) => year === wholeOf(facts, 'year'));
  if (before === undefined) return undefined;
  const { year, beganOn } = before;
  const of = classOf({ ...asked, date: ruleDate(year, businessDate) }, textOf(facts, 'class'));
  if (of === undefined) return WORDS.tax(year);
  const tax =
    before.isExempt || isExempt(business, businessDate)
      ? before.taxCents
      : taxOfYear(of, wholeOf(facts, 'counted'), { beganOn, share: shareOf(facts) });
  if (centsIn(facts, 'tax') !== tax) return WORDS.tax(year);
  return changedWrongly(asked, business, record);
}

/** A year that is over, in another class; one of today changes with the business. */
export function yearClassWrongly(
  asked: LinePlace,
  business: Business,
  record: LineRecord,
): string | undefined {
  const { facts, businessDate } = record;
  const year = wholeOf(facts, 'year');
  const before = business.years.find((one) => one.year === year);
  const of = classOf({ ...asked, date: ruleDate(year, businessDate) }, textOf(facts, 'class'));
  const isOver = year < Number(businessDate.slice(0, 4));
  if (before === undefined || before.isExempt || of === undefined || !isOver) {
    return WORDS.tax(year);
  }
  const declared = { beganOn: before.beganOn, share: shareOf(facts) };
  const tax = taxOfYear(of, wholeOf(facts, 'counted'), declared);
  if (centsIn(facts, 'tax') !== tax) return WORDS.tax(year);
  return changedWrongly(asked, business, record);
}

export function addedInTime(
  asked: LinePlace,
  { years }: Business,
  { facts, businessDate: on }: LineRecord,
): string | undefined {
  const year = wholeOf(facts, 'year');
  const of = years.find((one) => one.year === year);
  const [base, from] = [centsIn(facts, 'open'), of?.latePercent ?? 0];
  const late = { year, beganOn: of?.beganOn, brought: of?.brought };
  return penalisedWrongly(asked, facts, { ...late, on, base, from });
}

type Penalised = Pick<TaxYear, 'year' | 'beganOn' | 'brought'> & {
  /** The day by which it is late. */
  readonly on: DateText;
  readonly base: Cents;
  /** Percent that were added before. */
  readonly from: number;
};

function penalisedWrongly(
  asked: LinePlace,
  facts: PlainRecord,
  { on, base, from, ...of }: Penalised,
): string | undefined {
  const percent = penaltyPercent(lateRuleOf(asked, of), on);
  const isRight =
    wholeOf(facts, 'percent') === percent &&
    centsIn(facts, 'penalty') === percentOf(base, percent - from);
  return isRight && on <= asked.date ? undefined : WORDS.penalty(of.year);
}

/** What came with the item is in the book; what was open then, the record tells. */
export function addedWrongly(
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
export function chasedWrongly(
  asked: LinePlace,
  business: Business,
  facts: PlainRecord,
): string | undefined {
  const { letters, chasedYear } = business;
  const [letter, told] = [wholeOf(facts, 'letter'), wholeOf(facts, 'year')];
  const beganOn = dateOf(facts, 'began');
  const dated = Number((beganOn ?? asked.date).slice(0, 4));
  const about = letters === 0 || beganOn !== undefined ? dated : chasedYear;
  if (letter !== letters + 1 || (told !== 0 && told !== about)) return WORDS.letters;
  if (letters !== 1) return undefined;
  const year = told === 0 ? dated : told;
  const of = classOf({ ...asked, date: ruleDate(year, asked.date) }, textOf(facts, 'class'));
  const declared = { beganOn, share: shareOf(facts) };
  if (of === undefined) return WORDS.tax(year);
  const tax = taxOfYear(of, wholeOf(facts, 'counted'), declared);
  const expected = isExemptIn(business, year) ? ZERO : tax;
  if (centsIn(facts, 'tax') !== expected) return WORDS.tax(year);
  const rule = penaltyRuleOf(asked.rules, year, asked.date, beganOn);
  const penalty = percentOf(expected, penaltyPercent(rule, asked.date));
  return centsIn(facts, 'penalty') === penalty ? undefined : WORDS.penalty(year);
}
