// Reads the facts of a record by name. What is absent or of another kind is empty, none or zero:
// the rules of whoever reads say whether that may be. Pure.
import type { Plain, PlainRecord } from './canonical.ts';
import type { DateText } from './clock.ts';
import { type Cents, cents, parseAmount, ZERO } from './money.ts';

export function textOf(facts: PlainRecord, name: string): string {
  const value = facts[name];
  return typeof value === 'string' ? value : '';
}

export function dateOf(facts: PlainRecord, name: string): DateText | undefined {
  const text = textOf(facts, name);
  return text === '' ? undefined : text;
}

export function wholeOf(facts: PlainRecord, name: string): number {
  const value = facts[name];
  return typeof value === 'number' ? value : 0;
}

export function recordsIn(value: Plain | undefined): readonly PlainRecord[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

export function recordOf(value: Plain | undefined): PlainRecord {
  return isRecord(value) ? value : {};
}

export function isRecord(value: Plain | undefined): value is PlainRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Amounts stand in facts as `100.80`; what went down as `-28.80`. */
export function centsIn(facts: PlainRecord, name: string): Cents {
  const text = textOf(facts, name);
  const amount = parseAmount(text.replace(/^-/, '')) ?? ZERO;
  return text.startsWith('-') && amount !== 0 ? cents(-amount) : amount;
}
