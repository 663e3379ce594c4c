// Payment plans of citations (Vehicle Code 40220): what one is over, what it waives and costs, how
// much a month and for how long, by the rows of the line's rules. Pure.
import type { LinePlace } from '../../desk/line-duties.ts';
import { arrangementNumber, holds, type Instalment, standingOf } from '../../domain/arrangement.ts';
import { instalmentsOf } from '../../domain/arrangement-schedule.ts';
import { addMonths } from '../../domain/calendar.ts';
import type { DateText } from '../../domain/clock.ts';
import { centsIn, textOf } from '../../domain/facts.ts';
import { creditMemo } from '../../domain/memo.ts';
import { type Cents, cents, sumCents, ZERO } from '../../domain/money.ts';
import {
  type Allocated,
  type Component,
  joinAllocated,
  type OpenItem,
} from '../../domain/open-item.ts';
import type { RuleBook } from '../../domain/rule-book.ts';
import type { LineRecord } from '../../store/line-records.ts';
import { ACT, ADDED } from './acts.ts';
import { fineItem, owed } from './citation.ts';
import { PLAN_WORDS } from './plan-words.ts';

const WORDS = PLAN_WORDS.broken;

/** The number of the arrangement that stands over the citation. */
export function standingPlan({ arrangements, date }: LinePlace): string | undefined {
  const stands = arrangements.find((one) => holds(standingOf(one, date).state));
  return stands && arrangementNumber(stands.number);
}

type Part = { readonly item: OpenItem; readonly component: Component };

const isOpen = ({ openCents }: Component) => openCents > 0;

/** The late penalties that are open: items of their own, or what came with the fine from a file. */
export function latePenalties(
  { items, account }: Pick<LinePlace, 'items' | 'account'>,
  which: (component: Component) => boolean = isOpen,
): Part[] {
  const fine = fineItem(items, account.number);
  const late = [ADDED.penalty, ADDED.back].map((end) => `${account.number}${end}`);
  return owed(items).flatMap((item) => {
    const within = item === fine ? item.components.slice(0, -1) : item.components;
    const isLate = item === fine || late.includes(item.documentNumber);
    return isLate ? within.filter(which).map((component) => ({ item, component })) : [];
  });
}

/** Takes them off. */
export function waive(parts: readonly Part[]): Allocated {
  return joinAllocated(
    parts.map(({ item, component }) =>
      creditMemo({ item, component, creditedCents: [] }, component.openCents),
    ),
  );
}

export function sumOf(parts: readonly Part[]): Cents {
  return sumCents(parts, ({ component }) => component.openCents);
}

type Asked = { readonly rules: RuleBook; readonly date: string };

type Taken = Asked & { readonly records: readonly LineRecord[] };

/** Whoever proves no need pays more and is waived nothing. */
export function isIndigent(proof: string): boolean {
  return proof !== 'none';
}

/** Once: a plan that broke and is made anew costs no second fee, nor recalls a second hold. */
export function feeFor({ rules, date, records }: Taken, proof: string): Cents {
  if (records.some(({ act }) => act === ACT.plan || act === ACT.planWith)) return ZERO;
  return rules.cents(isIndigent(proof) ? 'plan-fee-indigent' : 'plan-fee-others', date);
}

/** The least and the most of an instalment; `dueCents` is without what is waived and the fee. */
export function monthRange({ rules, date }: Asked, dueCents: Cents, feeCents: Cents) {
  const totalCents = cents(dueCents + feeCents);
  const months = rules.whole('plan-months', date);
  const least = cents(Math.ceil(totalCents / months));
  const isCapped = dueCents <= rules.cents('plan-month-until', date);
  const most = isCapped ? rules.cents('plan-month', date) : totalCents;
  return { least: cents(Math.min(least, most)), most: cents(Math.min(most, totalCents)) };
}

/** The last day a plan of today ends by, where its last payment comes later. */
export function endsLate(
  { rules, date }: Asked,
  instalments: readonly Instalment[],
): DateText | undefined {
  const most = addMonths(date, rules.whole('plan-months', date));
  return (instalments.at(-1)?.dueOn ?? date) > most ? most : undefined;
}

/** What plans waived on the citation and did not come back. */
export function waivedOn(records: readonly LineRecord[]): Cents {
  return records.reduce((sum, { act, facts }) => {
    if (act === ACT.plan || act === ACT.planWith) return cents(sum + centsIn(facts, 'ownWaived'));
    return act === ACT.penaltiesBack ? ZERO : sum;
  }, ZERO);
}

/** What of a plan the rules of its day would have refused. */
export function planFault(
  { rules, date, records }: LinePlace,
  { facts, approvedBy }: LineRecord,
): string | undefined {
  if (approvedBy === undefined) return WORDS.unsigned;
  const fee = centsIn(facts, 'fee');
  if (fee !== feeFor({ rules, date, records }, textOf(facts, 'proof'))) return WORDS.fee;
  const { least, most } = monthRange({ rules, date }, centsIn(facts, 'due'), fee);
  const month = centsIn(facts, 'month');
  if (month < least || month > most) return WORDS.month;
  const total = cents(centsIn(facts, 'due') + fee);
  const instalments = instalmentsOf(total, month, textOf(facts, 'first'), 'M');
  return endsLate({ rules, date }, instalments) === undefined ? undefined : WORDS.ends;
}
