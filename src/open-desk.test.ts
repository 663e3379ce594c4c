// The desk of a real workstation: a store that is missing is said, one that may be made is made.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDesk } from './open-desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'tenkey-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a missing store is reported, not made', async () => {
  const opened = await openDesk(join(folder, 'none.sqlite'), {});
  expect(opened).toMatchObject({
    ok: false,
    broken: { words: expect.stringContaining('There is no store at') },
  });
});

test('a new store is made from the migrations of the package', async () => {
  const opened = await openDesk(join(folder, 'new.sqlite'), { mayMake: true });
  if (!opened.ok) throw new Error('the store was not opened');
  const { store, clock, entropy } = opened.value;
  expect(clock.now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  expect(entropy.digits(6)).toMatch(/^\d{6}$/);
  expect(entropy.hex(4)).toMatch(/^[0-9a-f]{8}$/);
  await store.close();
});
