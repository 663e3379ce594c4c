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

const sendingOf = (method: string, number: string, on = 'sent_on') =>
  `INSERT INTO letter_sending SELECT 900, letter_id, ${method}, ${number}, ${on}, business_date,
    ${AT}, recorded_by FROM letter_sending LIMIT 1;`;

/** The demand of the book once more, of the other return. */
const demandOf = (changed: Readonly<Record<string, string>>) => {
  const names = `returned_id, letter_id, sending_id, mailing_cents, mailing_item_id, answer_by,
    business_date, made_at, made_by, entry_id`.split(/,\s*/);
  const own = { returned_id: '2', sending_id: '900', mailing_cents: '0', entry_id: 'NULL' };
  const values = { ...own, mailing_item_id: 'NULL', letter_id: '1', ...changed };
  return `INSERT INTO returned_demand SELECT
    ${names.map((name) => values[name as keyof typeof values] ?? name).join(', ')}
    FROM returned_demand LIMIT 1;`;
};

const contactWith = (id: string, knownBy: string) =>
  `INSERT INTO contact SELECT ${id}, account_id, channel, direction, caller, ${knownBy}, topic,
    'answered', words, register, business_date, ${AT}, recorded_by FROM contact LIMIT 1;`;

/** A new contact that became this, and a task that is said to be of it. */
const taskOfContact = (outcome: string, task: string) =>
  `INSERT INTO contact SELECT 900, account_id, channel, direction, caller, known_by, topic,
    '${outcome}', words, register, business_date, ${AT}, recorded_by FROM contact LIMIT 1;
  INSERT INTO contact_task VALUES (900, ${task});`;

export const RETURNED_LETTERS: readonly Case[] = [
  ['an answer to somebody who is not known', contactWith('900', "''"), 'constraint'],
  [
    'a task of a contact that was answered',
    taskOfContact('answered', '(SELECT MIN(id) FROM task)'),
    'not of its contact',
  ],
  [
    'a complaint whose task is another kind',
    taskOfContact('complaint', "(SELECT id FROM task WHERE kind <> 'complaint' LIMIT 1)"),
    'not of its contact',
  ],
  [
    'a task that is added to a contact later',
    `INSERT INTO contact_task SELECT MIN(id), (SELECT MIN(id) FROM task WHERE kind <> 'claim')
      FROM contact;`,
    'not of its contact',
  ],
  ['a contact twice', contactWith('id', 'known_by'), 'contact rows are sealed'],
  ['a letter that left twice by one label', sendingOf('method', 'certified_number'), 'sealed'],
  ['certified mail without a number', sendingOf("'certified'", 'NULL'), 'constraint'],
  ['a hand with a label', sendingOf("'hand'", "'9'"), 'constraint'],
  [
    'a letter that left before it was written',
    sendingOf("'hand'", 'NULL', "'2020-01-01'"),
    'not written by then',
  ],
  [
    'a notice that is a letter of another kind',
    `INSERT INTO returned_letter SELECT d.letter_id, d.returned_id, 'suspension'
      FROM returned_demand d;`,
    'of another kind',
  ],
  [
    'a second notice',
    `INSERT INTO returned_letter SELECT MAX(l.id), w.returned_id, 'notice' FROM letter l,
      returned_letter w WHERE w.purpose = 'notice';`,
    'sealed|another kind',
  ],
  [
    'a second demand',
    demandOf({ returned_id: 'returned_id', letter_id: 'letter_id', sending_id: 'sending_id' }),
    'sealed',
  ],
  [
    'a demand by hand',
    `${sendingOf("'hand'", 'NULL')} ${demandOf({ letter_id: 'letter_id' })}`,
    'certified mail|sealed',
  ],
  [
    'a cost of mailing that no entry raises',
    balanced(9001) + demandOf({ mailing_cents: '100', entry_id: '9001', mailing_item_id: '1' }),
    'cost of mailing|certified mail|sealed',
  ],
  [
    'a document that the check never paid',
    `INSERT INTO suspended_document VALUES (1, 77, 'Dog licence', NULL);`,
    'no such document',
  ],
  [
    'a fee waived by one',
    `${balanced(9001)} INSERT INTO memo (id, number, kind, account_id, component_id, amount_cents,
        business_date, made_at, made_by, reason_number, reason_text, entry_id)
      SELECT 900, 900, 'credit', i.account_id, c.id, 100, k.business_date, ${AT}, ${it('clerk')},
        1, 'x', 9001 FROM returned_item_cost r JOIN returned_item k ON k.id = r.returned_id
      JOIN open_item i ON i.id = r.fee_item_id JOIN open_item_component c ON c.item_id = i.id;`,
    'waived by two|is not what',
  ],
];

export const RETURNED: readonly Case[] = [
  ['a check returned twice', again({}), 'rows are sealed|does not take'],
  [
    'a return of a check that was never banked',
    again({ tender_id: `(SELECT MAX(id) FROM receipt_tender)` }),
    'never deposited|sealed|does not take',
  ],
  [
    'a return that its entry does not post',
    again({ ...OTHERS, posted_by: it('supervisor') }),
    'does not take the check back',
  ],
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
