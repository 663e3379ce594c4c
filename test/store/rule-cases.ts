// Rules of the city that the file itself must refuse: what nobody granted, and what comes too late.
import { AT, type Case, it } from './guard-cases.ts';

export const ruleAsked = (from: string) =>
  `INSERT INTO request VALUES (900, 'dated-rule', NULL, '2026-09-16', ${it('administrator')}, ${AT},
    '{"what":{"rule":"fee","key":"day-pass","from":"${from}"}}');`;
export const ruleGranted = `INSERT INTO request_decision VALUES (900, 'yes', ${it('director')},
    ${AT}, '');`;
export const ruleOf = (from: string) => `INSERT INTO fee SELECT code, '${from}', NULL, number, name,
    department, ledger_account, 550, 'x' FROM fee WHERE code = 'day-pass' LIMIT 1;`;

const dayAsked = (day: string, kind: string) =>
  `INSERT INTO request VALUES (900, 'dated-rule', NULL, '2026-09-16', ${it('administrator')}, ${AT},
    '{"what":{"rule":"calendar","key":"${day}","from":"${day}","kind":"${kind}"}}');`;
const dayOf = (day: string, kind: string) =>
  `INSERT INTO calendar_change VALUES (900, 900, '${day}', '${kind}', 'x', 'x');`;

export const RULES: readonly Case[] = [
  [
    'a tolerance that nobody granted',
    "INSERT INTO policy VALUES ('count.attempts', '2046-10-01', 5, 'x');",
    'nobody granted this rule',
  ],
  [
    'a fee that was asked for and not granted',
    `${ruleAsked('2046-10-01')} ${ruleOf('2046-10-01')}`,
    'nobody granted this rule',
  ],
  [
    'a fee granted for another date',
    `${ruleAsked('2046-10-01')} ${ruleGranted} ${ruleOf('2046-10-02')}`,
    'nobody granted this rule',
  ],
  [
    'a fee for a date that is worked on',
    `${ruleAsked('2026-09-16')} ${ruleGranted} ${ruleOf('2026-09-16')}`,
    'work was done on this date',
  ],
  [
    'an account of deposits that nobody granted',
    "INSERT INTO bank_account VALUES ('2046-10-02', 'Somebody 1', 'x');",
    'nobody granted this rule',
  ],
  [
    'a day of the calendar beside the changes',
    "INSERT INTO calendar_day VALUES (900, '2046-10-01', 'holiday', 'x', 'x');",
    'the calendar changes by what was granted',
  ],
  [
    'a day that was asked for and not granted',
    `${dayAsked('2046-10-01', 'holiday')} ${dayOf('2046-10-01', 'holiday')}`,
    'nobody granted this rule',
  ],
  [
    'a day granted as another',
    `${dayAsked('2046-10-01', 'holiday')} ${ruleGranted} ${dayOf('2046-10-01', 'open')}`,
    'nobody granted this rule',
  ],
  [
    'a day that is worked on',
    `${dayAsked('2026-09-16', 'holiday')} ${ruleGranted} ${dayOf('2026-09-16', 'holiday')}`,
    'work was done on this date',
  ],
];
