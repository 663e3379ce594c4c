// From starting the program to its first usable screen, on the store of a large city, beside Node
// starting and doing nothing: both on a pseudo-terminal, in turns.
import type { Bench } from './bench-place.ts';
import { besideOne, type Row, type Samples, timesOf } from './measure.ts';
import { buildProgram } from './program.ts';
import { Pty } from './pty.ts';
import { keptStore } from './stores.ts';

const STARTS = 25;

export async function start(bench: Bench): Promise<readonly Row[]> {
  const program = buildProgram(bench.root);
  const store = keptStore(bench, bench.largest);
  const begin = [program, 'start', '--store', store, '--register', '1'];
  const ours: Samples = [];
  const limit: Samples = [];
  for (let turn = 0; turn <= STARTS; turn += 1) {
    const bare = await startOf(bench.folder, ['-e', '0'], (pty) => pty.ended);
    const full = await startOf(bench.folder, begin, (pty) => pty.shows('Enter now:'));
    // The first start reads the files from the disk.
    if (turn === 0) continue;
    ours.push(full);
    limit.push(bare);
  }
  const goals = [{ ...timesOf(ours, limit, 50, 'node -e 0'), most: 2.8 }];
  return [besideOne('start to first screen', 'node -e 0', { ours, limit }, goals)];
}

async function startOf(
  cwd: string,
  args: readonly string[],
  done: (pty: Pty) => Promise<number>,
): Promise<number> {
  const began = performance.now();
  const pty = new Pty([process.execPath, ...args], cwd);
  const spent = (await done(pty)) - began;
  pty.kill();
  await pty.ended;
  return spent;
}
