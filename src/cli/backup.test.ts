// Copying and restoring a book by command: what a copy is worth, and what is refused.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ask } from '../../test/support/ask.ts';
import { demoDesk, deskOn, temporaryPath } from '../../test/support/book.ts';
import { runTenkey } from '../../test/support/command-line.ts';
import { accepted, cash, counterOf, lineFor, openFloat, pay } from '../../test/support/counter.ts';
import { TEST_MACHINE } from '../../test/support/machine.ts';
import { runRaw, tamper } from '../../test/support/tamper.ts';
import { closedDayCopy } from '../../test/support/tampered-book.ts';
import { leaseRegister } from '../desk/lease-register.ts';
import { CHECKS } from '../desk/verify-book.ts';

const HOLDS = `all ${CHECKS.length} checks hold`;

let names = 0;
/** A path in a folder of its own. */
function freshPath(name: string): string {
  names += 1;
  return join(temporaryPath(`copies-${names}`), name);
}

const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

async function copied(path: string): Promise<string> {
  const copy = freshPath('copy.sqlite');
  expect(await runTenkey(path, 'backup', copy)).toMatchObject({ code: 0, err: '' });
  return copy;
}

const restored = (path: string, copy: string) =>
  runTenkey(path, 'restore', copy, '--reason', 'the disk died');

test('a copy is whole and sound, for its owner alone; looking at it changes nothing', async () => {
  const path = await closedDayCopy();
  const copy = freshPath('copy.sqlite');
  const { code, out, err } = await runTenkey(path, 'backup', copy);
  expect([code, err]).toEqual([0, '']);
  const bytes = statSync(copy).size;
  const hash = sha256(copy);
  expect(out).toBe(`${copy}\n${bytes} bytes, ${HOLDS}\nsha256 ${hash}\n`);
  expect(readFileSync(`${copy}.sha256`, 'utf8')).toBe(`${hash}  copy.sqlite\n`);
  expect(readdirSync(dirname(copy)).sort()).toEqual(['copy.sqlite', 'copy.sqlite.sha256']);
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  expect((await runTenkey(copy, 'verify')).code).toBe(0);
  expect(sha256(copy)).toBe(hash);
});

test('a copy is never written over, and says itself as JSON', async () => {
  const path = await closedDayCopy();
  const copy = await copied(path);
  const hash = sha256(copy);
  expect(await runTenkey(path, 'backup', copy)).toEqual({
    code: 1,
    out: '',
    err:
      `There is a file ${copy} already.\n` +
      'Next: Name another one: a copy is never written over.\n',
  });
  expect(sha256(copy)).toBe(hash);
  const { out } = await runTenkey(path, 'backup', `${copy}-2`, '--json');
  expect(JSON.parse(out)).toMatchObject({ path: `${copy}-2`, verification: { sound: true } });
});

test('no copy of a broken book is made: it is named', async () => {
  const path = await closedDayCopy();
  tamper(path, "UPDATE receipt SET payer = 'Nobody' WHERE number = 103");
  const copy = freshPath('copy.sqlite');
  expect(await runTenkey(path, 'backup', copy)).toMatchObject({
    code: 3,
    out: '',
    err: expect.stringMatching(/^records: register-1 link \d+ .*payer was/),
  });
  expect(readdirSync(dirname(copy))).toEqual([]);
});

test.each([40, -3])('no copy of a damaged file is made: page %s is found', async (page) => {
  const path = await closedDayCopy();
  const bytes = readFileSync(path);
  // A page of the schema, and one of rows, go to ruin as on a bad disk.
  const at = (page < 0 ? bytes.length / 4096 + page : page) * 4096;
  bytes.fill(0xa5, at, at + 4096);
  writeFileSync(path, bytes);
  const copy = freshPath('copy.sqlite');
  const { code, err } = await runTenkey(path, 'backup', copy);
  expect(code).toBe(3);
  expect(err).toMatch(/^The store .* is damaged\.\nNext: Take no more payments/);
  expect(readdirSync(dirname(copy))).toEqual([]);
});

test('a killed copy leaves no file of its name, and the next one clears what is left', async () => {
  const path = await closedDayCopy();
  const copy = await copied(path);
  // No process has this number: the system gives out none so high.
  const left = `${copy}.partial-4194999`;
  for (const ending of ['', '-wal', '-shm']) writeFileSync(`${left}${ending}`, 'half');
  const alive = `${copy}.partial-1`;
  writeFileSync(alive, 'half, and still being written');
  expect((await runTenkey(path, 'backup', `${copy}-2`)).code).toBe(0);
  expect(readdirSync(dirname(copy)).sort()).toEqual([
    'copy.sqlite',
    'copy.sqlite-2',
    'copy.sqlite-2.sha256',
    'copy.sqlite.partial-1',
    'copy.sqlite.sha256',
  ]);
});

