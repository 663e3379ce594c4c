// Checks of refunds, and refunds that came back, that the file itself must refuse. The full book
// has one refund: it was paid and came back.
import { AT, balanced, type Case, it } from './guard-cases.ts';

/** One more refund of the same, in a file of its own date. */
const fresh = (date = "'2026-09-16'") => `DROP TRIGGER refund_moves_its_credit;
  DROP TRIGGER refund_granted; ${balanced(9001)}
  INSERT INTO request VALUES (900, 'refund', 1, '2026-09-16', ${it('clerk')}, ${AT}, '{}');
  INSERT INTO refund (id, number, account_id, component_id, amount_cents, payee, address,
      not_before, business_date, granted_at, asked_by, granted_by, request_id, reason_text,
      entry_id)
    SELECT 900, 900, account_id, component_id, amount_cents, payee, address, '2026-09-16',
      '2026-09-16', ${AT}, asked_by, granted_by, 900, 'x', 9001 FROM refund;
  INSERT INTO refund_file VALUES (900, ${date}, ${AT}, 'x');
  INSERT INTO refund_file_row VALUES (900, 900);`;

const ACCOUNTING = '(SELECT id FROM person WHERE number = 701)';
const paid = (refund: string, check = "'77'", by = ACCOUNTING, date = "'2026-09-16'") =>
  `INSERT INTO refund_payment
    VALUES (${refund}, ${check}, ${date}, 1, '2026-09-16', ${AT}, ${by});`;
const back = (kind: string, by = ACCOUNTING, entry = '9001') =>
  `INSERT INTO refund_return
    VALUES (900, '${kind}', 1, '2026-09-16', ${AT}, ${by}, 'x', ${entry});`;
const FIRST = '(SELECT refund_id FROM refund_payment)';
const ASKER = '(SELECT asked_by FROM refund WHERE id = 900)';

export const REFUNDS: readonly Case[] = [
  ['a second check of a refund', paid(FIRST), 'does not pay|rows are sealed'],
  ['one check for two', `${fresh()} ${paid('900', "'10422'")}`, 'refund_payment rows are sealed'],
  ['a check before the file', `${fresh("'2026-09-17'")} ${paid('900')}`, 'does not pay this'],
  ['a check of no number', `${fresh()} ${paid('900', "'007'")}`, 'CHECK constraint'],
  [
    'a check of a later date',
    `${fresh()} ${paid('900', "'7'", ACCOUNTING, "'2026-09-17'")}`,
    'CHECK',
  ],
  ['a check that its asker records', `${fresh()} ${paid('900', "'7'", ASKER)}`, 'somebody else'],
  ['a return that its asker records', `${fresh()} ${back('unpaid', ASKER)}`, 'somebody else'],
  ['a check in the mail that nobody recorded', `${fresh()} ${back('mail')}`, 'cannot come back so'],
  [
    'not paid by the check that paid it',
    `${fresh()} ${paid('900')} ${back('unpaid')}`,
    'cannot come back so',
  ],
  ['a return whose entry is another', `${fresh()} ${back('unpaid')}`, 'does not take back'],
  [
    'a return twice',
    `INSERT INTO refund_return SELECT refund_id, kind, register, business_date, ${AT},
      recorded_by, 'x', 1 FROM refund_return;`,
    'rows are sealed|does not take back',
  ],
];
