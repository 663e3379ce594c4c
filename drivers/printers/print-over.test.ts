// Every way a job can end, against the virtual printer over a real connection: what came out of it
// and what is said of it must be the same story.
import { afterEach, describe, expect, test } from 'vitest';
import { cents } from '../../src/domain/money.ts';
import { endorsementPaper } from '../../src/domain/papers/endorsement.ts';
import type { Paper } from '../../src/domain/papers/paper.ts';
import type { PrintJob } from '../../src/domain/printer.ts';
import { SAMPLE_PAPERS } from '../paper/sample-papers.ts';
import { type Encode, PATIENCE, type Patience, printerOver } from './print-over.ts';
import { PROFILES } from './profile.ts';
import { tcpTransport } from './tcp.ts';
import { usbTransport } from './usb.ts';
import { type Fault, readFault } from './virtual/faults.ts';
import { type Served, serveVirtualPrinter } from './virtual/server.ts';
import type { Thing } from './virtual/things.ts';
import { type VirtualOptions, VirtualPrinter } from './virtual/virtual-printer.ts';

const BRISK: Patience = { ...PATIENCE, answerMs: 150, printMs: 2_500, byteMs: 0, formMs: 2_000 };
const PROFILE = PROFILES['epson-tm-h6000'];
const KICK: PrintJob = { kind: 'kick', pin: 2 };
const SLIP: PrintJob = { kind: 'slip', paper: endorsement(), side: 'back' };
const RECEIPT: PrintJob = { kind: 'paper', paper: sample('receipt') };

function endorsement(): Paper {
  return endorsementPaper({
    city: { name: 'City of Robles Canyon', addressLines: [], timeZone: 'America/Los_Angeles' },
    receiptNumber: '1-000101',
    businessDate: '2026-09-15',
    clerkNumber: '101',
    bankAccount: 'Account 000-1',
    checkNumber: '2041',
    amountCents: cents(16_600),
  });
}

function sample(name: string): Paper {
  const paper = SAMPLE_PAPERS[name];
  if (!paper) throw new Error(`no sample ${name}`);
  return paper;
}

const open: Served[] = [];
afterEach(async () => {
  for (const served of open.splice(0)) await served.close();
});

type Setup = {
  readonly faults?: readonly string[];
  readonly options?: VirtualOptions;
  readonly patience?: Patience;
  readonly encode?: Encode;
};

async function setUp({ faults = [], options = {}, patience = BRISK, encode }: Setup = {}) {
  const things: Thing[] = [];
  const virtual = new VirtualPrinter(options);
  virtual.onThing((thing) => things.push(thing));
  virtual.setFaults(...faults.flatMap((words): Fault[] => [readFault(words) ?? unknown(words)]));
  const served = await serveVirtualPrinter(virtual, { port: 0 });
  open.push(served);
  const transport = tcpTransport({ host: '127.0.0.1', port: served.port });
  const printer = printerOver(transport, PROFILE, patience, encode);
  const count = (kind: Thing['thing']) => things.filter(({ thing }) => thing === kind).length;
  return { virtual, served, printer, things, count };
}

function unknown(words: string): never {
  throw new Error(`no fault ${words}`);
}

/** Three lines on a form, in the words of the command tables. */
const slipBytes: Encode = async () =>
  Buffer.from('\x1bc0\x04\x1bf\x01\x00one\ntwo\nthree\n\x0c\x1bc0\x01', 'latin1');