test('a restore sets the store aside, and stands in the office chain', async () => {
  const book = await demoDesk();
  const { desk, path } = book;
  const counter = await counterOf(desk);
  await openFloat(desk, counter);
  accepted(await pay(desk, counter, [await lineFor(desk, '41002379')], [cash(16600)]));
  const holder = { ...TEST_MACHINE.mark, processId: 4194999 };
  accepted(await leaseRegister(desk, 1, holder, () => false));
  const copy = await copied(path);
  accepted(await pay(desk, counter, [await lineFor(desk, '41002387')], [cash(16600)]));
  await book.close();
  const { code, out } = await restored(path, copy);
  const aside = `${path}.before-restore-20260915153000`;
  expect(code).toBe(0);
  expect(out).toBe(`${path} is the copy ${copy}: ${HOLDS}\nThe old store is ${aside}\n`);
  expect((await runTenkey(path, 'verify')).code).toBe(0);
  expect((await runTenkey(aside, 'verify')).code).toBe(0);
  expect(numbersIn(path)).toEqual([101]);
  expect(numbersIn(aside)).toEqual([101, 102]);
  expect(leasesIn(path)).toBe(0);
  expect(restoresIn(path)).toEqual([
    {
      by: expect.stringMatching(/^tester@./),
      copy: 'copy.sqlite',
      reason: 'the disk died',
      replaced: { aside: basename(aside), chains: endsOf(aside) },
      sha256: sha256(copy),
    },
  ]);
});

test('where no store is the copy is put there, and says that it replaced none', async () => {
  const copy = await copied(await closedDayCopy());
  const path = freshPath('drill.sqlite');
  expect((await runTenkey(path, 'restore', copy)).code).toBe(2);
  // The folder must be there: a restore makes no folders where somebody mistyped a path.
  expect((await restored(path, copy)).code).toBe(3);
  const beside = join(dirname(copy), 'drill.sqlite');
  expect((await restored(beside, copy)).out).toBe(`${beside} is the copy ${copy}: ${HOLDS}\n`);
  expect(restoresIn(beside)).toMatchObject([{ replaced: null }]);
});

test('a live store is not restored over: neither open, nor leased', async () => {
  const path = await closedDayCopy();
  const copy = await copied(path);
  const open = deskOn(path);
  await open.store.book.selectFrom('city').selectAll().execute();
  expect((await restored(path, copy)).err).toMatch(/^Another program has this store open\./);
  accepted(await leaseRegister(open.desk, 2, TEST_MACHINE.mark, () => false));
  await open.close();
  expect((await restored(path, copy)).err).toMatch(/^A terminal is working at register 2 /);
  expect(restoresIn(path)).toEqual([]);
  expect(readdirSync(dirname(path)).filter((name) => name.includes(basename(path)))).toEqual([
    basename(path),
  ]);
});

test('only a copy with its own hash, of the same book and sound, is restored', async () => {
  const path = await closedDayCopy();
  const copy = await copied(path);
  expect((await restored(path, `${copy}-none`)).err).toMatch(/^There is no copy at /);
  expect((await restored(path, path)).err).toMatch(/^The copy and the store are one file\./);
  runRaw(path, `VACUUM INTO '${`${copy}-vacuumed`}'`);
  expect((await restored(path, `${copy}-vacuumed`)).err).toMatch(/^No \.sha256 stands beside /);
  writeFileSync(`${copy}-vacuumed.sha256`, `${'0'.repeat(64)}  copy\n`);
  expect((await restored(path, `${copy}-vacuumed`)).err).toMatch(/^The copy .* is not the one /);
  tamper(copy, "UPDATE receipt SET payer = 'Nobody' WHERE number = 103");
  writeFileSync(`${copy}.sha256`, `${sha256(copy)}  copy\n`);
  expect(await restored(path, copy)).toMatchObject({
    code: 3,
    err: expect.stringMatching(/^records: /),
  });
  expect(restoresIn(path)).toEqual([]);
});

test.each([
  ['cut off before its first page', 'SQLite format 3, and no more'],
  ['overwritten', 'x'.repeat(8192)],
])('a store %s is set aside with its log', async (_how, ruin) => {
  const path = await closedDayCopy();
  const copy = await copied(path);
  writeFileSync(path, ruin);
  writeFileSync(`${path}-wal`, 'what was left of it');
  const { code, out } = await restored(path, copy);
  expect([code, out.split('\n').length]).toEqual([0, 3]);
  const aside = `${path}.before-restore-20260915153000`;
  expect(readFileSync(aside, 'utf8')).toBe(ruin);
  expect(readFileSync(`${aside}-wal`, 'utf8')).toBe('what was left of it');
  expect((await runTenkey(path, 'verify')).code).toBe(0);
});

function numbersIn(path: string): readonly number[] {
  return ask<{ number: number }>(path, 'SELECT number FROM receipt').map(({ number }) => number);
}

function leasesIn(path: string): number {
  return ask(path, 'SELECT 1 FROM register_lease').length;
}

function restoresIn(path: string): readonly unknown[] {
  return ask<{ content: string }>(
    path,
    "SELECT content FROM chain_link WHERE chain = 'office' AND kind = 'restore'",
  ).map(({ content }) => JSON.parse(content));
}

function endsOf(path: string): readonly unknown[] {
  return ask(
    path,
    `SELECT chain, sequence, hash FROM chain_link AS l
      WHERE sequence = (SELECT MAX(sequence) FROM chain_link WHERE chain = l.chain) ORDER BY chain`,
  );
}
