// Memos, reversals and refunds that the file itself must refuse.
import { AT, balanced, type Case, it } from './guard-cases.ts';

type Made = { readonly entry?: string; readonly approved?: string; readonly request?: string };

const memoOf = (
  amount: string,
  { entry = 'MAX(entry_id)', approved = 'NULL', request = 'NULL' }: Made = {},
) =>
  `INSERT INTO memo (id, number, kind, account_id, component_id, amount_cents, business_date,
      made_at, made_by, approved_by, request_id, reason_number, reason_text, entry_id)
    SELECT 900, 900, kind, account_id, component_id, ${amount}, business_date, ${AT}, made_by,
      ${approved}, ${request}, 1, 'x', ${entry} FROM memo;`;

/** A request that was about something else. */
const UNASKED = { approved: it('supervisor'), request: '1' };

export const MEMOS: readonly Case[] = [
  ['a memo with the entry of another', memoOf('amount_cents'), 'memo rows are sealed'],
  [
    'a memo whose entry moves nothing of it',
    `${balanced(9001)} ${memoOf('amount_cents', { entry: '9001' })}`,
    'does not move what its entry moves',
  ],
  [
    'a memo approved by who made it',
    memoOf('amount_cents', { entry: '9001', approved: 'made_by', request: '1' }),
    'nobody approved|constraint',
  ],
  [
    'a memo with an approver whom nobody asked',
    balanced(9001) + memoOf('amount_cents', { entry: '9001', ...UNASKED }),
    'nobody approved|does not move',
  ],
  [
    'a reversal of a memo that its entry does not reverse',
    `${balanced(9001)} INSERT INTO memo_reversal SELECT MIN(id), '2026-09-16', ${AT}, made_by,
      ${it('supervisor')}, 1, 'x', 9001 FROM memo;`,
    'does not reverse the memo|nobody approved',
  ],
  [
    'a memo reversed twice',
    `INSERT INTO memo_reversal SELECT memo_id, business_date, reversed_at, asked_by, approved_by,
      900, reason_text, 900 FROM memo_reversal;`,
    'sealed|nobody approved',
  ],
  [
    'a refund whose entry moves nothing of it',
    `${balanced(9001)} INSERT INTO refund (id, number, account_id, component_id, amount_cents,
        payee, address, not_before, business_date, granted_at, asked_by, granted_by, request_id,
        reason_text, entry_id)
      SELECT 900, 900, account_id, component_id, 5, payee, address, not_before, business_date,
        ${AT}, asked_by, granted_by, 1, 'x', 9001 FROM refund;`,
    'does not move what its entry moves|nobody granted',
  ],
  [
    'a refund in a second file',
    `INSERT INTO refund_file VALUES (900, '2026-09-16', ${AT}, 'x');
      INSERT INTO refund_file_row SELECT refund_id, 900 FROM refund_file_row;`,
    'refund_file_row rows are sealed',
  ],
  [
    'a refund handed over before its time',
    `INSERT INTO refund_file VALUES (900, '2026-01-01', ${AT}, 'x');
      INSERT INTO refund_file_row VALUES (900, 900);`,
    'not to be paid yet',
  ],
];
