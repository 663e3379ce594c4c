// What the line of an account says of credit memos on a component of its items.
import type { Component } from '../domain/open-item.ts';
import { accountById } from '../store/accounts.ts';
import { kindsNamed } from '../store/component-kinds.ts';
import { ruleBookOf } from '../store/line-rules.ts';
import type { Book } from '../store/open-store.ts';
import type { LineDutiesOf, MemoRule } from './line-duties.ts';

export type MemoRuleAsked = {
  readonly accountId: number;
  readonly component: Pick<Component, 'name' | 'controlAccount'>;
  readonly date: string;
};

/** Undefined where no rule of the line stands beside the limits. */
export async function memoRuleOf(
  book: Book,
  dutiesOf: LineDutiesOf,
  { accountId, component, date }: MemoRuleAsked,
): Promise<MemoRule | undefined> {
  const { line } = await accountById(book, accountId);
  const ask = (await dutiesOf(line))?.creditMemo;
  if (ask === undefined) return undefined;
  const on = { rules: await ruleBookOf(book, line), date };
  const kinds = await kindsNamed(book, component);
  return kinds.map((kind) => ask(on, kind)).find((rule) => rule !== undefined);
}
