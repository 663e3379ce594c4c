// What of a line of business a credit memo takes off, and who makes it: rows of a date, one for
// each component. Without such rows the limits of who makes it hold alone.
import type { LineStart, MemoRule } from './line-duties.ts';

const RULE = 'memo-rules';

/** `barred` says why the step of the line is taken instead, where its agency alone decides. */
export function memoRuleOn(
  { rules, date }: Pick<LineStart, 'rules' | 'date'>,
  kind: string,
  barred: string,
): MemoRule | undefined {
  if (rules.row(RULE, date) === undefined) return undefined;
  const row = rules.rows(RULE, date).find((one) => one['kind'] === kind);
  switch (row?.['by']) {
    case 'agency':
      return { barred };
    case 'supervisor':
      return { supervised: true };
    default:
      return undefined;
  }
}
