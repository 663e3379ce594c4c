// The desk of a real workstation: a store that is missing is said, one that may be made is made.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
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

test('who makes the book makes its key; one that is there stays; opening makes none', async () => {
  const own = mkdtempSync(join(folder, 'key-'));
  const key = join(own, 'tenkey-key');
  const open = async (mayMake: boolean) => {
    const opened = await openDesk(join(own, 'book.sqlite'), { mayMake });
    if (!opened.ok) throw new Error('the store was not opened');
    const check = opened.value.keys?.find()?.check;
    await opened.value.store.close();
    return check;
  };
  const check = await open(true);
  expect(check).toMatch(/^[0-9a-f]{16}$/);
  expect(statSync(key).mode & 0o777).toBe(0o600);
  const text = readFileSync(key, 'utf8');
  expect(await open(true)).toBe(check);
  expect(readFileSync(key, 'utf8')).toBe(text);
  rmSync(key);
  expect(await open(false)).toBeUndefined();
  expect(existsSync(key)).toBe(false);
});
