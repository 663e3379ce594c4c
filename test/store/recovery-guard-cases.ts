// Recoveries that the file itself must refuse. Of the full book's lists the first stands written
// off and the second was taken back.
import { AT, type Case, it, receiptOn } from './guard-cases.ts';

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
];
