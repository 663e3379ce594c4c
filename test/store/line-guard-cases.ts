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
const LATER = '2027-01-01';

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
    'a rule of a line nobody granted',
    `INSERT INTO line_rule SELECT line, name, '${LATER}', value, authority FROM line_rule LIMIT 1;`,
    ungranted,
  ],
];
