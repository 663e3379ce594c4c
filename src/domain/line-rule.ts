// A rule of a line of business as people read and change it: a whole number, an amount, or a table.
import { canonical, type Plain } from './canonical.ts';
import { cents, formatCents, parseAmount } from './money.ts';

/** A table has rows; it and words come from a file. */
export type LineRuleShape = 'whole' | 'money' | 'table' | 'words';
/** What is keyed: a whole number, or money as its file spells it. */
export type LineRuleScalar = number | string;

const MONEY = /^\d{1,9}\.\d{2}$/;
const AMOUNT_MOST_CENTS = cents(100_000_000);
const NUMBER_MOST = 999_999;
/** By what a number counts, which is the last word of its name: ten years at most. */
const COUNT_MOST: Readonly<Record<string, number>> = {
  days: 3660,
  months: 120,
  percent: 100,
  back: 10,
};

export function lineRuleKey(line: string, name: string): string {
  return `${line} ${name}`;
}

export function lineRuleOf(key: string): { readonly line: string; readonly name: string } {
  const [line = '', name = ''] = key.split(' ');
  return { line, name };
}

/** `parking late-penalty` is `Parking: late penalty`. */
export function lineRuleWords(key: string): string {
  const { line, name } = lineRuleOf(key);
  const words = `${line}: ${name}`.replaceAll('-', ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

export function shapeOf(value: Plain): LineRuleShape {
  if (typeof value === 'number') return 'whole';
  if (typeof value === 'string') return MONEY.test(value) ? 'money' : 'words';
  return 'table';
}

const SHAPE_WORDS: Readonly<Record<LineRuleShape, string>> = {
  whole: 'a whole number',
  money: 'an amount of money',
  table: 'a table, which comes whole from a file',
  words: 'words, which come from a file',
};

/** `21 days`, `35.00`, `8 rows`. */
export function lineValueWords(name: string, value: Plain): string {
  if (Array.isArray(value)) return value.length === 1 ? '1 row' : `${value.length} rows`;
  if (typeof value === 'number') {
    const unit = unitOf(name);
    return ['days', 'months', 'percent'].includes(unit) ? `${value} ${unit}` : `${value}`;
  }
  const amount = typeof value === 'string' ? parseAmount(value) : undefined;
  return amount === undefined ? String(value) : formatCents(amount, true);
}

/** The rows of a table, each with its fields; of anything else nothing. */
export function tableWords(value: Plain): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.map((row: Plain) =>
    typeof row === 'object' && row !== null
      ? Object.entries(row)
          .map(([name, cell]) => `${name} ${canonical(cell ?? '').replaceAll('"', '')}`)
          .join(', ')
      : String(row),
  );
}

function unitOf(name: string): string {
  return name.split('-').at(-1) ?? '';
}

/**
 * Why a value cannot follow the one in force, `now`; undefined when it can. `inForce` tells the
 * other rules of the line.
 */
export function lineRuleFault(
  name: string,
  value: Plain,
  now: Plain,
  inForce: (name: string) => Plain | undefined,
): string | undefined {
  const shape = shapeOf(now);
  if (shape !== shapeOf(value)) return SHAPE_WORDS[shape];
  if (typeof value === 'number') return wholeFault(name, value);
  return shape === 'money' ? (moneyFault(String(value)) ?? upset()) : undefined;

  /** Of two amounts that bound a third the lesser comes first. */
  function upset(): string | undefined {
    const [least, most] = [boundOf('least'), boundOf('most')];
    if (least === undefined || most === undefined || least <= most) return undefined;
    return 'the least would be above the most';
  }
  function boundOf(end: 'least' | 'most'): number | undefined {
    if (!/-(least|most)$/.test(name)) return undefined;
    const one = name.replace(/(least|most)$/, end);
    const bound = one === name ? value : inForce(one);
    return typeof bound === 'string' ? parseAmount(bound) : undefined;
  }
}

function wholeFault(name: string, value: number): string | undefined {
  const most = COUNT_MOST[unitOf(name)] ?? NUMBER_MOST;
  const possible = Number.isSafeInteger(value) && value >= 0 && value <= most;
  return possible ? undefined : `a whole number from 0 to ${most}`;
}

function moneyFault(value: string): string | undefined {
  const amount = parseAmount(value);
  const possible = amount !== undefined && amount <= AMOUNT_MOST_CENTS;
  return possible ? undefined : `an amount up to ${formatCents(AMOUNT_MOST_CENTS, true)}`;
}
