// A store is looked into without being changed, whatever it is.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { demoDesk, emptyDesk, MIGRATIONS, temporaryPath } from '../../test/support/book.ts';
import { act, oldBusiness } from '../../test/support/businesses.ts';
import { accepted } from '../../test/support/counter.ts';
import { testSecrets } from '../../test/support/secrets.ts';
import { inspectStore } from './inspect-store.ts';

test.each([true, false])('a book tells its city and last entry, writable: %s', async (writable) => {
  const { path, close } = await demoDesk();
  await close();
  const before = readFileSync(path);
  expect(inspectStore(path, MIGRATIONS, writable)).toEqual({
    city: 'City of Robles Canyon',
    timeZone: 'America/Los_Angeles',
    missingMigrations: 0,
    journal: 'wal',
    lastEntryAt: '2026-09-15T00:30:00.000Z',
  });
  expect(readFileSync(path).equals(before)).toBe(true);
  if (writable) expect(existsSync(`${path}-wal`)).toBe(false);
});

test('a store without a city says so', async () => {
  const { path, close } = emptyDesk();
  await close();
  expect(inspectStore(path, MIGRATIONS, true)).toMatchObject({
    words: 'There is no city in the store.',
  });
});

test.each([
  ['no database', (path: string) => writeFileSync(path, 'words '.repeat(300)), /is no store/],
  [
    'of another program',
    (path: string) => new BetterSqlite3(path).exec('CREATE TABLE bookmark (url TEXT)').close(),
    /the database of another program/,
  ],
])('a file that is %s is named', (name, make, words) => {
  const path = temporaryPath(`${name.replaceAll(' ', '-')}.sqlite`);
  make(path);
  expect(inspectStore(path, MIGRATIONS, true)).toMatchObject({
    words: expect.stringMatching(words),
  });
});

test('the key with which something was sealed is told, without the key', async () => {
  const { desk, path, close } = await demoDesk();
  const owner = ['corporation', 'fein', '951234567', '2020-03-01', 'no', 'Ana, 555 0100'];
  accepted(await act(desk, await oldBusiness(desk), 'owner', owner));
  await close();
  const told = inspectStore(path, MIGRATIONS, true);
  expect(told).toMatchObject({ sealedWith: testSecrets().check });
});
