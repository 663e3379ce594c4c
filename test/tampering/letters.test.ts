// Letters and the log of their prints changed behind the program's back, by raw SQL with the guards
// off.
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { printLetters } from '../../src/desk/print-letters.ts';
import { writeLetterAtCounter } from '../../src/desk/write-letter.ts';
import { demoDesk } from '../support/book.ts';
import { accepted, accountNumbered, counterOf } from '../support/counter.ts';
import { ADDRESS, memoryLetters, sampleFields } from '../support/letters.ts';
import { tamper } from '../support/tamper.ts';
import { brokenChecks } from '../support/tampered-book.ts';

/** Two letters that were printed together; the first of them once more alone, twice. */
async function withLetters(): Promise<string> {
  const { desk, path, close } = await demoDesk();
  const counter = await counterOf(desk);
  const { id: accountId } = await accountNumbered(desk, '41002379');
  for (const kind of ['cash-only', 'review-result'] as const) {
    const asked = { kind, accountId, fields: sampleFields(kind), address: ADDRESS };
    accepted(await writeLetterAtCounter(desk, counter, asked));
  }
  const { ports } = memoryLetters();
  for (const asked of [
    { what: 'waiting' as const },
    { what: 'letter' as const, number: 1 },
    { what: 'letter' as const, number: 1 },
  ]) {
    accepted(await printLetters(desk, counter.person, ports, { ...asked, folder: 'out' }));
  }
  await close();
  return path;
}

test('a book with letters is sound', async () => {
  expect(await brokenChecks(await withLetters())).toEqual({});
});

test.each([
  ['was sent to somebody else', "UPDATE letter SET addressee = 'A. Thief' WHERE number = 1"],
  ['has another language', "UPDATE letter SET language = 'es' WHERE number = 1"],
  [
    'has another number inside',
    "UPDATE letter SET content = json_set(content, '$.number', 'LTR-000009') WHERE number = 1",
  ],
  ['is about another account', 'UPDATE letter SET account_id = account_id + 1 WHERE number = 1'],
  ['lost a copy', 'DELETE FROM letter_print WHERE letter_id = 1 AND copy = 2'],
])('a letter that %s is found', async (_what, statement) => {
  const path = await withLetters();
  tamper(path, statement);
  const broken = await brokenChecks(path);
  expect(broken['letters']).toContain('LTR-000001');
  expect(broken['records']).toBeDefined();
});

test.each([
  ['says another number of letters', 'UPDATE letter_run SET letters = 5 WHERE id = 1', 'run 1'],
  [
    'repeats another file',
    `UPDATE letter_run SET sha256 = '${'0'.repeat(64)}' WHERE id = 3`,
    'run 3 is not the one',
  ],
])('a print run that %s is found', async (_what, statement, says) => {
  const path = await withLetters();
  tamper(path, statement);
  expect((await brokenChecks(path))['letters']).toContain(says);
});

test('a letter whose words were changed is found by its link', async () => {
  const path = await withLetters();
  tamper(path, "UPDATE letter SET content = json_set(content, '$.title', 'x') WHERE number = 2");
  expect((await brokenChecks(path))['records']).toContain('letter');
});

test('a letter that is gone leaves a gap', async () => {
  const path = await withLetters();
  tamper(path, 'DELETE FROM letter WHERE number = 1');
  expect((await brokenChecks(path))['series']).toContain('letter 1 is missing');
});

test.each(['letter_says_what_it_is', 'letter_print_counts', 'letter_run_again'])(
  'that the guard %s is gone is found',
  async (guard) => {
    const { path, close } = await demoDesk();
    await close();
    const database = new BetterSqlite3(path);
    database.exec(`DROP TRIGGER ${guard}`);
    database.close();
    expect((await brokenChecks(path))['seals']).toBe(`the seal ${guard} is gone`);
  },
);
