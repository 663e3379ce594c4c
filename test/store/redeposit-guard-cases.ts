// Checks presented again that the file itself must refuse. The full book has one, which came back.
import { AT, balanced, type Case, it } from './guard-cases.ts';

const COLUMNS = `number, receipt_id, tender_id, presented, amount_cents, bank_date, code, reason,
  account_id, due_on, bank_charge_cents, business_date, posted_at, posted_by, entry_id`;

/** That of the book once more, with something else in it. */
const again = (changed: Readonly<Record<string, string>> = {}) => {
  const own = { number: '900', bank_charge_cents: '0', entry_id: 'NULL', ...changed };
  const values = COLUMNS.split(/,\s*/).map((name) => own[name as keyof typeof own] ?? name);
  return `INSERT INTO redeposit (id, ${COLUMNS}) SELECT 900, ${values.join(', ')} FROM redeposit;`;
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
const ends = (outcome: string, returned: string, by: string) =>
  `INSERT INTO redeposit_end SELECT 900, '${outcome}', ${returned}, business_date, ${AT}, ${by}
    FROM redeposit_end;`;
const TAKER = `(SELECT r.clerk_id FROM receipt r JOIN redeposit d ON d.receipt_id = r.id
  WHERE d.id = 900)`;

export const REDEPOSITS: readonly Case[] = [
  ['a check that came back, presented again', again({ presented: '2' }), 'no such check|turn'],
  [
    'a check presented a second time before the first',
    again({ ...OTHERS, presented: '2' }),
    'turn',
  ],
  ['a check presented again twice', again({ number: 'number' }), 'sealed'],
  [
    'a charge that no entry posts',
    balanced(9001) + again({ ...OTHERS, bank_charge_cents: '800', entry_id: '9001' }),
    'what the bank took',
  ],
  ['an end of what ended', ends('cleared', 'NULL', it('supervisor')), 'is pending'],
  [
    'an end that another check brought',
    again(OTHERS) + ends('returned', 'returned_id', it('supervisor')),
    'another check|sealed',
  ],
  [
    'a check that clears by the word of who took it',
    again(OTHERS) + ends('cleared', 'NULL', TAKER),
    'does not say that it cleared',
  ],
  [
    'a check that clears and comes back',
    again(OTHERS) + ends('cleared', '1', '1'),
    'constraint|sealed|another check',
  ],
  ['an end twice', 'INSERT INTO redeposit_end SELECT * FROM redeposit_end;', 'sealed|is pending'],
];
