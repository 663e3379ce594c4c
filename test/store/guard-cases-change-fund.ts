// Rows of the change fund that the file itself must refuse.
import { AT, type Case, it, link, receiptOn, sealed } from './guard-cases.ts';

const fundCount = (second: string, by = 'clerk') =>
  `INSERT INTO change_fund_count VALUES (900, '2026-09-16', 1, NULL, 5, 0, ${it(by)},
    ${it(second)}, ${AT});`;
const fundMovement = (kind: string, second = 'supervisor') =>
  `INSERT INTO change_fund_movement VALUES (900, '${kind}', '2026-09-16', NULL, NULL, NULL,
    ${it('clerk')}, ${it(second)}, ${AT});`;
const fundLine = (side: string, amount: number) =>
  `INSERT INTO change_fund_line VALUES (900, '${side}', 100, ${amount});`;
/** Settled against over/short by that person, `difference` cents off. */
export const settlementBy = (approver: string, difference: number, against = 'over-short') =>
  `${fundCount('supervisor')} ${fundMovement('count')} ${sealed(9001)}
  INSERT INTO change_fund_settlement VALUES (900, 900, ${difference}, '${against}', 9001,
    ${approver}, NULL, '', ${AT});`;
export const exchangeWith = (second: string) => fundMovement('exchange', second);

const surprise = (by: string, present: string, off: number, beyond: 0 | 1) =>
  `INSERT INTO surprise_count VALUES (900, '2026-09-16', ${it('open')}, NULL, 1000,
    ${1000 + off}, ${beyond}, ${it(by)}, ${it(present)}, ${AT});`;
const counterfeitOf = (session: string, approver: string) =>
  `${sealed(9001)} INSERT INTO counterfeit_note VALUES (900, '2026-09-16', 1, 'drawer',
    ${it(session)}, 5000, 'X', 'Y', ${it('clerk')}, ${it(approver)}, ${AT}, 9001);`;

export const CHANGE_FUND: readonly Case[] = [
  [
    'a count that one person signs twice',
    fundCount('supervisor', 'supervisor'),
    'CHECK constraint',
  ],
  ['a count that two clerks sign', fundCount('colleague'), 'only a supervisor'],
  ['an exchange that two clerks sign', fundMovement('exchange', 'colleague'), 'only a supervisor'],
  ['a second opening', fundMovement('opening'), 'open already'],
  [
    'an exchange of unequal value',
    fundMovement('exchange') +
      fundLine('in', 500) +
      fundLine('out', 400) +
      link('change-fund', '900'),
    'does not come to what its entry posts',
  ],
  [
    'a line after the movement is sealed',
    `INSERT INTO change_fund_line SELECT MAX(id), 'in', 5, 5 FROM change_fund_movement;`,
    'is sealed',
  ],
  [
    'a counted row after the count is sealed',
    `INSERT INTO change_fund_count_line SELECT MAX(id), 'money', 5, 1, 5 FROM change_fund_count;`,
    'is sealed',
  ],
  [
    'a count that nobody settled',
    fundMovement('count') + link('change-fund', '900'),
    'not settled',
  ],
  ['a difference that nobody signed', settlementBy('NULL', 201), 'nobody approved'],
  ['a difference signed by who counted', settlementBy(it('supervisor'), 300), 'cannot approve'],
  ['a clerk who signs a difference', settlementBy(it('colleague'), 300), 'beyond what this'],
  ['an opening amount that nobody signed', settlementBy('NULL', 100, 'opening'), 'nobody approved'],
  [
    'a surprise count by somebody with cash duty',
    surprise('supervisor', 'clerk', 100, 0),
    'without cash duty',
  ],
  ['a surprise count without the clerk', surprise('director', 'colleague', 100, 0), 'not present'],
  ['a surprise count that is not judged', surprise('director', 'clerk', 900, 0), 'not judged'],
  [
    'a payment into a drawer that a surprise count stopped',
    surprise('director', 'clerk', 900, 1) + receiptOn('open', '2026-09-16'),
    'stopped by a surprise count',
  ],
  ['a note in a counted drawer', counterfeitOf('counted', 'director'), 'is counted'],
  ['a note that a colleague signs for', counterfeitOf('open', 'colleague'), 'beyond what this'],
  ['a large note that a supervisor signs for', counterfeitOf('open', 'supervisor'), 'beyond what'],
  [
    'a standing float that nobody granted',
    "INSERT INTO standing_float VALUES (1, '2030-01-01', 2000, 5);",
    'nobody granted',
  ],
];
