// The printer of the demo: receipts as pictures and text in a folder, without any hardware.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PrintJob } from '../../src/domain/printer.ts';
import { SAMPLE_PAPERS } from '../paper/sample-papers.ts';
import { PROFILES } from './profile.ts';
import { virtualFolderPrinter } from './virtual-folder.ts';

const CLOCK = { now: () => '2026-09-15T17:42:00.000Z' };
const PROFILE = PROFILES['generic-80mm'];

function paperJob(name: string): PrintJob {
  const paper = SAMPLE_PAPERS[name];
  if (!paper) throw new Error(`no sample ${name}`);
  return { kind: 'paper', paper };
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenkey-virtual-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a paper is a picture and the text that came out, twice is two', async () => {
  const prints = join(folder, 'prints');
  const printer = virtualFolderPrinter(prints, PROFILE, CLOCK);
  const jobs = [paperJob('receipt'), paperJob('receipt')].map((job) => printer.print(job));
  expect(await Promise.all(jobs)).toEqual([{ outcome: 'printed' }, { outcome: 'printed' }]);
  expect(readdirSync(prints).sort()).toEqual([
    'receipt-1-000101-again-2.png',
    'receipt-1-000101-again-2.txt',
    'receipt-1-000101.png',
    'receipt-1-000101.txt',
  ]);
  expect(readFileSync(join(prints, 'receipt-1-000101.txt'), 'utf8')).toMatch(/TOTAL +166\.00/);
  const picture = readFileSync(join(prints, 'receipt-1-000101.png'));
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
});
test('a kick opens its drawer, which it can tell, and is a line of the log', async () => {
  const printer = virtualFolderPrinter(folder, PROFILE, CLOCK);
  expect(await printer.look?.()).toEqual({ condition: 'ready', drawerHigh: false });
  expect(await printer.print({ kind: 'kick', pin: 2 })).toEqual({ outcome: 'printed' });
  expect(await printer.look?.()).toEqual({ condition: 'ready', drawerHigh: true });
  expect(readFileSync(join(folder, 'kicks.log'), 'utf8')).toBe(`${CLOCK.now()} kick pin 2\n`);
});
test('a folder that is a file: not printed, in plain words', async () => {
  const path = join(folder, 'taken');
  writeFileSync(path, '');
  expect(await virtualFolderPrinter(path, PROFILE).print(paperJob('receipt'))).toEqual({
    outcome: 'not-printed',
    reason: 'The print folder is not a folder.',
  });
});
