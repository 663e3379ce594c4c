// Takes in a file of rules of a line of business, or of components. It changes nothing yet: the
// administrator asks for its date, and the finance director approves it in whole.
import { createHash } from 'node:crypto';
import {
  type FileRule,
  type RuleChanges,
  readRuleFile,
  ruleChanges,
  ruleFileNames,
  ruleFileOf,
} from '../domain/read-rule-file.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { rulesOf } from '../store/imports.ts';
import { linesWithRules } from '../store/line-rules.ts';
import { heldRules, insertRuleFile } from '../store/rule-files.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';
import type { ForeignFile } from './plan-import.ts';

export type RuleFilePlan = {
  readonly file: { readonly name: string; readonly sha256: string };
  readonly rules: readonly FileRule[];
  /** Against what holds today. */
  readonly changes: RuleChanges;
};

/**
 * Writes nothing. `coded` are the lines of business; the book has rules of no line too, of returned
 * checks and of calls.
 */
export async function planRuleFile(
  desk: Desk,
  coded: readonly string[],
  { name, bytes }: ForeignFile,
): Promise<Result<RuleFilePlan>> {
  const ruled = await desk.store.read(linesWithRules);
  const lines = [...new Set([...coded, ...ruled])];
  const about = ruleFileOf(name, lines);
  if (about === undefined) {
    return refuse('rule-file-name', { file: name, list: ruleFileNames(lines).join('\n') });
  }
  const data = parsed(bytes);
  if ('fault' in data) return wrong(name, [`${name}: is no JSON (${data.fault})`]);
  return desk.store.read(async (book) => {
    const { accounts } = await rulesOf(book);
    const chart = { words: 'the chart of accounts', accounts };
    const read = readRuleFile(about, data.value, chart);
    if (!read.ok) return wrong(name, read.problems);
    const held = await heldRules(book, read.rules, await businessDate(desk, book));
    const inForce = new Map([...held].map(([key, { value }]) => [key, value]));
    return done({
      file: { name, sha256: createHash('sha256').update(bytes).digest('hex') },
      rules: read.rules,
      changes: ruleChanges(read.rules, inForce),
    });
  });
}

function wrong(file: string, problems: readonly string[]) {
  return refuse('rule-file-wrong', { file, count: problems.length, problems: problems.join('\n') });
}

function parsed(bytes: Uint8Array): { readonly value: unknown } | { readonly fault: string } {
  try {
    return { value: JSON.parse(new TextDecoder().decode(bytes)) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** The same file twice is refused: it is there already. Returns the number of the file. */
export async function takeRuleFile(
  desk: Desk,
  { file, rules }: RuleFilePlan,
  takenBy: string,
): Promise<Result<number>> {
  return desk.store.transact(async (book) => {
    const there = await book
      .selectFrom('rule_file')
      .select('id')
      .where('sha256', '=', file.sha256)
      .executeTakeFirst();
    if (there) return refuse('rule-file-there', { number: there.id });
    const taken = { taken_by: takenBy, taken_at: desk.clock.now() };
    const row = { file_name: file.name, sha256: file.sha256, ...taken };
    return done(await insertRuleFile(book, row, rules));
  });
}
