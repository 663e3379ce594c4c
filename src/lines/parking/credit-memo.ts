// What of a citation no memo takes off: who lowers a fine is a matter of law, and which components
// that is are rows of a date. A book whose city has no such rows has memos as any account has.
import type { LineStart, MemoRule } from '../../desk/line-duties.ts';
import { PARKING_WORDS } from './words.ts';

const RULE = 'memo-rules';

export function creditMemo(
  { rules, date }: Pick<LineStart, 'rules' | 'date'>,
  kind: string,
): MemoRule | undefined {
  if (rules.row(RULE, date) === undefined) return undefined;
  const row = rules.rows(RULE, date).find((one) => one['kind'] === kind);
  switch (row?.['by']) {
    case 'agency':
      return { barred: PARKING_WORDS.barred.memo };
    case 'supervisor':
      return { supervised: true };
    default:
      return undefined;
  }
}
