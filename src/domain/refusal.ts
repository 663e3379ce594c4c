// A refusal: what a person can cause, with a stable code, the facts of the case, words and a next
// step.
import { dateWords } from './papers/moment.ts';
import { REFUSALS } from './refusals.ts';

export type RefusalCode = keyof typeof REFUSALS;
export type RefusalFacts = Readonly<Record<string, string | number>>;
export type Refusal = { readonly code: RefusalCode; readonly facts: RefusalFacts };

export function refusal(code: RefusalCode, facts: RefusalFacts = {}): Refusal {
  return { code, facts };
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Dates are spelt out, so that no one reads the day as the month. */
function factWords(fact: string | number): string {
  return typeof fact === 'string' && DATE.test(fact) ? dateWords(fact) : String(fact);
}

function fill(template: string, facts: RefusalFacts): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => factWords(facts[name] ?? whole));
}

/** The sentence a clerk reads, with the facts of the case filled in. */
export function refusalWords(refused: Refusal): string {
  return fill(REFUSALS[refused.code].words, refused.facts);
}

/** What to do next. */
export function refusalNext(refused: Refusal): string {
  return fill(REFUSALS[refused.code].next, refused.facts);
}
