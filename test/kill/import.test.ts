// An import killed with SIGKILL again and again, and begun again each time: every row is in the
// book once, what was acknowledged is there, and the book proves itself. TENKEY_KILL_SEED lives a
// run again as far as chance allows, TENKEY_KILLS makes it longer.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { diceOf } from '../auditor/dice.ts';
import { demoDesk, deskOn, MIGRATIONS, temporaryPath } from '../support/book.ts';
import { madeUpBills } from '../support/imports.ts';
import { bundleProgram, endingOf } from '../support/program.ts';

const KILLS = Math.ceil(Number(process.env['TENKEY_KILLS'] ?? 200) / 10);
const SEED = Number(process.env['TENKEY_KILL_SEED'] ?? Math.floor(Math.random() * 1_000_000_000));
/** More than are written between so many kills. */
const ROWS = KILLS * 150;
const ACCOUNTS = 90;
const PATIENCE_MS = 60_000 + KILLS * 6000;
const PROFILE = fileURLToPath(new URL('../../data/profiles/nycha-water.json', import.meta.url));

test(
  `an import is killed ${KILLS} times, seed ${SEED}: it goes on without doubles`,
  async () => {
    const { path, close } = await demoDesk();
    await close();
    const file = temporaryPath('bills.csv');
    const bills = Array.from({ length: ROWS }, (_, row) => {
      return [
        String(100 + (row % ACCOUNTS)),
        '325',
        '10.01',
        row % 7 === 0 ? '-1.5' : '0',
      ] as const;
    });
    writeFileSync(file, madeUpBills(...bills));
    const program = await bundleProgram('test/kill/importer.ts');
    const dice = diceOf(SEED);
    let acknowledged = 0;
    let midway = 0;
    for (let life = 0; life < KILLS; life += 1) {
      const child = program.start(path, MIGRATIONS, file, PROFILE);
      const lines = dice.between(1, 6);
      const ending = await endingOf(child, (count) => {
        if (count >= lines) setTimeout(() => child.kill('SIGKILL'), dice.between(0, 40));
      });
      const found = Number(/^found (\d+)/.exec(ending.lines[0] ?? '')?.[1]);
      expect(found).toBeGreaterThanOrEqual(acknowledged);
      const told = ending.lines.flatMap((line) => /^wrote (\d+)/.exec(line)?.[1] ?? []);
      acknowledged = Math.max(found, ...told.map(Number));
      midway += told.length > 0 && ending.signal === 'SIGKILL' ? 1 : 0;
    }
    expect(midway).toBeGreaterThan(KILLS / 4);
    const last = await endingOf(program.start(path, MIGRATIONS, file, PROFILE));
    expect(last).toMatchObject({ code: 0 });
    program.remove();
    const { store, close: closeAgain } = deskOn(path);
    const count = async (table: 'import_row' | 'import_run') =>
      (await store.book.selectFrom(table).select('id').execute()).length;
    expect(await count('import_row')).toBe(ROWS);
    // A run is on record before its first row; a life that ended sooner has none.
    expect(await count('import_run')).toBeGreaterThan(midway);
    const items = await store.book
      .selectFrom('open_item as i')
      .innerJoin('account as a', 'a.id', 'i.account_id')
      .select('i.side')
      .where('a.place', 'like', 'TDS %')
      .execute();
    expect(items.filter(({ side }) => side === 'D')).toHaveLength(ROWS);
    expect(items.filter(({ side }) => side === 'C')).toHaveLength(Math.ceil(ROWS / 7));
    const { checks } = await verifyBook(store);
    expect(checks.filter((check) => check.broken !== null)).toEqual([]);
    await closeAgain();
  },
  PATIENCE_MS,
);