describe('a receipt', () => {
  test('normal: printed, one cut, and every line of it', async () => {
    const { printer, count } = await setUp();
    expect(await printer.print(RECEIPT)).toEqual({ outcome: 'printed' });
    expect(count('line')).toBeGreaterThan(20);
    expect([count('cut'), count('unknown'), count('kick')]).toEqual([1, 0, 0]);
  });
  test('a kick is a job of its own: one kick, no paper', async () => {
    const { printer, things, virtual } = await setUp();
    expect(await printer.print(KICK)).toEqual({ outcome: 'printed' });
    expect(things).toEqual([{ thing: 'kick', connector: 0, on: 25, off: 250 }]);
    expect(virtual.drawerOpen).toBe(true);
  });
  test.each([
    ['cover', 'The printer does not print. Its cover is open.'],
    ['paper-out', 'The printer does not print. It is out of paper.'],
    ['error', 'The printer does not print. It reports an error.'],
    ['mute', 'The printer does not answer.'],
  ])('%s before the job: not printed, and nothing came out', async (fault, reason) => {
    const { printer, things } = await setUp({ faults: [fault] });
    expect(await printer.print(RECEIPT)).toEqual({ outcome: 'not-printed', reason });
    expect(await printer.print(KICK)).toEqual({ outcome: 'not-printed', reason });
    expect(things).toEqual([]);
  });
  test('paper near its end prints', async () => {
    const { printer } = await setUp({ faults: ['near-end'] });
    expect(await printer.print(RECEIPT)).toEqual({ outcome: 'printed' });
  });
  test('paper out at line 12: unknown, twelve lines, no cut; told at once', async () => {
    const { printer, count } = await setUp({ faults: ['paper-out:12'] });
    const began = performance.now();
    expect(await printer.print(RECEIPT)).toEqual({
      outcome: 'unknown',
      reason: 'The printer stopped. It is out of paper.',
    });
    expect(performance.now() - began).toBeLessThan(1_000);
    expect([count('line'), count('cut')]).toEqual([12, 0]);
  });
  test('slow: printed, when the last line is out', async () => {
    const { printer, count } = await setUp({ faults: ['slow:3000'] });
    expect(await printer.print(RECEIPT)).toEqual({ outcome: 'printed' });
    expect(count('cut')).toBe(1);
  });
  test('so slow that nobody can wait: unknown, part of it is out', async () => {
    const { printer, count } = await setUp({
      faults: ['slow:300'],
      patience: { ...BRISK, printMs: 500 },
    });
    expect(await printer.print(RECEIPT)).toEqual({
      outcome: 'unknown',
      reason: 'The printer took the job and fell silent.',
    });
    expect(count('line')).toBeLessThan(25);
    expect(count('cut')).toBe(0);
  });
  test('the line breaks after 400 bytes: unknown, part of it is out', async () => {
    const { printer, count } = await setUp({ faults: ['reset:400'] });
    const outcome = await printer.print(RECEIPT);
    expect(outcome).toMatchObject({ outcome: 'unknown' });
    expect(count('line')).toBeGreaterThan(0);
    expect(count('cut')).toBe(0);
  });
  test('port closed: not printed', async () => {
    const { printer, served } = await setUp();
    await served.close();
    expect(await printer.print(RECEIPT)).toEqual({
      outcome: 'not-printed',
      reason: 'The printer refuses the connection. Is it switched on, is the port right?',
    });
  });
  test('no USB printer: not printed', async () => {
    const usb = printerOver(
      usbTransport(undefined, async () => undefined),
      PROFILE,
      BRISK,
    );
    expect(await usb.print(RECEIPT)).toEqual({
      outcome: 'not-printed',
      reason: 'No USB printer is found. Is it plugged in and switched on?',
    });
  });
  test('rubbish for answers: it ends, one way or the other', async () => {
    const { printer } = await setUp({ faults: ['garbage'], patience: { ...BRISK, printMs: 300 } });
    const { outcome } = await printer.print(RECEIPT);
    expect(['printed', 'not-printed', 'unknown']).toContain(outcome);
  });
  test('a command that an earlier line left half sent is flushed out', async () => {
    const { printer, virtual, count } = await setUp();
    virtual.receive(Buffer.from([0x1d, 0x28, 0x6b, 0xff, 0x0f, 0x31]));
    expect(await printer.print(RECEIPT)).toEqual({ outcome: 'printed' });
    expect([count('cut'), count('unknown')]).toEqual([1, 0]);
  });
});

