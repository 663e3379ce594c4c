// Credit memos against what the line of their account says of memos: a check of verify, made here
// since it asks the lines. A rule holds from its date on: what was made before it stands.
import { sql } from 'kysely';
import { memoNumber } from '../domain/memo.ts';
import { type Check, finding } from '../store/checks/check.ts';
import { unfit } from '../store/checks/held-role.ts';
import type { Book } from '../store/open-store.ts';
import type { LineDutiesOf } from './line-duties.ts';
import { memoRules } from './line-memo-rule.ts';

export const ruledMemosOf = (dutiesOf: LineDutiesOf): Check => ({
  name: 'memo-rules',
  title: 'credit memos take off only what their line lets a memo take off',
  run: async (book) => {
    const memos = await creditMemos(book);
    const ruleOf = memoRules(book, dutiesOf);
    for (const { number, accountId, date, isAlone, ...component } of memos) {
      const rule = await ruleOf({ accountId, component, date });
      const named = `memo ${memoNumber(number)}`;
      if (rule === undefined) continue;
      if ('barred' in rule) return finding(memos.length, `${named} takes off what no memo may`);
      if (isAlone === 1) return finding(memos.length, `${named} has no supervisor behind it`);
    }
    return finding(memos.length, undefined);
  },
});

function creditMemos(book: Book) {
  return book
    .selectFrom('memo as o')
    .innerJoin('open_item_component as c', 'c.id', 'o.component_id')
    .select(['o.number', 'o.account_id as accountId', 'o.business_date as date'])
    .select(['c.id', 'c.name', 'c.control_account as controlAccount'])
    .select(sql<number>`o.approved_by IS NULL AND ${unfit('o.made_by', 'o.made_at')}`.as('isAlone'))
    .where('o.kind', '=', 'credit')
    .orderBy('o.number')
    .execute();
}
