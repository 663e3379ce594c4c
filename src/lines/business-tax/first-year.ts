// What the first year of a business comes to: its tax from the day it began, due some days after,
// and the penalty where it is late by now. Asked when it registers, and before that by the letter
// to who trades without a certificate. Pure.
import type { Question } from '../../desk/line-questions.ts';
import type { DateText } from '../../domain/clock.ts';
import { dateOf, textOf } from '../../domain/facts.ts';
import type { Cents } from '../../domain/money.ts';
import { percentOf } from '../../domain/rates.ts';
import type { LineRecord } from '../../store/line-records.ts';
import { ACT } from './business.ts';
import { type Asked, classOf } from './holds.ts';
import type { Declared } from './renewal.ts';
import { ruleDate, taxOfYear } from './rules.ts';
import { firstDue, penaltyPercent, penaltyRuleOf, type TaxClass } from './tax.ts';
import { BUSINESS_WORDS } from './words.ts';

const { fields: FIELDS, fault: FAULT } = BUSINESS_WORDS;

export type FirstYear = {
  readonly year: number;
  readonly of: TaxClass;
  readonly tax: Cents;
  readonly percent: number;
  readonly penalty: Cents;
  readonly dueOn: DateText;
};

/** Undefined where the year has no such class. */
export function firstYearOf(
  asked: Asked,
  code: string | undefined,
  { counted, share, beganOn }: Declared & { readonly beganOn: DateText },
): FirstYear | undefined {
  const { rules, date } = asked;
  const year = Number(beganOn.slice(0, 4));
  const of = classOf({ ...asked, date: ruleDate(year, date) }, code);
  if (of === undefined) return undefined;
  const tax = taxOfYear(of, counted, { beganOn, share });
  const percent = penaltyPercent(penaltyRuleOf(rules, year, date, beganOn), date);
  const due = firstDue(rules, beganOn, date);
  const dueOn = due < date ? date : due;
  return { year, of, tax, percent, penalty: percentOf(tax, percent), dueOn };
}

/** The day on which it was seen to trade; undefined where nobody saw it. */
export function foundOn(records: readonly LineRecord[]): DateText | undefined {
  return records.find(({ facts }) => textOf(facts, 'seen') !== '')?.businessDate;
}

/** As a letter told it. */
export function toldBegan(records: readonly LineRecord[]): DateText | undefined {
  const letter = records.findLast(({ act, facts }) => act === ACT.chase && dateOf(facts, 'began'));
  return letter === undefined ? undefined : dateOf(letter.facts, 'began');
}

/** Not further back than years are filed. */
export function beganQuestion({ rules, date }: Asked, proposed: DateText): Question {
  return {
    name: 'began',
    ask: () => ({
      ...{ kind: 'date', label: FIELDS.began, hint: FIELDS.beganHint, proposed },
      earliest: `${Number(date.slice(0, 4)) - rules.whole('years-back', date)}-01-01`,
    }),
  };
}

type Known = { readonly date: DateText; readonly records?: readonly LineRecord[] };

export function beganFault(
  began: DateText | undefined,
  { date, records = [] }: Known,
): string | undefined {
  if (began === undefined) return undefined;
  if (began > date) return FAULT.beganLater;
  const found = foundOn(records);
  return found !== undefined && began > found ? FAULT.beganBefore(found) : undefined;
}
