// The penalty of a year as it was charged: which tax bore each percent of it, so that tax which is
// taken off takes its penalty along, and tax which is added brings one. Pure.
import type { PlainRecord } from '../../domain/canonical.ts';
import {
  addCents,
  type Cents,
  cents,
  formatCents,
  subtractCents,
  sumCents,
  ZERO,
} from '../../domain/money.ts';
import { percentOf } from '../../domain/rates.ts';
import type { TaxYear } from './business.ts';

export type Penalty = {
  /** Percent of the tax that were added so far since it is late. */
  readonly latePercent: number;
  /** What was charged and neither waived nor taken off. */
  readonly penaltyCents: Cents;
  /** The tax that each of these percent was charged on, the first percent first. */
  readonly borneBy: readonly Cents[];
};

export type Charged = {
  readonly tax: Cents;
  /** From the percent that were added before, up to these. */
  readonly from: number;
  readonly to: number;
  readonly penalty: Cents;
};

export const NO_PENALTY: Penalty = { latePercent: 0, penaltyCents: ZERO, borneBy: [] };

export function charged(of: Penalty, { tax, from, to, penalty }: Charged): Penalty {
  const length = Math.max(to, of.borneBy.length);
  const borneBy = Array.from({ length }, (_, percent) => {
    const before = of.borneBy[percent] ?? ZERO;
    return percent >= from && percent < to ? addCents(before, tax) : before;
  });
  return { latePercent: to, penaltyCents: addCents(of.penaltyCents, penalty), borneBy };
}

/** Once so much tax of the year is taken off, with the penalty that goes with it. */
export function uncharged(of: Penalty, tax: Cents, penalty: Cents): Penalty {
  const penaltyCents = cents(Math.max(0, of.penaltyCents - penalty));
  return { ...of, penaltyCents, borneBy: without(of, tax) };
}

/** All that is left of it goes with the last tax that bore any. */
export function penaltyWith(of: Penalty, tax: Cents): Cents {
  const left = without(of, tax);
  if (left.every((one) => one === 0)) return of.penaltyCents;
  return cents(Math.min(of.penaltyCents, subtractCents(sumOf(of.borneBy), sumOf(left))));
}

/** What changes with the tax: `more` is late by as many months as the year is. */
export type PenaltyChange = { readonly more: Cents; readonly off: Cents };

export function penaltyChange(of: TaxYear, tax: Cents, percent: number): PenaltyChange {
  const was = of.taxCents;
  if (tax > was) return { more: percentOf(subtractCents(tax, was), percent), off: ZERO };
  return { more: ZERO, off: tax < was ? penaltyWith(of, subtractCents(was, tax)) : ZERO };
}

function without({ borneBy }: Penalty, tax: Cents): readonly Cents[] {
  return borneBy.map((one) => cents(Math.max(0, one - tax)));
}

/** One percent of each. */
const sumOf = (borneBy: readonly Cents[]) =>
  percentOf(
    sumCents(borneBy, (one) => one),
    1,
  );

/** The penalty that goes with the tax, where any does. */
export function penaltyOffFacts(penalty: Cents): PlainRecord {
  return penalty === 0 ? {} : { penaltyOff: formatCents(penalty) };
}

/** All of a year, as facts keep it. */
export function emptiedFacts(of: TaxYear): PlainRecord {
  const { year, taxCents } = of;
  const tax = { was: formatCents(taxCents), tax: formatCents(ZERO) };
  return { year, ...tax, ...penaltyOffFacts(penaltyWith(of, taxCents)) };
}

/** The tax of years that is taken off or put back, each with its penalty. */
export function takenFacts(years: readonly TaxYear[]): readonly PlainRecord[] {
  return years.map((of) => {
    const penalty = penaltyOffFacts(penaltyWith(of, of.taxCents));
    return { year: of.year, was: formatCents(of.taxCents), ...penalty };
  });
}
