// A rule of the city that holds from a date on: what may be changed, and what a change must not be.
// Pure: what is in force is handed in.
import { areWeekdays, CALENDAR_DAY_KINDS, type CalendarRowKind } from './business-calendar.ts';
import { isDate } from './calendar.ts';
import type { DateText } from './clock.ts';
import { foreignText } from './foreign-text.ts';
import type { LineRuleScalar } from './line-rule.ts';
import { type Cents, formatCents } from './money.ts';
import { POLICIES, type PolicyName, policyValue } from './policy.ts';
import type { TenderKind } from './tender.ts';

/**
 * What is to change. `key` tells rules of one kind apart, and with it and the date the store looks
 * for who granted a row.
 */
export type RuleChange =
  | { readonly rule: 'policy'; readonly key: PolicyName; readonly value: number }
  /** Without a limit nobody is asked, whatever the amount. */
  | {
      readonly rule: 'tender';
      readonly key: TenderKind;
      readonly approvalOverCents: Cents | null;
    }
  | ({ readonly rule: 'fee'; readonly key: string } & FeeTerms)
  | { readonly rule: 'fee-end'; readonly key: string }
  /** `key` is the number of the register. */
  | {
      readonly rule: 'float';
      readonly key: string;
      readonly pieces: readonly { readonly denominationCents: Cents; readonly pieces: number }[];
    }
  /** A whole schedule of parking fines; `key` is its number. */
  | { readonly rule: 'fines'; readonly key: string }
  /** One amount or number of a line of business; `key` is its line and its name. */
  | { readonly rule: 'line'; readonly key: string; readonly value: LineRuleScalar }
  /** A whole file of rules of a line, or of components; `key` is its number. */
  | { readonly rule: 'rule-file'; readonly key: string }
  /** `key` is the account as it stands on deposit slips and endorsements. */
  | { readonly rule: 'bank'; readonly key: string }
  /** `key` is the day, and it holds from that day. */
  | {
      readonly rule: 'calendar';
      readonly key: DateText;
      readonly kind: CalendarRowKind;
      readonly words: string;
    };

export type RuleKind = RuleChange['rule'];

export type FeeTerms = {
  readonly number: number;
  readonly name: string;
  readonly department: string;
  readonly account: string;
  readonly amountCents: Cents;
};

/** From when, and by whose decision: a resolution, a policy, a memo. */
export type RuleTerm = { readonly from: string; readonly authority: string };

/** A change as it is asked for. */
export type DatedRule = RuleChange & RuleTerm;

export const AUTHORITY_MOST = 40;
export const FEE_NAME_MOST = 40;
export const DAY_NAME_MOST = 30;
export const BANK_ACCOUNT_MOST = 40;
/** A larger price is a slip of the finger. */
const FEE_MOST_CENTS = 10_000_000;

/** The code of a new fee, made of its name: `Plan sheet copy` is `plan-sheet-copy`. */
export function feeCode(name: string): string {
  const plain = name.normalize('NFD').replace(/[^A-Za-z0-9]+/g, ' ');
  return plain.trim().toLowerCase().replaceAll(' ', '-');
}

/** Why a value cannot be; undefined when it can. `alone` and `supervisor` are one ladder. */
export function policyFault(
  name: PolicyName,
  value: number,
  inForce: (name: PolicyName) => number,
): string | undefined {
  const { words, unit, least, most } = POLICIES[name];
  if (value < least || value > most) {
    return `${words}: from ${policyValue(name, least)} to ${policyValue(name, most)}`;
  }
  if (unit === 'weekdays' && !areWeekdays(value)) {
    return `${words}: digits, Monday is 1, Sunday 7; 0 is none`;
  }
  const step = (one: PolicyName) => (one === name ? value : inForce(one));
  const upset = LADDERS.find(
    ({ low, high }) => (name === low || name === high) && step(low) > step(high),
  );
  return upset?.why;
}

/** One that never goes above another. */
type Ladder = { readonly low: PolicyName; readonly high: PolicyName; readonly why: string };

const ALONE = 'a clerk would post more alone than a supervisor may sign';
const NO_DAY = 'no day would be left between the least and the most';
const LADDERS: readonly Ladder[] = [
  { low: 'over-short.alone-cents', high: 'over-short.supervisor-cents', why: ALONE },
  { low: 'memo.clerk-cents', high: 'memo.supervisor-cents', why: ALONE },
  { low: 'unclaimed.again-least-days', high: 'unclaimed.again-most-days', why: NO_DAY },
  { low: 'unclaimed.claim-least-days', high: 'unclaimed.claim-most-days', why: NO_DAY },
  {
    ...{ low: 'unclaimed.again-most-days', high: 'unclaimed.claim-least-days' },
    why: 'it could be claimed no more when the notice comes out again',
  },
];

export function feeFault({ number, name, amountCents }: FeeTerms): string | undefined {
  if (number < 1 || number > 999) return 'a number of 1 to 3 digits';
  if (feeCode(name) === '') return 'a name with letters';
  if (name.length > FEE_NAME_MOST) return `a name of ${FEE_NAME_MOST} letters at most`;
  const priced = amountCents > 0 && amountCents <= FEE_MOST_CENTS;
  return priced ? undefined : 'an amount above nothing, and below 100,000.00';
}

export function bankFault(account: string): string | undefined {
  return account === '' || account.length > BANK_ACCOUNT_MOST || account !== foreignText(account)
    ? `an account of ${BANK_ACCOUNT_MOST} letters at most`
    : undefined;
}

export function calendarFault({
  key,
  kind,
  words,
  from,
}: Extract<DatedRule, { readonly rule: 'calendar' }>): string | undefined {
  if (!isDate(key)) return 'a day of the calendar';
  if (from !== key) return 'a day holds from that day on';
  if (kind !== 'usual' && !CALENDAR_DAY_KINDS.includes(kind)) return 'a holiday, furlough or open';
  return words === '' || words.length > DAY_NAME_MOST || words !== foreignText(words)
    ? `a name of ${DAY_NAME_MOST} letters at most`
    : undefined;
}

/** `10,000.00`, or that there is none. */
export function limitWords(approvalOverCents: Cents | null | undefined): string {
  if (approvalOverCents === null || approvalOverCents === undefined) return 'no limit';
  return formatCents(approvalOverCents, true);
}
