// Write-offs that the file itself must refuse. The full book has three lists: the first is written
// off, the second taken back by a reversal, the third withdrawn.
import { AT, balanced, type Case, it } from './guard-cases.ts';

const list = (id: number) =>
  `INSERT INTO write_off_list SELECT ${id}, ${id}, line, account_id, due_until, most_cents,
    business_date, ${AT}, prepared_by, reason_number, reason_text FROM write_off_list
    WHERE id = 3;`;
const item = (to: number, cents = 'listed_cents', where = 'list_id = 3') =>
  `INSERT INTO write_off_item SELECT ${to}, component_id, ${cents} FROM write_off_item
    WHERE ${where};`;
const part = (to: number, cents = 'listed_cents') =>
  `INSERT INTO write_off_part SELECT list_id, component_id, ${cents} FROM write_off_item
    WHERE list_id = ${to};`;
const made = (to: number, { by = it('director'), entry = 9001, request = 1 } = {}) =>
  `${balanced(entry)} INSERT INTO write_off
    SELECT ${to}, 'x', 35300, business_date, ${AT}, asked_by, ${by}, ${request}, ${entry}
    FROM write_off WHERE list_id = 1;`;
const withdrawal = (of: number) =>
  `INSERT INTO write_off_withdrawal SELECT ${of}, business_date, ${AT}, withdrawn_by, 'x'
    FROM write_off_withdrawal;`;

export const WRITE_OFFS: readonly Case[] = [
  ['an item on a list that is made', item(3, '1', 'list_id = 1'), 'made already|nothing of this'],
  ['more on a list than is open', list(900) + item(900, '99999999'), 'nothing of this'],
  ['what is written off on a list', list(900) + item(900, '1', 'list_id = 1'), 'nothing of this'],
  [
    'an item on two lists that wait',
    list(900) + item(900) + list(901) + item(901),
    'stands on another list',
  ],
  [
    'a list of many accounts of no age',
    `INSERT INTO write_off_list SELECT 900, 900, NULL, NULL, NULL, NULL, business_date, ${AT},
      prepared_by, 1, 'x' FROM write_off_list WHERE id = 3;`,
    'CHECK constraint',
  ],
  ['a part of a list that was withdrawn', part(3), 'more would be written off'],
  [
    'more written off than was listed',
    list(900) + item(900) + part(900, 'listed_cents + 1'),
    'more would be written off',
  ],
  ['a write-off twice', made(1), 'sealed|does not wait'],
  ['a write-off of a withdrawn list', made(3), 'does not wait|nobody approved'],
  [
    'a write-off whose entry moves nothing',
    list(900) + item(900) + part(900) + made(900),
    'does not move|nobody approved',
  ],
  [
    'a write-off signed by who prepared it',
    list(900) +
      item(900) +
      part(900) +
      made(900, { by: '(SELECT prepared_by FROM write_off_list WHERE id = 900)' }),
    'nobody approved|does not move|CHECK',
  ],
  ['a withdrawal of what is written off', withdrawal(1), 'does not wait'],
  ['a withdrawal twice', withdrawal(3), 'sealed|does not wait'],
  [
    'a reversal that does not reverse it',
    `${balanced(9001)} INSERT INTO write_off_reversal SELECT 1, business_date, ${AT}, asked_by,
      ${it('director')}, 1, 'x', 9001 FROM write_off WHERE list_id = 1;`,
    'does not reverse the write-off|nobody approved',
  ],
];
