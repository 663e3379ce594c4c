// Everyday tasks take no more keys than their budget: each is played for real, its keys are
// counted, and what it did is on the screen and in the book.
import { expect, it } from 'vitest';
import { playScript } from '../../screens/play.ts';
import { demoDesk } from '../support/book.ts';
import { COPY_CODE, TASKS, type Task } from './key-budget.ts';
import { kept, openWindow, type Window } from './support.ts';

/** A copy code that the table knows, and the rest of chance as it comes. */
async function knownCodes(): Promise<Window> {
  const { desk } = kept(await demoDesk());
  const digits = (count: number) => COPY_CODE.padEnd(count, '0').slice(0, count);
  return openWindow({ ...desk, entropy: { ...desk.entropy, digits } });
}

function dataOf({ keys }: Task): readonly string[] {
  return (keys.match(/«[^»]*»/g) ?? []).flatMap((data) => Array.from(data.slice(1, -1)));
}

async function play(task: Task, { workstation }: Window): Promise<number> {
  const expected = task.shows.map((text) => `expect ${text}`);
  const script = [`keys ${task.keys.replace(/[«»]/g, '')}`, ...expected].join('\n');
  const played = await playScript(script, { stack: workstation.stack });
  expect(played.failures, task.name).toEqual([]);
  const letters = dataOf(task).filter((key) => /\p{L}/u.test(key));
  expect(played.keysOutsideKeypad, task.name).toBe(letters.length);
  return played.keysPressed - dataOf(task).length;
}

it('the tasks of a short day, each within its keys', async () => {
  const window = await knownCodes();
  const counted = [];
  for (const task of TASKS) counted.push([task.name, await play(task, window)]);
  expect(counted).toEqual(TASKS.map((task) => [task.name, task.budget]));
  const { book } = window.desk.store;
  const receipts = await book.selectFrom('receipt').select(['number', 'total_cents']).execute();
  expect(receipts.map((row) => `${row.number} ${row.total_cents}`)).toEqual([
    ...['101 16600', '102 16600', '103 13880', '104 17440', '105 5000', '106 1000', '107 8815'],
  ]);
  const voids = await book.selectFrom('receipt_void').select('copy_returned').execute();
  expect(voids).toEqual([{ copy_returned: 1 }]);
  const closes = await book.selectFrom('session_close').selectAll().execute();
  expect(closes).toHaveLength(1);
  const tape = await book.selectFrom('tape_line').select('struck').execute();
  expect(tape.map((line) => line.struck)).toHaveLength(9);
});
