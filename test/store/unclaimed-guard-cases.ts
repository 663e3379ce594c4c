// Unclaimed money that the file itself must refuse. Of the lists of the full book the first two are
// kept, one published and one of small credits; K-000001 stands again, and the third is withdrawn.
import { AT, balanced, type Case, it } from './guard-cases.ts';

const ACCOUNTING = '(SELECT id FROM person WHERE number = 701)';
/** On the date of the third, and as it was asked for. */
const list = (id: number, more = 'small_cents') =>
  `INSERT INTO unclaimed_list SELECT ${id}, ${id}, kind, unmoved_since, ${more}, business_date,
    ${AT}, prepared_by FROM unclaimed_list WHERE id = 3;`;
const item = (to: number, cents = 'listed_cents', where = 'list_id = 3') =>
  `INSERT INTO unclaimed_item SELECT ${to}, component_id, ${cents}, entry_id FROM unclaimed_item
    WHERE ${where};`;
const notice = (of: number, first = "'2033-03-08'", claim = "'2033-04-25'") =>
  `INSERT INTO unclaimed_publication SELECT 900, ${of}, 'x', ${first}, '2033-03-15', ${claim},
    '2033-03-01', ${AT}, recorded_by FROM unclaimed_publication WHERE id = 1;`;
const kept = (of: number, entry = 9001) =>
  `INSERT INTO kept_credit SELECT 900, 900, ${of}, component_id, ${entry} FROM unclaimed_item
    WHERE list_id = ${of} LIMIT 1;`;
const keeping = (of: number, { by = it('director'), date = "'2033-03-01'" } = {}) =>
  `INSERT INTO unclaimed_keeping SELECT ${of}, 'x', 4000, ${date}, ${AT}, asked_by, ${by}, 1
    FROM unclaimed_keeping WHERE list_id = 1;`;
const withdrawal = (of: number) =>
  `INSERT INTO unclaimed_withdrawal VALUES (${of}, '2033-03-01', ${AT}, ${ACCOUNTING}, 'x');`;
const reversal = (of: string, entry = '9001', request = '1') =>
  `INSERT INTO kept_credit_reversal VALUES (${of}, '2029-11-30', ${AT}, ${ACCOUNTING},
    ${it('director')}, ${request}, 'x', ${entry});`;
const SECOND = '(SELECT id FROM kept_credit WHERE number = 2)';

export const UNCLAIMED: readonly Case[] = [
  [
    'an item on a list that is made',
    item(3, '1', 'list_id = 2'),
    'made already|nothing of this|sealed',
  ],
  ['less on a list than the credit is', list(900) + item(900, 'listed_cents - 1'), 'nothing of'],
  ['a small credit to be published', list(900, '999999') + item(900), 'nothing of this'],
  [
    'a fine on a list of credits',
    `${list(900)} INSERT INTO unclaimed_item VALUES (900, ${it('fine')}, 5, 1);`,
    'nothing of this',
  ],
  ['what is kept on a list', list(900) + item(900, '1', 'list_id = 2'), 'nothing of this'],
  [
    'a credit that moved since',
    `INSERT INTO unclaimed_list SELECT 900, 900, kind, '2026-09-01', small_cents, business_date,
      ${AT}, prepared_by FROM unclaimed_list WHERE id = 3; ${item(900)}`,
    'nothing of this',
  ],
  [
    'a credit on two lists that wait',
    list(900) + item(900) + list(901) + item(901),
    'stands on another list',
  ],
  ['a notice of what is kept', notice(1), 'not to be published'],
  ['a notice of what was withdrawn', notice(3), 'not to be published'],
  ['a notice before its list', list(900) + item(900) + notice(900, "'2033-02-20'"), 'not to be'],
  ['a notice of no time', list(900) + item(900) + notice(900, undefined, "'2033-03-14'"), 'CHECK'],
  ['a withdrawal of what is kept', withdrawal(1), 'does not wait'],
  [
    'a credit kept by an entry that does not move it',
    list(900) + item(900) + balanced(9001) + kept(900),
    'does not keep',
  ],
  ['a credit kept of a withdrawn list', balanced(9001) + kept(3), 'does not keep'],
  [
    'a list kept of which nothing is',
    list(900) + item(900) + keeping(900),
    'is not what its|nobody approved',
  ],
  ['a list kept twice', keeping(1), 'sealed|is not what its'],
  [
    'a list kept while it may be claimed',
    `DROP TRIGGER unclaimed_keeping_is_whole; ${list(900)} ${item(900)} ${notice(900)}
      ${keeping(900, { date: "'2033-04-25'" })}`,
    'may be claimed still|nobody approved',
  ],
  [
    'a list kept that nobody published',
    `DROP TRIGGER unclaimed_keeping_is_whole; DROP TRIGGER unclaimed_keeping_approved;
      ${list(900)} ${item(900)} ${keeping(900)}`,
    'may be claimed still',
  ],
  [
    'a list kept that nobody approved',
    `DROP TRIGGER unclaimed_keeping_is_whole; DROP TRIGGER unclaimed_keeping_after_its_notice;
      ${list(900)} ${item(900)} ${keeping(900)}`,
    'nobody approved this keeping',
  ],
  [
    'a reversal of another entry',
    balanced(9001) + reversal(SECOND),
    'does not open|nobody approved',
  ],
  [
    'a reversal that nobody approved',
    `DROP TRIGGER kept_credit_reversal_takes_back; ${balanced(9001)} ${reversal(SECOND)}`,
    'nobody approved this reversal',
  ],
];
