// What a description and a NAICS code say of a business: its class, the permits others must give,
// whether the storm-water law looks at it. Pure.
import type { PlainRecord } from '../../domain/canonical.ts';
import type { DateText } from '../../domain/clock.ts';
import type { RuleBook } from '../../domain/rule-book.ts';

export type Described = { readonly description: string; readonly naics: string };

/** The class a clerk is shown first: by a telling word, else by the longest beginning of NAICS. */
export function proposedClass(rules: RuleBook, date: DateText, of: Described): string {
  const byWord = rules.rows('word-classes', date).find((row) => saysWord(of, row['word']));
  const found = byWord ?? longest(rules.rows('naics-classes', date), of.naics);
  return String((found ?? rules.rows('class-otherwise', date)[0])?.['class'] ?? '');
}

/** Permits of other departments and agencies that a business of this kind needs. */
export function permitsNeeded(rules: RuleBook, date: DateText, of: Described): readonly string[] {
  return rules
    .rows('permit-triggers', date)
    .filter(
      (row) => begins(of.naics, row) && (row['word'] === undefined || saysWord(of, row['word'])),
    )
    .map((row) => String(row['permit']));
}

export function isStormWaterIndustry(rules: RuleBook, date: DateText, naics: string): boolean {
  return rules.rows('storm-water-industries', date).some((row) => begins(naics, row));
}

function begins(naics: string, row: PlainRecord): boolean {
  const beginning = row['begins'];
  return typeof beginning === 'string' && beginning !== '' && naics.startsWith(beginning);
}

function longest(rows: readonly PlainRecord[], naics: string): PlainRecord | undefined {
  const length = (row: PlainRecord) => String(row['begins']).length;
  return rows.filter((row) => begins(naics, row)).sort((a, b) => length(b) - length(a))[0];
}

function saysWord({ description }: Described, word: unknown): boolean {
  return typeof word === 'string' && description.toLowerCase().includes(word);
}
