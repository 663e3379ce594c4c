// Cases in court and placements with an agency that the file itself must refuse. In the full book
// the judgment of NSF-000001 was set aside, and W-000001 was with an agency, which gave it back.
import { AT, type Case, it, link, sealed } from './guard-cases.ts';

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
  `INSERT INTO court_judgment SELECT 900 + (SELECT COUNT(*) FROM court_judgment), ${returned},
    decided_on, owed_cents, 0, 0, NULL, NULL, business_date, ${AT}, made_by
    FROM court_judgment WHERE id = 1;`;
const aside = (entry: string, by: string) =>
  `INSERT INTO judgment_set_aside SELECT id, decided_on, 'x', NULL, ${entry}, business_date, ${AT},
    ${by} FROM court_judgment WHERE id = (SELECT MAX(id) FROM court_judgment);`;

const relieved = (judgment: string) =>
  `${sealed(9001)} INSERT INTO court_relief SELECT ${judgment}, 5, 9001, business_date, ${AT},
    made_by FROM court_judgment LIMIT 1;`;

export const COLLECTION: readonly Case[] = [
  [
    'what a case asks once it is filed',
    'INSERT INTO case_claim VALUES (1, 7500);',
    'filed already|sealed',
  ],
  [
    'a case that asks its fee beside damages',
    `${filed(2).replace('unpaid_cents, 0', 'unpaid_cents, 5')}
      INSERT INTO case_claim VALUES (2, 7400);`,
    'asks otherwise|demand is not over',
  ],
  ['a relief without damages', relieved('900'), 'no damages were awarded|takes off something else'],
  ['a relief that takes off something else', relieved('id'), 'takes off something else|sealed'],
  ['a case before the demand is over', filed(2), 'demand is not over'],
  ['a case twice', filed(1), 'sealed'],
  ['a judgment of no case', judged(2), 'no case asked that|FOREIGN KEY'],
  ['a judgment beside another', judged(1) + judged(1), 'or it is judged'],
  [
    'a judgment that gives more than was asked',
    `INSERT INTO court_judgment SELECT 900, returned_id, decided_on, 999999, 0, 0, NULL, NULL,
      business_date, ${AT}, made_by FROM court_judgment;`,
    'no case asked that',
  ],
  [
    'an award that its entry does not raise',
    `INSERT INTO court_judgment SELECT 900, returned_id, decided_on, owed_cents, 0, 77,
      (SELECT MIN(id) FROM open_item), (SELECT MIN(id) FROM entry), business_date, ${AT}, made_by
      FROM court_judgment;`,
    'not what its entry raises',
  ],
  [
    'a judgment that its own recorder takes back',
    judged(1) + aside('NULL', 'made_by'),
    'by another',
  ],
  [
    'a judgment set aside by an entry of something else',
    judged(1) + aside('(SELECT MIN(id) FROM entry)', it('director')),
    'does not take back',
  ],
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
