// From starting the program to its first screen, beside Node starting and doing nothing: both on a
// pseudo-terminal, in turns.
import type { Row } from './measure.ts';
import { buildProgram, counterFolder } from './program.ts';
import { Pty } from './pty.ts';

const STARTS = 25;

export async function start(root: string, folder: string): Promise<Row> {
  const program = buildProgram(root);
  const { path } = await counterFolder(root, folder, 'start', 10);
  const row: Row = { name: 'start to first screen', beside: 'node -e 0', ours: [], limit: [] };
  for (let turn = 0; turn <= STARTS; turn += 1) {
    const limit = await startOf(path, ['-e', '0'], (pty) => pty.ended);
    const ours = await startOf(path, [program], (pty) => pty.shows('SIGN IN'));
    // The first start reads the files from the disk.
    if (turn === 0) continue;
    row.ours.push(ours);
    row.limit.push(limit);
  }
  return row;
}

async function startOf(
  cwd: string,
  args: readonly string[],
  done: (pty: Pty) => Promise<number>,
): Promise<number> {
  const began = performance.now();
  const pty = new Pty(args, cwd);
  const spent = (await done(pty)) - began;
  pty.kill();
  await pty.ended;
  return spent;
}
