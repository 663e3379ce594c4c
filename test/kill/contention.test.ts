// Four terminals on one book at once, each a process with its own register: all of them get on, no
// number is skipped, and a register is given away only when its terminal is dead.
import { once } from 'node:events';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { deskOn, MIGRATIONS } from '../support/book.ts';
import { bundleProgram, endingOf } from '../support/program.ts';
import { bookOfCounters, CLERKS } from './counters.ts';

const WORK_MS = 3000;
const PATIENCE_MS = 90_000;

test(
  'four terminals post side by side; a lease passes only from the dead',
  async () => {
    const path = await bookOfCounters(CLERKS.length);
    const program = await bundleProgram('test/kill/teller.ts');
    const start = (index: number, first: number, ...more: readonly string[]) =>
      program.start(path, MIGRATIONS, `${index + 1}`, `${CLERKS[index]}`, `${first}`, ...more);

    const working = CLERKS.map((_, index) => start(index, 1000, String(WORK_MS)));
    const endings = working.map((child) => endingOf(child));
    const ended = await Promise.all(endings);
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0, 0]);

    const holding = start(0, 5000);
    const holds = endingOf(holding);
    await once(holding.stdout ?? holding, 'data');
    expect(await endingOf(start(0, 6000))).toMatchObject({
      code: 4,
      lines: ['refused register-taken'],
    });
    holding.kill('SIGKILL');
    const killed = await holds;
    const taken = await endingOf(start(0, 7000, '1'));
    expect(taken).toMatchObject({ code: 0 });
    expect(taken.lines[0]).toMatch(/^found /);
    program.remove();

    const { store, close } = deskOn(path);
    for (const [index, { lines }] of ended.entries()) {
      const own = index === 0 ? [...lines, ...killed.lines, ...taken.lines] : lines;
      const posted = own.filter((line) => line.startsWith('posted ')).length;
      const found = await sql<{ count: number; span: number }>`
      SELECT COUNT(*) AS count, MAX(number) - MIN(number) + 1 AS span FROM receipt
      WHERE register = ${index + 1}`.execute(store.book);
      const { count = 0, span } = found.rows[0] ?? {};
      expect(posted).toBeGreaterThan(0);
      // The killed terminal may have posted once more than it could say.
      expect(count - posted).toBeGreaterThanOrEqual(0);
      expect(count - posted).toBeLessThanOrEqual(index === 0 ? 1 : 0);
      expect(span).toBe(count);
    }
    const { checks } = await verifyBook(store);
    expect(checks.filter((check) => check.broken !== null)).toEqual([]);
    await close();
  },
  PATIENCE_MS,
);
