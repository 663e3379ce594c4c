// A store that is taken away or exchanged under a running terminal takes nothing more.
import { copyFileSync, readdirSync, readlinkSync, renameSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { demoDesk, deskOn, type TestDesk, temporaryPath } from '../support/book.ts';
import { accepted, cash, counterOf, lineFor, openFloat, pay } from '../support/counter.ts';

async function payCash({ desk }: TestDesk, number: string) {
  const line = await lineFor(desk, number);
  return pay(desk, await counterOf(desk), [line], [cash(line.dueCents)]);
}

/** The removed files that this process still has open, and what is to be added to their name. */
function openFiles(path: string): readonly (readonly [string, string])[] {
  return readdirSync('/proc/self/fd').flatMap((number) => {
    const open = `/proc/self/fd/${number}`;
    const name = linkOf(open);
    const ending = ['', '-wal'].find((end) => name === `${path}${end} (deleted)`);
    return ending === undefined ? [] : [[open, ending] as const];
  });
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    // The listing itself is open while it is read.
    return '';
  }
}

test.each([
  ['removed', (path: string) => rmSync(path)],
  ['moved away', (path: string) => renameSync(path, `${path}.away`)],
  [
    'exchanged for a copy of itself',
    (path: string) => {
      copyFileSync(path, `${path}.copy`);
      renameSync(`${path}.copy`, path);
    },
  ],
  ['left without its log', (path: string) => rmSync(`${path}-wal`)],
])('a store that was %s refuses the payment in words', async (_how, take) => {
  const book = await demoDesk();
  await openFloat(book.desk, await counterOf(book.desk));
  accepted(await payCash(book, '41002379'));
  take(book.path);
  await expect(payCash(book, '7000412')).rejects.toThrow(
    /was removed or exchanged while Tenkey works on it/,
  );
  await book.close();
});

test('what was posted is saved from a removed store by the way the words say', async () => {
  const book = await demoDesk();
  await openFloat(book.desk, await counterOf(book.desk));
  const posted = accepted(await payCash(book, '41002379'));
  rmSync(book.path);
  rmSync(`${book.path}-wal`);
  // docs/operations.md: what the running terminal still has open is copied out of /proc.
  const saved = temporaryPath('saved.sqlite');
  for (const [from, to] of openFiles(book.path)) copyFileSync(from, saved + to);
  await book.close();
  const again = deskOn(saved);
  const rows = await again.store.book.selectFrom('receipt').select('payer').execute();
  expect(rows).toHaveLength(1);
  expect(posted.number).toBe('1-000101');
  const { checks } = await verifyBook(again.store);
  expect(checks.filter((check) => check.broken !== null)).toEqual([]);
  await again.close();
});
