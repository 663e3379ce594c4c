// Lines to printers on this machine: a device file and a serial port, both on a pseudo-terminal
// with the virtual printer at its other end, a FIFO, and what is said where none is.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { open as openFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PrintJob } from '../../src/domain/printer.ts';
import { type Pty, plugIntoPty } from '../../test/support/pty-printer.ts';
import { SAMPLE_PAPERS } from '../paper/sample-papers.ts';
import { deviceFileTransport } from './device-file.ts';
import { prepareJob } from './encode-job.ts';
import { PATIENCE, printerOver } from './print-over.ts';
import { PROFILES } from './profile.ts';
import { serialTransport } from './serial.ts';
import { VirtualPrinter } from './virtual/virtual-printer.ts';

const PROFILE = PROFILES['epson-tm-t88v'];
const BRISK = { ...PATIENCE, openMs: 1_000, answerMs: 300, printMs: 3_000, byteMs: 0 };

function receipt(): PrintJob {
  const paper = SAMPLE_PAPERS['receipt'];
  if (!paper) throw new Error('no sample receipt');
  return { kind: 'paper', paper };
}

let folder = '';
const ptys: Pty[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenkey-lines-'));
});
afterEach(() => {
  for (const pty of ptys.splice(0)) pty.close();
  rmSync(folder, { recursive: true });
});

async function plugIn(virtual: VirtualPrinter) {
  const cuts: string[] = [];
  virtual.onThing(({ thing }) => cuts.push(...(thing === 'cut' ? [thing] : [])));
  const pty = await plugIntoPty(virtual);
  ptys.push(pty);
  return { path: pty.path, cuts };
}

const WAYS = [
  ['device file', (path: string) => deviceFileTransport(path, true)],
  ['serial port', (path: string) => serialTransport({ path, baudRate: 19_200 })],
] as const;

describe.each(WAYS)('%s', (_, transportTo) => {
  test('a receipt is confirmed, and the printer says how it is', async () => {
    const { path, cuts } = await plugIn(new VirtualPrinter());
    const printer = printerOver(transportTo(path), PROFILE, BRISK);
    expect(await printer.print(receipt())).toEqual({ outcome: 'printed' });
    expect(await printer.look?.()).toMatchObject({ condition: 'ready' });
    expect(await printer.print({ kind: 'kick', pin: 2 })).toEqual({ outcome: 'printed' });
    expect(cuts).toEqual(['cut']);
  });
  test('out of paper at line 12: unknown', async () => {
    const virtual = new VirtualPrinter();
    virtual.setFaults({ fault: 'paper-out', afterLines: 12 });
    const { path, cuts } = await plugIn(virtual);
    const printer = printerOver(transportTo(path), PROFILE, BRISK);
    expect(await printer.print(receipt())).toMatchObject({ outcome: 'unknown' });
    expect(cuts).toEqual([]);
  });
  test('mute: not printed', async () => {
    const virtual = new VirtualPrinter();
    virtual.setFaults({ fault: 'mute' });
    const { path } = await plugIn(virtual);
    const printer = printerOver(transportTo(path), PROFILE, BRISK);
    expect(await printer.print(receipt())).toMatchObject({ outcome: 'not-printed' });
  });
  test('not plugged in: not printed', async () => {
    const path = join(folder, 'lp0');
    const printer = printerOver(transportTo(path), PROFILE, BRISK);
    expect(await printer.print(receipt())).toEqual({
      outcome: 'not-printed',
      reason: `There is no ${path}. Is the printer plugged in and switched on?`,
    });
    expect(await printer.look?.()).toEqual({ condition: 'unreachable' });
  });
});

describe('FIFO', () => {
  const fifo = () => {
    const path = join(folder, 'papers');
    spawnSync('mkfifo', [path]);
    return path;
  };

  test('every byte arrives; that is all that is known', async () => {
    const path = fifo();
    const reader = await openFile(path, 'r+');
    const printer = printerOver(deviceFileTransport(path, false), PROFILE, BRISK);
    expect(printer.status).toBe('none');
    const job = receipt();
    const bytes = await prepareJob(job, PROFILE);
    if (!(bytes instanceof Uint8Array)) throw new Error('no bytes');
    expect(await printer.print(job)).toEqual({ outcome: 'sent' });
    const { buffer } = await reader.read(new Uint8Array(bytes.length), 0, bytes.length);
    expect(buffer).toEqual(bytes);
    await reader.close();
  });
  test('nobody reads: not printed', async () => {
    const path = fifo();
    const printer = printerOver(deviceFileTransport(path, false), PROFILE, BRISK);
    expect(await printer.print(receipt())).toEqual({
      outcome: 'not-printed',
      reason: `Nobody reads ${path}.`,
    });
  });
  test('a reader that is asleep: unknown, in time', async () => {
    const path = fifo();
    const asleep = await openFile(path, 'r+');
    const transport = deviceFileTransport(path, false);
    const long = async () => new Uint8Array(1_000_000);
    const printer = printerOver(transport, PROFILE, { ...BRISK, printMs: 300 }, long);
    expect(await printer.print(receipt())).toEqual({
      outcome: 'unknown',
      reason: 'The printer took no more of the job.',
    });
    await asleep.close();
  });
});

test('a plain file is written as it is', async () => {
  const path = join(folder, 'lpt');
  await (await openFile(path, 'w')).close();
  const printer = printerOver(deviceFileTransport(path, false), PROFILE, BRISK);
  expect(await printer.print({ kind: 'kick', pin: 2 })).toEqual({ outcome: 'sent' });
  expect(readFileSync(path).toString('hex')).toBe('1b700019fa');
});
