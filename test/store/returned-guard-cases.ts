// Returned items and cash-only rows that the file itself must refuse.
import { AT, balanced, type Case, it } from './guard-cases.ts';

const COLUMNS = `number, receipt_id, tender_id, amount_cents, unaccounted_item_id, bank_date, code,
  reason, party_id, account_id, business_date, posted_at, posted_by, approved_by, request_id,
  entry_id`;

/** The returned item of the book once more, with something else in it. */
const again = (changed: Readonly<Record<string, string>>) => {
  const values = COLUMNS.split(/,\s*/).map((name) => {
    return { number: '900', entry_id: '9001', ...changed }[name] ?? name;
  });
  return `${balanced(9001)} INSERT INTO returned_item (id, ${COLUMNS})
    SELECT 900, ${values.join(', ')} FROM returned_item;`;
};

/** A check that lies in a verified bag and did not come back. */
const OTHER = `(SELECT c.tender_id FROM deposit_check c WHERE c.tender_id NOT IN
  (SELECT tender_id FROM returned_item) LIMIT 1)`;
const ofOther = (column: string, table: string, key: string) =>
  `(SELECT ${column} FROM ${table} WHERE ${key} = ${OTHER})`;
const OTHERS = {
  tender_id: OTHER,
  receipt_id: ofOther('receipt_id', 'receipt_tender', 'id'),
  amount_cents: ofOther('amount_cents', 'receipt_tender', 'id'),
};

export const RETURNED: readonly Case[] = [
  ['a check returned twice', again({}), 'rows are sealed|does not take'],
  [
    'a return of a check that was never banked',
    again({ tender_id: `(SELECT MAX(id) FROM receipt_tender)` }),
    'never deposited|sealed|does not take',
  ],
  ['a return that its entry does not post', again(OTHERS), 'does not take the check back'],
  [
    'a return of the own receipt, alone',
    again({ ...OTHERS, posted_by: it('clerk') }),
    'nobody approved|does not take',
  ],
  [
    'a return approved by a person whom nobody asked',
    again({ ...OTHERS, approved_by: it('supervisor'), request_id: '1' }),
    'nobody approved|does not take',
  ],
  [
    'a fee beyond the law',
    `INSERT INTO returned_item_cost VALUES (900, 0, 0, 5000, 2500, 3500, 3500, 1, 1);`,
    'constraint|is not what its entry raises',
  ],
  [
    'a fee that its entry does not raise',
    `${balanced(9001)} INSERT INTO returned_item_cost VALUES (900, 0, 0, 5000, 2500, 3500, 100, 1,
      9001);`,
    'not what its entry raises',
  ],
  [
    'cash only asked of somebody else',
    `INSERT INTO cash_only VALUES (900, (SELECT MIN(id) FROM party), NULL, '2027-01-01');`,
    'somebody else',
  ],
  [
    'a lift that nobody granted',
    `INSERT INTO cash_only_lift SELECT 900, party_id, account_id, 0, business_date, ${AT},
      asked_by, approved_by, 1, 'x' FROM cash_only_lift;`,
    'nobody granted',
  ],
  [
    'a lift of what is still to come',
    `INSERT INTO cash_only_lift SELECT 900, party_id, account_id, 99, business_date, ${AT},
      asked_by, approved_by, request_id, 'x' FROM cash_only_lift;`,
    'nobody granted|sealed',
  ],
];
