// Files of rules: taken in whole as proposals, granted for a date; and what holds of the rules that
// a file names.
import { sql } from 'kysely';
import { canonical, type Plain } from '../domain/canonical.ts';
import { lineRuleOf } from '../domain/line-rule.ts';
import { componentValue, type FileRule } from '../domain/read-rule-file.ts';
import { OFFICE } from './chain.ts';
import { componentKindOn } from './component-kinds.ts';
import { ruleBookOf } from './line-rules.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';
import type { RuleFileTable } from './tables/rule-files.ts';

export type RuleFile = Omit<RuleFileTable, 'id'> & { readonly id: number };

export async function insertRuleFile(
  book: Book,
  file: Omit<RuleFileTable, 'id' | 'rules'>,
  rules: readonly FileRule[],
): Promise<number> {
  const { id } = await book
    .insertInto('rule_file')
    .values({ ...file, rules: rules.length })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const { rule, key, value, authority } of rules) {
    const row = { file_id: id, key, rule, value: canonical(value), authority };
    await book.insertInto('rule_file_row').values(row).execute();
  }
  await linkRow(book, OFFICE, 'rule-file', id, file.taken_at);
  return id;
}

/** Undefined where there is no such file. */
export async function ruleFile(book: Book, id: number): Promise<RuleFile | undefined> {
  return book.selectFrom('rule_file').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Newest first. */
export async function ruleFiles(book: Book): Promise<readonly RuleFile[]> {
  return book.selectFrom('rule_file').selectAll().orderBy('id', 'desc').execute();
}

export async function rulesOfFile(book: Book, fileId: number): Promise<readonly FileRule[]> {
  const rows = await book
    .selectFrom('rule_file_row')
    .selectAll()
    .where('file_id', '=', fileId)
    .orderBy('key')
    .execute();
  return rows.map(({ rule, key, value, authority }) => {
    return { rule, key, value: JSON.parse(value) as Plain, authority };
  });
}

/** From when each file was granted, by whose decision. */
export async function ruleFileTerms(book: Book) {
  const { rows } = await sql<{
    readonly key: string;
    readonly effective_from: string;
    readonly authority: string;
  }>`SELECT key, effective_from, authority FROM granted_rule WHERE rule = 'rule-file'
    ORDER BY effective_from`.execute(book);
  return rows;
}

/** A rule as it holds on a date, and since when. */
export type HeldRule = { readonly value: Plain; readonly from: string };

/** What holds on a date of the rules that a file names, by their keys. */
export async function heldRules(
  book: Book,
  rules: readonly FileRule[],
  date: string,
): Promise<ReadonlyMap<string, HeldRule>> {
  const held = new Map<string, HeldRule>();
  for (const { key } of rules.filter(({ rule }) => rule === 'component')) {
    const kind = await componentKindOn(book, key, date);
    if (kind?.from !== undefined) held.set(key, { value: componentValue(kind), from: kind.from });
  }
  const ofLines = rules.filter(({ rule }) => rule === 'line');
  for (const line of new Set(ofLines.map(({ key }) => lineRuleOf(key).line))) {
    const own = await ruleBookOf(book, line);
    for (const { key } of ofLines.filter((one) => lineRuleOf(one.key).line === line)) {
      const row = own.row(lineRuleOf(key).name, date);
      if (row !== undefined) held.set(key, { value: row.value, from: row.from });
    }
  }
  return held;
}
