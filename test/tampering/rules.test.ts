// Rules changed by hands that may not, and what is found of it.
import { copyFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { requestRule } from '../../src/desk/change-rule.ts';
import { demoDesk, temporaryPath } from '../support/book.ts';
import { accepted, approve, counterOf } from '../support/counter.ts';
import { takenFines } from '../support/fines.ts';
import { grantRules, takenRules } from '../support/rule-files.ts';
import { tamper } from '../support/tamper.ts';
import { brokenChecks } from '../support/tampered-book.ts';

/** Half of it each. */
const NEW_KIND = {
  ...{ kind: 'tow', name: 'Tow', rank: 30, recognition: 'accrual', control: '110-1220' },
  parts: [{ account: '110-4310', amount: '10.00' }, { account: '110-4420' }],
};
let original: string;
let copies = 0;

beforeAll(async () => {
  const { desk, path, close } = await demoDesk();
  const term = { from: '2026-10-01', authority: 'Memo 9' };
  const terms = [{ name: 'terms-days', value: 45, authority: 'Memo 9' }];
  await grantRules(desk, await takenRules(desk, 'rules-invoices.json', terms), term.from);
  const kinds = await takenRules(desk, 'components.json', [NEW_KIND]);
  await grantRules(desk, kinds, term.from);
  const change = { rule: 'policy', key: 'over-short.alone-cents', value: 500, ...term } as const;
  const fines = { rule: 'fines', key: String(await takenFines(desk)) } as const;
  const day = { rule: 'calendar', key: term.from, kind: 'holiday', words: 'Harvest Day' } as const;
  const bank = { rule: 'bank', key: 'River Bank 4711' } as const;
  const penalty = { rule: 'line', key: 'parking late-penalty', value: '40.00', ...term } as const;
  for (const one of [
    change,
    penalty,
    { ...bank, ...term },
    { ...day, ...term },
    { ...fines, ...term },
  ]) {
    const asked = accepted(await requestRule(desk, await counterOf(desk, 501), one));
    accepted(await approve(desk, asked.id, 801));
  }
  await close();
  original = path;
});

test.each([
  [
    'a tolerance raised',
    "UPDATE policy SET value = 9000 WHERE effective_from = '2026-10-01'",
    'records',
    'policy no longer holds',
  ],
  [
    'a tolerance begun earlier',
    "UPDATE policy SET effective_from = '2026-09-20' WHERE effective_from = '2026-10-01'",
    'city',
    'policy holds a row that no link brought',
  ],
  [
    'the approval taken away',
    "DELETE FROM request_decision WHERE decision = 'yes'",
    'rules',
    'changes rules that nobody granted',
  ],
  [
    'the change approved by who asked',
    'UPDATE request_decision SET decided_by = (SELECT requested_by FROM request)',
    'rules',
    'changes rules that nobody granted',
  ],
  [
    'the change approved by a clerk',
    'UPDATE request_decision SET decided_by = (SELECT id FROM person WHERE number = 101)',
    'rules',
    'by hands that may not',
  ],
  [
    'a tender limit slipped in',
    `INSERT INTO tender_rule SELECT kind, '2026-10-01', number, name, ledger_account, gives_change,
      deposited, must_key, NULL FROM tender_rule WHERE kind = 'check'`,
    'city',
    'tender_rule holds a row that no link brought',
  ],
  [
    'a granted day off made to work',
    "UPDATE calendar_change SET kind = 'open'",
    'rules',
    'became another day of the calendar',
  ],
  [
    'a granted day off taken away',
    'DELETE FROM calendar_change',
    'records',
    'calendar_change no longer holds',
  ],
  [
    'the account of deposits made another',
    "UPDATE bank_account SET words = 'Somebody 1' WHERE effective_from = '2026-10-01'",
    'records',
    'bank_account no longer holds',
  ],
  [
    'an account of deposits that no link brought',
    "INSERT INTO bank_account VALUES ('2026-09-20', 'Somebody 1', 'x')",
    'city',
    'bank_account holds a row that no link brought',
  ],
  [
    'a late penalty raised',
    `UPDATE line_rule SET value = '"90.00"' WHERE effective_from = '2026-10-01'`,
    'records',
    'line_rule no longer holds',
  ],
  [
    'a late penalty that no link brought',
    `INSERT INTO line_rule VALUES ('parking', 'late-penalty', '2026-09-20', '"90.00"', 'x')`,
    'city',
    'line_rule holds a row that no link brought',
  ],
  [
    'a file of rules made another',
    "UPDATE rule_file_row SET value = '90' WHERE key = 'invoices terms-days'",
    'records',
    'rule_file_row.0.value was "45", is "90"',
  ],
  [
    'a rule of a granted file made another',
    `UPDATE line_rule SET value = '90'
      WHERE name = 'terms-days' AND effective_from = '2026-10-01'`,
    'records',
    'line_rule no longer holds',
  ],
  [
    'a file granted as another',
    "UPDATE rule_file_row SET value = '90' WHERE key = 'invoices terms-days'",
    'rules',
    'became another rule of a line',
  ],
  [
    'a rule more in a granted file',
    "INSERT INTO rule_file_row VALUES (1, 'invoices x', 'line', '1', '')",
    'rules',
    'invoices x was granted, and did not come to hold',
  ],
  [
    'a late penalty granted as another',
    `UPDATE request SET record = replace(record, '"value":"40.00"', '"value":"35.00"')`,
    'rules',
    'became another rule of a line',
  ],
  [
    'a part of a component granted to another account',
    "UPDATE rule_file_row SET value = replace(value, '110-4420', '110-4490') WHERE key = 'tow'",
    'rules',
    'became another component',
  ],
  [
    'a component granted by another name',
    `UPDATE rule_file_row SET value = replace(value, '"Tow"', '"Toe"') WHERE key = 'tow'`,
    'rules',
    'became another component',
  ],
  [
    'a component that no link brought',
    `INSERT INTO component_kind SELECT code, '2026-09-20', name, 1, recognition, control_account,
      deferred_account, authority FROM component_kind WHERE code = 'tow'`,
    'city',
    'component_kind holds a row that no link brought',
  ],
  [
    'a granted schedule of fines taken away',
    'DELETE FROM fine_schedule_term',
    'records',
    'fine_schedule_term no longer holds',
  ],
  [
    'a day off that no link brought',
    `INSERT INTO calendar_change SELECT id + 1, request_id - 1, '2026-10-02', kind, words, authority
      FROM calendar_change`,
    'city',
    'calendar_change holds a row that no link brought',
  ],
])('%s is found', async (_what, sql, check, says) => {
  copies += 1;
  const path = temporaryPath(`rules-${copies}.sqlite`);
  copyFileSync(original, path);
  tamper(path, sql);
  const broken = await brokenChecks(path);
  expect(broken[check] ?? JSON.stringify(broken)).toContain(says);
});
