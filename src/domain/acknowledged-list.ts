// The lists that the program makes for accounting and that accounting acknowledges (duty 3): the
// payments of a date, and the refunds of a week. What was acknowledged never changes; the facts are
// spelled in one way for ever, so that their hash comes out the same in later versions.
import { weekOf } from './calendar.ts';
import { canonical } from './canonical.ts';
import type { DateText } from './clock.ts';
import { type PaymentFact, paymentTotals } from './reports/posted-payments.ts';
import { type RefundEventFact, refundsNet } from './reports/refund-events.ts';
import type { ControlTotal, Span } from './reports/report.ts';

/** By the names of their reports. */
export const LISTS = ['posted-payments', 'refund-events'] as const;
export type ListName = (typeof LISTS)[number];

export function isList(report: string): report is ListName {
  return LISTS.some((list) => list === report);
}

/** As refusals and the list that starts the day name it. */
export const LIST_WORDS: Readonly<Record<ListName, string>> = {
  'posted-payments': 'posted and reversed payments',
  'refund-events': 'refund report',
};

export function spanOfList(list: ListName, date: DateText): Span {
  return list === 'posted-payments' ? { from: date, to: date } : weekOf(date);
}

/** What a list tells, before it is spelled. */
export type ListFacts =
  | { readonly list: 'posted-payments'; readonly facts: readonly PaymentFact[] }
  | { readonly list: 'refund-events'; readonly facts: readonly RefundEventFact[] };

/** How many facts a list has and what they come to, as its report ends with. */
export function controlOf(told: ListFacts): ControlTotal {
  const items = told.facts.length;
  if (told.list === 'refund-events') return { items, amountCents: refundsNet(told.facts) };
  return { items, amountCents: paymentTotals(told.facts).netCents };
}

/** What the hash of a list is made of. */
export function spellList(told: ListFacts, { from, to }: Span): string {
  return canonical({ list: told.list, from, to, ...controlOf(told), facts: told.facts });
}

/**
 * Who took a payment, voided or corrected it, or asked for a refund or decided on it, does not
 * acknowledge the list of it. `person` is a number; what accounting itself records does not count.
 */
export function isOwnWork(told: ListFacts, person: number): boolean {
  if (told.list === 'posted-payments') {
    return told.facts.some(({ kind, by }) => kind !== 'returned' && by === person);
  }
  const own: readonly string[] = ['asked', 'granted', 'denied'];
  return told.facts.some(({ kind, by }) => own.includes(kind) && by === person);
}
