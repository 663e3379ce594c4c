// Changes of payers that the file itself must refuse.
import { type Case, it } from './guard-cases.ts';

const change = (id: string, kind: string, value: string, before = "''", words = "'x'") =>
  `INSERT INTO payer_change SELECT ${id}, party_id, '${kind}', ${value}, ${before}, ${words},
    register, business_date, made_at, ${it('clerk')} FROM payer_change LIMIT 1;`;

export const PAYERS: readonly Case[] = [
  ['a change twice', change('id', 'phone', "'1'"), 'payer_change rows are sealed'],
  ['a change of nothing', change('900', 'address', "'x'", "'x'"), 'CHECK constraint'],
  ['an address of nothing', change('900', 'address', "''", "'x'"), 'CHECK constraint'],
  ['a change that nobody told', change('900', 'phone', "'1'", "''", "''"), 'CHECK constraint'],
  ['a change of something else', change('900', 'debt', "'1'"), 'CHECK constraint'],
];
