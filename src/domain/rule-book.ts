// The dated rules of a line of business, asked by name and date. A rule that is missing or of
// another shape stops the step with a word about which, since nobody may guess what the law says.
import type { Plain, PlainRecord } from './canonical.ts';
import type { DateText } from './clock.ts';
import { isRecord } from './facts.ts';
import { type Cents, parseAmount } from './money.ts';

export type RuleRow = {
  readonly name: string;
  readonly from: DateText;
  readonly value: Plain;
  readonly authority: string;
};

/** Caught by whoever asked a line of business to do something: it becomes a refusal. */
export class RuleMissing extends Error {
  readonly line: string;
  readonly rule: string;
  readonly date: DateText;

  constructor(line: string, rule: string, date: DateText) {
    super(`${line} has no usable rule ${rule} on ${date}`);
    this.line = line;
    this.rule = rule;
    this.date = date;
  }
}

export class RuleBook {
  readonly #line: string;
  readonly #rows: readonly RuleRow[];

  /** `rows` of one name stand with the older ones first. */
  constructor(line: string, rows: readonly RuleRow[]) {
    this.#line = line;
    this.#rows = rows;
  }

  /** The row in force; undefined where there is none yet. */
  row(name: string, date: DateText): RuleRow | undefined {
    return this.#rows.findLast((row) => row.name === name && row.from <= date);
  }

  /** A whole number: days, months, hundredths of a percent. */
  whole(name: string, date: DateText): number {
    const value = this.row(name, date)?.value;
    if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
    throw new RuleMissing(this.#line, name, date);
  }

  /** Money, written with two decimals. */
  cents(name: string, date: DateText): Cents {
    const value = this.row(name, date)?.value;
    const read = typeof value === 'string' ? parseAmount(value) : undefined;
    if (read !== undefined) return read;
    throw new RuleMissing(this.#line, name, date);
  }

  /** Rows of a table. */
  rows(name: string, date: DateText): readonly PlainRecord[] {
    const value = this.row(name, date)?.value;
    if (Array.isArray(value) && value.every(isRecord)) return value;
    throw new RuleMissing(this.#line, name, date);
  }
}
