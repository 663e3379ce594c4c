// A whole file of rules as one change: every rule of it that differs from what holds on its date
// becomes a row of that date, by one request.
import { canonical, type Plain } from '../domain/canonical.ts';
import type { DatedRule } from '../domain/dated-rule.ts';
import { lineRuleFault, lineRuleOf } from '../domain/line-rule.ts';
import {
  type ComponentValue,
  type FileRule,
  fileRuleWords,
  fileValueWords,
  type RuleChanges,
  ruleChanges,
  ruleChangeWords,
} from '../domain/read-rule-file.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { insertComponentKinds } from '../store/component-kinds.ts';
import type { BroughtRows } from '../store/dated-rules.ts';
import { ruleBookOf } from '../store/line-rules.ts';
import type { Book } from '../store/open-store.ts';
import { type HeldRule, heldRules, ruleFile, rulesOfFile } from '../store/rule-files.ts';
import type { RuleFacts } from './dated-rules.ts';

type FileChange = Extract<DatedRule, { readonly rule: 'rule-file' }>;
type Difference = {
  readonly rules: readonly FileRule[];
  readonly held: ReadonlyMap<string, HeldRule>;
  readonly changes: RuleChanges;
  /** The rules that become rows. */
  readonly rows: readonly FileRule[];
};

/** So many changes are read one by one; of more only the numbers. */
const NAMED_MOST = 5;

export async function judgeRuleFile(book: Book, change: FileChange): Promise<Result<RuleFacts>> {
  const { key, from } = change;
  const file = await ruleFile(book, Number(key));
  if (file === undefined) return refuse('rule-impossible', { why: 'a file that was taken in' });
  const what = `File ${key}, ${file.file_name}`;
  const { rules, held, changes, rows } = await difference(book, change);
  if (rows.length === 0) return refuse('rule-same', { what, value: 'what holds' });
  const taken = rows.find((rule) => held.get(rule.key)?.from === from);
  if (taken) return refuse('rule-date-taken', { what: fileRuleWords(taken), date: from });
  const why = await faultOf(book, rules, rows, held, from);
  if (why !== undefined) return refuse('rule-impossible', { why });
  const { fresh, changed, same } = changes;
  const others = `${changed.length} otherwise, ${fresh.length} not there`;
  const now = `${same} as the file has them, ${others}`;
  return done({ what, now, becomes: becomesWords(changes) });
}

async function difference(book: Book, { key, from }: FileChange): Promise<Difference> {
  const rules = await rulesOfFile(book, Number(key));
  const held = await heldRules(book, rules, from);
  const changes = ruleChanges(rules, new Map([...held].map(([one, { value }]) => [one, value])));
  const rows = [...changes.fresh, ...changes.changed.map(({ rule }) => rule)];
  return { rules, held, changes, rows };
}

function becomesWords(changes: RuleChanges): string {
  const rows = [...changes.fresh, ...changes.changed.map(({ rule }) => rule)];
  if (rows.length > NAMED_MOST) return ruleChangeWords(changes);
  return rows
    .map((rule) => `${fileRuleWords(rule)} ${fileValueWords(rule, rule.value)}`)
    .join('; ');
}

/** A line's rule keeps its shape and its bounds; beside it stands what the same file says. */
async function faultOf(
  book: Book,
  rules: readonly FileRule[],
  rows: readonly FileRule[],
  held: ReadonlyMap<string, HeldRule>,
  from: string,
): Promise<string | undefined> {
  const told = new Map(rules.map(({ key, value }) => [key, value]));
  for (const rule of rows.filter((one) => one.rule === 'line')) {
    const { line, name } = lineRuleOf(rule.key);
    const others = await ruleBookOf(book, line);
    const inForce = (other: string): Plain | undefined =>
      told.get(`${line} ${other}`) ?? others.row(other, from)?.value;
    const now = held.get(rule.key)?.value ?? rule.value;
    const fault = lineRuleFault(name, rule.value, now, inForce);
    if (fault !== undefined) return `${fileRuleWords(rule)}: ${fault}`;
  }
  return undefined;
}

export async function writeRuleFile(book: Book, change: FileChange): Promise<BroughtRows> {
  const { from: effective_from, authority } = change;
  const { rows } = await difference(book, change);
  const by = (rule: FileRule) => (rule.authority === '' ? authority : rule.authority);
  const line_rule = rows
    .filter(({ rule }) => rule === 'line')
    .map((rule) => ({
      ...{ ...lineRuleOf(rule.key), effective_from },
      ...{ value: canonical(rule.value), authority: by(rule) },
    }));
  if (line_rule.length > 0) await book.insertInto('line_rule').values(line_rule).execute();
  const kinds = rows
    .filter(({ rule }) => rule === 'component')
    .map((rule) => ({
      ...(rule.value as ComponentValue),
      ...{ kind: rule.key, authority: by(rule), from: effective_from },
    }));
  const made = await insertComponentKinds(book, kinds, effective_from);
  return { line_rule, ...made };
}
