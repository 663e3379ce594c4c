// Recoveries, and ends of what may be recovered, that the file itself must refuse. Of the full
// book's lists the first stands written off, the second was taken back, of the fourth some came in
// and some is not owed any more.
import { AT, type Case, it, link, receiptOn, sealed } from './guard-cases.ts';

/** The first part of a list. */
const PART = (list: number, what: string) =>
  `(SELECT ${what} FROM write_off_part p JOIN open_item_component c ON c.id = p.component_id
    JOIN open_item i ON i.id = c.item_id WHERE p.list_id = ${list} ORDER BY c.id LIMIT 1)`;
/** A receipt that is not linked yet, with a line of 5 cents on the account of a list. */
const receipt = (list: number, account = PART(list, 'i.account_id')) =>
  `${receiptOn('open', '2026-09-16')}
  INSERT INTO receipt_line SELECT id, 1, 'fee', ${PART(list, 'i.department')}, ${account}, NULL,
    NULL, 'x', 1, 0, 5 FROM receipt WHERE number = 900;`;
const recovery = (list: number, cents: string, on = 'number = 900') =>
  `INSERT INTO write_off_recovery SELECT id, 1, 1, ${list}, ${PART(list, 'p.component_id')},
    ${cents} FROM receipt WHERE ${on};`;

const payment = (account: string) =>
  `${sealed(9001)} INSERT INTO imported_payment SELECT 900, run_id, 9, (SELECT id FROM account
    WHERE number = '${account}'), paid_on, 'x', 'x', 5, 9001 FROM imported_payment LIMIT 1;`;
const byFile = (cents: string) =>
  `INSERT INTO imported_recovery VALUES (900, 1, 1, ${PART(1, 'p.component_id')}, ${cents});`;

/** A decision of two about the account of a list, not linked yet. */
const decision = (list: number, { signed = true } = {}) =>
  `INSERT INTO request VALUES (900, 'line-act', NULL, '2026-09-16', ${it('clerk')}, ${AT},
    '{"what":{"line":"parking","act":"x","accountId":null}}');
  INSERT INTO request_decision VALUES (900, 'yes', ${it('supervisor')}, ${AT}, '');
  INSERT INTO line_record SELECT 900, a.id,
    1 + (SELECT COUNT(*) FROM line_record r WHERE r.account_id = a.id), a.line, 'x', '{}', NULL,
    '2026-09-16', ${AT}, ${it('clerk')}, ${signed ? `${it('supervisor')}, 900` : 'NULL, NULL'}, NULL
    FROM account a WHERE a.id = ${PART(list, 'i.account_id')};`;
const cancelled = (list: number, cents: string, record = '900') =>
  `INSERT INTO write_off_cancellation VALUES (${record}, ${list}, ${PART(list, 'p.component_id')},
    ${cents});`;
const LEFT = `(SELECT written_cents - recovered_cents - cancelled_cents FROM standing_write_off
  WHERE list_id = 4)`;

export const RECOVERIES: readonly Case[] = [
  [
    'a recovery on a receipt that is made',
    recovery(1, '1', 'id = (SELECT MIN(id) FROM receipt)'),
    'made already|another account',
  ],
  [
    'a recovery on the line of another account',
    receipt(1, PART(2, 'i.account_id')) + recovery(1, '5'),
    'line is of another account',
  ],
  [
    'more recovered than was written off',
    receipt(1) + recovery(1, PART(1, 'p.written_cents + 1')),
    'more would be recovered',
  ],
  ['a recovery of what was taken back', receipt(2) + recovery(2, '5'), 'more would be recovered'],
  [
    'a reversal of a list of which something came in',
    `${receipt(1)} ${recovery(1, '5')} INSERT INTO write_off_reversal SELECT 1, business_date,
      ${AT}, asked_by, ${it('director')}, 1, 'x', 9001 FROM write_off WHERE list_id = 1;`,
    'was recovered|does not reverse|nobody approved',
  ],
  [
    'more recovered than is owed still',
    receipt(4) + recovery(4, `${LEFT} + 1`),
    'more would be recovered',
  ],
  [
    'a recovery of a file that is in',
    `INSERT INTO imported_recovery SELECT payment_id, 2, list_id, component_id + 1, 1
      FROM imported_recovery;`,
    'made already|FOREIGN KEY|another account|more would be recovered',
  ],
  [
    'a recovery of a file on another account',
    payment('41005513') + byFile('1'),
    'payment is of another account',
  ],
  [
    'more recovered by a file than was written off',
    payment('41015900') + byFile(PART(1, 'p.written_cents + 1')),
    'more would be recovered',
  ],
  [
    'a payment of a file that does not add up',
    payment('41015900') + byFile('4') + link('imported-payment', '900'),
    'does not add up',
  ],
  [
    'an end of what may be recovered, by a decision that is made',
    cancelled(4, '1', '(SELECT line_record_id FROM write_off_cancellation)'),
    'made already|sealed',
  ],
  [
    'an end of what may be recovered of another account',
    decision(4) + cancelled(1, '1'),
    'about another account',
  ],
  [
    'an end of what may be recovered, by one person',
    decision(4, { signed: false }) + cancelled(4, '1'),
    'nobody approved this decision',
  ],
  [
    'more not owed any more than may be recovered',
    decision(4) + cancelled(4, `${LEFT} + 1`),
    'more would be cancelled',
  ],
  [
    'a reversal of a list of which something is not owed any more',
    `INSERT INTO write_off_reversal SELECT 4, business_date, ${AT}, asked_by, ${it('director')}, 1,
      'x', 9001 FROM write_off WHERE list_id = 4;`,
    'not owed any more|was recovered|does not reverse|nobody approved',
  ],
  [
    'a recovery taken back by a return that is made',
    `INSERT INTO returned_recovery SELECT 1, receipt_id, place, 1 FROM returned_recovery;`,
    'made already|another receipt|more would be taken back',
  ],
  [
    'a recovery of another receipt taken back',
    `INSERT INTO returned_recovery SELECT 1, receipt_id, place, 1 FROM write_off_recovery LIMIT 1;`,
    'made already|another receipt|more would be taken back',
  ],
  [
    'more taken back than came in',
    `INSERT INTO returned_recovery SELECT 900, receipt_id, place, 9900 FROM write_off_recovery
      LIMIT 1;`,
    'another receipt|more would be taken back',
  ],
];
