// What lines of business stand on and record, that the file itself must refuse.
import { AT, balanced, type Case, it } from './guard-cases.ts';

type Made = {
  readonly sequence?: string;
  readonly entry?: string;
  readonly approved?: string;
  readonly request?: string;
};

const recordOf = ({
  sequence = 'MAX(sequence) + 1',
  entry = 'NULL',
  approved = 'NULL',
  request = 'NULL',
}: Made = {}) =>
  `INSERT INTO line_record SELECT 900, account_id, ${sequence}, line, 'x', '{}', NULL,
    '2026-09-16', ${AT}, ${it('clerk')}, ${approved}, ${request}, ${entry} FROM line_record;`;

const ungranted = 'nobody granted this rule';
/** After all that the full book does: its unclaimed money takes years. */
const LATER = '2047-01-01';

/** A file of one rule, granted. */
const fileGranted = (key: string, value: string, from = LATER) =>
  `INSERT INTO rule_file VALUES (900, 'x', 'x', 1, 'x', ${AT});
  INSERT INTO rule_file_row VALUES (900, '${key}', ${key.includes(' ') ? "'line'" : "'component'"},
    '${value}', 'x');
  INSERT INTO request VALUES (900, 'dated-rule', NULL, '2026-09-16', ${it('administrator')}, ${AT},
    '{"what":{"rule":"rule-file","key":"900","from":"${from}"}}');
  INSERT INTO request_decision VALUES (900, 'yes', ${it('director')}, ${AT}, '');`;
const TOW = `{"control":"110-1220","name":"Tow","parts":[{"account":"110-4310"}],"rank":30,
  "recognition":"accrual"}`;
const towOf = ({ rank = 30 } = {}) =>
  `INSERT INTO component_kind VALUES ('tow', '${LATER}', 'Tow', ${rank}, 'accrual', '110-1220',
    NULL, 'x');`;
const partOf = (position: number, account: string) =>
  `INSERT INTO component_kind_part VALUES ('tow', '${LATER}', ${position}, '${account}', NULL);`;
export const ALLOWED_FILE = `${fileGranted('invoices terms-days', '40')} INSERT INTO line_rule
  VALUES ('invoices', 'terms-days', '${LATER}', '40', 'x');`;
export const ALLOWED_KIND = `${fileGranted('tow', TOW)} ${towOf()} ${partOf(1, '110-4310')}`;

export const LINE_RECORDS: readonly Case[] = [
  ['a record that leaves one out', recordOf({ sequence: '900' }), 'does not follow'],
  ['a record in the place of another', recordOf({ sequence: '1' }), 'sealed|does not follow'],
  [
    'a record with the entry of something else',
    balanced(9001) + recordOf({ entry: '9001' }),
    'does not say what its entry moves',
  ],
  [
    'a record approved by whom nobody asked',
    recordOf({ approved: it('supervisor'), request: '1' }),
    'nobody approved this record',
  ],
  [
    'a component nobody granted',
    `INSERT INTO component_kind SELECT code, '${LATER}', name, rank, recognition, control_account,
      deferred_account, authority FROM component_kind LIMIT 1;`,
    ungranted,
  ],
  [
    'a part of a component nobody granted',
    `INSERT INTO component_kind_part SELECT code, effective_from, 9, account, 1
      FROM component_kind_part LIMIT 1;`,
    ungranted,
  ],
  [
    'a rule of a line that a file has otherwise',
    `${fileGranted('invoices terms-days', '40')} INSERT INTO line_rule
      VALUES ('invoices', 'terms-days', '${LATER}', '41', 'x');`,
    ungranted,
  ],
  [
    'a rule of a line beside a granted file',
    `${fileGranted('invoices terms-days', '40')} INSERT INTO line_rule
      VALUES ('invoices', 'alone-most', '${LATER}', '40', 'x');`,
    ungranted,
  ],
  [
    'a rule of a granted file for another date',
    `${fileGranted('invoices terms-days', '40')} INSERT INTO line_rule
      VALUES ('invoices', 'terms-days', '2047-01-02', '40', 'x');`,
    ungranted,
  ],
  [
    'a rule of a granted file for a date that is worked on',
    `${fileGranted('invoices terms-days', '40', '2026-09-16')} INSERT INTO line_rule
      VALUES ('invoices', 'terms-days', '2026-09-16', '40', 'x');`,
    'work was done on this date',
  ],
  [
    'a component that a file has otherwise',
    `${fileGranted('tow', TOW)} ${towOf({ rank: 31 })}`,
    ungranted,
  ],
  [
    'a part that a file has otherwise',
    `${fileGranted('tow', TOW)} ${towOf()} ${partOf(1, '110-4420')}`,
    ungranted,
  ],
  [
    'a part more than a file has',
    `${fileGranted('tow', TOW)} ${towOf()} ${partOf(1, '110-4310')} ${partOf(2, '110-4310')}`,
    ungranted,
  ],
  [
    'a rule more in a file that was taken in',
    "INSERT INTO rule_file_row SELECT id, 'parking x', 'line', '1', '' FROM rule_file;",
    'the file is whole',
  ],
  [
    'a rule of a line nobody granted',
    `INSERT INTO line_rule SELECT line, name, '${LATER}', value, authority FROM line_rule LIMIT 1;`,
    ungranted,
  ],
];
