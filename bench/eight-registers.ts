// The wait of a clerk while eight registers work on one file, each a process, beside the same work
// at one register that has the file to itself.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { openCity } from '../src/desk/open-city.ts';
import { readJsonFiles } from '../src/store/json-files.ts';
import { manyRegisters } from '../test/kill/clerks.ts';
import type { Said } from '../test/kill/contending/said.ts';
import { waitOf } from '../test/kill/contending/waits.ts';
import type { Bench } from './bench-place.ts';
import { deskOn, must } from './book.ts';
import { besideOne, percentile, type Row, type Samples } from './measure.ts';

const REGISTERS = 8;
const SECONDS = 60;
/** Until every kind of step runs compiled. */
const WARM_UP_SECONDS = 15;
/** Between two steps of a register, on the average: no clerk is as quick. */
const PAUSE_MS = 400;
const SEED = 20_260_915;

export async function eightRegisters({ root, folder }: Bench): Promise<readonly Row[]> {
  const program = await bundled(root);
  const ours = await waitsAt(root, program, join(folder, 'eight.sqlite'), REGISTERS);
  const limit = await waitsAt(root, program, join(folder, 'one.sqlite'), 1);
  const goals = [
    { what: 'ms, p99', figure: percentile(ours, 99), most: 50 },
    { what: 'ms, longest', figure: percentile(ours, 100), most: 250 },
  ];
  return [besideOne("a clerk's wait, 8 registers", 'one register alone', { ours, limit }, goals)];
}

/** Under node_modules, from where native packages are found. */
async function bundled(root: string): Promise<string> {
  const outfile = join(root, 'node_modules/.cache/tenkey-bench-program/contending.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/kill/contending.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['better-sqlite3'],
    logLevel: 'error',
  });
  return outfile;
}

async function waitsAt(root: string, program: string, path: string, registers: number) {
  const desk = deskOn(root, path);
  const files = readJsonFiles(join(root, 'data/demo-city'));
  must(await openCity(desk, manyRegisters(files, registers)));
  await desk.store.close();
  const migrations = join(root, 'data/migrations');
  const forMs = String((WARM_UP_SECONDS + SECONDS) * 1000);
  const working = Array.from({ length: registers }, (_, index) => {
    const words = [path, migrations, `${index + 1}`, `${SEED}`, forMs, `${PAUSE_MS}`];
    const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit'];
    return waitsOf(spawn(process.execPath, [program, ...words], { stdio }));
  });
  return (await Promise.all(working)).flat();
}

/** Of every step until the drawer is counted. */
async function waitsOf(child: ChildProcess): Promise<Samples> {
  const began = performance.now();
  const waits: Samples = [];
  let rest = '';
  for await (const text of child.stdout ?? []) {
    const lines = (rest + String(text)).split('\n');
    rest = lines.pop() ?? '';
    const warm = performance.now() - began > WARM_UP_SECONDS * 1000;
    for (const line of lines) {
      const said = JSON.parse(line) as Said;
      if (said.said === 'fault') throw new Error(`${said.step}: ${said.outcome}`);
      if (said.said === 'counted') child.kill();
      if (said.said === 'step' && warm) waits.push(waitOf(said));
    }
  }
  return waits;
}