describe('slips and checks', () => {
  const setUpSlip = (formInserted: boolean, patience = BRISK) =>
    setUp({ options: { formInserted }, patience, encode: slipBytes });

  test('all lines on the form, none on the roll', async () => {
    const { printer, things } = await setUpSlip(true);
    expect(await printer.print(SLIP)).toEqual({ outcome: 'printed' });
    const stations = things.flatMap((one) => (one.thing === 'line' ? [one.station] : []));
    expect(stations).toEqual(['slip', 'slip', 'slip']);
    expect(things.at(-1)).toEqual({ thing: 'eject' });
  });
  test('as we encode it: on the form, then the next receipt on the roll', async () => {
    const { printer, things, count } = await setUp({ options: { formInserted: true } });
    expect(await printer.print(SLIP)).toEqual({ outcome: 'printed' });
    expect(await printer.print(RECEIPT)).toEqual({ outcome: 'printed' });
    const stations = things.flatMap((one) => (one.thing === 'line' ? [one.station] : []));
    const [firstOnRoll, lastOnSlip] = [stations.indexOf('roll'), stations.lastIndexOf('slip')];
    expect(lastOnSlip).toBeGreaterThan(0);
    expect(firstOnRoll).toBe(lastOnSlip + 1);
    expect([count('eject'), count('cut'), count('unknown')]).toEqual([1, 1, 0]);
  });
  test('the clerk lays the form in while it waits', async () => {
    const { printer, virtual, count } = await setUpSlip(false);
    const outcome = printer.print(SLIP);
    await expect.poll(() => virtual.waitingForForm).toBe(true);
    virtual.insertForm();
    expect(await outcome).toEqual({ outcome: 'printed' });
    expect(count('line')).toBe(3);
  });
  test('a key ends the wait: not printed, and the next paper is on the roll', async () => {
    const { printer, virtual, things } = await setUpSlip(false);
    const outcome = printer.print(SLIP);
    await expect.poll(() => virtual.waitingForForm).toBe(true);
    await printer.cancelSlip?.();
    expect(await outcome).toEqual({
      outcome: 'not-printed',
      reason: 'The slip was cancelled before a form was laid in.',
    });
    expect([virtual.waitingForForm, things]).toEqual([false, []]);
  });
  test('nobody lays a form in: the wait ends by itself, before the printer gives up', async () => {
    const { printer, things } = await setUpSlip(false, { ...BRISK, formMs: 150 });
    expect(await printer.print(SLIP)).toMatchObject({ outcome: 'not-printed' });
    expect(things).toEqual([]);
  });
  test('cancelling where nothing waits does nothing', async () => {
    const { printer } = await setUpSlip(true);
    await printer.cancelSlip?.();
    expect(await printer.print(SLIP)).toEqual({ outcome: 'printed' });
  });
  test('a check is read, or it is said why not', async () => {
    const { printer } = await setUp({ options: { check: 'T123456780T 42C 0417' } });
    expect(await printer.readCheck?.()).toEqual({
      outcome: 'read',
      line: 'T123456780T 42C 0417',
    });
    const { printer: smeared } = await setUp({ options: { check: '' } });
    expect(await smeared.readCheck?.()).toEqual({
      outcome: 'not-read',
      reason: 'The check could not be read.',
    });
  });
  test('a check that nobody lays in is not waited for once that is said', async () => {
    const { printer, virtual, count } = await setUp();
    const reading = printer.readCheck?.();
    await expect.poll(() => virtual.waitingForForm).toBe(true);
    await printer.cancelSlip?.();
    expect(await reading).toMatchObject({ outcome: 'not-read' });
    expect(virtual.waitingForForm).toBe(false);
    expect(await printer.print(RECEIPT)).toEqual({ outcome: 'printed' });
    expect(count('unknown')).toBe(0);
  });
});

describe('a look', () => {
  test.each([
    [[], 'ready'],
    [['near-end'], 'paper-near-end'],
    [['paper-out'], 'paper-out'],
    [['cover'], 'cover-open'],
    [['error'], 'error'],
    [['mute'], 'mute'],
  ])('%j is %s, within a second', async (faults, condition) => {
    const { printer, things } = await setUp({ faults });
    const began = performance.now();
    expect(await printer.look?.()).toMatchObject({ condition });
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(things).toEqual([]);
  });
  test('the drawer, by the level of its switch', async () => {
    const { printer, virtual } = await setUp();
    expect(await printer.look?.()).toMatchObject({ drawerHigh: false });
    await printer.print(KICK);
    expect(await printer.look?.()).toMatchObject({ drawerHigh: true });
    virtual.shutDrawer();
    expect(await printer.look?.()).toMatchObject({ drawerHigh: false });
  });
  test('nobody there', async () => {
    const { printer, served } = await setUp();
    await served.close();
    expect(await printer.look?.()).toEqual({ condition: 'unreachable' });
  });
});

test('two stations share a printer: their papers come out whole, one after the other', async () => {
  const { printer, served, things } = await setUp({ patience: PATIENCE });
  const other = printerOver(tcpTransport({ host: '127.0.0.1', port: served.port }), PROFILE);
  const jobs = [printer, other, printer, other].map((one) => one.print(RECEIPT));
  const outcomes = (await Promise.all(jobs)).map(({ outcome }) => outcome);
  expect(new Set(outcomes)).toEqual(new Set(['printed']));
  const papers = things.flatMap((one, at) => (one.thing === 'cut' ? [at] : []));
  const sizes = papers.map((at, nth) => at - (papers[nth - 1] ?? -1));
  expect(sizes).toHaveLength(4);
  expect(new Set(sizes).size).toBe(1);
});
