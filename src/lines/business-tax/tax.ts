// What the tax of a class is on a basis, and what is added to it when it is late. Pure.
import { addDays, addMonths } from '../../domain/calendar.ts';
import type { PlainRecord } from '../../domain/canonical.ts';
import type { DateText } from '../../domain/clock.ts';
import {
  addCents,
  type Cents,
  cents,
  multiplyCents,
  parseAmount,
  ZERO,
} from '../../domain/money.ts';
import { atRate, partOf, percentOf } from '../../domain/rates.ts';
import { type RuleBook, RuleMissing } from '../../domain/rule-book.ts';

/** What is counted; a flat class counts nothing. */
export const BASES = ['gross', 'employees', 'flat', 'units', 'vehicles', 'days'] as const;
export type Basis = (typeof BASES)[number];

const PRORATIONS = ['none', 'quarter', 'half'] as const;
export type Proration = (typeof PRORATIONS)[number];

export type TaxClass = {
  readonly code: string;
  readonly words: string;
  /** The same in letters to those who read Spanish. */
  readonly spanish: string;
  readonly basis: Basis;
  /** Dollars of tax for each `per` dollars of gross receipts. */
  readonly rate: Cents;
  readonly per: Cents;
  readonly flat: Cents;
  /** For each of what is counted, beyond those that are free. */
  readonly each: Cents;
  readonly free: number;
  readonly min: Cents | undefined;
  readonly max: Cents | undefined;
  /** A new business pays for the quarters or halves of the year that are left. */
  readonly proration: Proration;
  /** A state contractor licence must stand behind it. */
  readonly isContractor: boolean;
};

export function classesOn(rules: RuleBook, date: DateText): readonly TaxClass[] {
  return rules.rows('classes', date).map((row) => {
    const basis = BASES.find((one) => one === row['basis']);
    const per = moneyIn(row, 'per') ?? cents(100);
    const proration = prorationOf(row);
    if (basis === undefined || per === 0 || proration === undefined) {
      throw new RuleMissing('business-tax', 'classes', date);
    }
    return {
      ...{ code: String(row['code']), words: String(row['words']), basis, per },
      spanish: String(row['spanish'] ?? row['words']),
      rate: moneyIn(row, 'rate') ?? ZERO,
      flat: moneyIn(row, 'flat') ?? ZERO,
      each: moneyIn(row, 'each') ?? ZERO,
      free: typeof row['free'] === 'number' ? row['free'] : 0,
      min: moneyIn(row, 'min'),
      max: moneyIn(row, 'max'),
      proration,
      isContractor: row['contractor'] === true,
    };
  });
}

/** `prorated` alone says by quarters, as rules did before there were halves. */
function prorationOf({ proration, prorated }: PlainRecord): Proration | undefined {
  if (proration === undefined) return prorated === true ? 'quarter' : 'none';
  return PRORATIONS.find((one) => one === proration);
}

function moneyIn(row: PlainRecord, name: string): Cents | undefined {
  const value = row[name];
  return typeof value === 'string' ? parseAmount(value) : undefined;
}

/** `counted` is whole dollars of gross receipts, or how many there are; nothing of a flat class. */
export function yearTax(of: TaxClass, counted: number): Cents {
  return within(of, fullTax(of, counted));
}

function fullTax({ basis, rate, per, flat, each, free }: TaxClass, counted: number): Cents {
  if (basis === 'flat') return flat;
  if (basis === 'gross') return addCents(flat, atRate(cents(counted * 100), rate, per));
  return addCents(flat, multiplyCents(each, Math.max(0, counted - free)));
}

function within({ min, max }: TaxClass, tax: Cents): Cents {
  const least = min === undefined ? tax : cents(Math.max(min, tax));
  return max === undefined ? least : cents(Math.min(max, least));
}

/** Of gross receipts only what is earned in the city is taxed, to the whole dollar. */
export function taxedOn({ basis }: Pick<TaxClass, 'basis'>, counted: number, share: number) {
  return basis === 'gross' ? Math.round((counted * share) / WHOLE_PERCENT) : counted;
}

const WHOLE_PERCENT = 100;

