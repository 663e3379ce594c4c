// What law or policy says of a line of business: the row in force on a date.
import { canonical, type Plain } from '../domain/canonical.ts';
import type { LineRuleData } from '../domain/city-data.ts';
import { RuleBook } from '../domain/rule-book.ts';
import type { Book } from './open-store.ts';
import type { LineRuleTable } from './tables/lines.ts';

/** Written with a city; later rows are granted changes. */
export async function insertLineRules(
  book: Book,
  rules: readonly LineRuleData[],
  effectiveFrom: string,
): Promise<void> {
  const rows = rules.map(({ line, name, value, authority, from }) => ({
    ...{ line, name, effective_from: from ?? effectiveFrom },
    ...{ value: canonical(value), authority },
  }));
  if (rows.length > 0) await book.insertInto('line_rule').values(rows).execute();
}

/** Every rule that ever held of a line. */
export async function ruleBookOf(book: Book, line: string): Promise<RuleBook> {
  const rows = await book
    .selectFrom('line_rule')
    .selectAll()
    .where('line', '=', line)
    .orderBy('effective_from')
    .execute();
  return new RuleBook(
    line,
    rows.map(({ name, effective_from, value, authority }) => ({
      ...{ name, from: effective_from, authority },
      value: JSON.parse(value) as Plain,
    })),
  );
}

/** Lines of business of which any rule is on record, by their codes. */
export async function linesWithRules(book: Book): Promise<readonly string[]> {
  const rows = await book
    .selectFrom('line_rule')
    .select('line')
    .distinct()
    .orderBy('line')
    .execute();
  return rows.map(({ line }) => line);
}

/** The same of many lines, each read once. */
export function ruleBooks(book: Book): (line: string) => Promise<RuleBook> {
  const read = new Map<string, Promise<RuleBook>>();
  return (line) => {
    const known = read.get(line) ?? ruleBookOf(book, line);
    read.set(line, known);
    return known;
  };
}

/** Of all lines, by name; the rows of a name with the older ones first. */
export async function lineRuleRows(book: Book): Promise<readonly LineRuleTable[]> {
  return book
    .selectFrom('line_rule')
    .selectAll()
    .orderBy('line')
    .orderBy('name')
    .orderBy('effective_from')
    .execute();
}
