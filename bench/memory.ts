// The memory of a register that takes 10,000 payments, key by key, on a pseudo-terminal.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from './bench-place.ts';
import { OURS, type Row, type Samples } from './measure.ts';
import { buildProgram, counterFolder } from './program.ts';
import { Pty } from './pty.ts';

const PAYMENTS = 10_000;
const LOOK_EVERY = 500;
/** Of a counter item by its number, cash to the cent. */
const PAYMENT = '1*33\r*\r';
const FIRST_RECEIPT = 101;

export async function memory({ root, folder }: Bench): Promise<readonly Row[]> {
  const { path } = await counterFolder(root, folder, 'memory', 10);
  writeFileSync(join(path, 'tenkey-settings.json'), JSON.stringify({ printer: 'none' }));
  const till = new Pty([process.execPath, buildProgram(root)], path);
  await till.shows('SIGN IN');
  await till.press('101\r4827\r', 'CHOOSE [Pay]');
  await till.press('\r', 'FIND _');
  const samples: Samples = [];
  for (let taken = 1; taken <= PAYMENTS; taken += 1) {
    const number = String(FIRST_RECEIPT + taken - 1).padStart(6, '0');
    await till.press(PAYMENT, `Receipt 1-${number} is posted.`);
    if (taken % LOOK_EVERY === 0) samples.push(residentMb(till.processId));
  }
  till.kill();
  await till.ended;
  const after = samples[1000 / LOOK_EVERY - 1] ?? Number.NaN;
  const last = samples.at(-1) ?? Number.NaN;
  const goals = [
    { what: 'x the memory after 1,000 payments, at the end', figure: last / after, most: 1.1 },
    { what: 'MB at most', figure: Math.max(...samples), most: 180 },
  ];
  const sides = [{ name: OURS, samples }];
  return [{ name: 'memory over 10,000 payments', unit: 'MB', sides, goals }];
}

function residentMb(processId: number): number {
  return statusMb(processId, 'VmRSS');
}

/** The most a process ever had of its own: what the system tells at its end counts its parent's. */
export function mostMemoryMb(processId: number): number {
  return statusMb(processId, 'VmHWM');
}

function statusMb(processId: number, name: string): number {
  const status = readFileSync(`/proc/${processId}/status`, 'utf8');
  return Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
}