/** Of a business that begins on a date: this quarter, or half, counts whole. */
export function firstYearTax(of: TaxClass, counted: number, date: DateText): Cents {
  const tax = yearTax(of, counted);
  if (of.proration === 'none') return tax;
  const left = quartersLeft(date);
  if (of.proration === 'quarter') return partOf(tax, left, QUARTERS);
  return partOf(tax, Math.ceil(left / QUARTERS_OF_A_HALF), HALVES);
}

const HALVES = 2;
const QUARTERS_OF_A_HALF = 2;

const QUARTERS = 4;
const MONTHS_OF_A_QUARTER = 3;
const MONTHS = 12;

/** 4 in January, 1 in December. */
export function quartersLeft(date: DateText): number {
  return QUARTERS + 1 - quarterOf(date);
}

export function quarterOf(date: DateText): number {
  return Math.ceil(Number(date.slice(5, 7)) / MONTHS_OF_A_QUARTER);
}

export type PenaltyRule = {
  readonly rules: RuleBook;
  /** By this day's rules nothing is added beyond it. */
  readonly mostPercent: number;
  /** The first day on which tax of the year is late. */
  readonly from: DateText;
};

/** The first year of a business is late from the day after it is due, as it began. */
export function penaltyRuleOf(
  rules: RuleBook,
  year: number,
  date: DateText,
  beganOn?: DateText,
): PenaltyRule {
  return {
    rules,
    mostPercent: rules.whole('penalty-most-percent', date),
    from:
      beganOn === undefined
        ? delinquentOf(rules, year, date)
        : addDays(firstDue(rules, beganOn, date), 1),
  };
}

/** As the rules had it when the day came: one that is moved later moves no year that is late. */
function delinquentOf(rules: RuleBook, year: number, date: DateText): DateText {
  const by = (day: DateText) => yearDays(rules, year, inForce(rules, 'year', day, date)).delinquent;
  return by(by(`${year}-01-01`));
}

/** So many days after a business began its first year is due. */
export function firstDue(rules: RuleBook, beganOn: DateText, date: DateText): DateText {
  const name = 'new-due-days';
  return addDays(beganOn, rules.whole(name, inForce(rules, name, beganOn, date)));
}

/** A day before the oldest rule of the book asks the other one. */
function inForce(rules: RuleBook, name: string, day: DateText, otherwise: DateText): DateText {
  return rules.row(name, day) === undefined ? otherwise : day;
}

/** Percent of the tax on that day: each month adds what the rules of its own first day say. */
export function penaltyPercent({ rules, from }: PenaltyRule, on: DateText): number {
  if (on < from) return 0;
  const days = monthsBetween(from, on);
  const oldest = days.find((day) => rules.row('penalty-percent', day) !== undefined) ?? on;
  const asked = (name: string, day: DateText) => rules.whole(name, day < oldest ? oldest : day);
  return days.reduce((sum, day) => {
    const more = sum + asked('penalty-percent', day);
    return Math.max(sum, Math.min(asked('penalty-most-percent', day), more));
  }, 0);
}

/** The day itself and each first of a month after it. */
function monthsBetween(from: DateText, on: DateText): readonly DateText[] {
  const firsts = Array.from({ length: monthsOf(on) - monthsOf(from) }, (_, index) =>
    addMonths(`${from.slice(0, 7)}-01`, index + 1),
  );
  return [from, ...firsts];
}

/** What is added once more percent are due than were; at first less what came with the tax. */
export function addedPenalty(
  openCents: Cents,
  {
    percent,
    before,
    came,
  }: { readonly percent: number; readonly before: number; readonly came: Cents },
): Cents {
  const months = percentOf(openCents, percent - before);
  return cents(Math.max(0, before === 0 ? months - came : months));
}

function monthsOf(date: DateText): number {
  return Number(date.slice(0, 4)) * MONTHS + Number(date.slice(5, 7));
}

export type YearDays = {
  readonly due: DateText;
  readonly delinquent: DateText;
  readonly expires: DateText;
};

/** The days of a tax year, by what holds on a date. */
export function yearDays(rules: RuleBook, year: number, date: DateText): YearDays {
  const [row] = rules.rows('year', date);
  const day = (name: string): DateText => {
    const value = row?.[name];
    if (typeof value === 'string' && /^\d\d-\d\d$/.test(value)) return `${year}-${value}`;
    throw new RuleMissing('business-tax', 'year', date);
  };
  return { due: day('due'), delinquent: day('delinquent'), expires: day('expires') };
}
