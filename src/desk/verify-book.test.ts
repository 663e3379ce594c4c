// The checks on a sound book, on missing seals, and against a thief who knows how hashes are made.
// What each check finds is in test/tampering.
import { expect, test } from 'vitest';
import { fullBook } from '../../test/support/full-book.ts';
import { rehash, runRaw, tamper } from '../../test/support/tamper.ts';
import { brokenChecks, closedDayCopy, verifyFile } from '../../test/support/tampered-book.ts';
import { CHECKS } from './verify-book.ts';

test('a book nobody touched is sound, by every check', async () => {
  const { sound, checks } = await verifyFile(await closedDayCopy());
  expect(checks.filter((check) => check.broken !== null)).toEqual([]);
  expect(sound).toBe(true);
  expect(checks.map((check) => check.name)).toEqual(CHECKS.map((check) => check.name));
});

test('where everything was done once, every check looks at something', async () => {
  const full = await fullBook();
  const { checks } = await verifyFile(full.path);
  expect(checks.filter((check) => check.looked === 0)).toEqual([]);
});

test.each([
  ['taken off', []],
  [
    'made hollow',
    ['CREATE TRIGGER receipt_no_update BEFORE UPDATE ON receipt BEGIN SELECT 1; END'],
  ],
])('a seal %s is named', async (_how, statements) => {
  const path = await closedDayCopy();
  runRaw(path, 'DROP TRIGGER receipt_no_update', ...statements);
  expect(await brokenChecks(path)).toEqual({ seals: 'the seal receipt_no_update is gone' });
});

test('a thief who also rewrites the hashes is given away by the close of the day', async () => {
  const path = await closedDayCopy();
  tamper(path, "UPDATE receipt SET payer = 'Nobody' WHERE number = 103");
  const payer = '"Canyon Bookkeeping Services"';
  rehash(path, 'register-1', (content) => content.replace(payer, '"Nobody"'));
  const broken = await brokenChecks(path);
  // Who changes a payer hides the old name from find as well.
  expect(Object.keys(broken)).toEqual(['find', 'closed-days']);
  expect(broken['closed-days']).toMatch(
    /^2026-09-15: register-1 no longer passes through its link \d+$/,
  );
});

test('a book too broken to read is a finding, not a crash', async () => {
  const path = await closedDayCopy();
  tamper(path, "UPDATE day_close SET chain_heads = 'nonsense'");
  expect((await brokenChecks(path))['closed-days']).toContain('it cannot be read: ');
});
