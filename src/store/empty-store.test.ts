// A store file with nothing in it is no book: it is named, left as it is, and never called sound.
import { statSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MIGRATIONS, temporaryPath } from '../../test/support/book.ts';
import { openStore, StoreMissing } from './open-store.ts';

test('an empty file is refused where a book must be, and stays empty', () => {
  const path = temporaryPath('nothing-in-it.sqlite');
  writeFileSync(path, '');
  const now = '2026-09-15T15:30:00.000Z';
  expect(() => openStore({ path, migrations: MIGRATIONS, now, mustExist: true })).toThrow(
    StoreMissing,
  );
  expect(statSync(path).size).toBe(0);
});
