// What the line of an account says of credit memos on a component of its items.
import { lineOfAccount } from '../store/accounts.ts';
import { kindsOf, type Made } from '../store/component-kinds.ts';
import { ruleBooks } from '../store/line-rules.ts';
import type { Book } from '../store/open-store.ts';
import type { LineDutiesOf, MemoRule } from './line-duties.ts';

export type MemoRuleAsked = {
  readonly accountId: number;
  readonly component: Made;
  readonly date: string;
};

/** Undefined where no rule of the line stands beside the limits. */
export function memoRuleOf(
  book: Book,
  dutiesOf: LineDutiesOf,
  asked: MemoRuleAsked,
): Promise<MemoRule | undefined> {
  return memoRules(book, dutiesOf)(asked);
}

/** The same of many memos: what holds for a line is read once. */
export function memoRules(
  book: Book,
  dutiesOf: LineDutiesOf,
): (asked: MemoRuleAsked) => Promise<MemoRule | undefined> {
  const rulesOf = ruleBooks(book);
  return async ({ accountId, component, date }) => {
    const line = await lineOfAccount(book, accountId);
    const ask = (await dutiesOf(line))?.creditMemo;
    if (ask === undefined) return undefined;
    const rules = await rulesOf(line);
    const kinds = await kindsOf(book, component);
    return kinds.map((kind) => ask({ rules, date }, kind)).find((rule) => rule !== undefined);
  };
}
