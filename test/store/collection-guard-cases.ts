// Cases in court and placements with an agency that the file itself must refuse. In the full book
// NSF-000001 was judged, and W-000001 was with an agency, which gave it back.
import { AT, type Case, it, link } from './guard-cases.ts';

const filed = (returned: number, number = "'900'") =>
  `INSERT INTO returned_case SELECT ${returned}, ${number}, filed_on, unpaid_cents, 0,
    business_date, ${AT}, made_by FROM returned_case;`;
const LEFT = `(SELECT SUM(s.written_cents - s.recovered_cents - s.cancelled_cents)
  FROM standing_write_off s WHERE s.list_id = 1)`;
const placed = (id: number, amount: string) =>
  `INSERT INTO placement SELECT ${id}, ${id}, account_id, list_id, NULL, debtor, address, ${amount},
    business_date, ${AT}, placed_by FROM placement WHERE id = 1;`;
const ofReturn = (returned: number) =>
  `INSERT INTO placement SELECT 900, 900, account_id, NULL, ${returned}, debtor, address, 5,
    business_date, ${AT}, placed_by FROM placement WHERE id = 1;`;
const file = `INSERT INTO placement_file SELECT 900, business_date, ${AT}, 'x'
  FROM placement_file WHERE id = 1;`;

const judged = (returned: number) =>
  `INSERT INTO court_judgment SELECT 900, ${returned}, decided_on, owed_cents, 0, 0, NULL, NULL,
    business_date, ${AT}, made_by FROM court_judgment;`;

export const COLLECTION: readonly Case[] = [
  ['a case before the demand is over', filed(2), 'demand is not over'],
  ['a case twice', filed(1), 'sealed'],
  ['a judgment of no case', judged(2), 'no case asked that|FOREIGN KEY'],
  ['a judgment beside another', judged(1), 'or it is judged'],
  ['a placement twice', placed(900, LEFT) + placed(901, LEFT), 'has it already'],
  ['a placement of more than is left', placed(900, `${LEFT} + 1`), 'has not so much'],
  ['a placement of a check before its demand', ofReturn(2), 'demand is not over'],
  [
    'a placement of a list and of a check',
    `INSERT INTO placement SELECT 900, 900, account_id, list_id, 1, debtor, address, amount_cents,
      business_date, ${AT}, placed_by FROM placement WHERE id = 1;`,
    'constraint|demand is not over|has not so much',
  ],
  [
    'a recall by nobody',
    `${placed(900, LEFT)} INSERT INTO placement_recall SELECT 900, 'recalled', 'x', business_date,
      ${AT}, NULL FROM placement_recall;`,
    'constraint',
  ],
  [
    'a recall that no file placed',
    `${placed(900, LEFT)} ${file} INSERT INTO placement_file_row VALUES (900, 'recall', 900);`,
    'not told so',
  ],
  [
    'a row of a file that the agency has',
    `${placed(900, LEFT)} INSERT INTO placement_file_row VALUES (900, 'place', 1);`,
    'made already',
  ],
  [
    'a reversal of a list that an agency has',
    `${placed(900, LEFT)} ${link('placement', '900')} INSERT INTO write_off_reversal SELECT 1,
      business_date, ${AT}, asked_by, ${it('director')}, 1, 'x', 9001 FROM write_off
      WHERE list_id = 1;`,
    'an agency has something|was recovered|does not reverse|nobody approved',
  ],
];
