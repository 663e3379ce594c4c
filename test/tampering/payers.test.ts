// What is known of payers changed behind the program's back, by raw SQL with the guards off.
import { expect, test } from 'vitest';
import { changePayer } from '../../src/desk/change-payer.ts';
import { demoDesk } from '../support/book.ts';
import { accepted, accountNumbered, counterOf } from '../support/counter.ts';
import { tamper } from '../support/tamper.ts';
import { brokenChecks } from '../support/tampered-book.ts';

async function withChanges(): Promise<string> {
  const { desk, path, close } = await demoDesk();
  const counter = await counterOf(desk);
  const { id: accountId } = await accountNumbered(desk, '41002379');
  for (const [fact, value] of [
    ['address', '11 Quarry Road'],
    ['phone', '805-555-0199'],
    ['name', 'Rosa Lund'],
    ['language', 'es'],
  ] as const) {
    accepted(await changePayer(desk, counter, { accountId, fact, value, words: 'herself' }));
  }
  await close();
  return path;
}

test('a book with changed payers is sound', async () => {
  expect(await brokenChecks(await withChanges())).toEqual({});
});

test.each([
  ['an address that letters are sent to', "UPDATE party_address SET address = 'here'", 'address'],
  ['a telephone', "UPDATE identifier SET shown = '1' WHERE shown = '805-555-0199'", 'phone'],
  ['another name', 'DELETE FROM account_alias', 'name'],
])('%s that is no longer what was told is found', async (_what, statement, kind) => {
  const path = await withChanges();
  tamper(path, statement);
  const broken = await brokenChecks(path);
  expect(broken['payer-changes']).toContain(`the ${kind}`);
  expect(broken['links'] ?? broken['records'] ?? broken['city']).toBeDefined();
});

test.each([
  ['a language', "UPDATE payer_change SET value = 'zh' WHERE kind = 'language'"],
  ['who told it', "UPDATE payer_change SET words = 'somebody'"],
  ['a change that is gone', 'DELETE FROM payer_change WHERE id = 1'],
])('%s is found', async (_what, statement) => {
  const path = await withChanges();
  tamper(path, statement);
  expect((await brokenChecks(path))['records']).toBeDefined();
});
