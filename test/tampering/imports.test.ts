// Imported rows, changed behind the book's back: each is found by the check that is meant to.
import { copyFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { demoDesk, temporaryPath } from '../support/book.ts';
import { madeUpCitations } from '../support/citations.ts';
import {
  imported,
  importingOf,
  LOCKBOX,
  madeUpBills,
  madeUpBusinesses,
  madeUpRemittances,
} from '../support/imports.ts';
import { tamper } from '../support/tamper.ts';
import { brokenChecks, type Theft } from '../support/tampered-book.ts';

let original: Promise<string> | undefined;
let copies = 0;

async function importedBook(): Promise<string> {
  const { desk, path, close } = await demoDesk();
  const bills = madeUpBills(['210', '325', '121.4', '0'], ['046', '637', '88.02', '-19.4']);
  await imported(desk, importingOf('open-items', 'nycha-water'), bills);
  const business = { number: '9007199254740993', name: 'MADE UP LLC', trade: 'Made Up' };
  const businesses = importingOf('businesses', 'seattle-businesses');
  await imported(desk, businesses, madeUpBusinesses(business));
  await imported(desk, importingOf('citations', 'los-angeles'), madeUpCitations(['9100000001']));
  const paid = madeUpRemittances(['L-1', '210-325', '100.00']);
  await imported(desk, importingOf('payments', 'lockbox', LOCKBOX), paid);
  await close();
  return path;
}

const THEFTS: readonly Theft[] = [
  [
    'who ran an import',
    "UPDATE import_run SET begun_by = 'nobody@nowhere' WHERE id = 1",
    'records',
    '(import-begun 1): begun_by was "tester@counter", is "nobody@nowhere"',
  ],
  [
    'an import slipped in',
    `INSERT INTO import_run SELECT 99, kind, profile, file_name, sha256, 1, 0, begun_by, begun_at
      FROM import_run WHERE id = 1`,
    'links',
    'import-begun 99 (table import_run) is in no chain',
  ],
  [
    'a key taken out, so that its row comes in once more',
    'DELETE FROM import_row WHERE id = 1',
    'records',
    'import_row no longer holds',
  ],
  [
    'another vehicle',
    "UPDATE account_told SET facts = json_set(facts, '$.color', 'red')",
    'records',
    'account_told no longer holds',
  ],
  [
    'a vehicle slipped in',
    "INSERT INTO account_told VALUES (99, 1, '{}')",
    'city',
    'account_told 99 came with no link',
  ],
  [
    'a key slipped in, so that a row stays out',
    `INSERT INTO import_row SELECT 99, run_id, 9, profile, 'other', digest, account_id
      FROM import_row WHERE id = 1`,
    'city',
    'import_row 99 came with no link',
  ],
  [
    "another business's number",
    "UPDATE account_alias SET text = '9007199254740992' WHERE kind = 'number' AND id > 2",
    'records',
    'account_alias no longer holds',
  ],
  [
    'an imported credit made smaller',
    "UPDATE open_item_component SET original_cents = 100 WHERE control_account = '510-2110'",
    'records',
    'open_item_component no longer holds',
  ],
  [
    'an imported payment made larger',
    'UPDATE imported_payment SET amount_cents = 10001',
    'records',
    '(imported-payment 1): amount_cents was 10000, is 10001',
  ],
  [
    'an imported payment taken out',
    'DELETE FROM imported_payment',
    'records',
    '(imported-payment 1): the row it covers is gone',
  ],
  [
    'an imported opening balance lowered',
    `UPDATE posting SET amount_cents = 1 WHERE account = '510-3000' AND side = 'C'`,
    'entries',
    'is out of balance in fund 510',
  ],
];

test.each(THEFTS)('%s is found', async (_what, statements, check, says) => {
  original ??= importedBook();
  copies += 1;
  const path = temporaryPath(`imported-${copies}.sqlite`);
  copyFileSync(await original, path);
  tamper(path, ...[statements].flat());
  const broken = await brokenChecks(path);
  expect(broken[check] ?? JSON.stringify(broken)).toContain(says);
});
