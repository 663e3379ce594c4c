// Transfers and their reversals that the file itself must refuse.
import { AT, balanced, type Case, it } from './guard-cases.ts';

const COLUMNS = `number, from_account_id, to_account_id, from_component_id, to_component_id,
  amount_cents, consent, business_date, made_at, made_by, approved_by, request_id, reason_text,
  entry_id`;

/** The first transfer once more with another entry, and something else in it. */
const again = (changed: Readonly<Record<string, string>>) => {
  const fresh = { number: '900', entry_id: '9001', to_component_id: '1' };
  const values = COLUMNS.split(/,\s*/).map((name) => ({ ...fresh, ...changed })[name] ?? name);
  return `${balanced(9001)} INSERT INTO transfer (id, ${COLUMNS})
    SELECT 900, ${values.join(', ')} FROM transfer WHERE id = 1;`;
};
const reversal = (entry: string, request = '1') =>
  `INSERT INTO transfer_reversal SELECT 1, '2026-09-16', ${AT}, made_by, ${it('supervisor')},
    ${request}, 'x', ${entry} FROM transfer WHERE id = 1;`;

export const TRANSFERS: readonly Case[] = [
  ['a transfer twice', again({ number: '1' }), 'transfer rows are sealed'],
  ['a transfer whose entry moves nothing', again({}), 'does not move what its entry moves'],
  [
    'a transfer to the account it comes from',
    again({ to_account_id: 'from_account_id' }),
    'does not move|CHECK constraint',
  ],
  ['a transfer that nobody consented to', again({ consent: 'NULL' }), 'consented|does not move'],
  [
    'a transfer approved by a person whom nobody asked',
    again({ approved_by: it('supervisor'), request_id: '1' }),
    'nobody approved|does not move',
  ],
  [
    'a reversal that does not reverse it',
    balanced(9001) + reversal('9001'),
    'does not reverse the transfer|nobody approved',
  ],
  [
    'a reversal twice',
    `INSERT INTO transfer_reversal SELECT * FROM transfer_reversal;`,
    'sealed|nobody approved|does not reverse',
  ],
];
