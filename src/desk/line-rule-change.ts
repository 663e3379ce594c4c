// One amount or number of a line of business as a rule of the city: a late penalty, the days to
// answer a notice. What is in force says whether it is money or a number.
import { canonical } from '../domain/canonical.ts';
import type { DatedRule } from '../domain/dated-rule.ts';
import { lineRuleFault, lineRuleOf, lineRuleWords, lineValueWords } from '../domain/line-rule.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { BroughtRows } from '../store/dated-rules.ts';
import { ruleBookOf } from '../store/line-rules.ts';
import type { Book } from '../store/open-store.ts';
import type { RuleFacts } from './dated-rules.ts';

type LineChange = Extract<DatedRule, { readonly rule: 'line' }>;

export async function judgeLineRule(book: Book, change: LineChange): Promise<Result<RuleFacts>> {
  const { key, value, from } = change;
  const { line, name } = lineRuleOf(key);
  const what = lineRuleWords(key);
  const rules = await ruleBookOf(book, line);
  const row = rules.row(name, from);
  if (row?.from === from) return refuse('rule-date-taken', { what, date: from });
  if (row === undefined) return refuse('rule-impossible', { why: `the line has no ${name} then` });
  const why = lineRuleFault(name, value, row.value, (one) => rules.row(one, from)?.value);
  if (why !== undefined) return refuse('rule-impossible', { why });
  const now = lineValueWords(name, row.value);
  return row.value === value
    ? refuse('rule-same', { what, value: now })
    : done({ what, now, becomes: lineValueWords(name, value) });
}

export async function writeLineRule(
  book: Book,
  { key, value, from: effective_from, authority }: LineChange,
): Promise<BroughtRows> {
  const row = { ...lineRuleOf(key), effective_from, value: canonical(value), authority };
  await book.insertInto('line_rule').values(row).execute();
  return { line_rule: [row] };
}
