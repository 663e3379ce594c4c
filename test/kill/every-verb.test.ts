// The whole desk killed with SIGKILL in the middle of every verb that writes: what was acknowledged
// is there, what was not is there whole or not at all, and the book proves itself.
// TENKEY_KILL_SEED lives a run again as far as chance allows, TENKEY_VERB_KILLS makes it longer.
import { copyFileSync, rmSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { diceOf } from '../auditor/dice.ts';
import { shortenClaims } from '../auditor/unclaimed.ts';
import { deskOn, MIGRATIONS, temporaryPath } from '../support/book.ts';
import { bundleProgram, endingOf, type Program } from '../support/program.ts';
import { realDesk } from '../support/real-book.ts';
import { tell } from '../support/tell.ts';
import { type End, linksBehind, lostEnds, readEnds } from './links.ts';

const KILLS = Number(process.env['TENKEY_VERB_KILLS'] ?? 24);
const SEED = Number(process.env['TENKEY_KILL_SEED'] ?? Math.floor(Math.random() * 1_000_000_000));
const PATIENCE_MS = 60_000 + KILLS * 8000;
/** Two lives go on side by side. */
const LIVES = 2;
/** So many verbs at most before the kill: far enough for days to be closed. */
const VERBS_MOST = 150;
/** No verb writes more links than this: a close with its counts, a night's import. */
const LINKS_OF_A_VERB = 12;
/** Every so many kills the whole book is verified; its ends are looked at after each. */
const VERIFIED_EVERY = 4;

type Life = { readonly doing: string | undefined; readonly ends: readonly End[] };

test(
  `${KILLS} kills in any verb, seed ${SEED}: what was acknowledged is there, nothing is half done`,
  async () => {
    const begun = await realDesk();
    await shortenClaims(begun.desk);
    await begun.close();
    const program = await bundleProgram('test/kill/auditing.ts');
    const during = new Map<string, number>();
    let kill = 0;
    const live = async () => {
      for (let own = ++kill; own <= KILLS; own = ++kill) {
        const path = temporaryPath(`life-${own}.sqlite`);
        copyFileSync(begun.path, path);
        const { doing, ends } = await killed(program, path, SEED + own);
        await expectWhole(path, ends, own % VERIFIED_EVERY === 0);
        for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
        if (doing !== undefined) during.set(doing, (during.get(doing) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: LIVES }, live));
    program.remove();
    // The kills did come in the middle of verbs.
    expect([...during.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(KILLS / 3);
    tell('kills during each verb', Object.fromEntries(during));
  },
  PATIENCE_MS,
);

async function killed(program: Program, path: string, seed: number): Promise<Life> {
  const dice = diceOf(seed);
  const child = program.start(path, MIGRATIONS, String(seed));
  const verbs = dice.between(1, VERBS_MOST);
  let sent = false;
  const ending = await endingOf(child, (lines) => {
    if (sent || lines < 2 * verbs) return;
    sent = true;
    setTimeout(() => child.kill('SIGKILL'), dice.between(0, 30));
  });
  expect(ending).toMatchObject({ signal: 'SIGKILL' });
  const done = ending.lines.findLast((line) => line.startsWith('done '));
  const [, ends = ''] = (done ?? '').split('|');
  const last = ending.lines.at(-1) ?? '';
  const doing = last.startsWith('begins ') ? last.slice('begins '.length) : undefined;
  return { doing, ends: readEnds(ends) };
}

async function expectWhole(path: string, ends: readonly End[], whole: boolean): Promise<void> {
  // Opening it is what the next start does: SQLite takes back what was not committed.
  const { store, close } = deskOn(path);
  if (whole) {
    const { checks } = await verifyBook(store);
    expect(checks.filter((check) => check.broken !== null)).toEqual([]);
  }
  await close();
  const database = new BetterSqlite3(path, { readonly: true });
  expect(lostEnds(database, ends)).toEqual([]);
  expect(linksBehind(database, ends)).toBeLessThanOrEqual(LINKS_OF_A_VERB);
  database.close();
}
