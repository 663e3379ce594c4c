// From a key to its paint on the payment screen with five bills in the basket: the program beside
// raw Node that paints the same rows, each on its own pseudo-terminal, a key to one, then to the
// other.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from './measure.ts';
import { buildProgram, counterFolder } from './program.ts';
import { Pty } from './pty.ts';

const ROUNDS = 100;
const WARM_UP_ROUNDS = 15;
/** A scanner's pace. */
const PAUSE_MS = 15;
const BILLS = 5;
/** Keys and what the entry shows after them. */
const KEYS = [
  ['7', ' FIND 7_'],
  ['8', ' FIND 78_'],
  ['\u007f', ' FIND 7_'],
  ['\u007f', ' FIND _'],
] as const;

export async function keyToPaint(root: string, folder: string): Promise<Row> {
  const program = buildProgram(root);
  const { path, numbers } = await counterFolder(root, folder, 'key-to-paint', BILLS);
  const ours = new Pty([program], path);
  await ours.shows('SIGN IN');
  await ours.press('101\r4827\r', 'CHOOSE [Pay]');
  await ours.press('\r', 'FIND _');
  for (const number of numbers) {
    await ours.press(`${number}\r`, 'PAY [166.00] _');
    await ours.press('\r', 'FIND _');
  }
  const screen = join(path, 'screen.json');
  writeFileSync(screen, JSON.stringify(await ours.rows()));
  const raw = new Pty([join(root, 'bench', 'raw-screen.mjs'), screen], path);
  await raw.shows(' FIND _');
  const row: Row = { name: 'key to paint', beside: 'raw Node', ours: [], limit: [] };
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
    for (const [key, shown] of KEYS) {
      const ourTime = await paced(ours, key, shown);
      const rawTime = await paced(raw, key, shown);
      if (round < WARM_UP_ROUNDS) continue;
      row.ours.push(ourTime);
      row.limit.push(rawTime);
    }
  }
  ours.kill();
  raw.kill();
  return row;
}

async function paced(pty: Pty, key: string, shown: string): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  return pty.press(key, shown);
}
