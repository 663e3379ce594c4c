// A thief with the file in hand: whatever is changed behind the program's back is found and named.
import { copyFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoDesk, deskOn, temporaryPath } from '../../test/support/book.ts';
import { closeTheDay } from '../../test/support/short-day.ts';
import { tamper } from '../../test/support/tamper.ts';
import { CHECKS, verifyBook } from './verify-book.ts';

let original = '';
let copies = 0;

beforeAll(async () => {
  const { desk, path, close } = await demoDesk();
  await closeTheDay(desk);
  await close();
  original = path;
});

/** What the checks say of a copy after it was tampered with. */
async function verified(...statements: readonly string[]) {
  copies += 1;
  const path = temporaryPath(`tampered-${copies}.sqlite`);
  copyFileSync(original, path);
  if (statements.length > 0) tamper(path, ...statements);
  const { store, close } = deskOn(path);
  const verification = await verifyBook(store);
  await close();
  return verification;
}

async function brokenChecks(...statements: readonly string[]) {
  const { sound, checks } = await verified(...statements);
  const broken = checks.filter((check) => check.broken !== null);
  expect(sound).toBe(broken.length === 0);
  return Object.fromEntries(broken.map((check) => [check.name, check.broken]));
}

test('a book nobody touched is sound, and every check looked at something', async () => {
  const { sound, checks } = await verified();
  expect(checks.filter((check) => check.broken !== null)).toEqual([]);
  expect(sound).toBe(true);
  expect(checks.filter((check) => check.looked === 0)).toEqual([]);
  expect(checks.map((check) => check.name)).toEqual(CHECKS.map((check) => check.name));
});

type Case = readonly [what: string, statement: string, check: string, words: string];

const RECEIPT = '(SELECT id FROM receipt WHERE number = 103)';

describe.each<Case>([
  ['a payer renamed', "UPDATE receipt SET payer = 'Nobody' WHERE number = 103", 'records', ''],
])('%s', (_what, statement, check, words) => {
  test(`is found by ${check}`, async () => {
    const broken = await brokenChecks(statement);
    expect(broken[check]).toContain(words);
  });
});
